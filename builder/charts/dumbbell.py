"""Two values a row, joined: before and after, or the ends of a range, each labelled on its outer side.

`log: x` makes the axis logarithmic, for values far from each other, such as prices; it then stands under the rows.

data:
  utilisation: {columns: [team, before, after], rows: [[推理平台, 31, 68], [评测, 18, 47], [标注, 26, 39]]}
chart:
  kind: dumbbell
  data: utilisation
  x: team
  y: [before, after]                 # or low: and high:, the ends of a range
  names: {before: 整合前, after: 整合后}
  unit: 集群利用率，%
  sort: descending                   # by the second value
  highlight: 推理平台
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.colours import letters
from builder.charts.data import Column, Data, TableData, in_order
from builder.charts.formats import Format, each_its_own, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import furnished, unit_over
from builder.charts.row_rules import empty_rows, long_values, not_powers, outside, row_problems
from builder.charts.row_series import (
    Source,
    cell_label,
    marks,
    name_series,
    segments,
    sources,
    text_formula,
    texts_of,
    told,
)
from builder.charts.rows import (
    Rows,
    label_width,
    powers,
    reach,
    reach_powers,
    row_axis,
    row_room,
    row_scale,
    tick_room,
    value_axis,
)
from builder.charts.scale import Scale, step_for
from builder.charts.wording import unused
from builder.errors import Problem
from builder.plot import Group, Plot, Point, Position, Series

NAME = "dumbbell"
TAKES = ("low", "high", "log")
DOT, ROD = 13, 3.5  # points


class Dumbbells(Struct, frozen=True):
    """What is decided before they are drawn; `valued` ones have their values beside them, and so `plain` no axis."""

    chart: Chart
    data: Data
    ends: tuple[Column, Column]
    form: Format
    valued: bool

    @property
    def plain(self) -> bool:
        """Whether the labels say all; powers are read on an axis."""
        return self.valued and not self.chart.log

    def side(self, row: int, end: int) -> Position:
        """The outer side of an end."""
        own, other = self.ends[end].values[row], self.ends[1 - end].values[row]
        if own is None or other is None or own == other:
            return "right" if end else "left"
        return "right" if own > other else "left"


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows that do not fit, and columns that make no pair."""
    yield from unused(chart, "stacked", "every")
    yield from row_problems(chart, data, table, page)
    ranged = chart.low or chart.high
    if ranged and not (chart.low and chart.high):
        missing = "high" if chart.low else "low"
        yield Problem(chart.at, f"a range has two ends, and `{missing}:` is missing", "name a column for each")
    elif ranged and chart.y:
        yield Problem(chart.y[0].at, "a dumbbell has two ends: `low:` and `high:`, or two columns under `y:`")
    elif not ranged and len(data.columns) != 2:
        count = len(data.columns)
        yield Problem(
            chart.at, f"a dumbbell joins two columns, not {count}", "name two under `y:`, or `low:` and `high:`"
        )
    else:
        yield from empty_rows(data, _ends(data), table)
        yield from outside(chart, data, _ends(data)) if ranged else ()
        yield from not_powers(chart, _ends(data), table)
        yield from long_values(chart, _ends(data), page)


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    found = _decide(chart, data, page)
    names = tuple(end.name for end in found.ends) if not page.bare and chart.labels != "none" else ()
    below = 0.0 if found.plain else tick_room(page)
    rows, head = row_room(page, found.data.texts, unit_over(chart, page), names, below=below)
    values = _values(found, rows)
    rows = replace(rows, low=values.low, high=values.high, log=values.log)
    drawn = Plot(
        groups=(Group("scatter", _series(found, rows), grouping="standard"),),
        category_axis=value_axis(chart, page, values, found.form, plain=found.plain or page.bare),
        value_axis=row_axis(rows, parted=found.plain),
        kind=NAME,
        inputs=tuple(source.input for source in sources(found.ends, found.form)),
        told=told(found.data.texts, found.ends, found.form),
    )
    return furnished(drawn, data, rows.room, head, unit_over(chart, page), legend=bool(names))


def _ends(data: Data) -> tuple[Column, Column]:
    if "low" in data.roles:
        return data.roles["low"], data.roles["high"]
    return data.columns[0], data.columns[1]


def _decide(chart: Chart, data: Data, page: ChartPage) -> Dumbbells:
    data = replace(in_order(replace(data, columns=_ends(data)[::-1]), chart.sort))
    second, first = data.columns[:2]
    numbers = (*first.numbers, *second.numbers)
    decimals = max(first.decimals, second.decimals)
    form = labels(str(chart.format or ""), numbers, decimals, reach=max(map(abs, numbers)))
    form = form if chart.format else each_its_own(form, numbers, decimals)
    return Dumbbells(chart, data, (first, second), form, not page.bare and chart.labels in ("", "direct", "values"))


def _values(found: Dumbbells, rows: Rows) -> Scale:
    """The axis: as long as the labels need where they stand for it, else in round numbers."""
    chart, numbers = found.chart, tuple(number for end in found.ends for number in end.numbers)
    if chart.log and found.valued:
        return reach_powers(rows, _needs(found, rows), chart.min, chart.max)
    if chart.log:
        return powers(min(numbers), max(numbers), rows, chart.min, chart.max)
    if not found.valued:
        return row_scale(chart, min(numbers), max(numbers), rows)
    low, high = reach(rows, _needs(found, rows), chart.min, chart.max)
    return Scale(low, high, step_for(low, high, 5))


def _needs(found: Dumbbells, rows: Rows) -> Iterator[tuple[float, float, float]]:
    for end, column in enumerate(found.ends):
        for row, value in enumerate(column.values):
            if value is not None:
                wide = DOT / 2 + label_width(found.form.text(value), rows.page, bold=True)
                left = found.side(row, end) == "left"
                yield value, wide if left else DOT, DOT if left else wide


def _series(found: Dumbbells, rows: Rows) -> tuple[Series, ...]:
    """The rods, the two ends over them, the names."""
    first, second = (replace(one, empty=rows.low if rows.log else 0.0) for one in sources(found.ends))
    colours = _colours(found, rows.page)
    rod = segments(rows, f"{first.name} – {second.name}", first, second, colour=colours[0], width=ROD)
    ends = (_end(found, rows, source, colours[end], end) for end, source in enumerate((first, second)))
    named = () if rows.page.bare else (name_series(rows, found.data.x_name or found.data.x_key),)
    return (rod, *ends, *named)


def _end(found: Dumbbells, rows: Rows, source: Source, colour: str, end: int) -> Series:
    points, loud = [], colour
    # The legend shows the colour of the series, which is that of most dots.
    colour = "quiet" if end and not all(_loud(found, row) for row in range(len(source.values))) else loud
    for row, value in enumerate(source.values):
        if value is None:
            continue
        own = loud if _loud(found, row) else colour
        strong = bool(end) and own != "quiet"
        label = cell_label(rows, found.side(row, end), letters(own) if strong else "quiet", strong)
        points.append(Point(row, own if own != colour else None, label if found.valued else None, marker=True))
    return marks(
        rows, source.name, source, colour=colour, size=DOT, points=tuple(points), listed=not rows.page.bare,
        texts=texts_of(source.values, found.form) if found.valued else (),
        text_formula=text_formula(source, found.form) if found.valued else "",
    )  # fmt: skip


def _loud(found: Dumbbells, row: int) -> bool:
    """Whether a row is pointed out; all are when none is."""
    names = {text.content for text in found.chart.highlight}.intersection(found.data.texts)
    return not names or found.data.texts[row] in names


def _colours(found: Dumbbells, page: ChartPage) -> tuple[str, str]:
    quiet, loud = ("cover_line", "cover_accent") if page.bare else ("mute", "accent")
    chosen = tuple(found.chart.colours.get(end.key) for end in found.ends)
    return str(chosen[0] or quiet), str(chosen[1] or loud)
