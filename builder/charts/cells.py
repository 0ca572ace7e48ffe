"""Cells as numbers and dates; what the cells of the x column are; which names a wrong one may mean."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Literal

from builder.content.tables.meant import dated, drawn_hint

LARGEST = 1e15  # beyond it floats no longer tell neighbours apart, and Excel shows zeros
LAST_DAY = 2_958_465  # Excel's 9999-12-31
DAY_ZERO = date(1899, 12, 30).toordinal()
_FEW = 2  # texts among dates that are a mistake
_NUMBER = re.compile(r"[+\-−]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


def number(text: str) -> float | None:
    """A plain number, with a hyphen or a true minus; None for anything else."""
    return float(text.replace("−", "-")) if _NUMBER.fullmatch(text) else None


def day_number(text: str, *, last: bool = False) -> float | None:
    """A date as its day number in Excel, None for other texts; a month without a day is its first or its last day."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        year, month = int(match[1]), int(match[2])
        day = int(match[3]) if match[3] else monthrange(year, month)[1] if last else 1
        return float(date(year, month, day).toordinal() - DAY_ZERO)
    except ValueError:
        return None


def positions(
    texts: tuple[str, ...],
) -> tuple[Literal["text", "days", "dates", "numbers"], tuple[float, ...]]:
    """What the x column holds. A date without a day is the first of its month."""
    days = [day_number(text) for text in texts]
    if all(day is not None for day in days):
        return "dates", tuple(day for day in days if day is not None)
    numbers = [number(text) for text in texts]
    found = tuple(value for value in numbers if value is not None and abs(value) <= LARGEST)
    if len(found) < len(texts):
        return "text", tuple(float(index) for index in range(len(texts)))
    whole = all(value == int(value) and 0 <= value <= LAST_DAY for value in found)
    return ("days" if whole else "numbers"), found


def misdated(texts: tuple[str, ...], *, timed: bool) -> Iterator[tuple[int, str, str]]:
    """Rows that keep a column of dates from being one, with messages and hints.

    Where dates do not stand true to scale, others may stand among them, such as a total; days that there are not may
    nowhere.
    """
    if timed and (row := like_dates(texts)) is not None:
        yield row, "these look like dates but are taken for text", f"write them as {dated(texts[row])}"
        return
    odd = [row for row, text in enumerate(texts) if text and day_number(text) is None]
    if len(odd) > _FEW or len(odd) >= len(texts) - len(odd):
        return
    for row in odd:
        is_written = _DATE.fullmatch(texts[row]) is not None
        if (is_written and not _is_season(texts[row])) or (timed and not is_written):
            hint = "there is no such day" if is_written else "write 2026-01-31, or 2026-01"
            yield row, f"'{texts[row]}' is no date, as most others here are", hint


def _is_season(text: str) -> bool:
    """Whether a text names a year and the next one: 2023-24."""
    year, _, following = text.partition("-")
    return following == f"{(int(year) + 1) % 100:02}"


def like_dates(texts: tuple[str, ...]) -> int | None:
    """The first row in another writing of dates, where all are dates in one or the other; None where some are none."""
    if not all(dated(text) or day_number(text) is not None for text in texts):
        return None
    return next((row for row, text in enumerate(texts) if dated(text)), None)


def did_you_mean(wanted: str, names: tuple[str, ...]) -> str:
    """A hint that names the nearest, or all when they are few; a date beside others as they are written."""
    if (day := dated(wanted)) and names and day_number(names[0]) is not None:
        return f"write {day}"
    near = get_close_matches(wanted, names, 1)
    if near:
        return f"did you mean '{near[0]}'?"
    return "there are " + ", ".join(f"'{name}'" for name in names) if len(names) <= 12 else ""


def value_hint(text: str) -> str:
    """How a cell would be a number."""
    if hint := drawn_hint(text):
        return hint
    if number(text.replace(",", "").replace("，", "")) is not None:
        return "leave out the thousands separators"
    return "leave the cell empty where there is no value"
