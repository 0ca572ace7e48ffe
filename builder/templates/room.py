"""The room that a layout leaves for what is no placeholder: under its title, over its footers, beside its logos."""

from builder.frames import Box
from builder.templates.records import Design, Spot

FEET = ("dt", "ftr", "sldNum", "hdr")
TITLES = ("title", "ctrTitle")
_MARGIN = 0.04  # of the slide's width, where the title does not say where lines start


def title_of(design: Design) -> Spot | None:
    """The placeholder of the title, if it is written across."""
    return next((spot for spot in design.spots if spot.kind in TITLES and spot.upright), None)


def contents_of(design: Design) -> tuple[Spot, ...]:
    """The placeholders that take text, and charts, tables and pictures too where they are of no kind."""
    return tuple(spot for spot in design.spots if spot.kind in ("body", "obj") and spot.upright)


def room(design: Design, size: tuple[int, int]) -> Box:
    """The box that slides of a layout have to themselves, in EMU; of no height where nothing is left."""
    width, height = size
    title = title_of(design)
    margin = round(width * _MARGIN)
    left, right, top = margin, width - margin, margin
    if title is not None:
        left, right = max(0, title.box.x + title.insets.left), min(width, title.box.right - title.insets.right)
        top = max(0, title.box.bottom)
    feet = [spot.box.y for spot in design.spots if spot.kind in FEET and spot.box.y >= height // 2]
    bottom = min([*feet, height - margin])
    # A narrow title at one side leaves the slide beside it, not only what is below.
    if right - left < width // 2:
        left, right = margin, width - margin
    free = Box(left, top, max(0, right - left), max(0, bottom - top))
    for obstacle in design.taken:
        free = beside(free, obstacle)
    return free


def beside(free: Box, obstacle: Box) -> Box:
    """The largest part of a box that an obstacle leaves whole."""
    if min(free.right, obstacle.right) <= max(free.x, obstacle.x):
        return free
    if min(free.bottom, obstacle.bottom) <= max(free.y, obstacle.y):
        return free
    left, right = max(free.x, obstacle.x), min(free.right, obstacle.right)
    top, bottom = max(free.y, obstacle.y), min(free.bottom, obstacle.bottom)
    pieces = (
        Box(free.x, free.y, free.width, top - free.y),
        Box(free.x, bottom, free.width, free.bottom - bottom),
        Box(free.x, free.y, left - free.x, free.height),
        Box(right, free.y, free.right - right, free.height),
    )
    return max(pieces, key=lambda piece: piece.width * piece.height)
