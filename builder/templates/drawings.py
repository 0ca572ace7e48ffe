"""Scalable drawings of a template: SVG of elements and attributes that draw, and that name nothing but the drawing."""

import re

from builder.templates.decoding import Allowance
from builder.templates.xml import DamagedError, Element, attributes, elements, parse, serialise

_SVG = "{http://www.w3.org/2000/svg}"
# What draws by itself. Patterns, markers and masks copy what copies, filters take their time, images hold files.
_DRAWS = {
    f"{_SVG}{name}"
    for name in (
        "svg", "g", "defs", "symbol", "use", "style", "title", "desc", "clipPath", "path", "rect", "circle", "ellipse",
        "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop",
    )
}  # fmt: skip
_LINK = "{http://www.w3.org/1999/xlink}href"
_NAMESPACED = (_LINK, "{http://www.w3.org/XML/1998/namespace}space")
# What in a style, an attribute or a text leads outside, or might with characters that are told by numbers.
_OUTWARD = re.compile(
    r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|image(-set)?\(|src\(|expression\(|script:|\\", re.IGNORECASE
)
_USES = 500  # copies within a drawing; copies of copies are not taken, which can be endless
SIZE, ELEMENTS = 5_000_000, 50_000  # bytes, and beginnings and ends of elements
_PIECES = 10  # of an allowance, that an element takes


def drawing(data: bytes, allowance: Allowance) -> bytes:
    """An SVG that does no more than draw, written anew without remarks and instructions; else nothing."""
    count = data.count(b"<")
    if len(data) > SIZE or count > ELEMENTS or not allowance.takes(pieces=count * _PIECES):
        return b""
    try:
        root = parse(data, "")
    except DamagedError:
        return b""
    if root.tag != f"{_SVG}svg" or not all(map(_draws, root.iter())) or _is_tower(root):
        return b""
    return serialise(root)


def _draws(element: Element) -> bool:
    """Whether an element is one that draws, and whatever stands in it and behind it names nothing outside."""
    if element.tag not in _DRAWS or (element.tag == f"{_SVG}style" and len(element)):
        return False
    if any(_OUTWARD.search(text) for text in (element.text, element.tail) if text):
        return False
    return all(_is_harmless(name, value) for name, value in attributes(element))


def _is_harmless(name: str, value: str) -> bool:
    if name.startswith("{") and name not in _NAMESPACED:
        return False
    if name.lower().startswith("on") or _OUTWARD.search(value):
        return False
    return name.lower() not in (_LINK, "href", "src") or value.startswith("#")


def _is_tower(root: Element) -> bool:
    """Whether an SVG copies what copies, or very often."""
    uses = [one for one in elements(root) if str(one.tag).endswith("}use")]
    copied = {value[1:] for one in uses for name, value in attributes(one) if name.endswith("href")}
    holders = {one.get("id", "") for use in uses for one in (use, *use.iterancestors())} - {""}
    return len(uses) > _USES or bool(copied & holders)
