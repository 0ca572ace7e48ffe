"""Bubbles over two numbers, whose areas are a third; each is named in it or beside it.

The largest is a quarter of the plot's shorter side wide, as PowerPoint and LibreOffice draw it. The row over the plot
says what the areas are, and how much the largest stands for. Bubbles stand in the plot as a whole.

data:
  models:
    columns: [model, parameters, price, calls]
    rows:
      - [DeepSeek-V3, 671, 1.1, 5]
      - [B, 70, 0.9, 3]
      - [C, 8, 0.2, 1]
chart:
  kind: bubble
  data: models
  x: parameters
  y: price
  size: calls
  label: model
  names: {parameters: 参数量（十亿）, calls: 周调用量（万亿 token）}
  unit: 美元 / 百万 token
  highlight: DeepSeek-V3
"""

from collections.abc import Iterator
from math import sqrt

from msgspec.structs import replace

from builder.charts.across import Across, numeric, powers
from builder.charts.bubble_labels import Disc, sides
from builder.charts.bubble_room import clear, without_negatives
from builder.charts.colours import letters, series_colours
from builder.charts.curves import decades, format_of, half_tick, side_axis, ticks_of, title_below, value_scale
from builder.charts.data import Column, Data, TableData, picked
from builder.charts.formats import labels
from builder.charts.grid import Grid
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.charts.scale import Scale
from builder.charts.wording import said, unused
from builder.errors import Problem
from builder.plot import Axis, Group, Label, Plot, Point, Series, Told

NAME = "bubble"
TAKES = ("size", "log")
LARGEST = 0.25  # of the plot's shorter side: how wide the largest bubble is at a scale of 100 per cent
MOST = 30  # bubbles that a reader tells apart
DARK = ("accent", "warm", "gain", "quiet", "ink")
BROKEN = 0.75  # of the frame: wider titles are broken by LibreOffice as it likes
EDGE = 1.25  # points of paper around a bubble that lies on another


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart. The largest bubbles stand first and are covered by smaller ones, never the other way."""
    data = _largest_first(data)
    over, under = _said(chart, data, page)
    below = (page.tick * LINE + GAP) * (2 if under else 1)
    room = Room(page, top=header(page, over, ()).height + half_tick(page), right=page.tick * 1.5, bottom=below)
    radii = _radii(data, LARGEST / 2 * min(room.width - 5 * page.tick, room.height))
    values = _values(chart, data, page, tuple(radius / room.height for radius in radii))
    form = format_of(chart, data, values)
    ticks = ticks_of(chart, form, values)
    room = replace(room, left=widest(tuple(map(ticks.text, values.ticks)), page.tick) + 2 * GAP)
    radii = _radii(data, LARGEST / 2 * min(room.width, room.height))
    along = _along(chart, data, page, room, radii)
    side = side_axis(values, ticks, page, False)
    return Plot(
        groups=(Group("bubble", (_series(chart, data, Grid(page, room, along, values), form.code, radii),)),),
        category_axis=Axis(visible=False, minimum=along.low, maximum=along.high, logarithmic=along.log)
        if page.bare else title_below(replace(along.axis, title=under), page, room),
        value_axis=replace(side, format=without_negatives(side.format, data.numbers)), title=over,
        title_size=page.size, area=room.shares, language=page.language,
        category_name=data.x_name or data.x_key, told=_told(data),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What bubbles cannot show: places that are no numbers, sizes that are not there or none."""
    yield from unused(chart, "stacked", "sort", "every")
    if data.across not in ("numbers", "days"):
        yield Problem((chart.x or chart.kind).at, "bubbles want numbers along x", "use `kind: bar` or `kind: line`")
    elif chart.log:
        yield from option_rules(chart, data, table, page, TAKES)
    if len(data.columns) != 1:
        names = ", ".join(f"'{column.key}'" for column in data.columns)
        yield Problem(chart.at, f"bubbles stand over one column, not over {names or 'none'}", "name it under `y:`")
    if "size" not in data.roles:
        yield Problem(chart.kind.at, "the bubbles have no sizes", "name a column of them under `size:`")
        return
    yield from _sizes(data, table)
    if len(data.texts) > MOST:
        message = f"{len(data.texts)} bubbles are more than a reader tells apart"
        yield Problem(chart.data.at, message, "keep those that the title speaks of", "warning")


def _sizes(data: Data, table: TableData) -> Iterator[Problem]:
    column = data.roles["size"]
    place = table.columns.index(column.key)
    for row, size in enumerate(column.values):
        standing = any(other.values[row] is not None for other in data.columns)
        if size is None and standing:
            yield Problem(table.place(row, place), "a bubble has no size", "write its size, or leave the row out")
        if size is not None and size <= 0:
            yield Problem(table.place(row, place), f"no area is {size:.12g}", "write more than 0, or leave the row out")


def _largest_first(data: Data) -> Data:
    sizes, values = data.roles["size"].values, data.columns[0].values
    known = [row for row, value in enumerate(values) if value is not None and sizes[row] is not None]
    return picked(data, sorted(known, key=lambda row: -(sizes[row] or 0.0)))


def _radii(data: Data, largest: float) -> tuple[float, ...]:
    """In points: areas are true to the sizes."""
    sizes = [size or 0.0 for size in data.roles["size"].values]
    return tuple(largest * sqrt(size / max(sizes)) for size in sizes)


def _values(chart: Chart, data: Data, page: ChartPage, reach: tuple[float, ...]) -> Scale:
    find = decades if chart.log in ("y", "both") else value_scale
    return clear(lambda low, high: find(chart, low, high, page.height), data.numbers, reach)


def _along(chart: Chart, data: Data, page: ChartPage, room: Room, radii: tuple[float, ...]) -> Across:
    find = powers if chart.log in ("x", "both") else numeric

    def between(low: float, high: float) -> Across:
        return find(replace(data, positions=(low, high)), page, room.width)

    found = clear(between, data.positions, tuple(radius / room.width for radius in radii))
    return replace(found, axis=replace(found.axis, format=without_negatives(found.axis.format, data.positions)))


def _said(chart: Chart, data: Data, page: ChartPage) -> tuple[str, str]:
    """What stands over and under the plot: the values' unit, the name of x; what the areas are, where there is room."""
    if page.bare:
        return "", ""
    column = data.roles["size"]
    most = labels("", column.numbers, column.decimals).text(max(column.numbers))
    area = said(page, "area: {}, the largest {}", column.name, most)
    unit, mark = unit_over(chart, page), said(page, "; ")
    over = mark.join(part for part in (unit, area) if part)
    if width(over, page.size) <= page.width * BROKEN:
        return over, data.x_name
    return unit, mark.join(part for part in (data.x_name, area) if part)


def _series(chart: Chart, data: Data, grid: Grid, code: str, radii: tuple[float, ...]) -> Series:
    page, column, sizes = grid.page, data.columns[0], data.roles["size"]
    (colour,) = series_colours(chart, data.columns, page)
    points = _points(chart, data, grid, colour, radii)
    return Series(
        name=column.name, values=column.values, colour=colour, x=data.positions, format=code,
        sizes=sizes.values, sizes_name=sizes.name, cells=data.points, cells_name=str(chart.label or ""),
        leaders=any(point.label and point.label.shift for point in points), points=points,
        outline="cover" if page.bare else "paper", width=EDGE,
    )  # fmt: skip


def _points(chart: Chart, data: Data, grid: Grid, colour: str, radii: tuple[float, ...]) -> tuple[Point, ...]:
    page, loud = grid.page, {text.content for text in chart.highlight}.intersection(data.points)
    places = zip(data.positions, data.columns[0].values, radii, strict=True)
    discs = tuple(Disc(grid.x(at), grid.up(value or 0.0), radius) for at, value, radius in places)
    names = data.points if chart.labels != "none" and not page.bare else ()
    standing = sides(discs, tuple((name, name in loud) for name in names), grid)
    found = []
    for row in range(len(discs)):
        name = data.points[row] if data.points else ""
        plain = "mute" if loud and not page.bare else colour
        own = "accent" if name in loud else str(chart.colours.get(name, plain))
        label = None
        if names and name:
            side = standing[row]
            ink = letters(own) if side.position != "centre" else "on_accent" if own in DARK else "ink"
            label = Label(
                ("cell",), position=side.position, size=page.size, colour=ink, bold=name in loud,
                fill="paper" if side.struck else "",
                shift=(page.across(side.right), page.down(-side.up)) if side.right or side.up else None,
            )  # fmt: skip
        if label or own != colour:
            found.append(Point(row, colour=own, label=label))
    return tuple(found)


def _told(data: Data) -> tuple[Told, ...]:
    """Each bubble with its place and size."""
    sizes = data.roles["size"]
    across = Column(data.x_key, data.x_name or data.x_key, data.positions)
    columns = (across, data.columns[0], sizes)
    return tuple(
        Told(
            data.points[row] if data.points and data.points[row] else str(row + 1),
            tuple((column.name, f"{column.values[row]:.6g}".replace("-", "−")) for column in columns),
        )
        for row in range(len(data.texts))
    )
