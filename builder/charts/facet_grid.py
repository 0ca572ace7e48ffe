"""How many small charts stand beside and under each other in a box, and where each of them stands."""

from math import ceil, log

from msgspec import Struct

GUTTER = 16.0  # points between panels
BELOW = 10.0  # points under a row of panels
IDEAL = {"bar": 1.2}  # width to height of a panel
USUAL = 1.4
EMPTY = 0.45  # how bad an empty place is, beside a panel of another shape
LEAST_WIDTH, LEAST_HEIGHT = 72.0, 48.0  # points of an inner plot rectangle that can still be read


class Places(Struct, frozen=True):
    """Rows and columns of panels."""

    across: int
    down: int

    def column(self, number: int) -> int:
        """The column of a panel; panels are counted from 0, row by row."""
        return number % self.across

    def row(self, number: int) -> int:
        """The row of a panel."""
        return number // self.across


def places(count: int, width: float, height: float, kind: str) -> Places:
    """The arrangement whose panels come nearest to a good shape, with few places left empty."""
    wanted = IDEAL.get(kind, USUAL)

    def bad(across: int) -> float:
        down = ceil(count / across)
        narrow = max(0.0, 1 - width / across / 150) + max(0.0, 1 - height / down / 125)
        return abs(log(width / across / (height / down) / wanted)) + EMPTY * (across * down - count) + 4 * narrow

    across = min(range(1, min(count, 6) + 1), key=bad)
    return Places(across, ceil(count / across))


class Frames(Struct, frozen=True):
    """Where panels stand in a box, in points: the plots of all are alike, those at the left have more beside them.

    `left`, `right`, `top` and `bottom` are the margins of a plot in its frame; `head` is the room for a heading.
    """

    places: Places
    width: float  # of the inner plot rectangle
    height: float
    left: float
    right: float
    top: float
    bottom: float
    head: float
    over: float  # what stands over all of them
    inner: float = GUTTER  # the left margin of the panels that are not at the left

    def margin(self, number: int) -> float:
        """What stands left of a panel's plot."""
        return self.inner if self.places.column(number) else self.left

    def corner(self, number: int) -> tuple[float, float]:
        """The upper left corner of a panel's chart."""
        column, row = self.places.column(number), self.places.row(number)
        before = self.left + self.width + self.right + (column - 1) * (self.inner + self.width + self.right)
        tall = self.head + self.top + self.height + self.bottom + BELOW
        return (before if column else 0.0), self.over + self.head + row * tall

    def size(self, number: int) -> tuple[float, float]:
        """The width and the height of a panel's chart."""
        return self.margin(number) + self.width + self.right, self.top + self.height + self.bottom


def frames(
    places: Places, box: tuple[float, float], margins: tuple[float, float, float, float], head: float, over: float,
    inner: float = GUTTER,
) -> Frames:  # fmt: skip
    """Panels that fill a box; margins are those of a plot at the left: left, top, right, bottom."""
    left, top, right, bottom = margins
    width = (box[0] - left - right - (places.across - 1) * (inner + right)) / places.across
    height = (box[1] - over - (places.down - 1) * BELOW) / places.down - head - top - bottom
    return Frames(places, width, height, left, right, top, bottom, head, over, inner)
