"""Samples: the values of each group, their quartiles, and their density."""

from itertools import pairwise
from math import exp, pi, sqrt
from statistics import stdev

from msgspec import Struct

from builder.charts.colours import letters
from builder.charts.data import Data
from builder.charts.options import Chart

GRID = 160  # steps at which a density is worked out
QUIET = "mute"


class Sample(Struct, frozen=True):
    """A group's values in ascending order, and the colour role it is drawn in."""

    name: str
    values: tuple[float, ...]
    colour: str = QUIET

    @property
    def median(self) -> float:
        return quantile(self.values, 0.5)

    @property
    def quartiles(self) -> tuple[float, float]:
        """The bounds of the middle half."""
        return quantile(self.values, 0.25), quantile(self.values, 0.75)

    @property
    def letters(self) -> str:
        """The colour role of what is written about it."""
        return letters(self.colour) if self.colour != QUIET else "ink"


def samples(chart: Chart, data: Data) -> tuple[Sample, ...]:
    """The groups in the order in which they first stand in the table, or by their medians; gaps are left out."""
    groups: dict[str, list[float]] = {}
    for name, value in zip(data.texts, data.columns[0].values, strict=True):
        if value is not None:
            groups.setdefault(name, []).append(value)
    found = tuple(Sample(name, tuple(sorted(values)), _colour(chart, name)) for name, values in groups.items())
    if chart.sort == "none":
        return found
    return tuple(sorted(found, key=lambda one: one.median, reverse=chart.sort == "descending"))


def quantile(values: tuple[float, ...], share: float) -> float:
    """The value under which a share of the ordered values lies: Hyndman and Fan 1996, type 7, as Excel's QUARTILE."""
    at = (len(values) - 1) * share
    low = int(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (at - low)


def bandwidth(values: tuple[float, ...]) -> float:
    """Silverman's rule (1986, 3.31): 0.9 min(standard deviation, interquartile range / 1.34) n^(-1/5)."""
    spread = stdev(values) if len(values) > 1 else 0.0
    middle = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.34
    least = min(spread, middle) if middle else spread
    shrunk: float = len(values) ** -0.2
    return 0.9 * least * shrunk


def density(values: tuple[float, ...], low: float, high: float) -> tuple[tuple[float, float], ...]:
    """The Gaussian kernel density at even steps from `low` to `high`; its unit is one over that of the values."""
    width = bandwidth(values)
    scale = 1 / (len(values) * width * sqrt(2 * pi))
    places = [low + (high - low) * step / GRID for step in range(GRID + 1)]
    return tuple((at, scale * sum(exp(-0.5 * ((at - value) / width) ** 2) for value in values)) for at in places)


def varied(values: tuple[float, ...]) -> bool:
    """Whether values differ, so that they have a density."""
    return any(one != other for one, other in pairwise(values))


def _colour(chart: Chart, name: str) -> str:
    if name in chart.colours:
        return str(chart.colours[name])
    if any(text.content == name for text in chart.highlight):
        return "accent"
    return QUIET
