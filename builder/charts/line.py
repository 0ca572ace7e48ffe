"""Lines over time or numbers: each labelled at its end, in its colour.

Whole numbers and dates (`2025-06`, `2025-06-30`) along x stand true to scale. Lines need not start at zero; they do
when their values come near it.

    chart:
      kind: line
      data: cost
      x: day
      y: [training, serving]
      names: {training: 训练, serving: 推理, day: 上线后天数}
      unit: 万 GPU 小时
      highlight: serving
      annotate: [{x: 64, series: serving, text: 第 64 天追平}]
      band: {from: 213, to: 365, text: 计入前期研发：213 天起}
"""

from builder.charts.across import across
from builder.charts.colours import series_colours
from builder.charts.data import Data
from builder.charts.ends import Ends, end_labels
from builder.charts.formats import Format, parse, suited
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import GAP, LINE, Room, header, widest
from builder.charts.scale import Scale, scale
from builder.plot import Axis, Group, Label, Plot, Point, Series

NAME = "line"
TICK_EVERY = 58.0  # points between two grid lines


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    form = format_of(chart, data.numbers)
    values = value_scale(chart, data.numbers, page.height)
    ticks = suited(values.ticks, form.signed)
    unit = str(chart.unit or "")
    first = _room(page, data, values, ticks, header(page, unit, ()).height)
    ends = end_labels(chart, data, page, first, values, form)
    over = header(page, unit, ends.legend)
    room = Room(page, first.left, max(first.top, over.height), ends.right, first.bottom)
    along = across(chart, data, page, room.width)
    return Plot(
        groups=(Group("line", _series(chart, data, page, form, ends)),),
        categories=data.positions if along.axis.unit else data.texts,
        category_axis=title_below(along.axis, page, room),
        value_axis=value_axis(values, ticks, page, unit),
        legend="top" if ends.legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name,
    )


def format_of(chart: Chart, numbers: tuple[float, ...]) -> Format:
    """The format the author wants, else one that suits the numbers."""
    return (parse(str(chart.format)) if chart.format else None) or suited(numbers)


def value_scale(chart: Chart, numbers: tuple[float, ...], height: float) -> Scale:
    """Round bounds around the numbers and the author's own, a grid line about each 58 points."""
    low = min(numbers) if chart.min is None else chart.min
    high = max(numbers) if chart.max is None else chart.max
    found = scale(low, high, max(2, int(height / TICK_EVERY)), step=chart.step)
    bottom = found.low if chart.min is None else chart.min
    top = found.high if chart.max is None else chart.max
    return Scale(bottom, top, found.step) if top > bottom else found


def value_axis(values: Scale, ticks: Format, page: ChartPage, unit: str, *, between: bool = False) -> Axis:
    """A value axis without a line, its hairline grid and the unit over it."""
    return Axis(
        title=unit, title_at=(0.0, 0.0), title_size=page.size, minimum=values.low, maximum=values.high,
        step=values.step, format=ticks.code, grid=True, line=False, labels="low", size=page.tick, between=between,
    )  # fmt: skip


def title_below(axis: Axis, page: ChartPage, room: Room) -> Axis:
    """The category axis with its title at the bottom left of the plot."""
    from dataclasses import replace

    return replace(axis, title_at=(page.across(room.left), page.down(page.height - page.tick * LINE - 4)))


def _room(page: ChartPage, data: Data, values: Scale, ticks: Format, top: float) -> Room:
    left = widest(tuple(map(ticks.text, values.ticks)), page.tick) + 2 * GAP
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    return Room(page, left=left, top=max(top, page.tick * LINE / 2), bottom=below)


def _series(chart: Chart, data: Data, page: ChartPage, form: Format, ends: Ends) -> tuple[Series, ...]:
    colours = series_colours(chart, data.columns, page)
    values = Label(position="above", size=page.size) if chart.labels == "values" else None
    return tuple(
        Series(
            name=column.name,
            values=column.values,
            colour=colour,
            width=3.0,
            label=values,
            points=tuple(Point(index, label=label) for index, label in ends.labels[column.key]),
            format=form.code,
        )
        for column, colour in zip(data.columns, colours, strict=True)
    )
