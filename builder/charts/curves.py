"""What lines and areas share: axes, grid, labels at the ends, callouts and bands."""

from dataclasses import replace

from builder.charts.across import across
from builder.charts.bands import Banded, band_groups, with_bands
from builder.charts.callouts import callouts
from builder.charts.colours import highlighted, series_colours
from builder.charts.data import Column, Data
from builder.charts.ends import Ends, end_labels
from builder.charts.formats import Format, labels, ticks
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.charts.scale import Scale, scale
from builder.plot import Axis, Group, Plot, Point, Series

TICK_EVERY = 58.0  # points between two grid lines
WASH = 22  # per cent: an area under its own line
THICK = 3.0
FEW = 8  # points that a reader tells one by one


def curves(chart: Chart, data: Data, page: ChartPage, *, filled: bool) -> Plot:
    """The finished chart."""
    banded = with_bands(chart, data)
    data = banded.data
    stacked = filled and chart.stacked != "false"
    values = _scale(chart, data, page, filled)
    form = format_of(chart, data, values)
    on_axis = Format(0, percent=True) if stacked and chart.stacked == "percent" else ticks_of(chart, form, values)
    unit = unit_over(chart, page)
    room = _room(page, data, values, on_axis, header(page, unit, ()).height)
    ends = end_labels(chart, data, page, room, values, form, stacked=stacked)
    over = header(page, unit, ends.legend)
    room = replace(room, top=over.height + half_tick(page), right=ends.right)
    along = across(chart, data, page, room.width)
    return Plot(
        groups=_groups(chart, banded, form, ends, Grid(page, room, along, values), filled),
        categories=() if data.across == "numbers" else data.positions if along.axis.unit else data.texts,
        category_axis=Axis(visible=False) if page.bare else title_below(along.axis, page, room),
        value_axis=side_axis(values, on_axis, page, along.between, plain=chart.labels == "values"),
        title=unit,
        title_size=page.size,
        legend="top" if ends.legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        texts=() if data.across in ("text", "numbers") else data.texts,
        category_name=data.x_name or data.x_key,
    )


def format_of(chart: Chart, data: Data, values: Scale) -> Format:
    """The one format of the chart's labels."""
    return labels(str(chart.format or ""), data.numbers, data.decimals, reach=max(map(abs, values.ticks)))


def ticks_of(chart: Chart, form: Format, values: Scale) -> Format:
    """The format of the value axis."""
    return ticks(values.ticks, form, written=chart.format is not None)


def value_scale(chart: Chart, low: float, high: float, height: float) -> Scale:
    """Round bounds around the numbers and the author's own, a grid line about each 58 points."""
    low = low if chart.min is None else chart.min
    high = high if chart.max is None else chart.max
    found = scale(low, high, max(2, int(height / TICK_EVERY)), step=chart.step)
    bottom = found.low if chart.min is None else chart.min
    top = found.high if chart.max is None else chart.max
    return Scale(bottom, top, found.step) if top > bottom else found


def half_tick(page: ChartPage) -> float:
    """How far the highest tick label stands out over the plot, in points."""
    return 0.0 if page.bare else page.tick * LINE / 2


def title_below(axis: Axis, page: ChartPage, room: Room) -> Axis:
    """The category axis with its title at the bottom left of the plot."""
    return replace(axis, title_at=(page.across(room.left), page.down(page.height - page.tick * LINE - 4)))


def _scale(chart: Chart, data: Data, page: ChartPage, filled: bool) -> Scale:
    if chart.stacked == "percent" and filled:
        return Scale(0.0, 1.0, 0.25)
    low, high = min(data.numbers), max(data.numbers)
    if filled:
        low, high = min(low, 0.0), max(high, 0.0)
        if chart.stacked == "true":
            high = max(sum(column.values[row] or 0.0 for column in data.columns) for row in range(len(data.texts)))
    found = value_scale(chart, low, high, page.height)
    # A band's text stands over the highest grid line, where no line comes.
    return replace(found, high=found.high + found.step / 2) if chart.band and chart.max is None else found


def side_axis(values: Scale, form: Format, page: ChartPage, between: bool, *, plain: bool = False) -> Axis:
    """A value axis without a line, with its hairline grid; a plain one leaves the values to the labels."""
    return Axis(
        visible=not page.bare, minimum=values.low, maximum=values.high, step=values.step, format=form.code,
        grid=not (page.bare or plain), line=False, labels="none" if plain else "low", size=page.tick, between=between,
    )  # fmt: skip


def _room(page: ChartPage, data: Data, values: Scale, form: Format, top: float) -> Room:
    if page.bare:
        return Room(page, left=8, top=8, right=8, bottom=8)
    left = widest(tuple(map(form.text, values.ticks)), page.tick) + 2 * GAP
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    return Room(page, left=left, top=top + half_tick(page), bottom=below)


def _groups(chart: Chart, banded: Banded, form: Format, ends: Ends, grid: Grid, filled: bool) -> tuple[Group, ...]:
    """From back to front: bands, areas, lines with their callouts."""
    data, page = banded.data, grid.page
    stacked = chart.stacked != "false"
    colours = series_colours(chart, data.columns, page, filled=filled and stacked)
    bands, names = band_groups(banded, grid)
    groups = list(bands)
    if filled:
        areas = tuple(
            Series(
                name=column.name, values=column.values, colour=colour, width=0, opacity=100 if stacked else WASH,
                format=form.code, listed=stacked,
            )
            for column, colour in zip(data.columns, colours, strict=True)
        )  # fmt: skip
        grouping = {"false": "standard", "true": "stacked", "percent": "percent"}[chart.stacked]
        groups.append(Group("area", areas, grouping=grouping))  # type: ignore[arg-type]
    lines = [] if filled and stacked else list(_lines(chart, data, page, form, ends, colours))
    lines += [] if page.bare else [*callouts(chart, data, grid), *names]
    if lines:
        groups.append(Group("scatter" if data.across == "numbers" else "line", tuple(lines), grouping="standard"))
    return tuple(groups)


def _lines(
    chart: Chart, data: Data, page: ChartPage, form: Format, ends: Ends, colours: tuple[str, ...]
) -> tuple[Series, ...]:
    return tuple(
        Series(
            name=column.name,
            values=column.values,
            colour=colour,
            x=data.positions if data.across == "numbers" else (),
            width=THICK,
            points=_points(chart, data, column, ends),
            format=form.code,
        )
        for column, colour in zip(data.columns, colours, strict=True)
    )


def _points(chart: Chart, data: Data, column: Column, ends: Ends) -> tuple[Point, ...]:
    """The labelled ends; markers on few points that are highlighted, and on a value between gaps, without a line."""
    texts = dict(ends.labels.get(column.key, ()))
    # A row that a band has added has no text.
    known = {row for row, value in enumerate(column.values) if value is not None and data.texts[row]}
    few = len(known) <= FEW and highlighted(chart, column)
    marked = known if few else {row for row in known if _alone(column.values, row)}
    return tuple(Point(row, label=texts.get(row), marker=row in marked) for row in sorted(marked | texts.keys()))


def _alone(values: tuple[float | None, ...], row: int) -> bool:
    before = values[row - 1] if row else None
    after = values[row + 1] if row + 1 < len(values) else None
    return values[row] is not None and before is None and after is None
