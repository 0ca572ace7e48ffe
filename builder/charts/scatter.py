"""Points over two numbers, each named beside it by a column of the table.

chart:
  kind: scatter
  data: models
  x: parameters
  y: price
  label: model
  names: {parameters: 参数量（十亿）}
  unit: 美元 / 百万 token
  highlight: DeepSeek-V3
"""

from dataclasses import replace

from builder.charts.across import numeric
from builder.charts.colours import letters, series_colours
from builder.charts.curves import THICK, format_of, half_tick, side_axis, ticks_of, title_below, value_scale
from builder.charts.data import Column, Data
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.plot import Axis, Group, Label, Plot, Point, Position, Series

NAME = "scatter"
DOT = 9  # points
SIDES: tuple[Position, ...] = ("right", "left", "above", "below")
Rectangle = tuple[float, float, float, float]  # left, bottom, right, top in points


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    values = value_scale(chart, min(data.numbers), max(data.numbers), page.height)
    ticks = ticks_of(chart, format_of(chart, data, values), values)
    unit = unit_over(chart, page)
    legend = tuple(column.name for column in data.columns) if len(data.columns) > 1 and not page.bare else ()
    over = header(page, unit, legend)
    left = widest(tuple(map(ticks.text, values.ticks)), page.tick) + 2 * GAP
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    room = Room(page, left=left, top=over.height + half_tick(page), right=page.tick * 1.5, bottom=below)
    along = numeric(data, page, room.width)
    grid = Grid(page, room, along, values)
    return Plot(
        groups=(Group("scatter", _series(chart, data, grid), grouping="standard"),),
        category_axis=Axis(visible=False) if page.bare else title_below(along.axis, page, room),
        value_axis=side_axis(values, ticks, page, False),
        title=unit,
        title_size=page.size,
        legend="top" if legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
    )


def _series(chart: Chart, data: Data, grid: Grid) -> tuple[Series, ...]:
    taken: list[Rectangle] = [
        _dot(grid.x(at), grid.up(value))
        for column in data.columns
        for at, value in zip(data.positions, column.values, strict=True)
        if value is not None
    ]
    loud = {text.content for text in chart.highlight}
    colours = series_colours(chart, data.columns, grid.page)
    return tuple(
        Series(
            name=column.name, values=column.values, colour="quiet" if loud.intersection(data.points) else colour,
            x=data.positions, width=THICK, line=False, marker="circle", marker_size=DOT,
            points=_points(chart, data, column, colour, grid, taken),
        )
        for column, colour in zip(data.columns, colours, strict=True)
    )  # fmt: skip


def _points(
    chart: Chart, data: Data, column: Column, colour: str, grid: Grid, taken: list[Rectangle]
) -> tuple[Point, ...]:
    loud = {text.content for text in chart.highlight}
    found = []
    for row, (name, value) in enumerate(zip(data.points, column.values, strict=False)):
        if value is None or not name or grid.page.bare or chart.labels == "none":
            continue
        own = "accent" if name in loud else str(chart.colours.get(name, "quiet" if loud else colour))
        label = Label(text=name, size=grid.page.size, colour=letters(own), bold=name in loud)
        side = _side(label, grid, grid.x(data.positions[row]), grid.up(value), taken)
        found.append(Point(row, colour=own, marker=True, label=replace(label, position=side)))
    return tuple(found)


def _side(label: Label, grid: Grid, x: float, up: float, taken: list[Rectangle]) -> Position:
    """The first side on which the label covers no point and no other label, and stays in the frame."""
    sides = {
        side: _rectangle(side, x, up, width(label.text, label.size, label.bold), label.size * LINE) for side in SIDES
    }
    room = grid.room
    frame = (-room.left, 0.0, room.width + room.right, room.height + room.top)

    def covered(side: Position) -> int:
        one = sides[side]
        outside = one[0] < frame[0] or one[1] < frame[1] or one[2] > frame[2] or one[3] > frame[3]
        return 10 * outside + sum(_overlap(one, other) for other in taken)

    best = min(SIDES, key=covered)
    taken.append(sides[best])
    return best


def _rectangle(side: Position, x: float, up: float, wide: float, tall: float) -> Rectangle:
    away = DOT / 2 + 3
    if side == "right":
        return (x + away, up - tall / 2, x + away + wide, up + tall / 2)
    if side == "left":
        return (x - away - wide, up - tall / 2, x - away, up + tall / 2)
    bottom = up + away if side == "above" else up - away - tall
    return (x - wide / 2, bottom, x + wide / 2, bottom + tall)


def _dot(x: float, up: float) -> Rectangle:
    return (x - DOT / 2, up - DOT / 2, x + DOT / 2, up + DOT / 2)


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
