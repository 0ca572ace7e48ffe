"""The clearest of several places for a text: on no other text, inside its bounds, across no line."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Box = tuple[float, float, float, float]  # left, top, right, bottom in points
Places = Sequence[tuple[float, float]]
OUTSIDE, ON_TEXT, ON_LINE = 1000.0, 100.0, 10.0
AWAY = 3.0  # points


def clearest(candidates: Iterable[Box], taken: Sequence[Box], bounds: Box, lines: Sequence[Places] = ()) -> Box:
    """The first of the candidates on which least stands."""
    return min(candidates, key=lambda box: covered(box, taken, bounds, lines))


def covered(box: Box, taken: Sequence[Box], bounds: Box, lines: Sequence[Places] = ()) -> float:
    """How bad a place is."""
    outside = box[0] < bounds[0] or box[1] < bounds[1] or box[2] > bounds[2] or box[3] > bounds[3]
    texts = sum(_overlap(box, other) for other in taken)
    crossed = sum(any(_crosses(box, start, end) for start, end in pairwise(line)) for line in lines)
    return OUTSIDE * outside + ON_TEXT * texts + ON_LINE * crossed


def around(x: float, y: float, wide: float, tall: float, away: float) -> tuple[Box, ...]:
    """Places beside a point: right, left, over, under it, then at its corners."""
    beside = [(x + away, y - tall / 2), (x - away - wide, y - tall / 2)]
    upright = [(x - wide / 2, y - away - tall), (x - wide / 2, y + away)]
    corners = [(at, up) for at in (x + away / 2, x - away / 2 - wide) for up in (y - away / 2 - tall, y + away / 2)]
    return tuple((left, top, left + wide, top + tall) for left, top in (*beside, *upright, *corners))


def kept_apart(wanted: Sequence[float], apart: float, low: float, high: float) -> tuple[float, ...]:
    """Middles at least so far apart between two bounds, in the same order and near to the wanted ones."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed: dict[int, float] = {}
    least = low + apart / 2
    for index in order:
        placed[index] = max(wanted[index], least)
        least = placed[index] + apart
    most = high - apart / 2
    for index in reversed(order):
        placed[index] = min(placed[index], most)
        most = placed[index] - apart
    return tuple(placed[index] for index in range(len(wanted)))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(box: Box, start: tuple[float, float], end: tuple[float, float]) -> bool:
    """Whether a straight line enters a box, a little way around it too: Liang and Barsky 1984."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        near, far = box[axis] - AWAY - start[axis], box[axis + 2] + AWAY - start[axis]
        if not step:
            if near > 0 or far < 0:
                return False
            continue
        first, last = sorted((near / step, far / step))
        low, high = max(low, first), min(high, last)
    return low <= high
