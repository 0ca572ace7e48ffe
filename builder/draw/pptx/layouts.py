"""Slide layouts, made from their records."""

from builder.draw.pptx import holders, identity, shapes
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A, P, add, root, serialise
from builder.frames import SlideLayout


def write(layout: SlideLayout, sheet: Sheet) -> bytes:
    """The part of a slide layout: background, what always stands on it, placeholders."""
    kind = {"type": layout.kind} if layout.kind != "cust" else {"userDrawn": "1"}
    element = root(P.sldLayout, {"preserve": "1", **kind})
    tree = shapes.common(element, sheet.theme, layout.background, layout.name)
    if layout.picture:
        shapes.cover(tree, layout.picture, sheet)
    shapes.identify(tree, sheet.id)
    shapes.draw(tree, layout.decoration, sheet)
    taken = set(identity.shape_ids(tuple(frame.id for frame in layout.decoration)))
    free = (number for number in range(identity.FIRST_SHAPE_ID, identity.LAST_SHAPE_ID) if number not in taken)
    for holder in layout.placeholders:
        holders.declare(tree, next(free), holder, sheet)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    return serialise(element)
