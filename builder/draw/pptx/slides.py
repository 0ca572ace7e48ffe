"""Slides."""

from builder.draw.pptx import shapes
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A, Element, P, add, root, serialise
from builder.frames import Slide

_TRANSITIONS = {"fade": (P.fade, {}), "push": (P.push, {"dir": "l"}), "wipe": (P.wipe, {"dir": "l"})}


def write(slide: Slide, sheet: Sheet) -> bytes:
    """The part of a slide; its background is its layout's."""
    key = (P.sld, slide.hidden, slide.transition)
    element = sheet.store.fresh(key, lambda: _make(slide, sheet))
    tree = element[0][0]
    shapes.identify(tree, sheet.id)
    shapes.draw(tree, slide.frames, sheet)
    return serialise(element)


def _make(slide: Slide, sheet: Sheet) -> Element:
    element = root(P.sld, {"show": "0"} if slide.hidden else {})
    shapes.common(element, sheet.theme)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    _transition(element, slide.transition)
    return element


def _transition(element: Element, name: str) -> None:
    if name in _TRANSITIONS:
        tag, attributes = _TRANSITIONS[name]
        add(add(element, P.transition, {"spd": "med"}), tag, attributes)
