"""Series of a chart part: references to the workbook, fills, markers, error bars."""

from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx.chart_axes import ROUND, SCATTERED
from builder.draw.pptx.chart_labels import cells, labels
from builder.draw.pptx.chart_xml import Style, cache, fill, hatch, node, number, stroke
from builder.draw.pptx.workbook_columns import Columns, reference
from builder.draw.pptx.xml import clean
from builder.plot import Errors, Group, Kind, Plot, Point, Series

MARKED = frozenset({"line", "scatter"})
FLAT = frozenset({"column", "bar", "bubble"})  # what may be told how to paint negative values


def series(
    parent: etree._Element, style: Style, plot: Plot, group: Group, one: Series, at: Columns, index: int
) -> None:
    """One `c:ser`; `index` counts over the whole plot."""
    element = node(parent, "ser")
    node(element, "idx", index)
    node(element, "order", index)
    cache(node(element, "tx"), "strRef", reference(at.values, 0, 0), (one.name,))
    _shape(node(element, "spPr"), style, group.kind, one)
    if group.kind in FLAT:
        node(element, "invertIfNegative", 0)
    if group.kind in MARKED:
        _marker(element, style, one, one.colour, one.marker != "none")
    for point in one.points:
        _point(element, style, group.kind, one, point)
    labels(element, style, group, one)
    if one.beyond:
        _trend(element, style, one)
    if group.kind not in ROUND:
        for errors, places in zip(one.errors, at.errors, strict=True):
            _errors(element, style, group.kind, errors, places)
    _data(element, plot, group, one, at)
    if group.kind in MARKED:
        node(element, "smooth", 0)
    cells(element, one, at.cells)


def _shape(parent: etree._Element, style: Style, kind: Kind, one: Series, point: Point | None = None) -> None:
    if kind in MARKED:
        stroke(parent, style, one.colour, one.width if one.line and not one.beyond else 0, one.dash)
        return
    role = point.colour if point and point.colour else one.colour
    pattern = point.hatch if point and point.hatch else one.hatch
    if pattern:
        hatch(parent, style, role, pattern)
    else:
        fill(parent, style, role, one.opacity)
    edge = "paper" if kind in ROUND else (point.outline if point else "") or one.outline
    stroke(parent, style, edge, one.width if edge else 0)


def _marker(parent: etree._Element, style: Style, one: Series, colour: str, shown: bool) -> None:
    marker = node(parent, "marker")
    if not shown:
        node(marker, "symbol", "none")
        return
    node(marker, "symbol", "circle" if one.marker == "none" else one.marker)
    node(marker, "size", one.marker_size)
    shape = node(marker, "spPr")
    fill(shape, style, colour)
    stroke(shape, style, colour, 0.75)


def _point(parent: etree._Element, style: Style, kind: Kind, one: Series, point: Point) -> None:
    if point.colour is None and not point.marker and not point.hatch:
        return
    element = node(parent, "dPt")
    node(element, "idx", point.index)
    if kind in FLAT:
        node(element, "invertIfNegative", 0)
    if kind in MARKED:
        # LibreOffice paints a marker of its own only where its symbol or its size is another than the series'.
        own = replace(one, marker_size=one.marker_size + 1) if point.colour and one.marker != "none" else one
        _marker(element, style, own, point.colour or one.colour, point.marker)
    node(element, "bubble3D", 0)
    _shape(node(element, "spPr"), style, kind, one, point)


def _trend(parent: etree._Element, style: Style, one: Series) -> None:
    """The straight line through the points and beyond both ends, in place of the series' own (ECMA-376 21.2.2.211)."""
    element = node(parent, "trendline")
    node(element, "name").text = clean(one.name)
    stroke(node(element, "spPr"), style, one.colour, one.width, one.dash)
    node(element, "trendlineType", "linear")
    node(element, "forward", number(one.beyond))
    node(element, "backward", number(one.beyond))
    node(element, "dispRSqr", 0)
    node(element, "dispEq", 0)


def _errors(
    parent: etree._Element, style: Style, kind: Kind, errors: Errors, places: tuple[int | None, int | None]
) -> None:
    """`c:errBars` (ECMA-376 21.2.2.55); only charts with two value axes may tell a direction."""
    plus, minus = places
    if plus is None and minus is None:
        return
    element = node(parent, "errBars")
    if kind in SCATTERED:
        node(element, "errDir", errors.along)
    node(element, "errBarType", "minus" if plus is None else "plus" if minus is None else "both")
    node(element, "errValType", "cust")
    node(element, "noEndCap", int(not errors.cap))
    for name, place, reach in (("plus", plus, errors.plus), ("minus", minus, errors.minus)):
        if place is not None:
            cache(node(element, name), "numRef", reference(place, 1, len(reach)), reach)
    stroke(node(element, "spPr"), style, errors.colour, errors.width, errors.dash)


def _data(parent: etree._Element, plot: Plot, group: Group, one: Series, at: Columns) -> None:
    last = len(one.values)
    if group.kind in SCATTERED:
        last = max(len(other.values) for other in group.series)
        # LibreOffice loses a series when one that comes after it is longer, so all are as long as the longest.
        beyond = (None,) * (last - len(one.values))
        code = plot.category_axis.format if one.x_format == "General" else one.x_format
        cache(node(parent, "xVal"), "numRef", reference(at.across, 1, last), (*one.x, *beyond), code)
        cache(node(parent, "yVal"), "numRef", reference(at.values, 1, last), (*one.values, *beyond), one.format)
        if at.sizes is not None:
            cache(node(parent, "bubbleSize"), "numRef", reference(at.sizes, 1, last), (*one.sizes, *beyond))
            node(parent, "bubble3D", 0)
        return
    # LibreOffice sees positions on a date axis only where the cached format is a date's, even for plain day numbers.
    kind, code = ("numRef", "yyyy-mm-dd") if plot.category_axis.unit else ("strRef", "General")
    cache(node(parent, "cat"), kind, reference(0, 1, last), plot.categories, code)
    cache(node(parent, "val"), "numRef", reference(at.values, 1, last), one.values, one.format)
