"""Series of a chart part: references to the workbook, fills, markers, labels, leaders."""

from lxml import etree

from builder.draw.pptx.chart_xml import Style, empty_shape, fill, hatch, node, number, rich, stroke, text
from builder.draw.pptx.workbook import Columns, reference
from builder.plot import Group, Kind, Label, Plot, Point, Position, Series

CODES: dict[Position, str] = {
    "right": "r",
    "left": "l",
    "above": "t",
    "below": "b",
    "centre": "ctr",
    "outside": "outEnd",
    "inside": "inEnd",
    "base": "inBase",
    "best": "bestFit",
}
# Any other makes PowerPoint refuse the file; areas and doughnuts allow none at all.
LEGAL: dict[Kind, frozenset[Position]] = {
    "column": frozenset({"centre", "inside", "base", "outside"}),
    "bar": frozenset({"centre", "inside", "base", "outside"}),
    "line": frozenset({"right", "left", "above", "below", "centre"}),
    "scatter": frozenset({"right", "left", "above", "below", "centre"}),
    "pie": frozenset({"best", "centre", "inside", "outside"}),
    "area": frozenset(),
    "doughnut": frozenset(),
}
MARKED = frozenset({"line", "scatter"})
BARS = frozenset({"column", "bar"})
ROUND = frozenset({"pie", "doughnut"})


def series(
    parent: etree._Element, style: Style, plot: Plot, group: Group, one: Series, at: Columns, index: int
) -> None:
    """One `c:ser`; `index` counts over the whole plot."""
    element = node(parent, "ser")
    node(element, "idx", index)
    node(element, "order", index)
    _cache(node(element, "tx"), "strRef", reference(at.values, 0, 0), (one.name,))
    _shape(node(element, "spPr"), style, group.kind, one)
    if group.kind in BARS:
        node(element, "invertIfNegative", 0)
    if group.kind in MARKED:
        _marker(element, style, one, one.colour, one.marker != "none")
    for point in one.points:
        _point(element, style, group.kind, one, point)
    _labels(element, style, group, one)
    _data(element, plot, group, one, at)
    if group.kind in MARKED:
        node(element, "smooth", 0)


def _shape(parent: etree._Element, style: Style, kind: Kind, one: Series, colour: str | None = None) -> None:
    role = colour or one.colour
    if kind in MARKED:
        stroke(parent, style, role, one.width if one.line else 0, one.dash)
        return
    if one.hatch:
        hatch(parent, style, role, one.hatch)
    else:
        fill(parent, style, role, one.opacity)
    stroke(parent, style, "paper", one.width if kind in ROUND else 0)


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
    if point.colour is None and not point.marker:
        return
    element = node(parent, "dPt")
    node(element, "idx", point.index)
    if kind in BARS:
        node(element, "invertIfNegative", 0)
    if kind in MARKED:
        _marker(element, style, one, point.colour or one.colour, point.marker)
    node(element, "bubble3D", 0)
    _shape(node(element, "spPr"), style, kind, one, one.colour if kind in MARKED else point.colour)


def _labels(parent: etree._Element, style: Style, group: Group, one: Series) -> None:
    labelled = [point for point in one.points if point.label]
    if not labelled and not one.label:
        return
    labels = node(parent, "dLbls")
    for point in labelled:
        if point.label:
            _label(labels, style, group, one, point.index, point.label)
    if one.label:
        _label_body(labels, style, group, one, one.label)
    else:
        _shown(labels, ())
    _leaders(labels, group.kind, one)


def _label(parent: etree._Element, style: Style, group: Group, one: Series, index: int, label: Label) -> None:
    element = node(parent, "dLbl")
    node(element, "idx", index)
    if label.shift:
        manual = node(node(element, "layout"), "manualLayout")
        node(manual, "x", round(label.shift[0], 5))
        node(manual, "y", round(label.shift[1], 5))
    if label.text:
        rich(element, style, label.text, label.size, label.colour, label.bold)
    _label_body(element, style, group, one, label)


def _label_body(parent: etree._Element, style: Style, group: Group, one: Series, label: Label) -> None:
    node(parent, "numFmt", formatCode=label.format or one.format, sourceLinked=0)
    if label.fill:
        shape = node(parent, "spPr")
        fill(shape, style, label.fill)
        node(node(shape, "a:ln"), "a:noFill")
    else:
        empty_shape(parent)
    text(parent, style, label.size, label.colour, label.bold)
    legal = LEGAL[group.kind]
    if label.position in legal and not (label.position == "outside" and group.grouping in ("stacked", "percent")):
        node(parent, "dLblPos", CODES[label.position])
    _shown(parent, label.show)
    if len(label.show) > 1:
        node(parent, "separator").text = label.between
    if group.kind in ROUND and parent.tag.endswith("dLbls"):
        node(parent, "showLeaderLines", int(one.leaders))


def _shown(parent: etree._Element, show: tuple[str, ...]) -> None:
    node(parent, "showLegendKey", 0)
    for name, part in (("Val", "value"), ("CatName", "category"), ("SerName", "series"), ("Percent", "percent")):
        node(parent, f"show{name}", int(part in show))
    node(parent, "showBubbleSize", 0)


def _leaders(labels: etree._Element, kind: Kind, one: Series) -> None:
    """Leaders of other charts than pies came in 2012; without the element LibreOffice draws them always.

    Their stroke is left to the application: an extension holds one element by the schema.
    """
    if kind not in ROUND:
        extension = node(node(labels, "extLst"), "ext", uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}")
        node(extension, "c15:showLeaderLines", int(one.leaders))


def _data(parent: etree._Element, plot: Plot, group: Group, one: Series, at: Columns) -> None:
    last = len(one.values)
    if group.kind == "scatter":
        _cache(node(parent, "xVal"), "numRef", reference(at.across, 1, last), one.x, plot.category_axis.format)
        _cache(node(parent, "yVal"), "numRef", reference(at.values, 1, last), one.values, one.format)
        return
    # LibreOffice sees positions on a date axis only where the cached format is a date's, even for plain day numbers.
    kind, code = ("numRef", "yyyy-mm-dd") if plot.category_axis.unit else ("strRef", "General")
    _cache(node(parent, "cat"), kind, reference(0, 1, last), plot.categories, code)
    _cache(node(parent, "val"), "numRef", reference(at.values, 1, last), one.values, one.format)


def _cache(parent: etree._Element, kind: str, formula: str, values: tuple[object, ...], code: str = "General") -> None:
    source = node(parent, kind)
    node(source, "f").text = formula
    cache = node(source, "numCache" if kind == "numRef" else "strCache")
    if kind == "numRef":
        node(cache, "formatCode").text = code
    node(cache, "ptCount", len(values))
    for index, value in enumerate(values):
        if value is not None:
            plain = value if isinstance(value, str) else number(value)  # type: ignore[arg-type]
            node(node(cache, "pt", idx=index), "v").text = plain
