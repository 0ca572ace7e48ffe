"""Violins: how the values of groups are spread, each as wide as values are frequent there.

`x:` names the column of groups and `y:` that of values, one row a value. The dot is the median, the bar the middle
half of the values. A violin ends at its least and its greatest value; all have the same area. Densities are Gaussian,
their bandwidth is Silverman's: 0.9 min(standard deviation, interquartile range / 1.34) n^(-1/5).
DrawingML has no such chart: it is drawn as a picture.

data:
  latency:
    columns: [model, seconds]
    rows: [
      [旧模型, 1.9], [旧模型, 2.1], [旧模型, 2.2], [旧模型, 2.4], [旧模型, 2.5], [旧模型, 2.6],
      [旧模型, 2.8], [旧模型, 2.9], [旧模型, 3.1], [旧模型, 3.3], [旧模型, 3.6], [旧模型, 4.0],
      [新模型, 0.9], [新模型, 1.0], [新模型, 1.1], [新模型, 1.2], [新模型, 1.3], [新模型, 1.3],
      [新模型, 1.4], [新模型, 1.5], [新模型, 1.7], [新模型, 1.8], [新模型, 2.1], [新模型, 2.6],
    ]
chart:
  kind: violin
  data: latency
  x: model
  y: seconds
  unit: 秒
  highlight: 新模型
"""

from collections.abc import Iterator

from builder.charts import sampling
from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.samples import Sample, density, samples
from builder.charts.sampling import BESIDE, Columns
from builder.charts.wording import said
from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from builder.errors import Problem

NAME = "violin"
LEAST = 5  # values of which a shape can be told
BAR, DOT = 5.0, 8.0  # points
OPACITY = {"mute": 55}


def plot(chart: Chart, data: Data, page: ChartPage) -> Drawing:
    """The finished drawing."""
    found = samples(chart, data)
    field = sampling.columns(chart, found, data, page)
    note = said(page, "Dot: median; bar: middle half")
    shapes = [density(one.values, one.values[0], one.values[-1]) for one in found]
    highest = max(high for shape in shapes for _, high in shape)
    marks: list[Stroke | Shape | Dot | Lettering] = [*sampling.frame(chart, field, note)]
    for number, (one, shape) in enumerate(zip(found, shapes, strict=True)):
        marks += _violin(field, number, one, [(at, high / highest) for at, high in shape])
    return Drawing(
        tuple(marks), page.width, page.height, page.language, sampling.told(found, field.form, page), NAME,
        unit=str(chart.unit or ""),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What a violin cannot show."""
    found = tuple(sampling.problems(chart, data, table, page, LEAST))
    yield from found or sampling.crowded(chart, data, page)


def _violin(
    field: Columns, number: int, one: Sample, shape: list[tuple[float, float]]
) -> Iterator[Shape | Stroke | Dot | Lettering]:
    x = field.x(number)
    right = [(x + share * field.half, field.y(at)) for at, share in shape]
    left = [(x - share * field.half, field.y(at)) for at, share in reversed(shape)]
    if one.colour in OPACITY:  # grid lines would show through
        yield Shape((*right, *left), "paper")
    yield Shape((*right, *left), one.colour, OPACITY.get(one.colour, 100), name=one.name, values=one.values)
    low, high = one.quartiles
    ink = "ink" if one.colour == "mute" else "on_accent"
    yield Stroke(((x, field.y(low)), (x, field.y(high))), ink, BAR)
    yield Dot(x, field.y(one.median), DOT, "ink", hollow=True, value=one.median)
    at = min(shape, key=lambda place: abs(place[0] - one.median))[1] * field.half
    text = field.form.text(one.median)
    yield Lettering(x + at + BESIDE, field.y(one.median), text, field.page.size, one.letters, bold=True)
