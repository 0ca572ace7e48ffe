"""Points over two numbers, or over dates, each named beside it by a column of the table.

`log: x`, `y` or `both` makes axes logarithmic. `now:` (over dates) and `reference:` draw lines through the plot,
`errors:` whiskers; `status:` names a column that says where values come from, and rings those that were worked out.

data:
  models: {columns: [model, parameters, price], rows: [[DeepSeek-V3, 671, 1.1], [B, 70, 0.9], [C, 8, 0.2]]}
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

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.across import Across, dated, numeric, powers
from builder.charts.callouts import callouts
from builder.charts.colours import letters, series_colours
from builder.charts.curves import (
    THICK,
    decades,
    format_of,
    half_tick,
    side_axis,
    ticks_of,
    title_below,
    value_scale,
)
from builder.charts.data import Column, Data, TableData
from builder.charts.ends import BESIDE, moves
from builder.charts.formats import Format
from builder.charts.grid import Grid
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.references import Level, level_series, level_values, levels
from builder.charts.room import GAP, LINE, WIDE_ENTRY, Room, furnished, header, unit_over, widest
from builder.charts.scale import Scale
from builder.charts.sides import DOT, Rectangle, away, dot, lying, side, upright
from builder.charts.statuses import HOLLOW, key, legend_series, ring_series, unseen
from builder.charts.uprights import Upright, levelled, upright_series, uprights
from builder.charts.uprights import height as strip
from builder.charts.whiskers import bound_inputs, extent, reach, whiskers
from builder.errors import Problem
from builder.plot import Axis, Group, Label, Plot, Point, Series

NAME = "scatter"
LAST_NAME = 0.16  # of the chart's width
TAKES = ("log", "now", "reference", "errors", "status")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    values = _scale(chart, data, page)
    form = format_of(chart, data, values)
    ticks = ticks_of(chart, form, values)
    unit, said = unit_over(chart, page), key(data, page, HOLLOW)
    several = len(data.columns) > 1 and not page.bare
    legend = (*(column.name for column in data.columns if several), *((said,) if said else ()))
    over = header(page, unit, legend, entry=WIDE_ENTRY)
    found, marks = levels(chart, page, ticks), uprights(chart, data, page)
    room = _room(page, data, ticks, values, found)
    along = _along(chart, data, marks, page, room)
    marks = levelled(marks, Grid(page, room, along, values))
    room = replace(room, top=over.height + strip(marks, page) + half_tick(page))
    grid = Grid(page, room, along, values)
    drawn = Plot(
        groups=(
            Group("scatter", _series(chart, data, grid, form, found, marks, said), grouping="standard", apart=True),
        ),
        category_axis=Axis(visible=False) if page.bare else title_below(along.axis, page, room),
        value_axis=side_axis(values, ticks, page, False),
        inputs=bound_inputs(data, form.code),
    )
    return furnished(drawn, data, room, over, unit, legend=bool(legend))


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What is wrong with the options that this kind takes."""
    return option_rules(chart, data, table, page, TAKES)


def _scale(chart: Chart, data: Data, page: ChartPage) -> Scale:
    numbers = (*extent(data), *level_values(chart))
    if chart.log in ("y", "both"):
        return decades(chart, min(numbers), max(numbers), page.height)
    return value_scale(chart, min(numbers), max(numbers), page.height)


def _along(chart: Chart, data: Data, marks: tuple[Upright, ...], page: ChartPage, room: Room) -> Across:
    """The axis along the bottom, as far as the upright lines too."""
    reached = replace(data, positions=(*data.positions, *(mark.at for mark in marks)))
    if data.across == "dates":
        return dated(reached, page, room.width)
    return (powers if chart.log in ("x", "both") else numeric)(reached, page, room.width)


def _room(page: ChartPage, data: Data, ticks: Format, values: Scale, found: tuple[Level, ...]) -> Room:
    left = widest(tuple(map(ticks.text, values.ticks)), page.tick) + 2 * GAP
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    beside = tuple(level.text for level in found if level.beside)
    right = max(page.tick * 2, widest(beside, page.tick) + BESIDE if beside else 0.0, _last_name(page, data))
    return Room(page, left=left, right=right, bottom=below)


def _last_name(page: ChartPage, data: Data) -> float:
    """Room for the name of the point farthest to the right, unless it takes too much: then it stands elsewhere."""
    if not data.points or page.bare:
        return 0.0
    last = max(range(len(data.positions)), key=lambda row: data.positions[row])
    wide = width(data.points[last], page.size, True) + BESIDE
    return wide if wide <= LAST_NAME * page.width else 0.0


def _series(
    chart: Chart,
    data: Data,
    grid: Grid,
    form: Format,
    found: tuple[Level, ...],
    marks: tuple[Upright, ...],
    said: str,
) -> tuple[Series, ...]:
    """From back to front: lines that are no data, points, rings on those that nobody has seen, callouts."""
    page, loud = grid.page, {text.content for text in chart.highlight}
    colours = series_colours(chart, data.columns, page)
    down = moves(tuple(level.value for level in found if level.beside), page, grid.room, grid.values)
    behind = (*level_series(found, _scattered(data), grid, down), *upright_series(marks, _scattered(data), grid))
    taken = [
        *(upright(grid.x(mark.at), 0.0, grid.room.height) for mark in marks),
        *(lying(0.0, grid.room.width, grid.up(level.value)) for level in found),
        *_marks(data, grid),
    ]
    several = len(data.columns) > 1
    drawn = tuple(
        Series(
            name=column.name, values=column.values, colour="quiet" if loud.intersection(data.points) else colour,
            x=data.positions, width=THICK, line=False, marker="circle", marker_size=DOT, format=form.code,
            points=_points(chart, data, column, colour, grid, taken), listed=several or not said,
            cells=data.points, cells_name=str(chart.label or ""),
            errors=whiskers(data, column, "quiet" if data.points else letters(colour)),
        )
        for column, colour in zip(data.columns, colours, strict=True)
    )  # fmt: skip
    rings = tuple(_rings(data, drawn, said))
    return (
        *behind,
        *drawn,
        *rings,
        *(() if page.bare else callouts(chart, _scattered(data), grid, taken=tuple(taken))),
    )


def _marks(data: Data, grid: Grid) -> Iterator[Rectangle]:
    """What the points cover, and their whiskers."""
    for column in data.columns:
        for row, (at, value) in enumerate(zip(data.positions, column.values, strict=True)):
            if value is None:
                continue
            low, high = reach(data, column, row)
            yield dot(grid.x(at), grid.up(value))
            if low < high:
                yield upright(grid.x(at), grid.up(low), grid.up(high))


def _scattered(data: Data) -> Data:
    """The data as what it is drawn on: an axis of values, whose points no lines join."""
    return replace(data, across="numbers")


def _rings(data: Data, drawn: tuple[Series, ...], said: str) -> Iterator[Series]:
    """Rings in place of the points that nobody has seen, and what the legend says of them."""
    rows = unseen(data)
    for one in drawn if said else ():
        colours = {point.index: point.colour for point in one.points}
        values = tuple(value if hollow else None for value, hollow in zip(one.values, rows, strict=True))
        points = tuple(
            Point(row, colour=colour, marker=True) for row, colour in colours.items() if values[row] is not None
        )
        yield ring_series(said, values, one.colour, one.x, DOT + 1, points)
    if said:
        yield legend_series(said, len(rows), data.positions)


def _points(
    chart: Chart, data: Data, column: Column, colour: str, grid: Grid, taken: list[Rectangle]
) -> tuple[Point, ...]:
    loud, hollow = {text.content for text in chart.highlight}, unseen(data) or (False,) * len(column.values)
    lines = tuple(map(grid.up, grid.values.ticks))
    names = data.points or ("",) * len(column.values)
    found = []
    for row, (name, value) in enumerate(zip(names, column.values, strict=True)):
        if value is None:
            continue
        own = (
            "accent" if name in loud else str(chart.colours.get(name, "quiet" if loud.intersection(names) else colour))
        )
        label = None
        if name and not grid.page.bare and chart.labels != "none":
            bold = name in loud
            wide = width(name, grid.page.size, bold)
            stands = side(wide, grid.page.size * LINE, grid, grid.x(data.positions[row]), grid.up(value), taken, lines)
            # Without a dot LibreOffice writes right at the point, where the ring is.
            right, down = away(stands) if hollow[row] else (0.0, 0.0)
            label = Label(
                show=("cell",), position=stands, size=grid.page.size, colour=letters(own), bold=bold,
                shift=(grid.page.across(right), grid.page.down(down)) if hollow[row] else None,
            )  # fmt: skip
        if label or hollow[row]:  # a ring stands in place of the dot
            found.append(Point(row, colour=own, marker=not hollow[row], label=label))
    return tuple(found)
