"""Ticks of dated axes: in steps of the data's own step from the first point, so that they stand on data."""

from datetime import date
from math import gcd
from typing import Literal

from msgspec import Struct

from builder.charts.scale import DAY_STEPS, month_step

MONTHS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600)
FEW = 6  # points of which the first and the last date say enough
BY_DAYS = 120  # days that are counted in days, not in months


class DateTicks(Struct, frozen=True):
    """A tick each `step` units from `start` on."""

    start: date
    unit: Literal["days", "months", "years"]
    step: int
    format: str


def date_ticks(dates: tuple[date, ...], *, months: int, days: int, every: int = 0) -> DateTicks:
    """Ticks for dates in order, with at most so many intervals when they are labelled with months or with days.

    With `every` they stand so many months apart, or days where the dates are told by days.
    """
    first, last = dates[0], dates[-1]
    if first.day <= 28 and all(day.day == first.day for day in dates):
        step = every or _step(tuple(_months(day) - _months(first) for day in dates), months, MONTHS)
        return _by_months(first, step)
    if (last - first).days <= BY_DAYS:
        step = every or _step(tuple((day - first).days for day in dates), days, DAY_STEPS)
        return DateTicks(first, "days", step, "yyyy-mm-dd")
    step = every or month_step((last - first).days, months)
    return _by_months(first.replace(month=1, day=1) if step >= 12 else first.replace(day=1), step)


def _by_months(start: date, step: int) -> DateTicks:
    if step % 12:
        return DateTicks(start, "months", step, "yyyy-mm")
    return DateTicks(start, "years", step // 12, "yyyy" if start.month == 1 else "yyyy-mm")


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _step(places: tuple[int, ...], intervals: int, round_: tuple[int, ...]) -> int:
    """The step whose ticks stand on the most data, the last above all; `places` counts from the first point."""
    span = places[-1]
    if not span:
        return 1
    own = gcd(*places)
    steps = {*(own * times for times in (1, 2, 4)), *round_, *([span] if len(places) <= FEW else [])}
    fitting = sorted(step for step in steps if step % own == 0 and 1 <= span / step <= max(1, intervals))
    taken = set(places)

    def worth(step: int) -> float:
        ticks = range(0, span + 1, step)
        hits = sum(tick in taken for tick in ticks)
        return hits - (len(ticks) - hits) / 4 + 2 * (span % step == 0)

    return max(fitting, key=worth, default=span)
