"""What was reached against a target, before quiet shades that say what is poor and what is good.

data:
  goals:
    columns: [metric, actual, goal, weak, fair, good]
    rows:
      - [吞吐, 82, 90, 50, 75, 100]
      - [利用率, 68, 65, 40, 60, 100]
chart:
  kind: bullet
  data: goals
  x: metric
  y: [actual]
  target: goal
  ranges: [weak, fair, good]         # each farther than the one before
  names: {actual: 实际, goal: 目标, weak: 不足, fair: 合格, good: 优秀}
  unit: 完成率，%
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import Column, Data, TableData, in_order
from builder.charts.formats import Format, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import GAP, furnished, unit_over, widest
from builder.charts.row_rules import empty_rows, outside, row_problems
from builder.charts.row_series import (
    cell_label,
    marks,
    name_series,
    segments,
    sources,
    text_formula,
    texts_of,
    told,
    uprights,
)
from builder.charts.rows import Rows, row_axis, row_room, row_scale, tick_room, value_axis
from builder.charts.wording import unused
from builder.errors import Problem
from builder.plot import Group, Plot, Point, Series

NAME = "bullet"
TAKES = ("target", "ranges")
MOST_RANGES = 3
SHADES = {0: (), 1: ("line",), 2: ("mute", "line"), 3: ("mute", "line", "wash")}
BAR, BAR_MOST, SHADE, SHADE_MOST = 0.22, 12.0, 0.56, 30.0  # shares of a row, and points
TICK, HALF = 4.0, 0.2  # the target's width in points, and half its height in rows


class Bullets(Struct, frozen=True):
    """What is drawn, from back to front."""

    data: Data
    actual: Column
    target: Column
    ranges: tuple[Column, ...]
    form: Format

    @property
    def columns(self) -> tuple[Column, ...]:
        return (self.actual, self.target, *self.ranges)

    @property
    def numbers(self) -> tuple[float, ...]:
        return tuple(number for column in self.columns for number in column.numbers)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that do not fit, missing columns, values below zero, ranges that do not grow."""
    yield from unused(chart, "stacked", "every")
    yield from row_problems(chart, data, table, page)
    if len(data.columns) != 1:
        message = f"a bullet draws one column, not {len(data.columns)}"
        yield Problem(chart.at, message, "name what was reached under `y:`")
        return
    if "target" not in data.roles:
        yield Problem(chart.at, "a bullet has no target", "name its column under `target:`, or use `kind: bar`")
        return
    if len(chart.ranges) > MOST_RANGES:
        message = f"{len(chart.ranges)} ranges are more than eyes tell apart"
        yield Problem(chart.ranges[MOST_RANGES].at, message, f"name at most {MOST_RANGES}")
        return
    if chart.min:
        yield Problem(chart.at, f"bars start at zero, not at {chart.min:g}", "leave `min:` out")
    yield from empty_rows(data, data.columns, table)
    yield from outside(chart, data, (data.roles["target"], *_ranges(data)))
    yield from _cells(data, table)


def _cells(data: Data, table: TableData) -> Iterator[Problem]:
    ranges = _ranges(data)
    for column in (data.columns[0], data.roles["target"], *ranges):
        for row, value in enumerate(column.values):
            if value is not None and value < 0:
                at = table.place(row, table.columns.index(column.key))
                yield Problem(at, f"a bullet starts at zero and cannot show {value:.12g}", "use `kind: lollipop`")
    for row, value in enumerate(data.roles["target"].values):
        if value is None and data.columns[0].values[row] is not None:
            at = table.place(row, table.columns.index(data.roles["target"].key))
            yield Problem(
                at, f"the row '{data.texts[row]}' has no target", "write one, or leave the row out", "warning"
            )
    for before, after in pairwise(ranges):
        for row, (low, high) in enumerate(zip(before.values, after.values, strict=True)):
            if low is not None and high is not None and high < low:
                at = table.place(row, table.columns.index(after.key))
                yield Problem(
                    at, f"the range '{after.key}' ends at {high:.12g}, before '{before.key}' does at {low:.12g}"
                )


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    found = _decide(chart, data)
    listed = () if page.bare or chart.labels == "none" else tuple(column.name for column in found.columns)
    rows, head = row_room(page, found.data.texts, unit_over(chart, page), listed, below=tick_room(page))
    valued = not page.bare and chart.labels in ("", "direct", "values")
    if valued:  # what was reached stands in a column beside the plot
        wide = widest(texts_of(found.actual.values, found.form), page.size, True) + 4 * GAP
        rows = replace(rows, room=replace(rows.room, right=wide))
    values = row_scale(chart, 0.0, max(found.numbers) or 1.0, rows)
    rows = replace(rows, low=values.low, high=values.high)
    drawn = Plot(
        groups=(Group("scatter", _series(chart, found, rows, valued), grouping="standard"),),
        category_axis=value_axis(chart, page, values, found.form, plain=page.bare),
        value_axis=row_axis(rows),
        kind=NAME,
        inputs=tuple(source.input for source in sources(found.columns, found.form)),
        told=told(found.data.texts, (found.actual, found.target), found.form),
    )
    return furnished(drawn, data, rows.room, head, unit_over(chart, page), legend=bool(listed))


def _decide(chart: Chart, data: Data) -> Bullets:
    data = in_order(data, chart.sort)
    columns = (data.columns[0], data.roles["target"], *_ranges(data))
    numbers = tuple(number for column in columns for number in column.numbers)
    decimals = max(column.decimals for column in columns[:2])
    form = labels(str(chart.format or ""), numbers, decimals, reach=max(numbers))
    return Bullets(data, columns[0], columns[1], columns[2:], form)


def _ranges(data: Data) -> tuple[Column, ...]:
    return tuple(data.roles[f"ranges.{index}"] for index in range(MOST_RANGES) if f"ranges.{index}" in data.roles)


def _series(chart: Chart, found: Bullets, rows: Rows, valued: bool) -> tuple[Series, ...]:
    """The names and values, the shades one beside the other, the bars over them, the targets over both."""
    _, target, *bounds = sources(found.columns)
    drawn = not rows.page.bare
    shades = (
        segments(
            rows, end.name, start, end, colour=colour if drawn else "cover_line",
            width=rows.thick(SHADE, SHADE_MOST), listed=drawn,
        )
        for start, end, colour in zip((None, *bounds), bounds, SHADES[len(bounds)], strict=False)
    )  # fmt: skip
    bars = _bars(chart, found, rows, drawn)
    tick = uprights(
        rows, target.name, target, colour="warm" if drawn else "cover_warm", width=TICK, half=HALF, listed=drawn
    )
    return (*(_beside(found, rows, valued) if drawn else ()), *shades, *bars, tick)


def _bars(chart: Chart, found: Bullets, rows: Rows, drawn: bool) -> Iterator[Series]:
    """The bars, in ink; those pointed out in the accent."""
    actual, *_ = sources(found.columns)
    loud = {text.content for text in chart.highlight}.intersection(found.data.texts)
    everything = range(len(found.data.texts))
    own = str(chart.colours.get(found.actual.key, "ink")) if drawn else "cover_accent"
    quiet = [row for row in everything if found.data.texts[row] not in loud]
    strong = [row for row in everything if found.data.texts[row] in loud]
    for colour, only, listed in ((own, quiet, True), ("accent" if drawn else own, strong, not quiet)):
        if only:
            yield segments(
                rows, actual.name, None, actual, colour=colour, width=rows.thick(BAR, BAR_MOST), only=only,
                listed=listed and drawn,
            )  # fmt: skip


def _beside(found: Bullets, rows: Rows, valued: bool) -> tuple[Series, ...]:
    """The names at the left, what was reached at the right."""
    names = name_series(rows, found.data.x_name or found.data.x_key)
    if not valued:
        return (names,)
    (actual,) = sources((found.actual,))
    label = replace(cell_label(rows, "right", bold=True), shift=(rows.page.across(GAP), 0.0))
    points = tuple(Point(row, label=label) for row, value in enumerate(actual.values) if value is not None)
    texts = marks(
        rows, actual.name, actual, colour="ink", points=points, texts=texts_of(actual.values, found.form),
        text_formula=text_formula(actual, found.form),
    )  # fmt: skip
    return names, replace(texts, x=(rows.high,) * len(rows.names), x_formula="")
