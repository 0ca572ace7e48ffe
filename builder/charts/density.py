"""Density curves: where the values of groups are frequent, one over the other on one axis.

`x:` names the column of groups and `y:` that of values, one row a value. The highlighted curve is filled; a dashed
line marks each median. Curves are Gaussian kernel densities, each with the area one; their bandwidth is Silverman's:
0.9 min(standard deviation, interquartile range / 1.34) n^(-1/5). Heights compare, but are not written: their unit says
nothing to a listener. DrawingML has no such chart: it is drawn as a picture.

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
  kind: density
  data: latency
  x: model
  y: seconds
  unit: 秒
  highlight: 新模型
"""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, floor

from msgspec.structs import replace

from builder.charts import sampling
from builder.charts.clearest import Box, clearest
from builder.charts.curves import format_of, ticks_of
from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE, Room, widest
from builder.charts.samples import Sample, bandwidth, density, samples
from builder.charts.scale import Scale, step_for
from builder.charts.wording import said
from builder.drawing import Drawing, Lettering, Shape, Stroke
from builder.errors import Problem

NAME = "density"
MOST = 5  # curves that a reader tells apart
REST = ("quiet", "gain", "warm", "mute", "accent_tint")
WASH = 22  # per cent
BEYOND = 2.5  # bandwidths that a curve runs on beyond its values


def plot(chart: Chart, data: Data, page: ChartPage) -> Drawing:
    """The finished drawing."""
    found = _coloured(samples(chart, data))
    values = _scale(chart, found, page)
    edge = widest(_ticks(chart, data, values), page.tick) / 2 + 2
    room = Room(page, left=edge, top=2 * page.size * LINE + GAP, right=edge, bottom=page.tick * LINE * 2 + GAP)
    curves = {one.name: density(one.values, *_reach(one, values)) for one in found}
    highest = max(high for curve in curves.values() for _, high in curve)
    drawn = {
        name: tuple(
            (room.left + values.share(at) * room.width, room.top + (1 - high / highest) * room.height)
            for at, high in curve
        )
        for name, curve in curves.items()
    }
    marks: list[Stroke | Shape | Lettering] = [*_axis(chart, data, values, room)]
    loud = any(one.colour == "accent" for one in found)
    for one in sorted(found, key=lambda one: one.colour == "accent"):
        marks += _curve(one, drawn[one.name], room, values, filled=one.colour == "accent" or not loud)
    form = sampling.label_format(chart, data)
    marks += _labels(found, drawn, page, room, [form.text(one.median) for one in found])
    return Drawing(
        tuple(marks), page.width, page.height, page.language, sampling.told(found, form, page), NAME,
        unit=str(chart.unit or ""),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """What density curves cannot show."""
    yield from sampling.problems(chart, data, table, page, 8)
    count = len(dict.fromkeys(data.texts))
    if MOST < count <= sampling.MOST_GROUPS:
        yield Problem(chart.at, f"{count} curves are more than a reader can follow", "use `kind: violin`")


def _coloured(found: tuple[Sample, ...]) -> tuple[Sample, ...]:
    """Each its own colour: curves cross, so that one grey for all would not do."""
    rest = iter(REST)
    named = {one.colour for one in found}
    free = [role for role in rest if role not in named]
    return tuple(replace(one, colour=free.pop(0)) if one.colour == "mute" and free else one for one in found)


def _scale(chart: Chart, found: tuple[Sample, ...], page: ChartPage) -> Scale:
    """The values and the tails of the curves, which do not cross zero when no value does."""
    least, most = min(one.values[0] for one in found), max(one.values[-1] for one in found)
    low = min(one.values[0] - BEYOND * bandwidth(one.values) for one in found)
    high = max(one.values[-1] + BEYOND * bandwidth(one.values) for one in found)
    low = max(low, 0.0) if least >= 0 else low
    high = min(high, 0.0) if most <= 0 else high
    low, high = (chart.min if chart.min is not None else low), (chart.max if chart.max is not None else high)
    step = chart.step or step_for(low, high, max(2, int(page.width / 90)))
    bottom = low if chart.min is not None else floor(low / step + 1e-9) * step
    top = high if chart.max is not None else ceil(high / step - 1e-9) * step
    return Scale(round(bottom, 12), round(top, 12), step)


def _reach(one: Sample, values: Scale) -> tuple[float, float]:
    """From where to where a curve is drawn: beyond, it lies on the axis."""
    beyond = 3.2 * bandwidth(one.values)
    return max(values.low, one.values[0] - beyond), min(values.high, one.values[-1] + beyond)


def _ticks(chart: Chart, data: Data, values: Scale) -> tuple[str, ...]:
    form = ticks_of(chart, format_of(chart, data, values), values)
    return tuple(map(form.text, values.ticks))


def _axis(chart: Chart, data: Data, values: Scale, room: Room) -> Iterator[Stroke | Lettering]:
    page = room.page
    base = room.top + room.height
    yield Stroke(((room.left, base), (room.left + room.width, base)), "quiet", 1.0)
    for value, text in zip(values.ticks, _ticks(chart, data, values), strict=True):
        x = room.left + values.share(value) * room.width
        yield Lettering(x, base + GAP, text, page.tick, "quiet", across="centre", down="top")
    note = said(page, "Higher: more values; dashed: median")
    yield Lettering(page.width, page.height, note, page.tick, "quiet", across="right", down="bottom")
    if unit := str(chart.unit or ""):
        yield Lettering(room.left, page.height, unit, page.tick, "quiet", down="bottom")


def _curve(
    one: Sample, places: tuple[tuple[float, float], ...], room: Room, values: Scale, *, filled: bool
) -> Iterator[Stroke | Shape]:
    base = room.top + room.height
    outline = ((places[0][0], base), *places, (places[-1][0], base))
    yield Shape(outline, one.colour, WASH if filled else 0, name=one.name, values=one.values)
    yield Stroke(places, one.colour, 3.0 if one.colour == "accent" else 2.25)
    x = room.left + values.share(one.median) * room.width
    yield Stroke(((x, base), (x, _height(places, x))), one.colour, 1.5, "sysDash")


def _labels(
    found: tuple[Sample, ...], drawn: dict[str, tuple[tuple[float, float], ...]], page: ChartPage, room: Room,
    medians: list[str],
) -> Iterator[Lettering]:  # fmt: skip
    """Beside each curve its name, its median and its size, where least is covered."""
    taken: list[Box] = []
    for one, median in sorted(zip(found, medians, strict=True), key=lambda pair: _peak(drawn[pair[0].name])[1]):
        text = f"{one.name}\n{said(page, 'median')} {median}{said(page, ', ')}n = {len(one.values)}"
        wide, tall = width(text, page.size, True), 2 * page.size * LINE
        bounds = (0.0, 0.0, page.width, room.top + room.height - 2)
        best = clearest(_candidates(drawn[one.name], wide, tall), taken, bounds, list(drawn.values()))
        taken.append(best)
        yield Lettering(best[0], best[1], text, page.size, one.letters, bold=True, down="top")


def _candidates(places: tuple[tuple[float, float], ...], wide: float, tall: float) -> Iterator[Box]:
    """Over the peak, then beside the flanks from the top down, right before left, and farther away."""
    x, y = _peak(places)
    base = max(height for _, height in places)
    for middle in (x, x + wide / 3, x - wide / 3):
        yield (middle - wide / 2, y - tall - 4, middle + wide / 2, y - 4)
    for gap in (10.0, 40.0, 90.0, 150.0):
        for step in range(9):
            level = y + (base - y) * step / 10
            right = max(at for at, height in places if height <= level)
            left = min(at for at, height in places if height <= level)
            yield (right + gap, level - tall / 2, right + gap + wide, level + tall / 2)
            yield (left - gap - wide, level - tall / 2, left - gap, level + tall / 2)


def _peak(places: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return min(places, key=lambda place: place[1])


def _height(places: tuple[tuple[float, float], ...], x: float) -> float:
    for (x1, y1), (x2, y2) in pairwise(places):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / ((x2 - x1) or 1.0)  # equal where values differ by next to nothing
    return places[-1][1]
