"""Lying bars for long category names: values at the bars' ends, losses to the left in the warm colour.

`errors:`, `status:` and `totals:` are as in a column chart.

data:
  margins: {columns: [who, seen, stress], rows: [[应用公司, 10, 16], [卖家, -19, -58], [旧卡持有者, -1, ""]]}
chart:
  kind: bar
  data: margins
  x: who
  y: [seen, stress]
  names: {seen: 观察：租金 −43%, stress: 压力：−70%（假设）}
  unit: 毛利率变化，百分点
  format: "+0"
"""

from collections.abc import Iterator

from builder.charts.bars import bars
from builder.charts.data import Data, TableData
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.errors import Problem
from builder.plot import Plot

NAME = "bar"
TAKES = ("errors", "status", "totals")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return bars(chart, data, page, lying=True)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What is wrong with the options that this kind takes."""
    return option_rules(chart, data, table, page, TAKES)
