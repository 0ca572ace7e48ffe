"""Fills, strokes and outlines, in theme colours."""

from builder.draw.pptx.xml import A, Element, add
from builder.frames import EMU_PER_POINT, Box, Line
from builder.theme import Theme
from builder.theme_file import SLOTS

# Slides speak of the master's colour map, as PowerPoint writes them (ECMA-376 20.1.10.54).
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}


def solid(parent: Element, role: str, theme: Theme, opacity: int = 100) -> None:
    """A solid fill in the colour of a role, opaque by so many per cent."""
    scheme_colour(add(parent, A.solidFill), role, theme, opacity)


def scheme_colour(parent: Element, role: str, theme: Theme, opacity: int = 100) -> None:
    """The theme colour of a role; its saturation comes first, then its luminance is multiplied, then raised."""
    colour = theme.colours[role]
    if colour.slot in SLOTS:
        element = add(parent, A.schemeClr, {"val": _MAPPED.get(colour.slot, colour.slot)})
    else:
        element = add(parent, A.srgbClr, {"val": colour.slot})
    if colour.saturate != 100:
        add(element, A.satMod, {"val": str(colour.saturate * 1000)})
    if colour.multiply != 100:
        add(element, A.lumMod, {"val": str(colour.multiply * 1000)})
    if colour.add:
        add(element, A.lumOff, {"val": str(colour.add * 1000)})
    if opacity != 100:
        add(element, A.alpha, {"val": str(opacity * 1000)})


def fill(parent: Element, role: str | None, theme: Theme, opacity: int = 100) -> None:
    """A solid fill, or plainly none."""
    if role is None:
        add(parent, A.noFill)
    else:
        solid(parent, role, theme, opacity)


def stroke(parent: Element, tag: str, line: Line | None, theme: Theme) -> None:
    """A line of the kind `tag` (`a:ln`, a cell's `a:lnT`, …), or plainly none."""
    if line is None:
        add(add(parent, tag), A.noFill)
        return
    element = add(parent, tag, {"w": str(round(line.width * EMU_PER_POINT)), "cap": "flat"})
    solid(element, line.colour, theme)
    add(element, A.prstDash, {"val": line.dash})


def place(parent: Element, tag: str, box: Box) -> None:
    """Where a shape is: `a:xfrm`, or `p:xfrm` of a graphic frame."""
    element = add(parent, tag, {})
    add(element, A.off, {"x": str(box.x), "y": str(box.y)})
    add(element, A.ext, {"cx": str(box.width), "cy": str(box.height)})


def outline(parent: Element, shape: str, adjust: tuple[tuple[str, int], ...] = ()) -> None:
    """A preset shape with its adjust values."""
    geometry = add(add(parent, A.prstGeom, {"prst": shape}), A.avLst)
    for name, value in adjust:
        add(geometry, A.gd, {"name": name, "fmla": f"val {value}"})
