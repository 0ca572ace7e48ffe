"""The series of a combination: columns side by side or stacked, and lines with markers over them."""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.colours import LOUD, any_highlighted, highlighted, letters
from builder.charts.data import Column, Data
from builder.charts.formats import Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import LINE, Room
from builder.charts.scale import Scale
from builder.plot import Group, Label, Point, Position, Series

BARS = ("accent_tint", "mute", "gain_tint", "warm_tint")  # pale, so that lines are seen over them
LINES = ("warm", "gain", "quiet", "ink")
DASHES = ("solid", "sysDash", "dash", "sysDot")
ONE, SEVERAL, APART = 80, 70, 6  # per cent of a column's width: gaps between rows, and between columns in one
BESIDE = 4.0  # points at both sides of a value beside a column
MARKED = 16  # points of a line that a reader tells one by one


class Pair(Struct, frozen=True):
    """What the parts of the drawing need together: the scales and formats of columns and of lines."""

    chart: Chart
    data: Data
    page: ChartPage
    first: Scale
    second: Scale
    form: Format
    line_form: Format
    room: Room

    @property
    def colours(self) -> tuple[str, ...]:
        """Of the columns."""
        return tuple(self._colours(self.data.columns, BARS, "cover_line"))

    @property
    def line_colours(self) -> tuple[str, ...]:
        return tuple(self._colours(self.data.lines, LINES, "cover_warm"))

    def _colours(self, columns: tuple[Column, ...], own: tuple[str, ...], bare: str) -> Iterator[str]:
        both = (*self.data.columns, *self.data.lines)
        for index, column in enumerate(columns):
            quiet = any_highlighted(self.chart, both) and not highlighted(self.chart, column)
            chosen = (
                bare if self.page.bare else ("mute" if own is BARS else "quiet") if quiet else own[index % len(own)]
            )
            yield str(self.chart.colours.get(column.key, chosen))


def bars_of(pair: Pair) -> Group:
    """The columns."""
    stacked, several = pair.chart.stacked == "true", len(pair.data.columns) > 1
    series = tuple(
        Series(
            column.name, column.values, colour, width=1.0, outline="paper" if stacked else "", format=pair.form.code,
            points=tuple(_bar_points(pair, column, colour)),
        )
        for column, colour in zip(pair.data.columns, pair.colours, strict=True)
    )  # fmt: skip
    return Group(
        "column",
        series,
        grouping="stacked" if stacked else "clustered",
        gap=SEVERAL if several and not stacked else ONE,
        overlap=-APART if several and not stacked else 0,
    )


def lines_of(pair: Pair) -> Group:
    """The lines, on the axis of their own if they have one."""
    series = tuple(
        Series(
            column.name, column.values, colour, width=3.0, marker="circle" if len(column.values) <= MARKED else "none",
            marker_size=8, dash=DASHES[index % len(DASHES)], format=pair.line_form.code,
            points=tuple(_line_points(pair, column, colour)),
        )
        for index, (column, colour) in enumerate(zip(pair.data.lines, pair.line_colours, strict=True))
    )  # fmt: skip
    return Group("line", series, grouping="standard", second=pair.chart.second is not None)


def _bar_points(pair: Pair, column: Column, colour: str) -> Iterator[Point]:
    """Columns that are pointed out, and their values at their feet where these are asked for and fit."""
    loud = {text.content for text in pair.chart.highlight}.intersection(pair.data.texts)
    for row, (name, value) in enumerate(zip(pair.data.texts, column.values, strict=True)):
        own = str(pair.chart.colours.get(name, colour if not loud or name in loud else "mute"))
        label = _foot(pair, value, own) if value is not None and pair.chart.labels == "values" else None
        if own != colour or label:
            yield Point(row, colour=own if own != colour else None, label=label)


def _foot(pair: Pair, value: float, colour: str) -> Label | None:
    """A value inside its column, where no line comes as easily as over it."""
    slot = pair.room.width / len(pair.data.texts) / 1.75
    slot /= 1 if pair.chart.stacked == "true" else len(pair.data.columns)
    tall = abs(value) / (pair.first.high - pair.first.low) * pair.room.height
    if pair.page.bare or width(pair.form.text(value), pair.page.size) > slot or tall < pair.page.size * LINE:
        return None
    dark = colour in (*LOUD, "quiet", "ink")
    return Label(position="base", size=pair.page.size, colour="on_accent" if dark else "ink", format=pair.form.code)


def _line_points(pair: Pair, column: Column, colour: str) -> Iterator[Point]:
    """The value over the last point, or over all of them."""
    known = [row for row, value in enumerate(column.values) if value is not None]
    if pair.page.bare or pair.chart.labels == "none":
        return
    for row in known if pair.chart.labels == "values" else known[-1:]:
        beside = _beside_column(pair, column, row) if row == known[-1] == len(column.values) - 1 else 0.0
        label = Label(
            position="right" if beside else _side(pair, column, row), size=pair.page.size, colour=letters(colour),
            bold=True, format=pair.line_form.code, fill="" if beside else "paper",
            shift=(pair.page.across(beside), 0.0) if beside else None,
        )  # fmt: skip
        yield Point(row, label=label, marker=len(known) <= MARKED)


def _beside_column(pair: Pair, column: Column, row: int) -> float:
    """How far the last value stands to the right of its point to be clear of the columns that it would lie on.

    0 where it lies on none, where there is no room, or where another line ends.
    """
    if len(pair.data.lines) > 1:
        return 0.0
    value, size = column.values[row] or 0.0, pair.page.size
    values = [one.values[row] or 0.0 for one in pair.data.columns]
    highest = max(sum(values) if pair.chart.stacked == "true" else max(values), 0.0)
    label_bottom = pair.second.share(value) * pair.room.height - size * LINE
    slot, count = pair.room.width / len(pair.data.texts), 1 if pair.chart.stacked == "true" else len(values)
    gap = SEVERAL if count > 1 else ONE
    free = slot * gap / 2 / (100 * count + APART * (count - 1) + gap)
    wide = width(pair.line_form.text(value), size, True)
    if pair.first.share(highest) * pair.room.height < label_bottom or wide + 2 * BESIDE > free:
        return 0.0
    return slot / 2 - free


def _side(pair: Pair, column: Column, row: int) -> Position:
    """Away from the line that comes from before, unless that is out of the plot."""
    value, before = column.values[row], column.values[row - 1] if row else None
    if value is None or before is None or value >= before or pair.second.share(value) < 0.12:
        return "above"
    return "below"
