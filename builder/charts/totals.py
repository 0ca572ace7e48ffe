"""The sums of stacks, written at their ends by series that nobody sees; the workbook adds up the parts."""

from builder.charts.bar_plan import Bars
from builder.charts.ends import AWAY
from builder.charts.page import width
from builder.charts.room import LINE
from builder.charts.wording import said
from builder.plot import Label, Point, Series


def sums(bar: Bars) -> tuple[float | None, ...]:
    """The sum of each stack; None where it has no part."""
    rows = zip(*(column.values for column in bar.columns), strict=True)
    parts = ([value for value in row if value is not None] for row in rows)
    return tuple(float(f"{sum(row):.12g}") if row else None for row in parts)


def totals_wanted(bar: Bars) -> bool:
    """Whether stacks carry their sums."""
    return bar.chart.totals and bar.stacked and not bar.percent and not bar.page.bare


def totals_name(bar: Bars) -> str:
    """What the sums are called."""
    return said(bar.page, "total")


def totals_length(bar: Bars) -> float:
    """How far the widest sum reaches beyond its stack, in points."""
    if not bar.lying:
        return bar.page.size * LINE + 2
    return max((width(bar.form.text(value or 0.0), bar.page.size, True) for value in sums(bar)), default=0.0) + 3 * AWAY


def totals_series(bar: Bars) -> Series:
    """The sums: points over columns, or over lying bars longer ones that are not filled."""
    found = sums(bar)
    label = Label(
        position="outside" if bar.lying else "above", size=bar.page.size, colour="ink", bold=True, format=bar.form.code
    )
    return Series(
        name=totals_name(bar),
        values=found,
        colour="quiet",
        line=False,
        opacity=0,
        listed=bar.lying,  # LibreOffice counts these entries of a legend from the other end and would hide a wrong one
        points=tuple(Point(row, label=label) for row, value in enumerate(found) if value is not None),
        format=bar.form.code,
        formula="+".join(f"[{column.name}]" for column in bar.columns),
    )
