"""Lines over time or numbers: each labelled at its end, in its colour.

Whole numbers and dates (`2025-06`, `2025-06-30`) along x stand true to scale. Lines need not start at zero; they do
when their values come near it.

    chart:
      kind: line
      data: cost
      x: day
      y: [training, serving]
      names: {training: 训练, serving: 推理, day: 上线后天数}
      unit: 万 GPU 小时
      highlight: serving
      annotate: [{x: 64, series: serving, text: 第 64 天追平}]
      band: {from: 213, to: 365, text: 计入前期研发：213 天起}
"""

from builder.charts.curves import curves
from builder.charts.data import Data
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.plot import Plot

NAME = "line"


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return curves(chart, data, page, filled=False)
