"""Slides."""

from builder.draw.pptx import identity, shapes
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import DECLARATION, SLOT, A, Element, P, add, root
from builder.frames import Slide

_TRANSITIONS = {"fade": (P.fade, {}), "push": (P.push, {"dir": "l"}), "wipe": (P.wipe, {"dir": "l"})}


def write(slide: Slide, sheet: Sheet) -> bytes:
    """The part of a slide; its background is its layout's."""
    key = (P.sld, slide.hidden, slide.transition)
    start, middle, end = sheet.store.cast(key, lambda: _make(slide, sheet))
    drawn = shapes.written(slide.frames, sheet)
    return f"{DECLARATION}{start}{drawn}{middle}{identity.number(sheet.id)}{end}".encode()


def _make(slide: Slide, sheet: Sheet) -> Element:
    """A slide with slots for its shapes and for its identity."""
    element = root(P.sld, {"show": "0"} if slide.hidden else {})
    tree = shapes.common(element, sheet.theme)
    tree[-1].tail = SLOT
    shapes.identify(tree, sheet.id).set("val", SLOT)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    _transition(element, slide.transition)
    return element


def _transition(element: Element, name: str) -> None:
    if name in _TRANSITIONS:
        tag, attributes = _TRANSITIONS[name]
        add(add(element, P.transition, {"spd": "med"}), tag, attributes)
