"""Where shapes are: their boxes on the slide, those in groups too."""

from collections.abc import Iterator

from msgspec import Struct

from builder.frames import Box
from builder.templates.xml import MC, A, Element, P, child, flag, whole

_SHAPES = {f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp")}
_MOST = 1e9  # EMU: a shape farther off, or larger, is none that anybody sees
_QUARTER = 5_400_000  # a right angle in 60,000ths of a degree


class Shift(Struct, frozen=True):
    """How lengths of a group become lengths of the slide: stretched, then moved by EMU."""

    across: float = 1.0
    down: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def inside(self, group: Element) -> "Shift":
        """The shift of what stands in a group that is itself shifted (ECMA-376 20.1.7.5)."""
        frame = child(group, f"{P}grpSpPr", f"{A}xfrm")
        off, ext = child(frame, f"{A}off"), child(frame, f"{A}ext")
        inner, size = child(frame, f"{A}chOff"), child(frame, f"{A}chExt")
        width, height = whole(size, "cx"), whole(size, "cy")
        if off is None or inner is None or width <= 0 or height <= 0:
            return self
        across, down = whole(ext, "cx") / width, whole(ext, "cy") / height
        return Shift(
            self.across * across,
            self.down * down,
            self.x + self.across * (whole(off, "x") - whole(inner, "x") * across),
            self.y + self.down * (whole(off, "y") - whole(inner, "y") * down),
        )


def shapes(sheet: Element) -> Iterator[tuple[Element, Shift]]:
    """The shapes of a master or layout from back to front, those of groups one by one; hidden ones are left out."""
    yield from _shapes(child(sheet, f"{P}cSld", f"{P}spTree"), Shift())


def _shapes(tree: Element | None, shift: Shift) -> Iterator[tuple[Element, Shift]]:
    for element in () if tree is None else tree:
        if element.tag == f"{MC}AlternateContent":
            choice = child(element, f"{MC}Choice")
            yield from _shapes(child(element, f"{MC}Fallback") if choice is None else choice, shift)
        elif flag(properties(element), "hidden"):
            continue
        elif element.tag == f"{P}grpSp":
            yield from _shapes(element, shift.inside(element))
        elif element.tag in _SHAPES:
            yield element, shift


def properties(shape: Element) -> Element | None:
    """The properties that all shapes have: name, description, whether it is hidden."""
    return next((child(one, f"{P}cNvPr") for one in shape if str(one.tag).startswith(f"{P}nv")), None)


def box(shape: Element, shift: Shift) -> Box | None:
    """The box that a shape stands in, turned ones with their turn; None where it says none of its own."""
    frame = child(shape, f"{P}xfrm") if shape.tag == f"{P}graphicFrame" else child(shape, f"{P}spPr", f"{A}xfrm")
    off, ext = child(frame, f"{A}off"), child(frame, f"{A}ext")
    if off is None or ext is None:
        return None
    x, y, width, height = whole(off, "x"), whole(off, "y"), max(0, whole(ext, "cx")), max(0, whole(ext, "cy"))
    if turned(frame):
        x, y, width, height = x + (width - height) // 2, y + (height - width) // 2, height, width
    lengths = (shift.x + x * shift.across, shift.y + y * shift.down, width * shift.across, height * shift.down)
    return Box(*map(round, lengths)) if all(abs(length) < _MOST for length in lengths) else None


def far(shape: Element) -> Box | None:
    """The box of a shape that says itself to be farther off, or larger, than can be; None for others."""
    frame = child(shape, f"{P}spPr", f"{A}xfrm")
    off, ext = child(frame, f"{A}off"), child(frame, f"{A}ext")
    lengths = (whole(off, "x"), whole(off, "y"), whole(ext, "cx"), whole(ext, "cy"))
    if off is None or ext is None or all(abs(length) < _MOST for length in lengths):
        return None
    return Box(*(round(min(max(length, -_MOST), _MOST)) for length in lengths))


def turned(frame: Element | None) -> bool:
    """Whether a shape lies on its side, so that its width goes down."""
    return round(whole(frame, "rot") / _QUARTER) % 2 == 1


def covered(box: Box, by: Box) -> float:
    """The share of a box that another one covers, from 0 to 1."""
    width = min(box.right, by.right) - max(box.x, by.x)
    height = min(box.bottom, by.bottom) - max(box.y, by.y)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (box.width * box.height)
