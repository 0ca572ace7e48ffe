"""Where positions and values come out in the inner plot rectangle."""

from dataclasses import dataclass

from builder.charts.across import Across
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale


@dataclass(frozen=True, slots=True)
class Grid:
    """A plot's rectangle with its two scales."""

    page: ChartPage
    room: Room
    along: Across
    values: Scale

    def x(self, position: float) -> float:
        """Points from the rectangle's left edge."""
        return self.along.share(position) * self.room.width

    def up(self, value: float) -> float:
        """Points from the rectangle's lower edge."""
        return self.values.share(value) * self.room.height
