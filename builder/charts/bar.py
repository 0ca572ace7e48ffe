"""Lying bars for long category names: values at the bars' ends, losses to the left in the warm colour.

chart:
  kind: bar
  data: margins
  x: who
  y: [seen, stress]
  names: {seen: 观察：租金 −43%, stress: 压力：−70%（假设）}
  unit: 毛利率变化，百分点
  format: "+0"
"""

from builder.charts.bars import bars
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.plot import Plot

NAME = "bar"


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return bars(chart, data, page, lying=True)
