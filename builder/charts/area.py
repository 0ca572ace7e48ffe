"""Areas under lines, from zero: one wash under a line, or parts of a whole with `stacked: true` or `percent`.

chart:
  kind: area
  data: tokens
  x: month
  y: [training, serving]
  stacked: percent
"""

from builder.charts.curves import curves
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.plot import Plot

NAME = "area"


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return curves(chart, data, page, filled=True)
