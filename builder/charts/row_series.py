"""The series of rows: names from cells, segments and marks, all moved by the author's columns in the workbook."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import Column
from builder.charts.ends import AWAY
from builder.charts.formats import Format
from builder.charts.rows import Rows
from builder.charts.wording import said, written
from builder.plot import Input, Label, Marker, Point, Position, Series, Told

Numbers = tuple[float | None, ...]
# A segment takes three rows of the workbook: its start, its end, and a gap.
ROW = "INT((ROW()-2)/3)+1"
STEP = "MOD(ROW()-2,3)"


class Source(Struct, frozen=True):
    """An author's column in the workbook, from which formulas make what is drawn; `more` is added to its cells.

    What an `empty` cell stands for is on the axis, too, though nothing is drawn there: logarithmic ones have no zero.
    """

    name: str
    values: Numbers
    more: int = 0
    format: str = "General"
    empty: float = 0.0

    @property
    def drawn(self) -> Numbers:
        """The values as they are drawn."""
        return tuple(None if value is None else value + self.more for value in self.values)

    @property
    def input(self) -> Input:
        """The column as a person edits it."""
        return Input(self.name, self.values, self.format)

    @property
    def cell(self) -> str:
        """A formula's part: the cell in the same row."""
        return self._known(f"[{self.name}]")

    @property
    def spread(self) -> str:
        """A formula's part: the cell that a segment's three rows stand for."""
        return self._known(f"INDEX([{self.name}:all],{ROW})")

    def _known(self, cell: str) -> str:
        known = cell + (f"+{self.more}" if self.more else "")
        return f'IF({cell}="",{self.empty:.12g},{known})' if self.empty else known


def sources(columns: Sequence[Column], form: Format | None = None) -> tuple[Source, ...]:
    """The columns with names that formulas can tell apart."""
    found: dict[str, Source] = {}
    for column in columns:
        name = column.name if column.name and column.name not in found else f"{column.name} ({column.key})".strip()
        found[name] = Source(name, column.values, format=form.code if form else "General")
    return tuple(found.values())


def name_series(rows: Rows, heading: str) -> Series:
    """The names of the rows, at the left edge of the plot, the workbook's first column."""
    return Series(
        name=heading, values=rows.heights, colour="ink", x=(rows.low,) * len(rows.names), line=False, listed=False,
        x_name=said(rows.page, "name x"), cells=rows.names, cells_name=heading,
        label=Label(show=("cell",), position="left", size=rows.page.size, shift=(-rows.page.across(AWAY), 0.0)),
    )  # fmt: skip


def segments(
    rows: Rows,
    name: str,
    start: Source | None,
    end: Source,
    *,
    colour: str,
    width: float,
    only: Sequence[int] | None = None,
    listed: bool = False,
) -> Series:
    """A stroke along each row, or along `only` some, from one column (or zero) to another."""
    starts = start.drawn if start else (0.0,) * len(end.values)
    x: list[float] = []
    heights: list[float | None] = []
    for row, (height, first, last) in enumerate(zip(rows.heights, starts, end.drawn, strict=True)):
        known = first is not None and last is not None and (only is None or row in only)
        x += (_filled(first, start), _filled(last, end), _filled(last, end))
        heights += (height, height, None) if known else (None, None, None)
    return Series(
        name=name, values=tuple(heights), colour=colour, x=tuple(x), width=width, listed=listed,
        x_name=heading(rows, name), x_formula=f"IF({STEP}=0,{start.spread if start else 0},{end.spread})",
        x_format=end.format,
    )  # fmt: skip


def uprights(
    rows: Rows, name: str, at: Source, *, colour: str, width: float, half: float, listed: bool = False
) -> Series:
    """A stroke across each row at a column's value, `half` a row's share to both sides."""
    x = tuple(value or 0.0 for value in at.drawn for _ in range(3))
    heights: list[float | None] = []
    for height, value in zip(rows.heights, at.drawn, strict=True):
        heights += (None, None, None) if value is None else (height - half, height + half, None)
    return Series(
        name=name, values=tuple(heights), colour=colour, x=x, width=width, listed=listed,
        x_name=heading(rows, name), x_formula=at.spread, x_format=at.format,
    )  # fmt: skip


def marks(
    rows: Rows,
    name: str,
    at: Source,
    *,
    colour: str,
    size: int = 0,
    marker: Marker = "circle",
    points: tuple[Point, ...] = (),
    texts: tuple[str, ...] = (),
    text_formula: str = "",
    only: Sequence[int] | None = None,
    listed: bool = False,
) -> Series:
    """A mark on each row, or on `only` some; of no size it bears labels only. `texts` are the labels' cells."""
    kept = tuple(
        height if value is not None and (only is None or row in only) else None
        for row, (height, value) in enumerate(zip(rows.heights, at.drawn, strict=True))
    )
    return Series(
        name=name, values=kept, colour=colour, x=tuple(_filled(value, at) for value in at.drawn), line=False,
        marker=marker if size else "none", marker_size=size or 7, points=points, listed=listed,
        x_name=heading(rows, name), x_formula=at.cell, x_format=at.format,
        cells=texts, cell_formula=text_formula, cells_name=said(rows.page, "{} (label)", name),
    )  # fmt: skip


def _filled(value: float | None, source: Source | None) -> float:
    return value if value is not None else source.empty if source else 0.0


def heading(rows: Rows, name: str) -> str:
    """What stands over the abscissae of a series."""
    return said(rows.page, "{} (x)", name)


def cell_label(rows: Rows, position: Position, colour: str = "ink", bold: bool = False) -> Label:
    """A label whose text stands in a cell."""
    return Label(show=("cell",), position=position, size=rows.page.size, colour=colour, bold=bold)


def texts_of(values: Numbers, form: Format) -> tuple[str, ...]:
    """The values as their labels have them; gaps have none."""
    return tuple("" if value is None else form.text(value) for value in values)


def text_formula(source: Source, form: Format) -> str:
    """What makes those texts in the workbook."""
    return written(form, replace(source, empty=0.0).cell)


def told(texts: Sequence[str], columns: Sequence[Column], form: Format) -> tuple[Told, ...]:
    """The columns in words."""
    return tuple(
        Told(
            column.name,
            tuple(
                (text, form.text(value)) for text, value in zip(texts, column.values, strict=True) if value is not None
            ),
        )
        for column in columns
    )
