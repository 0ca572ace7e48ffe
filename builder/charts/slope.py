"""A slope chart: each row a line from before to after, named at both ends.

What is highlighted is coloured by its direction; everything else is quiet. In the workbook the rows are columns, so
each line has its two values under its name.

    data:
      margins: {columns: [company, before, after], rows: [[智谱, 64.6, 41], [乙, -24.7, 12.2], [丙, 46, 46.9]]}
    chart:
      kind: slope
      data: margins
      x: company
      y: [before, after]
      names: {before: 2023 年, after: 2025 年}
      unit: 毛利率，%
      highlight: 智谱
"""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.clearest import kept_apart
from builder.charts.colours import letters
from builder.charts.curves import format_of
from builder.charts.data import Data, TableData, as_text
from builder.charts.ends import AWAY, spread
from builder.charts.formats import Format
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, Room, header, unit_over
from builder.charts.scale import Scale
from builder.charts.wording import unused
from builder.errors import Problem
from builder.plot import Axis, Group, Label, Plot, Point, Position, Series, Told

NAME = "slope"
MOST_NAME = 0.3  # of the page's width
MOST_LINES = 24
LEAST = 0.1  # of the page's width: the lines
MARGIN = 0.04  # of the values' range, over and under them
LEADING = 1.25  # of the letters' size: lines of labels may stand that close


class Slope(Struct, frozen=True):
    """What the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    form: Format
    values: Scale
    room: Room

    @property
    def names(self) -> tuple[str, ...]:
        return line_names(self.data, self.page)

    def ends(self, row: int) -> tuple[float, float]:
        """The values before and after."""
        first, last = (column.values[row] or 0.0 for column in self.data.columns)
        return first, last


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    data = as_text(data)
    values = _scale(chart, data)
    form = format_of(chart, data, values)
    unit = unit_over(chart, page)
    slope = Slope(chart, data, page, form, values, _room(data, page, form, header(page, unit, ()).height))
    before, after = data.columns
    return Plot(
        groups=(Group("line", _lines(slope), grouping="standard"),),
        categories=(before.name, after.name),
        category_axis=Axis(
            visible=not page.bare, size=page.size, colour="ink", labels="low", line=False, grid=not page.bare
        ),
        value_axis=Axis(
            visible=False, minimum=values.low, maximum=values.high, step=values.step, format=form.code, between=False
        ),
        title=unit,
        title_size=page.size,
        area=slope.room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
        kind=NAME,
        told=tuple(
            Told(text, tuple((column.name, form.text(column.values[row] or 0.0)) for column in data.columns))
            for row, text in enumerate(data.texts)
        ),
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Columns that are not two, values that are missing, and more names than find a place."""
    yield from unused(chart, "stacked", "step", "every", "sort")
    if len(data.columns) != 2:
        message = f"a slope chart draws two columns, before and after, not {len(data.columns)}"
        yield Problem(chart.at, message, "name both under `y:`")
        return
    for column in data.columns:
        for row, value in enumerate(column.values):
            if value is None:
                at = table.place(row, table.columns.index(column.key))
                yield Problem(at, f"'{data.texts[row]}' has no value in '{column.key}'", "leave the row out")
    seen: set[str] = set()
    for row, text in enumerate(data.texts):
        if text in seen:
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"'{text}' stands twice along x", "give each line a name of its own")
        seen.add(text)
    if page.bare:
        return
    yield from _crowded(chart, data, page)
    if all(value is not None for column in data.columns for value in column.values):
        yield from _too_wide(chart, data, page)


def line_names(data: Data, page: ChartPage) -> tuple[str, ...]:
    """The rows' names in lines."""
    return tuple(wrapped(text, page.size, MOST_NAME * page.width) for text in data.texts)


def _crowded(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """More names than the sides hold."""
    names = line_names(data, page)
    if len(names) > MOST_LINES:
        yield Problem(chart.data.at, f"{len(names)} lines are more than a reader can follow", "draw fewer rows")
        return
    shown = [name for name, text in zip(names, data.texts, strict=True) if _named(chart, data, text)]
    room = page.height - header(page, unit_over(chart, page), ()).height - page.size * LINE - 2 * GAP
    if _tall(tuple(shown), page) * len(shown) > room + page.size:
        long = any("\n" in name for name in shown)
        hint = "shorten the names" if long else "highlight those that matter"
        yield Problem(chart.data.at, f"the names of {len(shown)} lines do not fit beside the plot", hint)


def _too_wide(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Names and values that leave no room for the lines between them."""
    room = _room(data, page, format_of(chart, data, _scale(chart, data)), 0.0)
    if page.width - room.left - room.right < LEAST * page.width:
        hint = "shorten the names, or use a unit in which the values are shorter"
        yield Problem(chart.data.at, "the names and values leave no room for the lines between them", hint)


def _named(chart: Chart, data: Data, text: str) -> bool:
    """Whether a line has its name: with more lines than fit, only those pointed out do."""
    many = len(data.texts) > 14
    return not (many and any_loud(chart, data)) or any(one.content == text for one in chart.highlight)


def any_loud(chart: Chart, data: Data) -> bool:
    """Whether a row is pointed out."""
    return any(text.content in data.texts for text in chart.highlight)


def _tall(names: tuple[str, ...], page: ChartPage) -> float:
    """How far apart names stand, in points."""
    return max((name.count("\n") + 1 for name in names), default=1) * page.size * LEADING


def _scale(chart: Chart, data: Data) -> Scale:
    low = min(data.numbers) if chart.min is None else chart.min
    high = max(data.numbers) if chart.max is None else chart.max
    if high <= low:
        high = low + (abs(low) or 1.0)
    more = MARGIN * (high - low)
    low, high = (low - more if chart.min is None else low), (high + more if chart.max is None else high)
    return Scale(low, high, high - low)


def _room(data: Data, page: ChartPage, form: Format, top: float) -> Room:
    if page.bare:
        return Room(page, left=8, top=8, right=8, bottom=8)
    names, sides = line_names(data, page), []
    for column in data.columns:
        beside = (
            name.split("\n")[-1] + " " + form.text(value) for name, value in zip(names, column.numbers, strict=True)
        )
        lines = (*beside, *(line for name in names for line in name.split("\n")))
        half = width(column.name, page.size, True) / 2
        sides.append(max(half, *(width(line, page.size, True) for line in lines)) + 2 * GAP + 2 * AWAY)
    return Room(page, left=sides[0], top=top + page.size, right=sides[1], bottom=page.size * LINE + GAP)


def _lines(slope: Slope) -> tuple[Series, ...]:
    """The quiet ones first, so that what is pointed out lies over them."""
    names, page = slope.names, slope.page
    shown = [
        row
        for row, text in enumerate(slope.data.texts)
        if not page.bare and slope.chart.labels != "none" and _named(slope.chart, slope.data, text)
    ]
    tall = _tall(tuple(names[row] for row in shown), page)
    labels: dict[int, list[Point]] = {row: [] for row in range(len(names))}
    for end, position in ((0, "left"), (1, "right")):
        wanted = tuple((1 - slope.values.share(slope.ends(row)[end])) * slope.room.height for row in shown)
        placed = spread(wanted, tall, slope.room.height - tall / 2)
        if placed and min(placed) < tall / 2 - page.size:  # into the header
            placed = kept_apart(wanted, tall, -page.size, slope.room.height + tall / 2)
        for row, before, now in zip(shown, wanted, placed, strict=True):
            labels[row].append(Point(end, marker=True, label=_label(slope, row, position, now - before)))  # type: ignore[arg-type]
    order = sorted(labels, key=lambda row: _loud(slope, row))
    return tuple(_line(slope, row, names[row], tuple(labels[row])) for row in order)


def _line(slope: Slope, row: int, name: str, points: tuple[Point, ...]) -> Series:
    loud = _loud(slope, row)
    return Series(
        name, slope.ends(row), _colour(slope, row), width=3.0 if loud else 1.75, marker="circle",
        marker_size=9 if loud else 6, points=points, format=slope.form.code,
    )  # fmt: skip


def _label(slope: Slope, row: int, position: Position, moved: float) -> Label:
    away = slope.page.across(AWAY) * (-1 if position == "left" else 1)
    down = slope.page.down(moved) if abs(moved) > 0.5 else 0.0
    return Label(
        show=("series", "value"), position=position, size=slope.page.size, colour=letters(_colour(slope, row)),
        bold=_loud(slope, row), format=slope.form.code, shift=(away, down),
    )  # fmt: skip


def _loud(slope: Slope, row: int) -> bool:
    return any(text.content == slope.data.texts[row] for text in slope.chart.highlight)


def _colour(slope: Slope, row: int) -> str:
    """By the author; what is pointed out by its direction; else quiet."""
    name = slope.data.texts[row]
    if slope.page.bare:
        return "cover_accent" if _loud(slope, row) else "cover_line"
    if name in slope.chart.colours:
        return str(slope.chart.colours[name])
    if _loud(slope, row):
        first, last = slope.ends(row)
        return "gain" if last > first else "warm" if last < first else "accent"
    return "mute" if any_loud(slope.chart, slope.data) else "quiet"
