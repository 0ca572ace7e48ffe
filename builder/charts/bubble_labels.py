"""Where the names of bubbles stand: in those that are wide enough, else beside them, farther off in a crowd."""

from math import sqrt

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.grid import Grid
from builder.charts.page import width
from builder.charts.room import LINE
from builder.charts.sides import Rectangle
from builder.plot import Position

BESIDE: tuple[Position, ...] = ("right", "left", "above", "below")
AWAY = 3.0  # points from a bubble to its name
# How far a name may be moved off its place, in lines: to the right and up, the least first.
MOVES = (
    (0, 0), (0, 1), (0, -1), (-1, 1), (1, 1), (-1, -1), (1, -1), (0, 2), (0, -2), (-2, 2), (2, 2), (-2, -2), (2, -2),
    (0, 3), (0, -3), (-3, 3), (3, 3),
)  # fmt: skip
CLEAR = 1.5  # points from its name to another bubble


class Disc(Struct, frozen=True):
    """A bubble, in points from the plot's lower left corner."""

    x: float
    up: float
    radius: float


class Side(Struct, frozen=True):
    """Where a name stands, moved away by `right` and `up` points; `struck` by the axis' line and by nothing else."""

    position: Position
    right: float = 0.0
    up: float = 0.0
    struck: bool = False


def sides(discs: tuple[Disc, ...], names: tuple[tuple[str, bool], ...], grid: Grid) -> tuple[Side, ...]:
    """A place for each name, which is bold or not; the largest bubbles choose first."""
    taken: list[Rectangle] = []
    found: list[Side] = []
    for row, (name, bold) in enumerate(names):
        wide, tall = width(name, grid.page.size, bold), grid.page.size * LINE
        side = _inside(discs, row, wide, tall) or _beside(discs, row, wide, tall, grid, taken)
        if name:
            taken.append(_rectangle(discs[row], side, wide, tall))
        found.append(side)
    return tuple(found)


def _inside(discs: tuple[Disc, ...], row: int, wide: float, tall: float) -> Side | None:
    """The centre, where the bubble holds the name and no smaller one lies on it."""
    disc, side = discs[row], Side("centre")
    if disc.radius * 2 <= tall or 2 * sqrt(disc.radius**2 - (tall / 2) ** 2) < wide + 2 * AWAY:
        return None
    own = _rectangle(disc, side, wide, tall)
    return None if any(_covered(own, other) for other in discs[row + 1 :]) else side


def _beside(discs: tuple[Disc, ...], row: int, wide: float, tall: float, grid: Grid, taken: list[Rectangle]) -> Side:
    """The nearest place at which the name covers no bubble and no other name, and stays in the frame."""
    room = grid.room

    others = (*discs[:row], *discs[row + 1 :])

    def outside(own: Rectangle) -> bool:
        left, bottom, right, top = own
        return left < 0 or bottom < 0 or right > room.width + room.right or top > room.height

    def clear(side: Side) -> bool:
        own = _rectangle(discs[row], side, wide, tall)
        met = outside(own) or any(_meet(own, one) for one in taken)
        return not met and not any(_covered(own, other) for other in others)

    def bad(side: Side) -> float:
        own = _rectangle(discs[row], side, wide, tall)
        covered, met = sum(_covered(own, other) for other in others), sum(_meet(own, one) for one in taken)
        return 10 * outside(own) + covered + 5 * met

    places = (Side(side, right * tall, up * tall) for right, up in MOVES for side in BESIDE)
    # The first place that is clear ends the search: those after it are farther away.
    best = next(filter(clear, places), None)
    if best is None:
        return min((Side(side) for side in BESIDE), key=bad)
    _, bottom, _, top = _rectangle(discs[row], best, wide, tall)
    return replace(best, struck=not grid.values.log and bottom < grid.up(0.0) < top)


def _rectangle(disc: Disc, side: Side, wide: float, tall: float) -> Rectangle:
    away = disc.radius + AWAY
    x = {"right": disc.x + away + wide / 2, "left": disc.x - away - wide / 2}.get(side.position, disc.x) + side.right
    up = {"above": disc.up + away + tall / 2, "below": disc.up - away - tall / 2}.get(side.position, disc.up) + side.up
    return (x - wide / 2, up - tall / 2, x + wide / 2, up + tall / 2)


def _covered(one: Rectangle, disc: Disc) -> bool:
    """Whether a bubble reaches into a rectangle."""
    x, up = max(one[0], min(disc.x, one[2])), max(one[1], min(disc.up, one[3]))
    return (x - disc.x) ** 2 + (up - disc.up) ** 2 < (disc.radius + CLEAR) ** 2


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
