"""Strips: every value of each group as a dot, with the median as a line.

`x:` names the column of groups and `y:` that of values, one row a value. Dots that would cover each other move aside,
always in the same way: values in ascending order, each as near to the middle as there is room.
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
  kind: strip
  data: latency
  x: model
  y: seconds
  unit: 秒
  highlight: 新模型
"""

from collections.abc import Iterator
from math import sqrt

from builder.charts import sampling
from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.samples import Sample, samples
from builder.charts.sampling import BESIDE, Columns
from builder.charts.wording import said
from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from builder.errors import Problem

NAME = "strip"
SIZES = ((40, 8.0), (120, 6.0), (400, 4.5))  # points, for groups of at most so many values
SMALLEST = 3.0
MEDIAN = 2.5
EDGE = 1.0  # a dot's own and the paper between two


def plot(chart: Chart, data: Data, page: ChartPage) -> Drawing:
    """The finished drawing."""
    found = samples(chart, data)
    field = sampling.columns(chart, found, data, page)
    note = said(page, "Line: median")
    most = max(len(one.values) for one in found)
    size = next((size for count, size in SIZES if most <= count), SMALLEST)
    marks: list[Stroke | Shape | Dot | Lettering] = [*sampling.frame(chart, field, note)]
    for number, one in enumerate(found):
        marks += _strip(field, number, one, size)
    return Drawing(
        tuple(marks), page.width, page.height, page.language, sampling.told(found, field.form, page), NAME,
        unit=str(chart.unit or ""),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What a strip cannot show."""
    found = tuple(sampling.problems(chart, data, table, page))
    yield from found or sampling.crowded(chart, data, page)


def swarm(heights: tuple[float, ...], size: float, half: float) -> tuple[float, ...]:
    """How far each dot moves aside so that none covers another, at most `half`; heights ascend, all in points."""
    placed: list[tuple[float, float]] = []
    for height in heights:
        near = [(aside, height - other) for aside, other in placed if height - other < size]
        touching = [aside + side * sqrt(size * size - up * up) for aside, up in near for side in (1, -1)]
        free = (
            at
            for at in sorted((0.0, *touching), key=lambda at: (round(abs(at), 6), -at))
            if all((at - aside) ** 2 + up * up >= size * size - 1e-6 for aside, up in near)
        )
        at = next(free, 0.0)
        placed.append((max(-half, min(half, at)), height))
    return tuple(aside for aside, _ in placed)


def _strip(field: Columns, number: int, one: Sample, size: float) -> Iterator[Stroke | Dot | Lettering]:
    x, half = field.x(number), field.half
    heights = tuple(-field.y(value) for value in one.values)
    asides = swarm(heights, size + EDGE, half - size / 2)
    for value, aside in zip(one.values, asides, strict=True):
        yield Dot(x + aside, field.y(value), size, one.colour, value=value)
    wide = min(half, max(max(map(abs, asides)) + size, 18.0))
    y = field.y(one.median)
    yield Stroke(((x - wide, y), (x + wide, y)), "ink", MEDIAN)
    text = field.form.text(one.median)
    yield Lettering(x + wide + BESIDE, y, text, field.page.size, one.letters, bold=True)
