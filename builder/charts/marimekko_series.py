"""The series of a Marimekko: stacked areas over days, three rows a column, so that edges are upright.

A column runs over as many of the axis' days as its share of all widths is worth; its rows are its left edge, its middle
and its right edge, which is the next one's left edge. Labels hang on unseen lines through the middles; an error bar at
each edge parts the columns. Everything is a formula over the author's table, which stands first in the workbook.
"""

from itertools import accumulate
from math import floor
from typing import TypeVar

from msgspec import Struct

from builder.charts.beneath import beneath
from builder.charts.colours import LOUD, letters, series_colours
from builder.charts.data import Column, Data
from builder.charts.ends import AWAY, spread
from builder.charts.formats import Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import LINE, Room
from builder.charts.wording import said, written
from builder.plot import Errors, Group, Input, Label, Point, Series

_Item = TypeVar("_Item")
SPAN = 10_000  # days that the axis is long
ROWS = 3  # of the workbook for a column
COLUMN = "INT((ROW()+1)/3)"  # which of the table's rows a row of the workbook belongs to, counted from 1
PHASE = "MOD(ROW()-2,3)"  # 0 at the left edge, 1 in the middle, 2 at the right edge
BESIDE = 8.0  # points that a label leaves free


class Mosaic(Struct, frozen=True):
    """What the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    room: Room
    form: Format
    names: tuple[str, ...]  # of the parts, in lines

    @property
    def wide(self) -> Column:
        return self.data.roles["width"]

    @property
    def widths(self) -> tuple[float, ...]:
        """Each column's share of the width."""
        total = sum(self.wide.numbers)
        return tuple(value / total for value in self.wide.numbers)

    @property
    def count(self) -> int:
        """Rows of the workbook."""
        return ROWS * len(self.data.texts)

    def shares(self, index: int) -> tuple[float, ...]:
        """A part's share of each column."""
        rows = range(len(self.data.texts))
        totals = (sum(column.values[row] or 0.0 for column in self.data.columns) for row in rows)
        return tuple(
            (self.data.columns[index].values[row] or 0.0) / total for row, total in zip(rows, totals, strict=True)
        )

    def middles(self, index: int) -> tuple[float, ...]:
        """The height of a part's middle in each column."""
        under = [self.shares(other) for other in range(index)]
        return tuple(sum(one[row] for one in under) + own / 2 for row, own in enumerate(self.shares(index)))


def places(mosaic: Mosaic) -> tuple[float, ...]:
    """Days of left edge, middle and right edge of each column, rounded as the workbook does: a half goes up."""
    widths = mosaic.wide.numbers
    starts = (0.0, *accumulate(widths))
    return tuple(
        float(floor(SPAN * (start + phase / 2 * wide) / sum(widths) + 0.5))
        for start, wide in zip(starts, widths, strict=False)
        for phase in range(ROWS)
    )


def edges_of(mosaic: Mosaic) -> str:
    """The formula of these days."""
    wide = mosaic.wide.name
    before = f"SUMPRODUCT([{wide}:all]*(ROW([{wide}:all])-1<{COLUMN}))"
    return f"=ROUND({SPAN}*({before}+{PHASE}/2*INDEX([{wide}:all],{COLUMN}))/SUM([{wide}:all]),0)"


def inputs_of(mosaic: Mosaic) -> tuple[Input, ...]:
    """The author's table."""
    columns = (mosaic.wide, *mosaic.data.columns)
    return (Input(_names(mosaic), _below(mosaic)), *(Input(column.name, column.values) for column in columns))


def areas_of(mosaic: Mosaic) -> Group:
    """The parts."""
    columns = mosaic.data.columns
    total = "+".join(f"INDEX([{column.name}:all],{COLUMN})" for column in columns)
    colours = series_colours(mosaic.chart, columns, mosaic.page, filled=True)
    found = tuple(
        Series(
            _share(column), _thrice(mosaic.shares(index)), colour, width=1.5, outline="paper", format="0.0%",
            listed=False,
            formula=f"=INDEX([{column.name}:all],{COLUMN})/({total})",
        )
        for index, (column, colour) in enumerate(zip(columns, colours, strict=True))
    )  # fmt: skip
    return Group("area", found, grouping="stacked")


def lines_of(mosaic: Mosaic) -> Group:
    """The upright edges between columns and, but for decoration, the labels."""
    labels = () if mosaic.page.bare else (*_part_labels(mosaic), _column_names(mosaic))
    return Group("line", (_edges(mosaic), *labels), grouping="standard")


def _edges(mosaic: Mosaic) -> Series:
    at = tuple(1.0 if row % ROWS == 0 and row else None for row in range(mosaic.count))
    bars = Errors(
        plus=(0.0,) * mosaic.count, minus=tuple(value or 0.0 for value in at),
        names=(said(mosaic.page, "up"), said(mosaic.page, "down")),
        colour="cover" if mosaic.page.bare else "paper", width=2.5, cap=False,
    )  # fmt: skip
    return Series(
        said(mosaic.page, "edges"), at, "paper", line=False, listed=False, errors=(bars,),
        formula=f"=IF(AND({PHASE}=0,ROW()>2),1,NA())",
    )  # fmt: skip


def _part_labels(mosaic: Mosaic) -> tuple[Series, ...]:
    """For each part its shares in the middles of the columns, and its name at the right of the last."""
    size, height, last = mosaic.page.size, mosaic.room.height, mosaic.count - 1
    ends = tuple((1 - mosaic.middles(index)[-1]) * height for index in range(len(mosaic.names)))
    tall = max(name.count("\n") + 1 for name in mosaic.names) * size * LINE
    moved = tuple(now - before for now, before in zip(spread(ends, tall, height), ends, strict=True))
    colours = series_colours(mosaic.chart, mosaic.data.columns, mosaic.page, filled=True)
    found = []
    for index, (column, colour) in enumerate(zip(mosaic.data.columns, colours, strict=True)):
        shares, middles = mosaic.shares(index), mosaic.middles(index)
        texts = tuple(map(mosaic.form.text, shares))
        within = Label(show=("cell",), position="centre", size=size, colour=_on(colour))
        points = [Point(row * ROWS + 1, label=within) for row in range(len(texts)) if _fits(mosaic, row, shares[row])]
        beside = Label(
            show=("cell",), position="right", size=size, colour=letters(colour), bold=colour in LOUD,
            shift=(mosaic.page.across(AWAY), mosaic.page.down(moved[index])),
        )  # fmt: skip
        under = "+".join(f"[{_share(other)}]" for other in mosaic.data.columns[:index])
        shown = written(mosaic.form, f"[{_share(column)}]")
        half = f"{under + '+' if under else ''}[{_share(column)}]/2"
        found.append(
            Series(
                said(mosaic.page, "{} labels", column.name),
                tuple(middles[row // ROWS] if row % ROWS == 1 or row == last else None for row in range(mosaic.count)),
                colour, line=False, listed=False, points=(*points, Point(last, label=beside)),
                cells=(*_thrice(texts)[:-1], mosaic.names[index]),
                formula=f"=IF(OR({PHASE}=1,ROW()={last + 2}),{half},NA())",
                cell_formula=f"=IF(ROW()={last + 2},{_quoted(mosaic.names[index])},{shown})",
            )
        )  # fmt: skip
    return tuple(found)


def _column_names(mosaic: Mosaic) -> Series:
    """Under each column its name and its share of the width."""
    form = Format(percent=True)
    texts = tuple(f"{name}\n{form.text(share)}" for name, share in zip(_below(mosaic), mosaic.widths, strict=True))
    label = Label(show=("cell",), position="below", size=mosaic.page.tick, colour="ink")
    wide = f"[{mosaic.wide.name}:all]"
    share = written(form, f"INDEX({wide},{COLUMN})/SUM({wide})")
    return Series(
        said(mosaic.page, "column names"),
        tuple(0.0 if row % ROWS == 1 else None for row in range(mosaic.count)),
        "quiet", line=False, listed=False, cells=_thrice(texts),
        points=tuple(Point(row * ROWS + 1, label=label) for row in range(len(texts))),
        formula=f"=IF({PHASE}=1,0,NA())",
        cell_formula=f"=INDEX([{_names(mosaic)}:all],{COLUMN})&CHAR(10)&{share}",
    )  # fmt: skip


def _below(mosaic: Mosaic) -> tuple[str, ...]:
    """The columns' names, each in lines as wide as its column."""
    slots = (share * mosaic.room.width for share in mosaic.widths)
    return tuple(beneath((text,), mosaic.page, slot)[0] for text, slot in zip(mosaic.data.texts, slots, strict=True))


def _fits(mosaic: Mosaic, row: int, share: float) -> bool:
    """Whether a part holds its label."""
    wide = width(mosaic.form.text(share), mosaic.page.size) + BESIDE
    enough = mosaic.widths[row] * mosaic.room.width >= wide and share * mosaic.room.height >= mosaic.page.size * LINE
    return enough and mosaic.chart.labels != "none"


def _on(colour: str) -> str:
    """Letters on a filled part."""
    return "on_accent" if colour in (*LOUD, "quiet", "ink") else "ink"


def _thrice(values: tuple[_Item, ...]) -> tuple[_Item, ...]:
    return tuple(value for value in values for _ in range(ROWS))


def _share(column: Column) -> str:
    return f"{column.name} %"


def _names(mosaic: Mosaic) -> str:
    return mosaic.data.x_name or mosaic.data.x_key


def _quoted(text: str) -> str:
    """A text in a formula, its lines joined as formulas join them."""
    parts = (line.replace('"', '""') for line in text.split("\n"))
    joined = "&CHAR(10)&".join(f'"{part}"' for part in parts)
    return joined.replace("[", '"&CHAR(91)&"')  # which would begin a column's name
