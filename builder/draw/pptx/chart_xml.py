"""Elements that all chart parts are made of: nodes, fills, strokes, text properties, in DrawingML's order."""

from lxml import etree
from msgspec import Struct

from builder.draw.pptx.xml import clean
from builder.theme import Theme
from builder.theme_file import SLOTS

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EXTENDED = "http://schemas.microsoft.com/office/drawing/2012/chart"
NAMESPACES = {"c": CHART, "a": DRAWING, "r": RELATIONSHIPS, "c15": EXTENDED}
EMU_PER_POINT = 12_700
# Chart parts name colours as slides do, through the master's colour map (ECMA-376 20.1.6.2).
MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}


class Style(Struct, frozen=True):
    """What texts and colours need to know beside their own record."""

    theme: Theme
    language: str


def node(parent: etree._Element, name: str, val: object = None, **attributes: object) -> etree._Element:
    """A child element, `c:` unless the name says `a:`; `val` is the attribute that most of them have."""
    prefix, _, local = name.rpartition(":")
    child = etree.SubElement(parent, f"{{{NAMESPACES[prefix or 'c']}}}{local}")
    if val is not None:
        attributes["val"] = val
    for key, value in attributes.items():
        child.set(key, _plain(value))
    return child


def number(value: float) -> str:
    """A number as chart parts write it: shortest that reads back the same, never `nan` (PowerPoint repairs that)."""
    return repr(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def fill(parent: etree._Element, style: Style, role: str, opacity: int = 100) -> None:
    """A solid fill in a role's theme colour; none where nothing of it is opaque."""
    if not opacity:
        node(parent, "a:noFill")
        return
    _colour(node(parent, "a:solidFill"), style, role, opacity)


def hatch(parent: etree._Element, style: Style, role: str, preset: str) -> None:
    """A pattern of a role's colour on the paper."""
    pattern = node(parent, "a:pattFill", prst=preset)
    _colour(node(pattern, "a:fgClr"), style, role)
    _colour(node(pattern, "a:bgClr"), style, "paper")


def stroke(parent: etree._Element, style: Style, role: str, width: float, dash: str = "solid") -> None:
    """A line in a role's colour, `width` in points; 0 is none."""
    if not width:
        node(node(parent, "a:ln"), "a:noFill")
        return
    line = node(parent, "a:ln", w=round(width * EMU_PER_POINT), cap="flat")
    fill(line, style, role)
    if dash != "solid":
        node(line, "a:prstDash", dash)
    node(line, "a:round")


def cache(
    parent: etree._Element, kind: str, formula: str, values: tuple[str | float | None, ...], code: str = "General"
) -> None:
    """A reference to cells, `numRef` or `strRef`, with what stands in them; None is left out."""
    source = node(parent, kind)
    node(source, "f").text = formula
    inside = node(source, "numCache" if kind == "numRef" else "strCache")
    if kind == "numRef":
        node(inside, "formatCode").text = code
    cached(inside, values)


def cached(parent: etree._Element, values: tuple[str | float | None, ...]) -> None:
    """The cached cells: how many, and each at its place."""
    node(parent, "ptCount", len(values))
    for index, value in enumerate(values):
        if value is not None:
            node(node(parent, "pt", idx=index), "v").text = clean(value) if isinstance(value, str) else number(value)


def empty_shape(parent: etree._Element) -> None:
    """Shape properties that draw nothing."""
    shape = node(parent, "spPr")
    node(shape, "a:noFill")
    node(node(shape, "a:ln"), "a:noFill")


def text(
    parent: etree._Element, style: Style, size: float, colour: str, bold: bool = False, *, rotation: int = 0
) -> None:
    """`c:txPr`; no rotation keeps PowerPoint from turning crowded labels, and data labels do not wrap."""
    properties = node(parent, "txPr")
    wrap = "none" if parent.tag.endswith(("dLbl", "dLbls")) else "square"
    node(properties, "a:bodyPr", rot=rotation, vert="horz", wrap=wrap)
    node(properties, "a:lstStyle")
    paragraph = node(properties, "a:p")
    _run(node(node(paragraph, "a:pPr"), "a:defRPr"), style, size, colour, bold)
    node(paragraph, "a:endParaRPr", lang=style.language)


def rich(parent: etree._Element, style: Style, content: str, size: float, colour: str, bold: bool = False) -> None:
    """`c:tx` with a text of its own, one paragraph a line."""
    inside = body(parent)
    for line in content.split("\n"):
        run(paragraph(inside, style, size, colour, bold), style, line, size, colour, bold)


def body(parent: etree._Element) -> etree._Element:
    """`c:tx` for rich text: what holds its paragraphs."""
    inside = node(node(parent, "tx"), "rich")
    node(inside, "a:bodyPr", rot=0, vert="horz", wrap="none")
    node(inside, "a:lstStyle")
    return inside


def paragraph(parent: etree._Element, style: Style, size: float, colour: str, bold: bool) -> etree._Element:
    """A paragraph of rich text, still without runs."""
    element = node(parent, "a:p")
    _run(node(node(element, "a:pPr", algn="l"), "a:defRPr"), style, size, colour, bold)
    return element


def run(parent: etree._Element, style: Style, content: str, size: float, colour: str, bold: bool) -> None:
    """Characters of a paragraph."""
    element = node(parent, "a:r")
    _run(node(element, "a:rPr", lang=style.language), style, size, colour, bold)
    node(element, "a:t").text = clean(content)


def field(
    parent: etree._Element, style: Style, kind: str, code: str, shown: str, size: float, colour: str, bold: bool
) -> None:
    """A field of a paragraph, which shows what its kind (`CELLRANGE`, …) has at the point; `code` is its GUID."""
    element = node(parent, "a:fld", id=code, type=kind)
    _run(node(element, "a:rPr", lang=style.language), style, size, colour, bold)
    node(element, "a:t").text = clean(shown)


def title(
    parent: etree._Element, style: Style, content: str, size: float, colour: str, at: tuple[float, float] | None
) -> None:
    """`c:title` that takes no room from the drawing, with its top left corner at a place, in shares of the frame."""
    element = node(parent, "title")
    rich(element, style, content, size, colour)
    if at:
        place(element, at)
    node(element, "overlay", 1)


def place(parent: etree._Element, area: tuple[float, ...], inner: bool = False) -> None:
    """`c:layout` at a fixed place: left and top, and width and height where given, in shares of the frame."""
    manual = node(node(parent, "layout"), "manualLayout")
    if inner:
        node(manual, "layoutTarget", "inner")
    node(manual, "xMode", "edge")
    node(manual, "yMode", "edge")
    for name, share in zip(("x", "y", "w", "h"), area, strict=False):
        node(manual, name, round(share, 5))


def _run(properties: etree._Element, style: Style, size: float, colour: str, bold: bool) -> None:
    properties.set("sz", str(round(size * 100)))
    properties.set("b", "1" if bold else "0")
    fill(properties, style, colour)
    node(properties, "a:latin", typeface="+mn-lt")
    node(properties, "a:ea", typeface="+mn-ea")
    node(properties, "a:cs", typeface="+mn-cs")


def _colour(parent: etree._Element, style: Style, role: str, opacity: int = 100) -> None:
    colour = style.theme.colours[role]
    known = colour.slot in SLOTS  # a template may have colours outside its palette
    scheme = node(
        parent, *(("a:schemeClr", MAPPED.get(colour.slot, colour.slot)) if known else ("a:srgbClr", colour.slot))
    )
    if colour.saturate != 100:
        node(scheme, "a:satMod", colour.saturate * 1000)
    if colour.multiply != 100:
        node(scheme, "a:lumMod", colour.multiply * 1000)
    if colour.add:
        node(scheme, "a:lumOff", colour.add * 1000)
    if opacity != 100:
        node(scheme, "a:alpha", opacity * 1000)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return number(value) if isinstance(value, float) else str(value)
