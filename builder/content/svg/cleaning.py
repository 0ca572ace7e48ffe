"""Puts a drawing together anew: from an allow-list of elements and attributes, each with what it may say.

What draws nothing is left out. What draws but is not taken, and whatever is active, is refused: a drawing looks as it
was made, or it is told why not.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from msgspec import Struct

from builder.content.svg import allowed, styling, values
from builder.content.svg.counting import count
from builder.content.svg.reading import SVG, SvgError, read
from builder.content.svg.sizing import pixels, size

DEEPEST = 60  # elements in one another
_LINK = "{http://www.w3.org/1999/xlink}href"
_NAMESPACES: Any = {None: SVG[1:-1], "xlink": _LINK[1:].partition("}")[0]}
_LEADING = allowed.GRADIENTS | {"use"}
_SAYS_ITSELF = ("x", "y", "width", "height", "viewBox")  # of the root, which are written anew


class Svg(Struct, frozen=True):
    """A drawing that draws and no more, and in how many pixels it is painted."""

    data: bytes
    width: int
    height: int


def cleaned(data: bytes) -> Svg:
    """The drawing that bytes hold. Raises SvgError."""
    root = read(data)
    rules = [rule for one in _sheets(root) for rule in styling.sheet(one)]
    window, width, height = size(root)
    made = etree.Element(f"{SVG}svg", nsmap=_NAMESPACES)
    for name, said in _attributes(root, "svg"):
        if name not in _SAYS_ITSELF:
            made.set(name, said)
    made.set("viewBox", " ".join(f"{number:.10g}" for number in window))
    made.set("width", f"{width:.10g}")
    made.set("height", f"{height:.10g}")
    if rules:
        sheet = etree.SubElement(made, f"{SVG}style")
        sheet.text = "".join(f"{selector}{{{styling.written(said)}}}" for selector, said in rules)
    _fill(made, root, 1)
    _judge_names(root, made, rules)
    count(made, rules)
    return Svg(etree.tostring(made, encoding="utf-8"), *pixels(width, height))


def _fill(made: etree._Element, given: etree._Element, depth: int) -> None:
    """Takes the elements in `given` over into `made`."""
    if depth > DEEPEST:
        raise SvgError(f"has more than {DEEPEST} groups in one another", "ungroup it")
    for element in given:
        name = _name(element)
        if not name or name in allowed.SILENT or name in allowed.DEFINITIONS or name == "style":
            continue
        allowed.judge_element(name)
        new = etree.SubElement(made, f"{SVG}{name}")
        for key, said in _attributes(element, name):
            new.set(key, said)
        _fill(new, element, depth + 1)


def _name(element: etree._Element) -> str:
    """The local name of an element of SVG; empty for any other."""
    tag = element.tag
    return tag.removeprefix(SVG) if tag.startswith(SVG) or not tag.startswith("{") else ""


def _sheets(root: etree._Element) -> Iterator[str]:
    """The style sheets of a drawing. Raises SvgError for elements that are refused wherever they stand."""
    length = 0
    for element in root.iter():
        name = _name(element)
        if name in allowed.REFUSED and element is not root:
            raise SvgError(*allowed.REFUSED[name])
        if name == "style":
            if element.get("type", "text/css") != "text/css" or element.get("media", "all") not in ("all", "screen"):
                raise SvgError("has a style sheet of another kind", "save it anew as plain SVG")
            said = "".join(map(str, element.itertext()))
            length += len(said)
            if length > styling.LONGEST:
                raise SvgError(f"has style sheets of more than {styling.LONGEST:,} characters", "simplify it")
            yield said


def _attributes(element: etree._Element, name: str) -> Iterator[tuple[str, str]]:
    """The attributes that draw, with what they say. Raises SvgError."""
    for key, said in element.attrib.items():
        key, said = str(key), str(said)
        if key in ("href", _LINK):
            if name not in _LEADING:
                raise SvgError("leads outside", "save it anew as plain SVG")
            if key == _LINK and element.get("href") is not None:
                continue
            yield _LINK, f"#{values.within(said)}"
        elif key.startswith("{"):
            if key.endswith("}base"):
                allowed.judge_attribute("base")
        else:
            allowed.judge_attribute(key)
            if (kept := _kept(key, said)) is not None:
                yield key, kept


def _kept(key: str, said: str) -> str | None:
    """What an attribute says; None for one that draws nothing."""
    if key == "style":
        return styling.written(styling.declarations(said)) or None
    if key == "id":
        return said if values.NAME.fullmatch(said) else None
    if key == "class":
        return " ".join(one for one in said.split() if values.NAME.fullmatch(one)) or None
    if key in allowed.LONG:
        return values.path(key, said)
    if key in allowed.GEOMETRY:
        return values.value(key, said)
    return styling.declared(key, said) if key in allowed.PROPERTIES or key in allowed.REFUSED_PROPERTIES else None


def _judge_names(root: etree._Element, made: etree._Element, rules: list[tuple[str, dict[str, str]]]) -> None:
    """Raises SvgError where something that is drawn names a definition that is not taken over."""
    within: dict[etree._Element | None, str] = {}  # elements in a definition, and its kind; parents come first
    left: dict[str, str] = {}
    for one in root.iter():
        name = _name(one)
        if kind := name if name in allowed.DEFINITIONS else within.get(one.getparent(), ""):
            within[one] = kind
            left.setdefault(one.get("id", ""), kind)
    said = [text for _, one in rules for text in one.values()]
    said += [str(text) for element in made.iter() for text in element.attrib.values() if "#" in str(text)]
    for text in said:
        for name in (*values.named(text), text.removeprefix("#")):
            if name in left:
                allowed.refuse_definition(left[name])
