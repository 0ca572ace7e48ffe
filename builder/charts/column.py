"""Standing columns, with the values over them; `line:` draws other columns of the table as lines over them.

chart:
  kind: column
  data: income
  x: year
  y: income
  unit: 亿元
  highlight: "2025"
"""

from builder.charts.bars import bars
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.plot import Plot

NAME = "column"


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return bars(chart, data, page, lying=False)
