"""Where positions and values come out in the inner plot rectangle."""

from msgspec import Struct

from builder.charts.across import Across
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale

HAIR = 1e-6  # of an axis


class Grid(Struct, frozen=True):
    """A plot's rectangle with its two scales."""

    page: ChartPage
    room: Room
    along: Across
    values: Scale

    @property
    def top(self) -> float:
        """The value at the upper edge."""
        return _edge(self.values.low, self.values.high, self.values.log)

    @property
    def right(self) -> float:
        """The position at the right edge."""
        return _edge(self.along.low, self.along.high, self.along.log)

    def x(self, position: float) -> float:
        """Points from the rectangle's left edge."""
        return self.along.share(position) * self.room.width

    def up(self, value: float) -> float:
        """Points from the rectangle's lower edge."""
        return self.values.share(value) * self.room.height

    def value(self, up: float) -> float:
        """The value at a height, in points from the rectangle's lower edge."""
        return self.values.at(up / self.room.height)


def _edge(low: float, high: float, log: bool) -> float:
    """The end of an axis, or a hair before it where LibreOffice, which reckons in shares of it, finds it beyond."""
    if log:
        return float(f"{high * (low / high) ** HAIR:.9g}")
    return high if high == float(f"{high:.6g}") else high - (high - low) * HAIR
