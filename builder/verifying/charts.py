"""Charts make sense: axes cross, series count, points are numbers, and say what the workbook says (ECMA-376 21.2)."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from builder.verifying import books
from builder.verifying.parts import QUOTING, Element, Package

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
_AXES = {f"{_C}{name}" for name in ("catAx", "valAx", "dateAx", "serAx")}
_AXES_OF = {"pieChart": 0, "doughnutChart": 0}  # the others have two
_ROOM = {  # where labels may stand beside the points of a chart, by its element, or by how its bars are grouped
    "clustered": {"ctr", "inBase", "inEnd", "outEnd"}, "stacked": {"ctr", "inBase", "inEnd"},
    "percentStacked": {"ctr", "inBase", "inEnd"}, "lineChart": {"b", "ctr", "l", "r", "t"},
    "scatterChart": {"b", "ctr", "l", "r", "t"}, "bubbleChart": {"b", "ctr", "l", "r", "t"},
    "pieChart": {"bestFit", "ctr", "inEnd", "outEnd"},
}  # fmt: skip
_LITERAL = re.compile(r'\\.|"[^"]*"')  # what a number format shows as it stands
_LONGEST = 255
_MOST = 32_000  # points of a series that Excel draws in 2D


def of_chart(package: Package, name: str, root: Element) -> Iterator[str]:
    """What is wrong with a chart and its workbook."""
    place = next(iter(package.targets(name, "package")), "")
    book = books.opened(package.data.get(place, b""))
    yield from (f"{place}: {fault}" for fault in book.faults)
    yield from (f"{name}: {fault}" for fault in _chart(root, book))


def _chart(root: Element, book: books.Book) -> Iterator[str]:
    area = root.find(f"{_C}chart/{_C}plotArea")
    plots = [element for element in area if str(element.tag).endswith("Chart")] if area is not None else []
    if area is None or not plots:
        yield "draws nothing"
        return
    yield from _axes_of(area, plots)
    for plot in plots:
        yield from _labels(plot)
    series = [one for plot in plots for one in plot.iterfind(f"{_C}ser")]
    yield from _series(series)
    lines = sum(1 for one in series for _ in one.iterfind(f"{_C}trendline"))
    round_ = any(_local(plot) in _AXES_OF for plot in plots)  # its legend lists points
    listed = sum(int(_value(count)) for count in root.iter(f"{_C}ptCount")) if round_ else len(series) + lines
    yield from _indexed(root.iterfind(f"{_C}chart/{_C}legend/{_C}legendEntry"), listed, "entry of the legend")
    for element in root.iter(f"{_C}strRef", f"{_C}numRef", f"{_C15}datalabelsRange"):
        yield from _cached(element, book)
    for element in root.iter(f"{_C}formatCode", f"{_C}numFmt"):
        yield from _format(element.get("formatCode", element.text or ""))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _value(element: Element | None) -> str:
    return element.get("val", "") if element is not None else ""


def _axes_of(area: Element, plots: list[Element]) -> Iterator[str]:
    """Plots have as many axes as they need, axes have plots and cross each other."""
    axes = {_value(axis.find(f"{_C}axId")): axis for axis in area if axis.tag in _AXES}
    if len(axes) != sum(element.tag in _AXES for element in area):
        yield "two axes share an id"
    yield from _crossing(axes)
    used: set[str] = set()
    for plot in plots:
        ids = [_value(item) for item in plot.iterfind(f"{_C}axId")]
        used |= set(ids)
        if len(ids) != _AXES_OF.get(_local(plot), 2) or any(number not in axes for number in ids):
            yield f"its {_local(plot)} has the axes {', '.join(ids) or 'none'}"
    yield from (f"the axis {number} belongs to no plot" for number in axes if number not in used)


def _crossing(axes: dict[str, Element]) -> Iterator[str]:
    for number, axis in axes.items():
        other = axes.get(_value(axis.find(f"{_C}crossAx")))
        if other is None or other is axis or _value(other.find(f"{_C}crossAx")) != number:
            yield f"the axis {number} crosses none that crosses it"
        least, most = (axis.find(f"{_C}scaling/{_C}{key}") for key in ("min", "max"))
        if least is not None and most is not None and not float(_value(least)) < float(_value(most)):
            yield f"the axis {number} ends before it begins"


def _series(series: list[Element]) -> Iterator[str]:
    if not series:
        yield "has no series"
    for key in ("idx", "order"):
        counts = Counter(_value(one.find(f"{_C}{key}")) for one in series)
        yield from (f"{count} series have the {key} {number}" for number, count in counts.items() if count > 1)
    for one in series:
        count = max((int(_value(element)) for element in one.iter(f"{_C}ptCount")), default=0)
        for path in (f"{_C}dPt", f"{_C}dLbls/{_C}dLbl"):
            yield from _indexed(one.iterfind(path), count, "point of a series")


def _indexed(elements: Iterable[Element], most: int, what: str) -> Iterator[str]:
    """What is said of single points is said once, and of points that are there."""
    counts = Counter(_value(element.find(f"{_C}idx")) for element in elements)
    for number, count in counts.items():
        if count > 1 or not number.isdigit() or int(number) >= most:
            yield f"the {what} {number} is described {count} times, of {most}"


def _labels(plot: Element) -> Iterator[str]:
    """PowerPoint repairs charts whose labels stand where that kind of chart has no place for them."""
    local = _local(plot)
    grouping = _value(plot.find(f"{_C}grouping")) if local == "barChart" else local
    room = _ROOM.get(grouping, set())
    wrong = {_value(item) for item in plot.iter(f"{_C}dLblPos")} - room
    yield from (f"a label of a {local} stands at '{place}'" for place in sorted(wrong))


def _cached(element: Element, book: books.Book) -> Iterator[str]:
    """The points that a chart keeps are those of its workbook, in the range that it names."""
    named = element.find(f"{_C}f")
    named = element.find(f"{_C15}f") if named is None else named
    said = named.text or "" if named is not None else ""
    cache = next((child for child in element if child is not named), None)
    if cache is None:
        yield f"a range has no points{QUOTING}{said[:60]}"
        return
    cells = book.range(said)
    if cells is None:
        yield f"names what is no range of its workbook{QUOTING}{said[:60]}"
        return
    count = _value(cache.find(f"{_C}ptCount"))
    points = {point.get("idx", ""): point.findtext(f"{_C}v", "") for point in cache.iterfind(f"{_C}pt")}
    if len(points) != len(cache.findall(f"{_C}pt")) or count != str(len(cells)) or len(cells) > _MOST:
        yield f"{said}: {count or 'no'} points, of which {len(points)} are told, for {len(cells)} cells"
        return
    numbers = element.tag == f"{_C}numRef"
    for place, cell in enumerate(cells):
        text = points.pop(str(place), None)
        if numbers and text is not None and not _finite(text):
            yield f"{said}: point {place} is no number{QUOTING}'{text[:20]}'"
        elif not books.same(text, cell):
            yield f"{said}: point {place} is not its cell{QUOTING}'{(text or '')[:40]}', its cell '{str(cell)[:40]}'"
    yield from (f"{said}: a point beyond the {len(cells)} cells{QUOTING}{place[:20]}" for place in points)


def _finite(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _format(code: str) -> Iterator[str]:
    bare = _LITERAL.sub("", code)
    if not code or '"' in bare or bare.count(";") > 3 or len(code) > _LONGEST:
        yield f"a number format is malformed{QUOTING}'{code[:40]}'"
