"""Flows: bands from nodes at the left to nodes at the right, as high as what flows in them, over any number of levels.

`x:` names the column of where a flow starts, `to:` that of where it ends and `y:` that of how much it is. A node that
flows go on from stands between. Rows with the same start and end are added up. Highlight a node to point out all that
flows through it. DrawingML has no such chart: it is drawn as a picture.

data:
  spending:
    columns: [from, to, billion]
    rows: [[芯片, 推理, 30], [电力, 推理, 12], [芯片, 训练, 20], [推理, 应用, 42]]
chart:
  kind: sankey
  data: spending
  x: from
  to: to
  y: billion
  unit: 亿元
  highlight: 推理
"""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.clearest import kept_apart
from builder.charts.colours import letters
from builder.charts.data import Data, TableData
from builder.charts.flows import Flow, Node, flows, nodes, ring
from builder.charts.formats import Format, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, widest
from builder.drawing import Drawing, Lettering, Shape
from builder.errors import Problem
from builder.plot import Told

NAME = "sankey"
TAKES = ("to",)
BAR = 10.0  # points: a node's width
WIDEST = 0.22  # of the width: a name
OPACITY, FAINT = 38, 30  # per cent: bands
LEAST = 1.5  # points: a node's height
Places = tuple[tuple[float, float], ...]


class Placed(Struct, frozen=True):
    """A node on the sheet, in points: its left edge and its top, its height, its colour."""

    node: Node
    x: float
    top: float
    height: float
    colour: str

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def plot(chart: Chart, data: Data, page: ChartPage) -> Drawing:
    """The finished drawing."""
    found, form = flows(data), _format(chart, data)
    levels = nodes(found)
    texts = _texts(levels, form, page)
    placed = _placed(chart, levels, texts, page)
    names = tuple(_names(levels, placed, texts, page, _over(chart, page)))
    unit = (Lettering(0.0, page.size * LINE / 2, str(chart.unit), page.size, "quiet"),) if chart.unit else ()
    bars = (
        Shape(_box(one.x, one.top, BAR, one.height), one.colour, name=name, values=(one.node.value,))
        for name, one in placed.items()
    )
    told = tuple(
        Told(start, tuple((flow.end, form.text(flow.value)) for flow in found if flow.start == start))
        for start in dict.fromkeys(flow.start for flow in found)
    )
    marks = (*_bands(found, placed), *bars, *names, *unit)
    return Drawing(marks, page.width, page.height, page.language, told, NAME, unit=str(chart.unit or ""))


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Flows without an end, of nothing, in rings, or to more nodes than a slide has room for."""
    if page.bare:
        yield Problem(chart.kind.at, "a sankey is no decoration for a cover", "use `kind: line` or `kind: column`")
        return
    if chart.to is None:
        yield Problem(chart.at, "a sankey wants the column of where flows end", "name it under `to:`")
        return
    if len(data.columns) != 1:
        yield Problem(chart.at, f"a sankey shows one column, not {len(data.columns)}", "name one under `y:`")
        return
    at = table.columns.index(data.columns[0].key)
    for row, value in enumerate(data.columns[0].values):
        if value is not None and value <= 0:
            yield Problem(
                table.place(row, at), f"a flow is more than zero, not {value:.12g}", "turn it around, or leave it out"
            )
            return
    found = flows(data)
    if not found:
        yield Problem(chart.at, "there is nothing that flows")
    elif name := ring(found):
        yield Problem(chart.at, f"what flows from '{name}' comes back to it", "a sankey goes one way only")
    else:
        yield from _crowded(chart, data, page)


def _crowded(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """More nodes over each other, or wider names between levels, than there is room for."""
    levels, form = nodes(flows(data)), _format(chart, data)
    texts = _texts(levels, form, page)
    tall = page.height - _over(chart, page)
    for number, level in enumerate(levels):
        lines = 1 if _between(number, levels) else max(texts[one.name].count("\n") + 1 for one in level)
        room = 0.75 if _between(number, levels) else 1.0  # between the outer levels bands want some of it
        if len(level) * lines * page.size * LINE > tall * room:
            message = f"{len(level)} nodes one over the other are more than a sankey of this height has room for"
            yield Problem(chart.at, message, "put small ones together, or shorten their names")
            return
    inner = [one for number, level in enumerate(levels) if _between(number, levels) for one in level]
    apart = (_bounds(levels, texts, page)[1] - _bounds(levels, texts, page)[0]) / max(len(levels) - 1, 1)
    for one in inner:
        if width(texts[one.name], page.size, True) > apart - BAR:
            yield Problem(chart.at, f"the name '{one.name}' is wider than the room between two levels", "shorten it")


def _format(chart: Chart, data: Data) -> Format:
    return labels(str(chart.format or ""), data.numbers, data.decimals)


def _over(chart: Chart, page: ChartPage) -> float:
    """Points that the unit takes at the top."""
    return page.size * LINE + GAP if chart.unit else 0.0


def _texts(levels: tuple[tuple[Node, ...], ...], form: Format, page: ChartPage) -> dict[str, str]:
    """What is written at each node: its name over its value, between the outer levels in one line."""
    most = WIDEST * page.width
    return {
        one.name: f"{one.name} {form.text(one.value)}"
        if _between(number, levels)
        else f"{wrapped(one.name, page.size, most)}\n{form.text(one.value)}"
        for number, level in enumerate(levels)
        for one in level
    }


def _bounds(levels: tuple[tuple[Node, ...], ...], texts: dict[str, str], page: ChartPage) -> tuple[float, float]:
    """The left edges of the first and of the last level, in points."""
    left = widest(tuple(texts[one.name] for one in levels[0]), page.size, True) + GAP + 2
    right = widest(tuple(texts[one.name] for one in levels[-1]), page.size, True) + GAP + 2
    return left, page.width - right - BAR


def _placed(
    chart: Chart, levels: tuple[tuple[Node, ...], ...], texts: dict[str, str], page: ChartPage
) -> dict[str, Placed]:
    """Each node on the sheet: one scale for all levels, each level around the middle of the height."""
    over, (first, last) = _over(chart, page), _bounds(levels, texts, page)
    tall = page.height - over
    gaps = [_gap(number, levels, page) for number in range(len(levels))]
    heads = [gap if _between(number, levels) else 0.0 for number, gap in enumerate(gaps)]
    scale = min(
        (tall - gap * (len(level) - 1) - head - 2) / sum(one.value for one in level)
        for level, gap, head in zip(levels, gaps, heads, strict=True)
    )
    found: dict[str, Placed] = {}
    for number, level in enumerate(levels):
        used = sum(one.value for one in level) * scale + gaps[number] * (len(level) - 1)
        top = over + heads[number] + (tall - heads[number] - used) / 2
        x = first + (last - first) * number / max(len(levels) - 1, 1)
        for one in level:
            found[one.name] = Placed(one, x, top, one.value * scale, _colour(chart, one.name))
            top += one.value * scale + gaps[number]
    return found


def _between(number: int, levels: tuple[tuple[Node, ...], ...]) -> bool:
    return 0 < number < len(levels) - 1


def _gap(number: int, levels: tuple[tuple[Node, ...], ...], page: ChartPage) -> float:
    """Points between nodes of a level; between the outer ones their names stand over them."""
    return page.size * LINE + GAP if _between(number, levels) else max(10.0, page.size)


def _names(
    levels: tuple[tuple[Node, ...], ...], placed: dict[str, Placed], texts: dict[str, str], page: ChartPage, over: float
) -> Iterator[Lettering]:
    """At the outer levels beside the nodes, kept apart; between them over the nodes, in one line."""
    for number, level in enumerate(levels):
        nodes_ = [placed[one.name] for one in level]
        if _between(number, levels):
            for one in nodes_:
                yield _name(one, texts[one.node.name], page, one.x + BAR / 2, one.top - 2, "centre", "bottom")
            continue
        apart = max(texts[one.node.name].count("\n") + 1 for one in nodes_) * page.size * LINE
        middles = kept_apart([one.middle for one in nodes_], apart, over, page.height)
        for one, y in zip(nodes_, middles, strict=True):
            x = one.x - GAP if number == 0 else one.x + BAR + GAP
            yield _name(one, texts[one.node.name], page, x, y, "right" if number == 0 else "left", "middle")


def _name(one: Placed, text: str, page: ChartPage, x: float, y: float, across: str, down: str) -> Lettering:
    loud = one.colour != "quiet"
    colour = letters(one.colour) if loud else "ink"
    return Lettering(x, y, text, page.size, colour, bold=loud, across=across, down=down)  # type: ignore[arg-type]


def _bands(found: tuple[Flow, ...], placed: dict[str, Placed]) -> Iterator[Shape]:
    """The flows, the loud ones last; at each node they leave and arrive in the order of where they go and come from."""
    leave = _starts(found, placed, leaving=True)
    arrive = _starts(found, placed, leaving=False)
    for flow in sorted(found, key=lambda flow: _tint(flow, placed) != "mute"):
        start, end = placed[flow.start], placed[flow.end]
        tall = flow.value * start.height / start.node.value
        colour = _tint(flow, placed)
        outline = _ribbon((start.x + BAR, leave[flow]), (end.x, arrive[flow]), tall)
        opacity = FAINT if colour == "mute" else OPACITY
        yield Shape(outline, colour, opacity, True, f"{flow.start} → {flow.end}", (flow.value,))


def _starts(found: tuple[Flow, ...], placed: dict[str, Placed], *, leaving: bool) -> dict[Flow, float]:
    """The top of each flow where it leaves its first node, or arrives at its last."""
    tops: dict[Flow, float] = {}
    for one in placed.values():
        name = one.node.name
        mine = [flow for flow in found if name == (flow.start if leaving else flow.end)]
        at = one.top
        for flow in sorted(mine, key=lambda flow: placed[flow.end if leaving else flow.start].middle):
            tops[flow] = at
            at += flow.value * one.height / one.node.value
    return tops


def _ribbon(start: tuple[float, float], end: tuple[float, float], tall: float) -> Places:
    """The outline of a band: a curve along its top, down its end, and back along its lower edge."""
    (x1, y1), (x2, y2) = start, end
    half = (x1 + x2) / 2
    low1, low2 = y1 + tall, y2 + tall
    return (
        (x1, y1), (half, y1), (half, y2), (x2, y2), (x2, y2), (x2, low2), (x2, low2),
        (half, low2), (half, low1), (x1, low1), (x1, low1), (x1, y1), (x1, y1),
    )  # fmt: skip


def _tint(flow: Flow, placed: dict[str, Placed]) -> str:
    """A flow has the colour of the node that is pointed out."""
    ends = (placed[flow.start].colour, placed[flow.end].colour)
    return next((colour for colour in ends if colour != "quiet"), "mute")


def _colour(chart: Chart, name: str) -> str:
    if name in chart.colours:
        return str(chart.colours[name])
    return "accent" if any(text.content == name for text in chart.highlight) else "quiet"


def _box(x: float, y: float, wide: float, tall: float) -> Places:
    tall = max(tall, LEAST)
    return ((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall))
