"""Areas under lines, from zero: one wash under a line, or parts of a whole with `stacked: true` or `percent`.

`now:` and `reference:` draw lines through the plot, as in a line chart.

data:
  tokens: {columns: [month, training, serving], rows: [[2024-01, 60, 12], [2024-07, 64, 30], [2025-01, 66, 58]]}
chart:
  kind: area
  data: tokens
  x: month
  y: [training, serving]
  stacked: percent
"""

from collections.abc import Iterator

from builder.charts.curves import curves
from builder.charts.data import Data, TableData
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.errors import Problem
from builder.plot import Plot

NAME = "area"
TAKES = ("now", "reference")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return curves(chart, data, page, filled=True)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What is wrong with the options that this kind takes."""
    return option_rules(chart, data, table, page, TAKES)
