"""Text rectangles of preset shapes: how much narrower and lower the text stands than the shape.

The formulas are those of presetShapeDefinitions.xml (ECMA-376 part 1, 20.1.9.18 and its electronic annex).
"""

from math import sqrt

from builder.frames import Insets, TextFrame

_CORNER = 1 - sqrt(0.5)
_NOTHING = Insets()


def text_insets(frame: TextFrame) -> Insets:
    """What the shape itself takes from the text at each side, in EMU; a shape not listed is a rectangle."""
    if frame.shape == "rect":
        return _NOTHING
    width, height = frame.box.width, frame.box.height
    short = min(width, height)
    adjust = dict(frame.adjust)
    match frame.shape:
        case "roundRect":
            inset = round(short * min(adjust.get("adj", 16667), 50000) / 100_000 * _CORNER)
            return Insets(inset, inset, inset, inset)
        case "ellipse":
            across, down = round(width / 2 * _CORNER), round(height / 2 * _CORNER)
            return Insets(across, down, across, down)
        case "homePlate":
            return Insets(right=min(short * adjust.get("adj", 50000) // 100_000, width) // 2)
        case "chevron":
            point = min(short * adjust.get("adj", 50000) // 100_000, width)
            return Insets(left=point, right=point) if width > 2 * point else Insets()
        case _:
            return Insets()
