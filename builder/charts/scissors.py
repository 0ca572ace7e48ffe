"""Scissors: what rises at the left, what falls at the right, each on a logarithmic axis of its own, on the same years.

`panels:` names two parts, the left one first; each has its `y:` columns, its `heading:` and its `unit:`. A part of
`kind: scatter` shows dots, named by `label:` of the whole, with a dashed trend; one of `kind: line` shows lines from
their first to their last value. The `heading:` of the whole is the finding, between the two. `status:` names a column
that says `primary` where a dot is sure; others are hollow. The trend is a least squares fit of the logarithms; it is
written as the factor a year. The two axes never share a unit. It is drawn as a picture.

data:
  costs:
    columns: [date, model, training, price]
    rows:
      - [2020-06, 甲, 4.6, ""]
      - [2022-11, "", "", 20]
      - [2023-03, 乙, 78, ""]
      - [2024-10, 丙, 170, 0.07]
      - [2025-06, "", "", 0.04]
chart:
  kind: scissors
  data: costs
  x: date
  label: model
  heading: 一升一降
  panels:
    - {kind: scatter, y: training, heading: 训练一次的成本, unit: 百万美元}
    - {kind: line, y: price, heading: 同等能力的价格, unit: 美元／百万 token}
"""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts import scissors_part
from builder.charts.data import Data, TableData, did_you_mean
from builder.charts.formats import parse
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import LINE
from builder.charts.scissors_part import Part, points_of
from builder.drawing import Drawing, Lettering, Stroke
from builder.errors import Problem

NAME = "scissors"
TAKES = ("panels", "status")
BETWEEN = 0.17  # of the width, for the finding
APART = 28.0  # points between parts without one
BIG = 20.0  # points
PARTS = ("scatter", "line")


def plot(chart: Chart, data: Data, page: ChartPage) -> Drawing:
    """The finished drawing."""
    gap = page.width * BETWEEN if chart.heading else APART
    wide = (page.width - gap) / 2
    known = [place for one in parts(chart, data) for column in one.columns for place, _, _ in points_of(data, column)]
    left, right = (
        Part(panel, columns.columns, data, page, x, wide, (min(known), max(known)))
        for panel, columns, x in zip(chart.panels, parts(chart, data), (0.0, wide + gap), strict=True)
    )
    marks = [*scissors_part.marks(left), *scissors_part.marks(right)]
    if chart.heading:
        text = wrapped(str(chart.heading), BIG, gap - 16)
        middle = wide + gap / 2
        marks.append(Lettering(middle, page.height * 0.5, text, BIG, "accent", bold=True, across="centre"))
        tall = (text.count("\n") + 1) * BIG * LINE / 2 + 12
        for up in (-1, 1):
            y = page.height * 0.5 + up * tall
            marks.append(Stroke(((middle - 24, y), (middle + 24, y)), "accent", 2.0))
    told = tuple(one for part in (left, right) for one in scissors_part.told(part))
    return Drawing(tuple(marks), page.width, page.height, page.language, told, NAME)


def parts(chart: Chart, data: Data) -> tuple[Data, ...]:
    """The data of each part: its own columns; a part without `y:` takes those that the other leaves."""
    named = [[text.content for text in panel.y] for panel in chart.panels]
    taken = {name for names in named for name in names}
    rest = [column.key for column in data.columns if column.key not in taken]
    return tuple(
        replace(data, columns=tuple(column for column in data.columns if column.key in (names or rest)))
        for names in named
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Not two parts, parts of other kinds, columns that are not there, values that have no logarithm."""
    if page.bare:
        yield Problem(chart.kind.at, "scissors are no decoration for a cover", "use `kind: line` or `kind: column`")
        return
    if len(chart.panels) != 2:
        hint = "name under `panels:` what rises and what falls"
        yield Problem(chart.at, f"scissors have two parts, not {len(chart.panels)}", hint)
        return
    if data.across == "text":
        yield Problem((chart.x or chart.kind).at, "scissors want dates or numbers along x")
    yield from _parts(chart, data)
    yield from _below_zero(data, table)
    yield from _wide(chart, page)


def _parts(chart: Chart, data: Data) -> Iterator[Problem]:
    keys = tuple(column.key for column in data.columns)
    for panel in chart.panels:
        if panel.kind.content not in PARTS:
            yield Problem(panel.kind.at, f"a part of scissors is a scatter or a line, not '{panel.kind}'")
        for text in panel.y:
            if text.content not in keys:
                yield Problem(text.at, f"no column named '{text}' in '{chart.data}'", did_you_mean(text.content, keys))
        if panel.format and not parse(panel.format.content):
            yield Problem(panel.format.at, f"'{panel.format}' is no number format", "write 0, 0.0, #,##0, +0 or 0%")
    for part, panel in zip(parts(chart, data), chart.panels, strict=True):
        if not part.columns:
            yield Problem(panel.at, "this part has no column to draw", "name one under `y:`")


def _below_zero(data: Data, table: TableData) -> Iterator[Problem]:
    for column in data.columns:
        for row, value in enumerate(column.values):
            if value is not None and value <= 0:
                at = table.place(row, table.columns.index(column.key))
                yield Problem(at, f"{value:.12g} has no place on a logarithmic axis", "values are more than zero there")
                break


def _wide(chart: Chart, page: ChartPage) -> Iterator[Problem]:
    if chart.heading:
        lines = wrapped(str(chart.heading), BIG, page.width * BETWEEN - 16).count("\n") + 1
        if lines > 6:
            yield Problem(
                chart.heading.at, "the finding between the parts is too long", "say it in about 20 characters"
            )
    for panel in chart.panels:
        if panel.heading and width(str(panel.heading), page.size + 2, True) > page.width * 0.4:
            yield Problem(panel.heading.at, f"the heading '{panel.heading}' is wider than its part", "shorten it")
