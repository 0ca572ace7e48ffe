"""Where each value comes from: what nobody published, but somebody worked out or assumed, is hatched or hollow.

The column that `status:` names says of each row: `primary` (the publisher's own page), `secondary` (who quotes it),
`repo_data` (a file in a public repository), `derived` (worked out by the author), `assumed`, `estimated`, `forecast`.
"""

from collections.abc import Iterator
from functools import reduce

from builder.charts.data import Data, TableData, did_you_mean
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.wording import said
from builder.errors import Problem
from builder.plot import Point, Series

SEEN = ("primary", "secondary", "repo_data")
UNSEEN = ("derived", "assumed", "estimated", "forecast")
# Half of the ground and three eighths; the second is for tints, as of the second of two series. LibreOffice draws
# hairlines, those of the first closer together.
HATCH, THIN = "dkUpDiag", "wdUpDiag"
HATCHED, HOLLOW = "hatched: ", "○ "


def unseen(data: Data) -> tuple[bool, ...]:
    """For each row, whether its values were not seen anywhere; empty when the chart has no status."""
    return tuple(cell in UNSEEN for cell in data.words.get("status", ()))


def key(data: Data, page: ChartPage, look: str = HATCHED) -> str:
    """What the legend says of the look of such values; empty when there are none."""
    words = tuple(word for word in UNSEEN if word in data.words.get("status", ()))
    if not words or page.bare:
        return ""
    names = (said(page, word) for word in words)
    return said(page, look) + reduce(lambda told, name: said(page, "{}, {}", told, name), names)


def ring_series(
    name: str,
    values: tuple[float | None, ...],
    colour: str,
    x: tuple[float, ...],
    size: int,
    points: tuple[Point, ...] = (),
) -> Series:
    """Hollow markers at the values."""
    return Series(
        name=name, values=values, colour=colour, x=x, line=False, marker="circle", marker_size=size, points=points,
        hollow=True, listed=False,
    )  # fmt: skip


def legend_series(name: str, count: int, x: tuple[float, ...]) -> Series:
    """An entry of the legend whose name begins with a ring: a marker there would be filled."""
    return Series(name=name, values=(None,) * count, colour="quiet", x=x, line=False)


def problems(data: Data, table: TableData, chart: Chart) -> Iterator[Problem]:
    """Words that say nothing of a value's origin, the first of each."""
    known, told = (*SEEN, *UNSEEN), set()
    for row, cell in enumerate(data.words.get("status", ())):
        if not cell or cell in known or cell in told or chart.status is None:
            continue
        told.add(cell)
        at = table.place(row, table.columns.index(chart.status.content))
        yield Problem(at, f"'{cell}' says not where a value comes from", did_you_mean(cell, known))
