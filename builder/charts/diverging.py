"""Lying bars on both sides of a line: gains and losses by their sign, or answers from refusal to approval.

One column of numbers runs both ways from zero; each name stands on the far side of its bar. `errors:` adds how far the
true value may lie. Several columns are the answers in their order, from the most negative: the first half lies left of
the line, the second right, the middle one of an odd number across it or, under `neutral: apart`, at the far right.

    data:
      survey:
        columns: [question, never, rather_not, unsure, rather, surely]
        rows:
          - [甲, 4, 8, 11, 41, 36]
          - [乙, 21, 34, 22, 17, 6]
    chart:
      kind: diverging
      data: survey
      x: question
      y: [never, rather_not, unsure, rather, surely]
      names: {never: 完全不同意, rather_not: 不太同意, unsure: 说不清, rather: 比较同意, surely: 完全同意}
      unit: 受访者，%
      sort: descending
      totals: true
"""

from collections.abc import Iterator

from builder.charts.answers import MOST_ANSWERS, answers, answers_problems
from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import LINE, MOST_LABEL
from builder.charts.signs import signs, signs_problems
from builder.charts.wording import headings, said, unused
from builder.errors import Problem
from builder.plot import Plot

NAME = "diverging"
TAKES = frozenset({"errors", "totals"})


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return signs(chart, data, page) if len(data.columns) == 1 else answers(chart, data, page)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Rows and columns that make no bars on both sides, and names that find no place."""
    yield from unused(chart, "min", "max", "step", "every")
    if not 1 <= len(data.columns) <= MOST_ANSWERS:
        message = f"a diverging chart draws one column, or two to {MOST_ANSWERS} answers, not {len(data.columns)}"
        yield Problem(chart.at, message, "sum up answers, or name fewer under `y:`")
        return
    yield from headings(chart, data, said(page, "start"), said(page, "space"))
    yield from (signs_problems if len(data.columns) == 1 else answers_problems)(chart, data, table)
    yield from () if page.bare else _crowded(data, table, page)


def _crowded(data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """The first name that is higher than its bar's place."""
    slot = 0.88 * page.height / len(data.texts)
    for row, name in enumerate(data.texts):
        lines = wrapped(name, page.size, MOST_LABEL * page.width)
        at = table.place(row, table.columns.index(data.x_key))
        if (lines.count("\n") + 1) * page.size * LINE > 1.2 * slot:
            few = len(data.texts) > 2 and page.size * LINE > 1.2 * slot
            message = f"{len(data.texts)} rows are more than fit" if few else f"'{name}' is too long for its row"
            yield Problem(at, message, "draw fewer rows, or shorten the names")
            return
        if width(lines, page.size) > MOST_LABEL * page.width * 1.02:
            yield Problem(at, f"'{name}' is too long for its row", "shorten it, or give it blanks to be broken at")
            return
