"""Values at points of lines, moved to the side where an upright line or their own would run through them."""

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.callouts import SAMPLES, heights
from builder.charts.data import Column, Data
from builder.charts.ends import Ends
from builder.charts.formats import Format, alone
from builder.charts.grid import Grid
from builder.charts.page import width
from builder.charts.room import LINE
from builder.plot import Label, Position

CLEAR = 4.0  # points between a value and a line
BESIDE = 3.0  # points between a point and its value
STEP = 0.8  # of half a value's width: how far it may move from a steep line
MET, OUTSIDE = 10.0, 100.0  # how bad a line through a value is, and a value out of its room
FAR = 10.0  # points of a move that are as bad as one of these units


def aside(ends: Ends, data: Data, grid: Grid, form: Format | None, places: tuple[float, ...], *, ticks: bool) -> Ends:
    """The labels over and under points clear of lines upright at `places`, in points from the plot's left edge.

    `form` is that of all values, None where each has its own. With `ticks` there is an axis at the left.
    """
    spots = Spots(data, grid, form, places, 0.0 if ticks else -grid.room.left)
    labels = {
        column.key: tuple((row, spots.moved(column, row, label)) for row, label in ends.labels[column.key])
        for column in data.columns
        if column.key in ends.labels
    }
    return replace(ends, labels=labels)


class Spots(Struct, frozen=True):
    """Where values may stand: what runs through the plot, and how far to the left there is room, in points."""

    data: Data
    grid: Grid
    form: Format | None
    places: tuple[float, ...]
    left: float

    def moved(self, column: Column, row: int, label: Label) -> Label:
        """A label on its side of the point, or beside it, or on the other side: the first place that is clear."""
        value, position = column.values[row], label.position
        if value is None or position not in ("above", "below"):
            return label
        half = width((self.form or alone(value)).text(value), label.size, label.bold) / 2
        at, up, tall = self.grid.x(self.data.positions[row]), self.grid.up(value), label.size * LINE
        near = [place for place in self.places if abs(place - at) < half + CLEAR]
        if self.cost(position, at, up, half, tall) < MET:
            return label
        moves = [0.0, -half * STEP, half * STEP, *([self.left + half - at] if at - half < self.left else [])]
        moves += [move - at for place in near for move in (place - CLEAR - half, place + CLEAR + half)]
        sides: tuple[Position, ...] = (position, "below" if position == "above" else "above")
        only = sides if near or at - half < self.left else sides[:1]
        spots = ((side, move) for side in only for move in moves)
        side, move = min(spots, key=lambda spot: self.cost(spot[0], at + spot[1], up, half, tall) + abs(spot[1]) / FAR)
        down = label.shift[1] if label.shift and side == position else 0.0
        return replace(label, position=side, shift=(self.grid.page.across(move), down))

    def cost(self, position: Position, middle: float, up: float, half: float, tall: float) -> float:
        """How much stands in a value's way, and whether it leaves its room."""
        low, room = up + BESIDE if position == "above" else up - BESIDE - tall, self.grid.room
        steps = (middle - half + 2 * half * step / (SAMPLES - 1) for step in range(SAMPLES))
        met = sum(low <= height <= low + tall for height in heights(self.data, self.grid, tuple(steps)))
        met += SAMPLES * sum(abs(place - middle) < half + CLEAR / 2 for place in self.places)
        out = middle - half < self.left - 1 or middle + half > room.width + room.right
        return MET * met + OUTSIDE * (out or low < 0)
