"""Which colour role each series takes: one highlight and the rest quiet, or a short sequence."""

from builder.charts.data import Column
from builder.charts.options import Chart
from builder.charts.page import ChartPage

ROLES = (
    "accent", "accent_tint", "warm", "warm_tint", "warm_wash", "gain", "gain_tint", "mute", "quiet", "line", "ink",
    "cover_accent", "cover_warm", "cover_line",
)  # fmt: skip
PAIR = ("accent", "quiet")
SEQUENCE = ("accent", "quiet", "gain", "warm", "mute", "accent_tint", "gain_tint", "warm_tint")
STEPS = ("accent", "accent_tint", "quiet", "mute", "gain_tint", "warm_tint")  # filled, one beside the other
REST = ("quiet", "mute")
LOUD = ("accent", "warm", "gain")
# Tints are too pale for letters (WCAG 1.4.3); labels take the full colour, or the quiet one.
LETTERS = {
    "accent_tint": "accent", "warm_tint": "warm", "warm_wash": "warm", "gain_tint": "gain", "mute": "quiet",
    "line": "quiet",
}  # fmt: skip
TINTS = {"accent": "accent_tint", "warm": "warm_tint", "gain": "gain_tint", "quiet": "mute"}


def series_colours(
    chart: Chart, columns: tuple[Column, ...], page: ChartPage, *, filled: bool = False
) -> tuple[str, ...]:
    """A role for each column: as the author says, loud where highlighted, else in sequence."""
    loud, rest = iter(("cover_accent", "cover_warm") if page.bare else LOUD), iter(REST)
    found = []
    for index, column in enumerate(columns):
        if column.key in chart.colours:
            found.append(str(chart.colours[column.key]))
        elif highlighted(chart, column):
            found.append(next(loud, "accent"))
        elif page.bare:
            found.append("cover_line" if any_highlighted(chart, columns) else "cover_accent")
        elif any_highlighted(chart, columns):
            found.append(next(rest, "mute"))
        else:
            sequence = STEPS if filled else PAIR if len(columns) <= 2 else SEQUENCE
            found.append(sequence[index % len(sequence)])
    return tuple(found)


def highlighted(chart: Chart, column: Column) -> bool:
    """Whether the author points a column out."""
    return any(text.content in (column.key, column.name) for text in chart.highlight)


def any_highlighted(chart: Chart, columns: tuple[Column, ...]) -> bool:
    """Whether any of the columns is pointed out."""
    return any(highlighted(chart, column) for column in columns)


def letters(role: str) -> str:
    """The role for letters that belong to a coloured thing."""
    return LETTERS.get(role, role)
