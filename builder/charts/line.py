"""Lines over time or numbers: each labelled at its end, in its colour.

`log: y` makes the axis logarithmic. `now: 2026-01` marks the present on an axis of dates or years;
`reference: [{y: 50, text: 门槛}, {x: 2025-06, text: 发表}]` draws lines across and upright.
`errors: {serving: {low: least, high: most}}` draws whiskers from columns of bounds. `status:` names a column that says
where values come from (`primary`, `secondary`, `repo_data`, `derived`, `assumed`, `estimated`, `forecast`): values that
were worked out or assumed, the last four, are rings.

Whole numbers and dates (`2025-06`, `2025-06-30`) along x stand true to scale. Lines need not start at zero; they do
when their values come near it.

    data:
      cost:
        columns: [day, training, serving]
        rows:
          - [0, 278.8, 0]
          - [64, 278.8, 278.6]
          - [213, 278.8, 927.3]
          - [365, 278.8, 1589.1]
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

from collections.abc import Iterator

from builder.charts.curves import curves
from builder.charts.data import Data, TableData
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.errors import Problem
from builder.plot import Plot

NAME = "line"
TAKES = ("log", "now", "reference", "errors", "status")


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    return curves(chart, data, page, filled=False)


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What is wrong with the options that this kind takes."""
    return option_rules(chart, data, table, page, TAKES)
