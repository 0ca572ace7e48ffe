"""Slides."""

from builder.draw.pptx import shapes
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A, Element, P, add, root, serialise
from builder.frames import Slide

_TRANSITIONS = {"fade": (P.fade, {}), "push": (P.push, {"dir": "l"}), "wipe": (P.wipe, {"dir": "l"})}


def write(slide: Slide, sheet: Sheet) -> bytes:
    """The part of a slide; its background is its layout's."""
    element = root(P.sld, {"show": "0"} if slide.hidden else {})
    shapes.draw(shapes.common(element, sheet), slide.frames, sheet)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    _transition(element, slide.transition)
    return serialise(element)


def _transition(element: Element, name: str) -> None:
    if name in _TRANSITIONS:
        tag, attributes = _TRANSITIONS[name]
        add(add(element, P.transition, {"spd": "med"}), tag, attributes)
