"""Takes out of a sheet what must not come along, what runs, plays, is linked or missing, with the shape it is in."""

import re
from collections import Counter
from collections.abc import Callable

from lxml import etree

from builder.templates.xml import MC, A, Element, P, R, attributes

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SHAPES = {f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart")}
_ALTERNATIVES = f"{MC}AlternateContent"
_CHOICES = (f"{MC}Choice", f"{MC}Fallback")
_MOVING = (f"{P}timing", f"{P}transition")
_ADDED = (f"{P}custDataLst", f"{P}controls")
_LINKS = (f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver")
_MEDIA = {f"{A}{name}" for name in ("videoFile", "audioFile", "wavAudioFile", "quickTimeFile", "audioCd")}
_OBJECTS = {
    f"{P}oleObj": "embedded objects",
    f"{P}embed": "embedded objects",
    f"{P}link": "embedded objects",
    f"{P}control": "controls",
    f"{P}contentPart": "ink drawings",
}
_SUSPECTS = etree.XPath(
    "//*[@r:*] | //a:graphicData | //a:hlinkClick | //a:hlinkHover | //a:hlinkMouseOver | //a:blip | //p:custDataLst"
    " | //p:controls | //p:oleObj | //p:embed | //p:link | //p:control | //p:contentPart | //a:videoFile"
    " | //a:audioFile | //a:wavAudioFile | //a:quickTimeFile | //a:audioCd",
    namespaces={"a": A[1:-1], "p": P[1:-1], "r": R[1:-1]},
)
_HARMLESS = re.compile(  # to the next slide, to the first: ECMA-376 21.1.2.3.5
    r"ppaction://hlinkshowjump\?jump=(nextslide|previousslide|firstslide|lastslide|lastslideviewed|endshow)"
)
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_FILL_LISTS = (f"{A}fillStyleLst", f"{A}bgFillStyleLst")


def clean(root: Element, keeps: Callable[[str], bool], dropped: Counter[str]) -> None:
    """Cleans a master, layout or theme in place; `keeps` says of a relationship id whether its target comes along.

    What goes is counted in `dropped`, by its name in the plural.
    """
    _still(root, dropped)
    for element in _suspects(root):
        if not _is_in(element, root):
            continue
        if element.tag in _ADDED:
            _remove(element)
        elif trouble := _object(element):
            dropped[trouble] += 1
            _remove(_holder(element))
        elif element.tag in _LINKS:
            _link(element, keeps, dropped)
        elif element.tag == f"{A}blip":
            _picture(element, keeps, dropped)
        else:
            _reference(element, keeps)


def used(root: Element) -> set[str]:
    """The relationship ids that a part uses."""
    return {value for element in _suspects(root) for name, value in attributes(element) if name.startswith(R)}


def shown(root: Element) -> tuple[set[str], set[str]]:
    """The relationship ids of pictures that a part shows: of those in pixels, and of scalable ones beside them."""
    plain, scalable = ({one.get(f"{R}embed", "") for one in root.iter(tag)} for tag in (f"{A}blip", _SVG))
    return plain, scalable


def _suspects(root: Element) -> list[Element]:
    """What may have to go, in the order of the part: all that uses a relationship, and what does harm without one."""
    found = _SUSPECTS(root)
    assert isinstance(found, list)  # of elements: what the expression asks for
    return [element for element in found if isinstance(element, etree._Element)]


def _still(root: Element, dropped: Counter[str]) -> None:
    """Takes out what moves: animations and transitions, which a slide may stand for by itself."""
    for element in tuple(root):
        moves = element.tag in _MOVING or (element.tag == _ALTERNATIVES and any(True for _ in element.iter(*_MOVING)))
        if moves:
            dropped["animations"] += any(True for _ in element.iter(f"{P}seq"))
            root.remove(element)


def _object(element: Element) -> str:
    """What kind of object an element is that does not come along; empty for all others."""
    if element.tag in _MEDIA:
        return "videos and sounds"
    if element.tag == f"{A}graphicData" and element.get("uri") != _TABLE:
        kind = element.get("uri", "").rpartition("/")[2]
        return {"chart": "charts", "diagram": "diagrams"}.get(kind, "embedded objects")
    return _OBJECTS.get(str(element.tag), "")


def _link(element: Element, keeps: Callable[[str], bool], dropped: Counter[str]) -> None:
    for sound in element.findall(f"{A}snd"):
        element.remove(sound)
    for name in ("invalidUrl", "tgtFrame"):  # addresses and windows of their own
        if name in element.attrib:
            del element.attrib[name]
    action, target = element.get("action", ""), element.get(f"{R}id", "")
    if (_HARMLESS.fullmatch(action) and not target) or (not action and target and keeps(target)):
        return
    dropped["links to files, programs or slides"] += 1
    _remove(element)


def _picture(element: Element, keeps: Callable[[str], bool], dropped: Counter[str]) -> None:
    linked = element.get(f"{R}link")
    if linked is not None:
        del element.attrib[f"{R}link"]
    embedded = element.get(f"{R}embed", "")
    if embedded and keeps(embedded):
        return
    if not embedded and linked is None:
        return  # an empty picture is nothing to miss
    dropped["linked pictures" if linked else "missing or unreadable pictures"] += 1
    holder = element.getparent()
    while holder is not None and holder.tag not in (f"{A}blipFill", f"{P}blipFill", f"{A}buBlip"):
        holder = holder.getparent()
    parent = None if holder is None else holder.getparent()
    if holder is None or parent is None or parent.tag == f"{P}pic":
        _remove(_holder(element))
    elif holder.tag == f"{A}buBlip":
        _remove(holder)
    else:
        parent.replace(holder, _plain(parent))


def _plain(parent: Element) -> Element:
    """What stands in for a picture that filled something."""
    if parent.tag not in (*_FILL_LISTS, f"{P}bgPr"):
        return etree.Element(f"{A}noFill")
    fill = etree.Element(f"{A}solidFill")
    etree.SubElement(fill, f"{A}schemeClr", {"val": "bg1" if parent.tag == f"{P}bgPr" else "phClr"})
    return fill


def _reference(element: Element, keeps: Callable[[str], bool]) -> None:
    """Any other use of a relationship that does not come along: goes with its extension, or else with its shape."""
    lost = [name for name, value in attributes(element) if name.startswith(R) and not keeps(value)]
    if not lost:
        return
    extension = next(element.iterancestors(f"{A}ext", f"{P}ext"), None)
    _remove(_holder(element) if extension is None else extension)


def _holder(element: Element) -> Element:
    """The shape that an element belongs to, with its alternatives; itself where it is in none."""
    shape = element if element.tag in _SHAPES else next(element.iterancestors(*_SHAPES), element)
    # Alternatives inside a frame hold its object: the frame goes. Those around a shape go with it.
    while (parent := shape.getparent()) is not None and parent.tag in _CHOICES:
        outer = parent.getparent()
        if outer is None or outer.tag != _ALTERNATIVES:
            break
        shape = outer
    outer = next(shape.iterancestors(f"{P}graphicFrame"), None)
    return shape if outer is None else _holder(outer)


def _is_in(element: Element, root: Element) -> bool:
    return element is root or any(one is root for one in element.iterancestors())


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
