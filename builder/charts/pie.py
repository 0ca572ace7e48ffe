"""A pie of at most six parts, each labelled beside its slice with its share.

data:
  spending: {columns: [what, billion], rows: [[推理, 55], [训练, 27], [其他, 18]]}
chart:
  kind: pie
  data: spending
  x: what
  y: billion
  highlight: 推理
"""

from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.slices import slices
from builder.plot import Plot

NAME = "pie"


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return slices(chart, data, page, "pie")
