"""On which side of its point a label stands: where it covers no point and no other label, and stays in the frame."""

from builder.charts.grid import Grid
from builder.plot import Position

DOT = 9  # points: a marker
AWAY = DOT / 2 + 3  # points from a marker's middle to its label
LINE_WIDTH = 1.0
STRUCK = 0.5  # how bad a grid line through a label is, beside a point or a label under it
SIDES: tuple[Position, ...] = ("right", "left", "above", "below")
Rectangle = tuple[float, float, float, float]  # left, bottom, right, top in points


def side(
    wide: float, tall: float, grid: Grid, x: float, up: float, taken: list[Rectangle], lines: tuple[float, ...] = ()
) -> Position:
    """The first best side for a label beside a point; its rectangle is added to those that are taken.

    It had better not be struck by one of the grid's `lines`, which are heights.
    """
    sides = {one: beside(one, x, up, wide, tall) for one in SIDES}
    room = grid.room
    frame = (-room.left, 0.0, room.width + room.right, room.height + room.top)

    def covered(one: Position) -> float:
        box = sides[one]
        outside = box[0] < frame[0] or box[1] < frame[1] or box[2] > frame[2] or box[3] > frame[3]
        struck = any(box[1] < line < box[3] for line in lines)
        return 10 * outside + sum(overlap(box, other) for other in taken) + STRUCK * struck

    best = min(SIDES, key=covered)
    taken.append(sides[best])
    return best


def beside(position: Position, x: float, up: float, wide: float, tall: float) -> Rectangle:
    """Where a label of that size stands."""
    if position == "right":
        return (x + AWAY, up - tall / 2, x + AWAY + wide, up + tall / 2)
    if position == "left":
        return (x - AWAY - wide, up - tall / 2, x - AWAY, up + tall / 2)
    bottom = up + AWAY if position == "above" else up - AWAY - tall
    return (x - wide / 2, bottom, x + wide / 2, bottom + tall)


def away(position: Position) -> tuple[float, float]:
    """From a point to its marker's edge on that side, right and down."""
    found = {"right": (DOT / 2, 0.0), "left": (-DOT / 2, 0.0), "above": (0.0, -DOT / 2), "below": (0.0, DOT / 2)}
    return found[position]


def upright(x: float, bottom: float, top: float) -> Rectangle:
    """What an upright line covers."""
    return (x - LINE_WIDTH, bottom, x + LINE_WIDTH, top)


def lying(left: float, right: float, up: float) -> Rectangle:
    """What a lying line covers."""
    return (left, up - LINE_WIDTH, right, up + LINE_WIDTH)


def dot(x: float, up: float) -> Rectangle:
    """What a marker covers."""
    return (x - DOT / 2, up - DOT / 2, x + DOT / 2, up + DOT / 2)


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles have a part in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
