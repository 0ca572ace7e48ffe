"""Where the points of series came out on the sheet, for their labels."""

from msgspec import Struct

from builder.plot import Group, Plot, Series


class Spot(Struct, frozen=True):
    """A painted point: its place in points, how far its mark reaches, and the box of a bar (left, top, right, bottom).

    `share` is its part of the whole where there is one. `away` is the direction outwards: of a bar's end, of a slice.
    """

    group: Group
    series: Series
    index: int
    x: float
    y: float
    reach: float = 0.0
    box: tuple[float, float, float, float] | None = None
    away: tuple[float, float] = (0.0, -1.0)
    share: float = 0.0


def stacked(group: Group, plot: Plot) -> list[tuple[tuple[float, float] | None, ...]]:
    """For each series the values from which and to which each of its points reaches, as its group is stacked.

    Bars' gains are stacked upwards from zero and their losses downwards; areas and lines go on from one another,
    whatever the sign. Parts of a hundred add up to one.
    """
    count = max((len(series.values) for series in group.series), default=0)
    ups, downs = [0.0] * count, [0.0] * count
    wholes = [
        sum(abs(series.values[row] or 0.0) for series in group.series if row < len(series.values)) or 1.0
        for row in range(count)
    ]
    found: list[tuple[tuple[float, float] | None, ...]] = []
    for series in group.series:
        spans: list[tuple[float, float] | None] = []
        for row, value in enumerate(series.values):
            if value is None:
                spans.append(None)
                continue
            if group.grouping not in ("stacked", "percent"):
                spans.append((0.0, value))
                continue
            part = value / wholes[row] if group.grouping == "percent" else value
            side = ups if part >= 0 or group.kind in ("area", "line") else downs
            spans.append((side[row], side[row] + part))
            side[row] += part
        found.append(tuple(spans))
    return found


def colour_at(series: Series, index: int) -> str:
    """The colour role of a point."""
    own = next((point.colour for point in series.points if point.index == index), None)
    return own or series.colour


def hatch_at(series: Series, index: int) -> str:
    """The pattern of a point."""
    own = next((point.hatch for point in series.points if point.index == index), "")
    return own or series.hatch


def outline_at(series: Series, index: int) -> str:
    """The colour role of the line around a point."""
    own = next((point.outline for point in series.points if point.index == index), "")
    return own or series.outline
