"""Columns and lines in one drawing, the lines on an axis of their own when `second:` says their unit.

Both units stand at the heads of their axes in the colours of what is measured by them; the ticks of both lie on the
same grid lines. Where lines and columns are of different sizes and `second:` is missing, the chart is refused.

    data:
      cloud: {columns: [year, revenue, margin], rows: [[2023, 312, 64.6], [2024, 724, 56.3], [2025, 1480, 41]]}
    chart:
      kind: combination
      data: cloud
      x: year
      y: revenue
      line: margin
      names: {revenue: 收入, margin: 毛利率}
      unit: 亿元
      second: {unit: "%"}
"""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.beneath import beneath, crowded, names_height
from builder.charts.colours import letters
from builder.charts.combination_series import Pair, bars_of, lines_of
from builder.charts.curves import half_tick
from builder.charts.data import Column, Data, TableData, as_text
from builder.charts.formats import Format, labels, parse, ticks
from builder.charts.options import Chart, Second
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE, Header, Room, header, widest
from builder.charts.scale import Scale, scale
from builder.charts.twins import Range, own_scale, steps_of, twins
from builder.charts.units import headed
from builder.charts.wording import said, unused
from builder.errors import Problem
from builder.plot import Axis, Plot, Shares, Told

NAME = "combination"
MOST_VALUE = 0.28  # of the page's width: a value on an axis
TAKES = frozenset({"second"})
FAR = 20.0  # so many times larger, and one of two is flat
MOST_ROWS = 40
LINE_KEY = 30.0  # points


class Heads(Struct, frozen=True):
    """What stands over the plot: what the axes measure, and a legend where that does not name every series."""

    first: str
    second: str
    legend: tuple[str, ...]


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    data = as_text(data)
    first, second = _scales(chart, data)
    form = labels(str(chart.format or ""), _numbers(data.columns), _decimals(data.columns), reach=first.high)
    line_form = _line_format(chart, data, form, second)
    heads = _heads(chart, data, page)
    top = page.size * LINE + GAP if heads.first or heads.second else 0.0
    over = header(page, "", heads.legend)
    sides = (ticks(first.ticks, form, written=chart.format is not None),
             ticks(second.ticks, line_form, written=bool(chart.second and chart.second.format)))  # fmt: skip
    room = _room(chart, data, page, ((first, sides[0]), (second, sides[1])), top + over.height)
    pair = Pair(chart, data, page, first, second, form, line_form, room)
    return Plot(
        groups=(bars_of(pair), lines_of(pair)),
        categories=beneath(data.texts, page, room.width / len(data.texts)),
        category_axis=Axis(visible=not page.bare, size=page.tick, colour="ink", labels="low"),
        value_axis=_axis(pair, first, sides[0], heads.first, 0.0, pair.colours, grid=True),
        second_axis=_axis(
            pair, second, sides[1], heads.second, page.width - width(heads.second, page.size) - GAP, pair.line_colours
        ) if chart.second else None,
        legend="top" if heads.legend else "",
        legend_area=_legend_area(over, page, top, len(data.lines)),
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
        kind=NAME,
        told=tuple(_told(pair)),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """A second axis that is missing, or that nobody stands on, and steps that do not agree."""
    yield from unused(chart, "sort", "every")
    if chart.stacked == "percent":
        yield Problem(chart.at, "a combination shows amounts, not parts of a hundred", "leave `stacked:` out")
    if not data.lines or not data.columns:
        hint = "name columns of the table under `y:` and others under `line:`"
        what = (
            "`second:` is the axis of `line:`, which names no column"
            if chart.second and data.columns
            else ("a combination draws columns and, over them, lines")
        )
        yield Problem(chart.second.at if chart.second else chart.at, what, hint)
        return
    if len(data.texts) > MOST_ROWS:
        yield Problem(chart.data.at, f"{len(data.texts)} rows are more than a slide holds", "draw fewer rows")
        return
    if chart.min:
        yield Problem(chart.at, f"columns start at zero, not at {chart.min:g}", "leave `min:` out")
    yield from _sizes(chart, data)
    yield from _agreement(chart, data)
    yield from () if page.bare else _too_wide(chart, data, page)
    slot = 0.86 * page.width / len(data.texts)
    yield from () if page.bare else crowded(data, table, page, (slot,) * len(data.texts))


def _sizes(chart: Chart, data: Data) -> Iterator[Problem]:
    """Columns and lines of different sizes on one axis."""
    most, line = (max(map(abs, _numbers(columns)), default=0.0) for columns in (data.columns, data.lines))
    if chart.second or not most or not line or max(most, line) <= FAR * min(most, line):
        return
    message = f"the columns reach {most:.12g} and the lines {line:.12g}: on one axis the smaller ones lie flat"
    yield Problem(chart.line[0].at, message, 'say the unit of the lines: `second: {unit: "%"}`')


def _too_wide(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Values that take the room of the plot on the axes at its sides."""
    second = chart.second.format if chart.second else chart.format
    for columns, written in ((data.columns, chart.format), (data.lines, second)):
        numbers = _numbers(columns)
        form = labels(str(written or ""), numbers, _decimals(columns))
        long = max(map(form.text, numbers), key=len, default="")
        if width(long, page.size) > MOST_VALUE * page.width:
            yield Problem(chart.at, f"{long} is too long for the axis", "use a unit in which the values are shorter")


def _agreement(chart: Chart, data: Data) -> Iterator[Problem]:
    """The author's own bounds and steps, where no grid serves both axes."""
    if chart.second and chart.second.format and not parse(chart.second.format.content):
        message = f"'{chart.second.format}' is no number format"
        yield Problem(chart.second.format.at, message, "write 0, 0.0, #,##0, +0 or 0%")
    if chart.second and (wrong := _crossed(chart.second)):
        yield Problem(chart.second.at, wrong)
        return
    if (chart.max is not None and chart.max <= 0) or (chart.step is not None and chart.step <= 0):
        return  # which is told of elsewhere
    first, second = _ranges(chart, data)
    counts = [steps_of(one.fixed) for one in (first, second) if one.fixed]
    if None in counts or len(set(counts)) > 1:
        message = "the axes have no grid lines in common"
        yield Problem(chart.at, message, "choose `max:` and `step:` so that both have as many whole steps")
    if second.fixed and data.lines:
        low, high = min(_numbers(data.lines)), max(_numbers(data.lines))
        if low < second.fixed.low or high > second.fixed.high:
            at = chart.second.at if chart.second else chart.at
            yield Problem(at, f"the lines run from {low:.12g} to {high:.12g}, beyond the second axis", "widen it")


def _crossed(second: Second) -> str:
    """What is wrong with the second axis' own numbers."""
    if second.min is not None and second.max is not None and second.min >= second.max:
        return "`min:` of the second axis is not below its `max:`"
    if second.step is not None and second.step <= 0:
        return "`step:` of the second axis must be above zero"
    return ""


def _numbers(columns: tuple[Column, ...]) -> tuple[float, ...]:
    return tuple(number for column in columns for number in column.numbers)


def _decimals(columns: tuple[Column, ...]) -> int:
    return max((column.decimals for column in columns), default=0)


def _reach(chart: Chart, data: Data) -> tuple[float, float]:
    """How far the columns go, stacked or side by side, from zero."""
    values: list[float] = list(_numbers(data.columns))
    if chart.stacked == "true":
        for row in range(len(data.texts)):
            parts = [column.values[row] or 0.0 for column in data.columns]
            values += [sum(part for part in parts if part > 0), sum(part for part in parts if part < 0)]
    return min(0.0, *values), max(0.0, *values)


def _ranges(chart: Chart, data: Data) -> tuple[Range, Range]:
    low, high = _reach(chart, data)
    least, most = min(_numbers(data.lines), default=0.0), max(_numbers(data.lines), default=1.0)
    own = chart.second
    second = own_scale(least, most, own.min, own.max, own.step) if own else None
    return (
        Range(low, high, fixed=own_scale(low, high, chart.min, chart.max, chart.step)),
        Range(least, most, zero=False, fixed=second),
    )


def _scales(chart: Chart, data: Data) -> tuple[Scale, Scale]:
    first, second = _ranges(chart, data)
    if chart.second:
        return twins(first, second)
    one = first.fixed or scale(min(first.low, second.low), max(first.high, second.high))
    return one, one


def _line_format(chart: Chart, data: Data, form: Format, second: Scale) -> Format:
    if not chart.second:
        return form
    return labels(str(chart.second.format or ""), _numbers(data.lines), _decimals(data.lines), reach=second.high)


def _heads(chart: Chart, data: Data, page: ChartPage) -> Heads:
    """With one series on each axis their names stand beside the units, and no legend is needed."""
    if page.bare:
        return Heads("", "", ())
    units = (str(chart.unit or ""), str(chart.second.unit) if chart.second else "")
    if chart.second and len(data.columns) == len(data.lines) == 1:
        comma = said(page, ", ")
        both = zip((data.columns[0], data.lines[0]), units, strict=True)
        heads = [headed(one.name, unit, comma) for one, unit in both]
        if sum(width(head, page.size) for head in heads) + 4 * GAP < page.width:
            return Heads(heads[0], heads[1], ())
    names = tuple(column.name for column in (*data.columns, *data.lines))
    return Heads(*units, () if chart.labels == "none" else names)


def _room(
    chart: Chart, data: Data, page: ChartPage, sides: tuple[tuple[Scale, Format], tuple[Scale, Format]], top: float
) -> Room:
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    left, right = (widest(tuple(map(form.text, values.ticks)), page.tick) + 2 * GAP for values, form in sides)
    right = right if chart.second else GAP
    slot = (page.width - left - right) / len(data.texts)
    below = names_height(beneath(data.texts, page, slot), page)
    return Room(page, left=left, top=top + half_tick(page), right=right, bottom=below)


def _legend_area(over: Header, page: ChartPage, top: float, lines: int) -> Shares | None:
    """The legend's place under the axes' heads; a line's key is longer than a column's."""
    if over.legend_area is None:
        return None
    left, down, across, tall = over.legend_area
    return left, down + page.down(top), min(1 - left, across + page.across(LINE_KEY * lines)), tall


def _axis(
    pair: Pair, values: Scale, form: Format, head: str, at: float, colours: tuple[str, ...], *, grid: bool = False
) -> Axis:
    """A value axis in the colour of what is measured by it, its head over it."""
    page = pair.page
    own = letters(colours[0]) if pair.chart.second and len(set(map(letters, colours))) == 1 else "quiet"
    return Axis(
        visible=not page.bare, title=head, title_at=(page.across(max(at, 0.0)), 0.0), title_size=page.size,
        minimum=values.low, maximum=values.high, step=values.step, format=form.code, grid=grid and not page.bare,
        line=False, size=page.tick, colour=own, labels="high" if not grid else "low",
    )  # fmt: skip


def _told(pair: Pair) -> Iterator[Told]:
    units = (pair.chart.unit, pair.chart.second.unit if pair.chart.second else pair.chart.unit)
    for columns, form, unit in ((pair.data.columns, pair.form, units[0]), (pair.data.lines, pair.line_form, units[1])):
        for column in columns:
            known = [
                (text, form.text(value))
                for text, value in zip(pair.data.texts, column.values, strict=True)
                if value is not None
            ]
            few = known if len(known) <= 6 else [known[0], known[-1]]
            yield Told(f"{column.name} ({unit})" if unit else column.name, tuple(few))
