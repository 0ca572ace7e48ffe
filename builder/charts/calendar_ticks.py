"""Ticks on a calendar: Mondays, first days of months, of quarters or of years, as many as there is room for."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from builder.charts.data import DAY_ZERO

DAYS = (1, 2, 7, 14)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
MONDAY = 2  # Excel's day 2 is 1900-01-01, a Monday


class CalendarTicks(Struct, frozen=True):
    """Day numbers with their texts; the first is not after the first day asked for, the last not before the last."""

    days: tuple[float, ...]
    texts: tuple[str, ...]
    format: str


def calendar_ticks(first: float, last: float, *, by_months: int, by_days: int) -> CalendarTicks:
    """The ticks around two day numbers, in at most so many intervals when they are told by months or by days."""
    last = max(last, first + 1)
    for step in DAYS:
        if (last - first) / step + 2 <= by_days:
            return _ticks(tuple(_by_days(first, last, step)), "yyyy-mm-dd")
    for step in MONTHS:
        days = tuple(_by_months(first, last, step))
        if len(days) - 1 <= max(1, by_months):
            return _ticks(days, "yyyy" if step % 12 == 0 else "yyyy-mm")
    return _ticks((first, last), "yyyy")


def _ticks(days: tuple[float, ...], code: str) -> CalendarTicks:
    pattern = {"yyyy": "%Y", "yyyy-mm": "%Y-%m", "yyyy-mm-dd": "%Y-%m-%d"}[code]
    return CalendarTicks(days, tuple(on(day).strftime(pattern) for day in days), code)


def on(day: float) -> date:
    """The date of a day number."""
    return date.fromordinal(int(day) + DAY_ZERO)


def _by_days(first: float, last: float, step: int) -> Iterator[float]:
    day = first - (first - MONDAY) % 7 if step % 7 == 0 else first
    while day < last:
        yield day
        day += step
    yield day


def _by_months(first: float, last: float, step: int) -> Iterator[float]:
    start = on(first)
    month = start.year * 12 + start.month - 1
    month -= month % step
    day = _first(month)
    while day < last:
        yield day
        month += step
        day = _first(month)
    yield day


def _first(month: int) -> float:
    """The day number of a month's first day; months are counted from the year 0."""
    year, rest = divmod(month, 12)
    return float(date(min(max(year, 1), 9999), rest + 1, 1).toordinal() - DAY_ZERO)
