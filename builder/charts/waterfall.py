"""A waterfall: how changes lead from one amount to another, each bar beginning where the one before ended.

A row under `sums:` stands for all before it: its cell may be empty, and is checked when it is not. As the first row it
is the amount to begin with. Where a rise is bad, as of costs, `colours: {up: warm, down: gain}` swaps the colours of
all changes and their labels; `sum:` colours the sums, and the name of a row that bar alone.

    data:
      margin: {columns: [item, change], rows: [[2024 年毛利, 46], [降价, -31], [放量, 22], [2025 年毛利, ""]]}
    chart:
      kind: waterfall
      data: margin
      x: item
      y: change
      sums: [2024 年毛利, 2025 年毛利]
      unit: 亿元
"""

from collections.abc import Iterator
from math import isclose

from msgspec.structs import replace

from builder.charts.beneath import beneath, crowded, names_height
from builder.charts.curves import TICK_EVERY, half_tick
from builder.charts.data import Column, Data, TableData, as_text, did_you_mean
from builder.charts.formats import Format, labels, ticks
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import GAP, Room, header, unit_over, widest
from builder.charts.scale import Scale, scale, step_for
from builder.charts.waterfall_series import Fall, bars_of, inputs_of, lines_of, over_zero
from builder.charts.waterfall_series import walk as walk
from builder.charts.wording import unused
from builder.errors import Problem
from builder.plot import Axis, Plot, Told

NAME = "waterfall"
TAKES = frozenset({"sums"})
MOST_STEPS = 24


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    data = as_text(data)
    form = labels(str(chart.format or ""), data.numbers, data.decimals)
    unit = unit_over(chart, page)
    fall = Fall(
        chart, data, page, replace(form, signed=True), walk(chart, data), valued=_valued(chart, data, page, form)
    )
    room = _room(fall, header(page, unit, ()).height)
    values = _scale(fall, room)
    slot = room.width / len(data.texts)
    return Plot(
        groups=(bars_of(fall), lines_of(fall, _tall(fall, room) * (values.high - values.low))),
        categories=beneath(data.texts, page, slot),
        category_axis=Axis(visible=not page.bare, size=page.tick, colour="ink", labels="low", line_colour="ink"),
        value_axis=_axis(fall, values),
        title=unit,
        title_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
        kind=NAME,
        inputs=inputs_of(fall),
        told=(Told(data.columns[0].name, tuple(zip(data.texts, fall.texts, strict=True))),),
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Columns and rows that make no waterfall, and sums that do not agree with what stands before them."""
    yield from unused(chart, "stacked", "min", "max", "step", "every", "sort")
    if len(data.columns) != 1:
        yield Problem(chart.at, f"a waterfall draws one column, not {len(data.columns)}", "name it under `y:`")
        return
    if not 2 <= len(data.texts) <= MOST_STEPS:
        message = f"a waterfall has two to {MOST_STEPS} steps, not {len(data.texts)}"
        yield Problem(chart.data.at, message, "sum up small ones" if len(data.texts) > 1 else "")
        return
    for text in chart.sums:
        if text.content not in data.texts:
            yield Problem(text.at, f"no row named '{text}' to be a sum", did_you_mean(text.content, data.texts))
    yield from _cells(chart, data, table)
    slot = (page.width - 2 * GAP) / len(data.texts)
    yield from () if page.bare else crowded(data, table, page, (slot,) * len(data.texts))


def _cells(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Steps without a value, and sums with a wrong one."""
    column = data.columns[0]
    index = table.columns.index(column.key)
    for row, (step, value) in enumerate(zip(walk(chart, data), column.values, strict=True)):
        at = table.place(row, index)
        if value is None and not step.total:
            yield Problem(at, f"the step '{data.texts[row]}' has no value", "write 0, or name the row under `sums:`")
        elif value is None and row == 0:
            yield Problem(at, f"the sum '{data.texts[row]}' has nothing before it", "write the amount to begin with")
        elif step.total and row and value is not None and not _agrees(column, value, step.before, row + 1):
            message = f"'{data.texts[row]}' is {value:.12g}, but the steps before it come to {step.before:.12g}"
            yield Problem(at, message, "leave the cell empty to have it reckoned")


def _agrees(column: Column, given: float, reckoned: float, count: int) -> bool:
    """Whether a sum is that of its parts but for the rounding of each."""
    return abs(given - reckoned) <= 0.5 * count * 10.0**-column.decimals or isclose(given, reckoned, rel_tol=1e-9)


def _valued(chart: Chart, data: Data, page: ChartPage, form: Format) -> bool:
    """Whether values stand at the bars, and so no axis."""
    wide = widest(tuple(map(replace(form, signed=True).text, data.numbers)), page.size, True)
    return not page.bare and chart.labels != "none" and wide <= page.width / len(data.texts)


def _room(fall: Fall, top: float) -> Room:
    page, data = fall.page, fall.data
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    sums = tuple(step.end for step in fall.steps)
    left = GAP if fall.valued else widest(tuple(map(fall.plain.text, sums)), page.tick) + 2 * GAP
    slot = (page.width - left - GAP) / len(data.texts)
    below = names_height(beneath(data.texts, page, slot), page)
    return Room(page, left=left, top=top + (GAP if fall.valued else half_tick(page)), right=GAP, bottom=below)


def _scale(fall: Fall, room: Room) -> Scale:
    """Round bounds; with values at the bars, bounds at which the highest and the lowest of these are inside."""
    ends = tuple(step.end for step in fall.steps)
    low, high = min(0.0, *ends), max(0.0, *ends)
    if low == high:
        return Scale(0.0, 1.0, 0.5)
    if not fall.valued:
        return (
            Scale(low, high, high - low) if fall.page.bare else scale(low, high, max(2, int(room.height / TICK_EVERY)))
        )
    share = _tall(fall, room)
    bottom, top = low, high
    for _ in range(4):
        need = share * (top - bottom)
        tips = [(step, step.end + over_zero(step, need)) for step in fall.steps]
        top = max(top, *(tip + need for step, tip in tips if step.end >= step.start), 0.0)
        bottom = min(bottom, *(tip - need for step, tip in tips if step.end < step.start), 0.0)
    return Scale(bottom, top, step_for(bottom, top, 5))


def _tall(fall: Fall, room: Room) -> float:
    """A label's height as a share of the plot's."""
    return fall.label_height / room.height


def _axis(fall: Fall, values: Scale) -> Axis:
    form = ticks(values.ticks, fall.plain, written=fall.chart.format is not None)
    shown = not fall.valued and not fall.page.bare
    return Axis(
        visible=shown, minimum=values.low, maximum=values.high, step=values.step, format=form.code,
        grid=shown, line=False, size=fall.page.tick,
    )  # fmt: skip
