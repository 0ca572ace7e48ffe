"""A dot for each value on a thin stem from zero: many bars without their weight.

data:
  speedups: {columns: [what, times], rows: [[量化到 4 位, 9], [缓存, 6], [更长的上下文, -7]]}
chart:
  kind: lollipop
  data: speedups
  x: what
  y: [times]
  unit: 推理成本的变化，%
  format: "+0"
  sort: descending
  highlight: 量化到 4 位
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.colours import LOUD, letters
from builder.charts.data import Column, Data, TableData, in_order
from builder.charts.formats import Format, each_its_own, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import unit_over
from builder.charts.row_rules import empty_rows, long_values, row_problems
from builder.charts.row_series import cell_label, marks, name_series, segments, sources, text_formula, texts_of, told
from builder.charts.rows import Rows, label_width, reach, row_axis, row_room, row_scale, tick_room, value_axis
from builder.charts.scale import Scale, step_for
from builder.charts.wording import unused
from builder.errors import Problem
from builder.plot import Group, Plot, Point, Series

NAME = "lollipop"
DOT, STEM = 13, 3.0  # points


class Lollipops(Struct, frozen=True):
    """What is decided before they are drawn; `valued` ones have their values beside them, and so no axis."""

    chart: Chart
    data: Data
    form: Format
    valued: bool

    @property
    def column(self) -> Column:
        return self.data.columns[0]

    @property
    def mixed(self) -> bool:
        """Whether they go both ways, or only down."""
        return min(self.column.numbers) < 0


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that do not fit, columns too many, and a start other than zero."""
    yield from unused(chart, "stacked", "every")
    yield from row_problems(chart, data, table, page)
    if len(data.columns) > 1:
        message = f"a lollipop draws one column, not {len(data.columns)}"
        yield Problem(chart.at, message, "name one under `y:`, or use `kind: dumbbell`")
    if chart.min is not None and chart.min > 0:
        yield Problem(chart.at, f"stems start at zero, not at {chart.min:g}", "leave `min:` out")
    yield from empty_rows(data, data.columns, table)
    yield from long_values(chart, data.columns, page)


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    found = _decide(chart, data, page)
    below = 0.0 if found.valued else tick_room(page)
    rows, _ = row_room(page, found.data.texts, unit_over(chart, page), (), below=below)
    values = _values(found, rows)
    rows = replace(rows, low=values.low, high=values.high)
    return Plot(
        groups=(Group("scatter", _series(found, rows), grouping="standard"),),
        category_axis=value_axis(chart, page, values, found.form, plain=found.valued or page.bare),
        value_axis=row_axis(rows, line="ink" if found.mixed else "mute"),
        title=unit_over(chart, page),
        title_size=page.size,
        area=rows.room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
        kind=NAME,
        inputs=tuple(source.input for source in sources((found.column,), found.form)),
        told=told(found.data.texts, (found.column,), found.form),
    )


def _decide(chart: Chart, data: Data, page: ChartPage) -> Lollipops:
    data = in_order(data, chart.sort)
    numbers = data.columns[0].numbers
    form = labels(str(chart.format or ""), numbers, data.columns[0].decimals, reach=max(map(abs, numbers)))
    form = form if chart.format else each_its_own(form, numbers, data.columns[0].decimals)
    form = replace(form, signed=form.signed or (min(numbers) < 0 < max(numbers) and not chart.format))
    return Lollipops(chart, data, form, not page.bare and chart.labels in ("", "direct", "values"))


def _values(found: Lollipops, rows: Rows) -> Scale:
    """The axis from zero: as long as the labels need where they stand for it, else in round numbers."""
    chart, numbers = found.chart, (0.0, *found.column.numbers)
    if not found.valued:
        return row_scale(chart, min(numbers), max(numbers), rows)
    low, high = reach(rows, _needs(found, rows), chart.min, chart.max)
    return Scale(low, high, step_for(low, high, 5))


def _needs(found: Lollipops, rows: Rows) -> Iterator[tuple[float, float, float]]:
    yield 0.0, 0.0, 0.0
    for value in found.column.numbers:
        wide = DOT / 2 + label_width(found.form.text(value), rows.page, bold=True)
        yield value, wide if value < 0 else DOT / 2, DOT / 2 if value < 0 else wide


def _series(found: Lollipops, rows: Rows) -> tuple[Series, ...]:
    """The stems of each colour, the dots, the names."""
    (source,) = sources((found.column,))
    own = {row: _colour(found, rows.page, row, value) for row, value in enumerate(source.values) if value is not None}
    stems = (
        segments(
            rows, source.name, None, source, colour=colour, width=STEM,
            only=[row for row in own if own[row] == colour],
        )
        for colour in dict.fromkeys(own.values())
    )  # fmt: skip
    first = next(iter(own.values()))
    points = []
    for row, colour in own.items():
        loud = colour in LOUD and len(set(own.values())) > 1
        side = "left" if (source.values[row] or 0.0) < 0 else "right"
        label = cell_label(rows, side, letters(colour) if loud else "ink", loud) if found.valued else None  # type: ignore[arg-type]
        points.append(Point(row, colour if colour != first else None, label, marker=True))
    dots = marks(
        rows, source.name, source, colour=first, size=DOT, points=tuple(points),
        texts=texts_of(source.values, found.form) if found.valued else (),
        text_formula=text_formula(source, found.form) if found.valued else "",
    )  # fmt: skip
    named = () if rows.page.bare else (name_series(rows, found.data.x_name or found.data.x_key),)
    return (*stems, dots, *named)


def _colour(found: Lollipops, page: ChartPage, row: int, value: float) -> str:
    chart, text = found.chart, found.data.texts[row]
    chosen = chart.colours.get(text) or chart.colours.get(found.column.key)
    loud = {one.content for one in chart.highlight}.intersection(found.data.texts)
    if chosen:
        return str(chosen)
    if page.bare:
        return "cover_accent" if not loud or text in loud else "cover_line"
    if loud:
        return "accent" if text in loud else "mute"
    if found.mixed:
        return "gain" if value >= 0 else "warm"
    return "accent"
