"""Axis bounds and steps in round numbers, so that nothing is left to PowerPoint's own choice."""

from math import ceil, floor, log10

from msgspec import Struct

STEPS = (1.0, 2.0, 2.5, 4.0, 5.0, 10.0, 20.0, 25.0)
ODD = (2.5, 4.0, 25.0)  # read a little less well

WHOLE_STEPS = (1, 2, 5)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
DAY_STEPS = (1, 2, 5, 7, 10, 15, 20, 30, 60, 90, 100, 180, 200, 365, 500, 1000)
DAYS_A_MONTH = 30.4375
ALIKE = 1e-9  # values that differ by less, in their own size, are one
LEAST = 1e-100
DOUBLING = 20.0  # up to here from the least value to the greatest, two ticks at powers of ten would say little


class Scale(Struct, frozen=True):
    """An axis from `low` to `high` with a tick each `step`; on a logarithmic one a tick is `step` times the last."""

    low: float
    high: float
    step: float
    log: bool = False

    @property
    def ticks(self) -> tuple[float, ...]:
        """The labelled values, from the lowest."""
        if self.log:
            count = floor((log10(self.high) - log10(self.low)) / log10(self.step) + 1e-9)
            return tuple(float(f"{self.low * self.step**index:.12g}") for index in range(min(count, 1000) + 1))
        count = floor((self.high - self.low) / self.step + 1e-9) if self.step else 0
        return tuple(_clean(self.low + self.step * index, self.step) for index in range(min(count, 1000) + 1))

    def share(self, value: float) -> float:
        """Where a value stands between the ends: 0 at the lowest, 1 at the highest."""
        if self.log:
            return (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return (value - self.low) / (self.high - self.low)

    def at(self, share: float) -> float:
        """The value that stands at a share of the way from the lowest to the highest."""
        if self.log:
            return float(self.low * (self.high / self.low) ** share)
        return self.low + (self.high - self.low) * share


def step_for(low: float, high: float, intervals: int) -> float:
    """The round step that makes at most so many intervals, not fewer than half, and leaves least room over."""
    rough = (high - low) / max(1, intervals)
    power = 10.0 ** floor(log10(rough))
    fine = [factor * power for factor in STEPS if rough * (1 - 1e-9) <= factor * power]
    return min(
        (step for step in fine if step <= 2.5 * rough), key=lambda step: _waste(low, high, step), default=fine[0]
    )


def scale(low: float, high: float, intervals: int = 5, *, step: float | None = None) -> Scale:
    """Round bounds around a range of values; zero is a bound when the range is all on one side and near it."""
    if low > 0 and low < 0.6 * high:
        low = 0.0
    if high < 0 and high > 0.6 * low:
        high = 0.0
    if high - low <= ALIKE * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < LEAST:
        low, high = 0.0, 1.0
    step = step or step_for(low, high, intervals)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    if top <= bottom:  # a range below what floats tell apart
        top = bottom + step
    return Scale(_clean(bottom, step), _clean(top, step), step)


def log_scale(low: float, high: float, intervals: int = 5) -> Scale:
    """Bounds around positive values: from a power of ten with a tick each ten times, or hundred …, as there is room.

    Values nearer to each other have ticks that double, from a round number.
    """
    if low * DOUBLING >= high:
        bottom, top = round_down(low), round_up(high)
        return Scale(bottom, max(top, 4 * bottom), 2.0, log=True)
    bottom, top = 10.0 ** floor(log10(low) + 1e-9), round_up(high)
    powers = max(1, ceil((log10(top) - log10(bottom)) / max(1, intervals) - 1e-9))
    return Scale(float(f"{bottom:.12g}"), top, 10.0**powers, log=True)


def round_down(value: float) -> float:
    """The greatest of 1, 2, 5, 10, 20 … that is not above a positive value."""
    power = floor(log10(value) + 1e-12)
    return max(found for found in (float(f"{digit}e{power}") for digit in (1, 2, 5)) if found <= value * (1 + 1e-9))


def round_up(value: float) -> float:
    """The least of 1, 2, 5, 10, 20 … that is not below a positive value."""
    power = floor(log10(value) + 1e-12)
    return min(found for found in (float(f"{digit}e{power}") for digit in (1, 2, 5, 10)) if found >= value * (1 - 1e-9))


def whole_step(low: float, high: float, intervals: int) -> int:
    """The round whole step whose multiples from under `low` up to `high` make at most so many intervals.

    Of three such steps the one that leaves least room before `low`.
    """
    rough = (high - low) / max(1, intervals)
    steps = [digit * int(10.0**power) for power in range(16) for digit in WHOLE_STEPS]
    fitting = [step for step in steps if step >= rough and (high - low // step * step) / step <= max(1, intervals)]
    return min(fitting[:3], key=lambda step: (low % step) / (high - low // step * step), default=steps[-1])


def day_step(days: float, intervals: int) -> float:
    """A step in days for numbered days."""
    return next((step for step in DAY_STEPS if days / step <= intervals), step_for(0.0, days, intervals))


def month_step(days: float, intervals: int) -> int:
    """A step in months for dated days."""
    return next((step for step in MONTH_STEPS if days / DAYS_A_MONTH / step <= intervals), 600)


def _waste(low: float, high: float, step: float) -> float:
    """The share of the axis beyond the values, and a little more for an odd step."""
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    leading = step / 10.0 ** floor(log10(step) + 1e-9)
    return ((low - bottom) + (top - high)) / (high - low) + (0.06 if round(leading, 6) in ODD else 0.0)


def _clean(value: float, step: float) -> float:
    """Without the dust of binary fractions: rounded two digits below the step."""
    return round(value, max(0, 2 - floor(log10(step)))) + 0.0 if step < 1e15 else value
