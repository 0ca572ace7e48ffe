"""Slides."""

from builder.draw.pptx import identity, paint, shapes, timing, transitions
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import DECLARATION, SLOT, A, Element, P, R, add, fragment, root
from builder.frames import Backdrop, Slide


def write(slide: Slide, sheet: Sheet) -> bytes:
    """The part of a slide; its background is its layout's unless it has its own."""
    key = (P.sld, slide.hidden, slide.transition)
    start, before, middle, after, end = sheet.cast(key, lambda: _make(slide, sheet))
    behind = _background(slide.background, sheet) if slide.background else ""
    drawn = shapes.written(slide.frames, sheet)
    moves = timing.written(slide.build, slide.frames, sheet)
    number = identity.number(sheet.id)
    return f"{DECLARATION}{start}{behind}{before}{drawn}{middle}{number}{after}{moves}{end}".encode()


def _make(slide: Slide, sheet: Sheet) -> Element:
    """A slide with slots for its background, its shapes, its identity and what moves."""
    element = root(P.sld, {"show": "0"} if slide.hidden else {})
    tree = shapes.common(element, sheet.theme)
    element[0].text = SLOT
    tree[-1].tail = SLOT
    shapes.identify(tree, sheet.id).set("val", SLOT)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    transitions.write(element, slide.transition)
    element[-1].tail = SLOT
    return element


def _background(own: str | Backdrop, sheet: Sheet) -> str:
    """A colour, or a picture from edge to edge, as PowerPoint's "Format Background" shows and changes it."""
    holder = root(P.sld)
    properties = add(add(holder, P.bg), P.bgPr)
    if isinstance(own, Backdrop):
        filling = add(properties, A.blipFill, {"dpi": "0", "rotWithShape": "1"})
        add(filling, A.blip, {R.embed: sheet.relationships.to("image", sheet.store.picture(own.data, own.format))})
        sides = zip("ltrb", own.crop, strict=True)
        add(filling, A.srcRect, {side: str(share) for side, share in sides if share})
        add(add(filling, A.stretch), A.fillRect)
    else:
        paint.solid(properties, own, sheet.theme)
    add(properties, A.effectLst)
    return fragment(holder[0])
