"""Two value axes on one grid: as many steps on both, so that each grid line stands at a round number of either."""

from collections.abc import Iterator
from math import ceil, floor, log10

from msgspec import Struct

from builder.charts.scale import LEAST, Scale, step_for

FEWEST, MOST = 3, 7  # steps
ROUND = (1.0, 2.0, 2.5, 4.0, 5.0, 10.0)
ODD = 0.06  # what a step of 2.5 or 4 is worse, as a share of the axis left empty
MIDDLE = 0.01  # the same for each step more or fewer than five
NEAR = 0.9  # of the greatest value: a least one above that does without zero, which would leave the line flat


class Range(Struct, frozen=True):
    """What an axis has to show: values from `low` to `high`, from zero if it must; or the author's own scale."""

    low: float
    high: float
    zero: bool = True
    fixed: Scale | None = None

    @property
    def negative(self) -> bool:
        return (self.fixed.low if self.fixed else self.low) < 0


def steps_of(scale: Scale) -> int | None:
    """How many steps a scale has, None when its last ends elsewhere."""
    count = round((scale.high - scale.low) / scale.step)
    return count if abs(count * scale.step - (scale.high - scale.low)) <= 1e-6 * scale.step else None


def own_scale(low: float, high: float, least: float | None, most: float | None, step: float | None) -> Scale | None:
    """The author's scale around values; None when nothing of it was said."""
    if least is None and most is None and step is None:
        return None
    low, high = min(low, 0.0) if least is None else least, high if most is None else most
    high = high if high > low else low + 1.0
    step = step or step_for(low, high, 5)
    bottom = low if least is not None else floor(low / step + 1e-9) * step
    return Scale(bottom, high if most is not None else bottom + ceil((high - bottom) / step - 1e-9) * step, step)


def twins(first: Range, second: Range) -> tuple[Scale, Scale]:
    """Scales with the same number of steps; where one has negative values, zero is on the same line of both."""
    found = list(_pairs(first, second))
    if not found:
        lone = first.fixed or _plain(first, 5)
        return lone, second.fixed or _plain(second, steps_of(lone) or 5)
    return min(found, key=lambda pair: _cost(pair[0], first) + _cost(pair[1], second))


def _pairs(first: Range, second: Range) -> Iterator[tuple[Scale, Scale]]:
    forced = {count for one in (first, second) if one.fixed and (count := steps_of(one.fixed))}
    counts = sorted(forced) if len(forced) == 1 else [] if forced else list(range(FEWEST, MOST + 1))
    for count in counts:
        if not (first.negative or second.negative):
            yield first.fixed or _plain(first, count), second.fixed or _plain(second, count)
            continue
        for under in range(1, count):
            one, other = (_around(each, count, under) for each in (first, second))
            if one and other:
                yield one, other


def _plain(wanted: Range, count: int) -> Scale:
    """From zero, or from a round number where values lie far from it, in so many steps."""
    low, high = wanted.low, max(wanted.high, wanted.low)
    if wanted.zero or low < NEAR * high or high - low <= 1e-9 * abs(high):
        low, high = min(0.0, low), max(0.0, high)
    if high - low < LEAST:
        high = low + 1.0
    step = _round_up((high - low) / count)
    while floor(low / step + 1e-9) * step + count * step < high * (1 - 1e-9):
        step = _round_up(step * 1.01)
    bottom = floor(low / step + 1e-9) * step
    return Scale(bottom + 0.0, bottom + count * step, step)


def _around(wanted: Range, count: int, under: int) -> Scale | None:
    """With zero above so many of the steps."""
    if wanted.fixed:
        return wanted.fixed if abs(wanted.fixed.low + under * wanted.fixed.step) <= 1e-6 * wanted.fixed.step else None
    step = _round_up(max(max(wanted.high, 0.0) / (count - under), max(-wanted.low, 0.0) / under, LEAST))
    return Scale(-under * step, (count - under) * step, step)


def _round_up(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    step = next(factor for factor in (*ROUND, 20.0) if factor * power >= value * (1 - 1e-9))
    return float(f"{step * power:.12g}")


def _cost(scale: Scale, wanted: Range) -> float:
    """The share of an axis without values, and what makes its numbers harder to read."""
    if wanted.fixed:
        return 0.0
    used = max(wanted.high, 0.0 if scale.low <= 0 else wanted.high) - min(wanted.low, max(scale.low, 0.0))
    leading = scale.step / 10.0 ** floor(log10(scale.step) + 1e-9)
    odd = round(leading, 6) in (2.5, 4.0)
    return 1 - used / (scale.high - scale.low) + ODD * odd + MIDDLE * abs((scale.high - scale.low) / scale.step - 5)
