"""A line in the band of where its true value may lie: a forecast with its range, an estimate with its interval.

`low:` and `high:` name the band's columns; the band has the name of `high`. Rows without them have no band, so that a
forecast goes on from what is known. Two lines have a band each under `errors:`.

    data:
      forecast:
        columns: [month, demand, p10, p90]
        rows:
          - [2025-01, 4.2, "", ""]
          - [2025-10, 7.9, "", ""]
          - [2026-01, 9.8, 8.8, 10.9]
          - [2026-04, 11.7, 9.4, 14.2]
    chart:
      kind: ribbon
      data: forecast
      x: month
      y: demand
      low: p10
      high: p90
      names: {demand: 需求, p90: 80% 区间}
      unit: EB / 月
"""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.across import across
from builder.charts.callouts import callouts
from builder.charts.colours import series_colours
from builder.charts.curves import (
    format_of,
    half_tick,
    side_axis,
    ticks_of,
    title_below,
    value_scale,
)  # fmt: skip
from builder.charts.data import Data, TableData, picked
from builder.charts.ends import BESIDE
from builder.charts.formats import Format
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.ribbon_series import Ribbon, bands_of, end_texts, lines_of
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.charts.wording import headings, unused
from builder.errors import Problem
from builder.plot import Axis, Group, Input, Plot, Told

NAME = "ribbon"
MOST_BESIDE, MOST_BOTH = 0.45, 0.7  # of the page's width: texts at the right, and these and ticks together
TAKES = frozenset({"low", "high", "errors"})
MOST_RIBBONS = 2
MOST_LINES = 4  # of a name with its values at the right


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    data = _along(data)
    ribbons = tuple(_ribbons(chart, data, page))
    numbers = tuple(
        number for one in ribbons for column in (one.column, one.low, one.high) for number in column.numbers
    )
    values = value_scale(chart, min(numbers), max(numbers), page.height)
    form = format_of(chart, data, values)
    ticks = ticks_of(chart, form, values)
    unit = unit_over(chart, page)
    room = _room(data, page, widest(tuple(map(ticks.text, values.ticks)), page.tick), header(page, unit, ()).height)
    ends = {} if page.bare or chart.labels == "none" else end_texts(ribbons, page, form, bool(chart.format))
    right = max((widest((text,), page.size, True) for text in ends.values()), default=0.0) + BESIDE
    room = replace(room, right=max(page.tick * 1.5, right) if ends else room.right)
    along = across(chart, data, page, room.width)
    grid = Grid(page, room, along, values)
    bands = Group("area", tuple(bands_of(ribbons, page, form)), grouping="stacked")
    lines = (*lines_of(ribbons, grid, form, ends), *(() if page.bare else callouts(chart, data, grid)))
    return Plot(
        groups=(bands, Group("line", lines, grouping="standard")),
        categories=data.positions if along.axis.unit else data.texts,
        category_axis=Axis(visible=False) if page.bare else title_below(along.axis, page, room),
        value_axis=side_axis(values, ticks, page, along.between),
        title=unit,
        title_size=page.size,
        area=room.shares,
        language=page.language,
        texts=() if data.across == "text" else data.texts,
        category_name=data.x_name or data.x_key,
        kind=NAME,
        inputs=tuple(
            Input(name, column.values)
            for one in ribbons
            for name, column in ((one.low_name, one.low), (one.high_name, one.high))
        ),
        told=tuple(_told(one, data, form) for one in ribbons),
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Bands that are missing, upside down or beside their line."""
    yield from unused(chart, "stacked", "sort")
    if data.across == "numbers":
        at = (chart.x or chart.kind).at
        yield Problem(at, "a ribbon wants whole numbers, dates or text along x", "use `kind: line` with `errors:`")
    if len(data.texts) < 2:
        yield Problem(chart.data.at, "one row makes no ribbon", "use `kind: column`")
        return
    missing = tuple(_missing(chart, data))
    yield from missing
    if missing:
        return
    if len(data.columns) == 1:
        yield from headings(chart, data)
    for one in _ribbons(chart, data, page):
        yield from _bounds(one, data, table)
    if data.across != "text":
        yield from _twice(data, table)
    if not page.bare and chart.labels != "none":
        yield from _too_wide(chart, data, page)


def _along(data: Data) -> Data:
    """The data in the order of the axis, whose last row has the texts at the right."""
    order = sorted(range(len(data.positions)), key=lambda row: data.positions[row])
    return picked(data, order) if data.across != "text" else data


def _missing(chart: Chart, data: Data) -> Iterator[Problem]:
    """Lines without a band, or with more than a reader can tell apart."""
    if not 1 <= len(data.columns) <= MOST_RIBBONS:
        message = f"a ribbon chart draws one line or two, not {len(data.columns)}"
        yield Problem(chart.at, message, "name them under `y:`")
    elif len(data.columns) == 2 and (chart.low or chart.high):
        yield Problem(chart.at, "`low:` and `high:` are the band of one line", "write both bands under `errors:`")
    elif len(data.columns) == 1 and not chart.errors and not (chart.low and chart.high):
        yield Problem(chart.at, "a ribbon wants its bounds", "name their columns under `low:` and `high:`")
    else:
        for column in data.columns:
            if not (chart.low and chart.high) and column.key not in chart.errors:
                yield Problem(chart.at, f"'{column.key}' has no band", f"write `errors: {{{column.key}: …}}`")


def _bounds(one: Ribbon, data: Data, table: TableData) -> Iterator[Problem]:
    known = 0
    for row, value in enumerate(one.column.values):
        low, high = one.low.values[row], one.high.values[row]
        at = table.place(row, table.columns.index(one.low.key))
        if (low is None) != (high is None):
            missing = one.low if low is None else one.high
            at = table.place(row, table.columns.index(missing.key))
            yield Problem(at, f"{data.texts[row]} has one bound of two", "write both, or none")
        elif low is None or high is None:
            if value is None:
                yield Problem(at, f"{data.texts[row]} has neither a value nor a band", "leave the row out")
        elif low > high:
            yield Problem(at, f"the lower bound {low:.12g} lies above the upper one, {high:.12g}", "exchange them")
        else:
            known += 1
            if value is not None and not low <= value <= high:
                message = f"{value:.12g} does not lie between {low:.12g} and {high:.12g}"
                yield Problem(at, message, "check the bounds", "warning")
    if not known:
        yield Problem(table.place(0, table.columns.index(one.low.key)), f"'{one.column.key}' has no band in any row")


def _too_wide(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Texts at the right that leave too little of the width to the lines."""
    ribbons = tuple(_ribbons(chart, _along(data), page))
    numbers = tuple(
        number for one in ribbons for column in (one.column, one.low, one.high) for number in column.numbers
    )
    if not all(one.column.numbers and _bounded(one) for one in ribbons):
        return  # which is told of elsewhere
    values = value_scale(chart, min(numbers), max(numbers), page.height)
    form = format_of(chart, data, values)
    ticks = widest(tuple(map(ticks_of(chart, form, values).text, values.ticks)), page.tick)
    texts = tuple(end_texts(ribbons, page, form, bool(chart.format)).values())
    right, high = widest(texts, page.size, True), any(text.count("\n") >= MOST_LINES for text in texts)
    if high or right > MOST_BESIDE * page.width or right + ticks > MOST_BOTH * page.width:
        message = "the names and values at the right leave no room for the lines"
        yield Problem(chart.at, message, "shorten the names, or use a unit in which the values are shorter")


def _bounded(one: Ribbon) -> bool:
    """Whether the band has a row."""
    return any(None not in ends for ends in zip(one.low.values, one.high.values, strict=True))


def _twice(data: Data, table: TableData) -> Iterator[Problem]:
    seen: set[float] = set()
    for row, place in enumerate(data.positions):
        if place in seen:
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"{data.texts[row]} stands twice along x", "give it one row")
        seen.add(place)


def _ribbons(chart: Chart, data: Data, page: ChartPage) -> Iterator[Ribbon]:
    colours = series_colours(chart, data.columns, page)
    for column, colour in zip(data.columns, colours, strict=True):
        low, high = (data.roles.get(end) or data.roles.get(f"errors.{column.key}.{end}") for end in ("low", "high"))
        if low and high:
            yield Ribbon(column, low, high, colour, alone=len(data.columns) == 1)


def _room(data: Data, page: ChartPage, ticks: float, top: float) -> Room:
    if page.bare:
        return Room(page, left=8, top=8, right=8, bottom=8)
    below = page.tick * LINE + GAP + (page.tick * LINE + GAP if data.x_name else 0)
    return Room(page, left=ticks + 2 * GAP, top=top + half_tick(page), bottom=below)


def _told(one: Ribbon, data: Data, form: Format) -> Told:
    found = []
    for row, text in enumerate(data.texts):
        value, low, high = one.column.values[row], one.low.values[row], one.high.values[row]
        shown = "–" if value is None else form.text(value)
        span = "" if low is None or high is None else f" [{form.text(low)}, {form.text(high)}]"
        found.append((text, shown + span))
    few = found if len(found) <= 6 else [found[0], found[len(found) // 2], found[-1]]
    return Told(f"{one.column.name} [{one.high.name}]", tuple(few))
