"""What each layout of a template can carry of ours, and what it lacks for the rest."""

from msgspec import Struct

from builder.templates.choosing import WANTED, score
from builder.templates.records import Design
from builder.templates.room import TITLES, contents_of, room, title_of

_COVERS = ("title", "section", "closing")
_HIGH, _BROAD = 0.4, 0.45  # shares of the slide that content wants
_EMU_PER_INCH = 914_400


class Verdict(Struct, frozen=True):
    """The layouts of ours that a design can carry, in our order, and in words what it lacks for others."""

    carries: tuple[str, ...]
    lacks: tuple[str, ...] = ()


def judge(design: Design, size: tuple[int, int]) -> Verdict:
    """What a layout is good for, on slides of this size in EMU."""
    if title_of(design) is None:
        sideways = any(spot.kind in TITLES for spot in design.spots)
        return Verdict((), ("a title that is written across" if sideways else "a title",))
    carries = {"title", "closing"} if score(design, "title", size) > 0 else set()
    if score(design, "section", size) > 0 or carries:
        carries.add("section")
    trouble = _cramped(design, size)
    carries |= set() if trouble else WANTED.keys() - set(_COVERS)
    lacks = [trouble] if trouble and not carries else []
    if any(spot.kind in ("body", "obj") and not spot.upright for spot in design.spots):
        lacks.append("texts that are written across")
    return Verdict(tuple(ours for ours in WANTED if ours in carries), tuple(lacks))


def _cramped(design: Design, size: tuple[int, int]) -> str:
    """Why content does not fit: what is left under the title, or the largest text, is too small."""
    boxes = [room(design, size), *(spot.box for spot in contents_of(design))]
    width, height = size
    if any(box.width >= width * _BROAD and box.height >= height * _HIGH for box in boxes):
        return ""
    best = max(boxes, key=lambda box: box.width * box.height)
    return f"room for content: {best.width / _EMU_PER_INCH:.1f} × {best.height / _EMU_PER_INCH:.1f} in are free"


def in_short(carries: tuple[str, ...]) -> str:
    """The names of ours in a line: all but a few are told by those few."""
    missing = [ours for ours in WANTED if ours not in carries]
    if not carries:
        return "nothing"
    if not missing:
        return "everything"
    if len(missing) <= len(carries) // 2:
        return f"all but {', '.join(missing)}"
    return ", ".join(carries)
