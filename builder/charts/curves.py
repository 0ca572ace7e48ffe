"""What lines and areas share: axes, grid, labels at the ends, callouts and bands."""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.across import across
from builder.charts.aside import aside
from builder.charts.bands import Banded, band_groups, with_bands
from builder.charts.callouts import callouts
from builder.charts.colours import highlighted, letters, series_colours
from builder.charts.data import Column, Data
from builder.charts.ends import Ends, end_labels, value_width
from builder.charts.formats import Format, far_apart, labels, ticks
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.references import level_series, level_values, levels
from builder.charts.room import GAP, LINE, WIDE_ENTRY, Room, header, unit_over, widest
from builder.charts.scale import Scale, log_scale, scale
from builder.charts.sides import Rectangle, lying, upright
from builder.charts.statuses import HOLLOW, legend_series, ring_series, unseen
from builder.charts.statuses import key as status_key
from builder.charts.uprights import height as strip
from builder.charts.uprights import levelled, upright_series, uprights, with_uprights
from builder.charts.whiskers import bound_inputs, extent, whiskers
from builder.plot import Axis, Group, Plot, Point, Series

TICK_EVERY = 58.0  # points between two grid lines
POWER_EVERY = 34.0  # the same of a logarithmic axis, where few ticks would say little
WASH = 22  # per cent: an area under its own line
THICK = 3.0
RING = 10  # points
OUTSIDE = 6  # sizes of letters that are not the plot's height but its header's and its axis'
FEW = 8  # points that a reader tells one by one


def curves(chart: Chart, data: Data, page: ChartPage, *, filled: bool) -> Plot:
    """The finished chart."""
    banded = with_bands(chart, with_uprights(chart, data, page))
    data = banded.data
    stacked = filled and chart.stacked != "false"
    values = _scale(chart, data, page, filled)
    form = format_of(chart, data, values)
    on_axis = Format(0, percent=True) if stacked and chart.stacked == "percent" else ticks_of(chart, form, values)
    unit = unit_over(chart, page)
    found, key = levels(chart, page, on_axis), "" if filled else status_key(data, page, HOLLOW)
    beside = tuple((level.value, level.text) for level in found if level.beside)
    marks = uprights(chart, data, page)
    room = _room(
        chart, data, page, values, form, on_axis, header(page, unit, (key,) if key else ()).height + strip(marks, page)
    )
    ends = end_labels(chart, data, page, room, values, form, stacked=stacked, beside=beside)
    over = header(page, unit, (*ends.legend, key) if key else ends.legend, entry=WIDE_ENTRY)
    room = replace(room, top=over.height + strip(marks, page) + half_tick(page), right=ends.right)
    along = across(chart, data, page, room.width)
    marks = levelled(marks, Grid(page, room, along, values))
    room = replace(room, top=over.height + strip(marks, page) + half_tick(page))
    grid = Grid(page, room, along, values)
    lines = (
        *level_series(found, data, grid, ends.beside),
        *upright_series(marks, data, grid),
    )
    standing = (
        *(upright(grid.x(mark.at), 0.0, room.height) for mark in marks),
        *(lying(0.0, room.width, grid.up(level.value)) for level in found),
    )
    own = values.log and not chart.format
    ends = aside(
        ends, data, grid, None if own else form, tuple(grid.x(mark.at) for mark in marks), ticks=not _plain(chart)
    )
    rings = tuple(_rings(data, key, series_colours(chart, data.columns, page)))
    return Plot(
        groups=_groups(chart, banded, form, ends, grid, filled, lines, rings, standing),
        categories=() if data.across == "numbers" else data.positions if along.axis.unit else data.texts,
        category_axis=Axis(visible=False) if page.bare else title_below(along.axis, page, room),
        value_axis=side_axis(values, on_axis, page, along.between, plain=_plain(chart)),
        title=unit,
        title_size=page.size,
        legend="top" if ends.legend or key else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        texts=() if data.across in ("text", "numbers") else data.texts,
        category_name=data.x_name or data.x_key,
        inputs=() if filled else bound_inputs(data, form.code),
    )


def format_of(chart: Chart, data: Data, values: Scale) -> Format:
    """The one format of the chart's labels."""
    return labels(str(chart.format or ""), data.numbers, data.decimals, reach=max(map(abs, values.ticks)))


def ticks_of(chart: Chart, form: Format, values: Scale) -> Format:
    """The format of the value axis."""
    if values.log:
        return far_apart(values.ticks, percent=form.percent)
    return ticks(values.ticks, form, written=chart.format is not None)


def value_scale(chart: Chart, low: float, high: float, height: float) -> Scale:
    """Round bounds around the numbers and the author's own, a grid line about each 58 points."""
    low = low if chart.min is None else chart.min
    high = high if chart.max is None else chart.max
    found = scale(low, high, max(2, int(height / TICK_EVERY)), step=chart.step)
    bottom = found.low if chart.min is None else chart.min
    top = found.high if chart.max is None else chart.max
    return Scale(bottom, top, found.step) if top > bottom else found


def decades(chart: Chart, low: float, high: float, length: float) -> Scale:
    """A logarithmic scale over positive numbers, or over the author's own bounds, `length` points long."""
    low = low if chart.min is None else chart.min
    high = max(high if chart.max is None else chart.max, low)
    found = log_scale(low, high, max(2, int(length / POWER_EVERY)))
    bottom = found.low if chart.min is None else chart.min
    top = found.high if chart.max is None else chart.max
    return replace(found, low=bottom, high=top) if top > bottom else found


def half_tick(page: ChartPage) -> float:
    """How far the highest tick label stands out over the plot, in points."""
    return 0.0 if page.bare else page.tick * LINE / 2


def title_below(axis: Axis, page: ChartPage, room: Room) -> Axis:
    """The category axis with its title at the bottom left of the plot."""
    return replace(axis, title_at=(page.across(room.left), page.down(page.height - page.tick * LINE - 4)))


def _scale(chart: Chart, data: Data, page: ChartPage, filled: bool) -> Scale:
    if chart.stacked == "percent" and filled:
        return Scale(0.0, 1.0, 0.25)
    numbers = (*extent(data), *level_values(chart))
    low, high = min(numbers), max(numbers)
    if filled:
        low, high = min(low, 0.0), max(high, 0.0)
        if chart.stacked == "true":
            sums = (sum(column.values[row] or 0.0 for column in data.columns) for row in range(len(data.texts)))
            high = max(*sums, *level_values(chart), 0.0)
    found = (decades if chart.log else value_scale)(chart, low, high, page.height)
    if chart.max is not None:
        return found
    if chart.labels == "values" and not (filled and chart.stacked == "true"):
        # The texts of upright lines stand right over the plot.
        tall = page.height - OUTSIDE * page.size if uprights(chart, data, page) else page.height
        found = _reaching(found, high, (page.size * LINE + 4) / tall)
    if chart.band and not chart.log:  # a band's text stands over the highest grid line, where no line comes
        return replace(found, high=found.high + found.step / 2)
    return _reaching(found, found.high, page.tick * LINE * 1.4 / page.height) if chart.band else found


def _reaching(values: Scale, value: float, share: float) -> Scale:
    """The scale, higher where less than a share of it is left over a value."""
    if values.share(value) <= 1 - share:
        return values
    if values.log:
        return replace(values, high=float(f"{values.low * (value / values.low) ** (1 / (1 - share)):.6g}"))
    return replace(values, high=float(f"{values.low + (value - values.low) / (1 - share):.6g}"))


def side_axis(values: Scale, form: Format, page: ChartPage, between: bool, *, plain: bool = False) -> Axis:
    """A value axis without a line, with its hairline grid; a plain one leaves the values to the labels."""
    return Axis(
        visible=not page.bare, minimum=values.low, maximum=values.high, step=values.step, format=form.code,
        grid=not (page.bare or plain), line=False, labels="none" if plain else "low", size=page.tick, between=between,
        logarithmic=values.log,
    )  # fmt: skip


def _plain(chart: Chart) -> bool:
    """Whether values are all written, so that an axis says nothing more; powers and whiskers are read on one."""
    return chart.labels == "values" and not chart.log and not chart.errors


def _room(chart: Chart, data: Data, page: ChartPage, values: Scale, form: Format, on_axis: Format, top: float) -> Room:
    if page.bare:
        return Room(page, left=8, top=8, right=8, bottom=8)
    left = widest(tuple(map(on_axis.text, values.ticks)), page.tick) + 2 * GAP
    if data.across == "text":
        left = max(left, width(data.texts[0], page.tick) / 2)
    if chart.labels == "values":
        left = max(left, value_width(chart, data, page, form, log=values.log) / 2)
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    return Room(page, left=left, top=top + half_tick(page), bottom=below)


def _groups(
    chart: Chart,
    banded: Banded,
    form: Format,
    ends: Ends,
    grid: Grid,
    filled: bool,
    behind: tuple[Series, ...],
    rings: tuple[Series, ...],
    standing: tuple[Rectangle, ...],
) -> tuple[Group, ...]:
    """From back to front: bands, areas, lines that are no data, lines with their rings and callouts."""
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
    lines = [*behind, *([] if filled and stacked else _lines(chart, data, form, ends, colours, plain=filled)), *rings]
    lines += [] if page.bare else [*callouts(chart, data, grid, standing=standing), *names]
    if lines:
        groups.append(Group("scatter" if data.across == "numbers" else "line", tuple(lines), grouping="standard"))
    return tuple(groups)


def _rings(data: Data, key: str, colours: tuple[str, ...]) -> Iterator[Series]:
    """Rings at the points that nobody has seen, those of each line a series, and what the legend says of them."""
    rows, x = unseen(data), data.positions if data.across == "numbers" else ()
    for column, colour in zip(data.columns if key else (), colours, strict=False):
        values = tuple(value if hollow else None for value, hollow in zip(column.values, rows, strict=True))
        if any(value is not None for value in values):
            yield ring_series(key, values, colour, x, RING)
    if key:
        yield legend_series(key, len(rows), x)


def _lines(
    chart: Chart, data: Data, form: Format, ends: Ends, colours: tuple[str, ...], *, plain: bool
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
            errors=() if plain else whiskers(data, column, letters(colour)),
            listed=bool(ends.legend) or "status" not in data.words,
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
