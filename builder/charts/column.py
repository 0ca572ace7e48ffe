"""Standing columns, with the values over them; `line:` draws other columns of the table as lines over them.

`now:` and `reference: [{x: "2025", text: …}]` point at a column, `reference: [{y: 50}]` draws a line across.
`errors: {income: {low: least, high: most}}` draws whiskers from columns of bounds. `status:` names a column that says
where values come from; what was worked out or assumed is hatched. `stacked: true` with `totals: true` writes the sums.

data:
  income: {columns: [year, income], rows: [[2023, 312], [2024, 724], [2025, 1480]]}
chart:
  kind: column
  data: income
  x: year
  y: income
  unit: 亿元
  highlight: "2025"
"""

from collections.abc import Iterator

from builder.charts.bars import bars
from builder.charts.data import Data, TableData
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.errors import Problem
from builder.plot import Plot

NAME = "column"
TAKES = ("now", "reference", "errors", "status", "totals")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return bars(chart, data, page, lying=False)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What is wrong with the options that this kind takes."""
    return option_rules(chart, data, table, page, TAKES)
