"""Dates as articles write them, as ISO dates."""

import re

from builder.content.tables.values import is_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august"
    r"|september|october|november|december)\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>[12][0-9]{3})\s*年?",
        r"(?P<year>[12][0-9]{3})\s*[-/.年]\s*(?P<month>[0-9]{1,2})(?:\s*[-/.月]\s*(?P<day>[0-9]{1,2})\s*日?|\s*月)?",
        rf"{_NAME},?\s+(?P<year>[12][0-9]{{3}})",
        rf"{_NAME}\s+{_DAY},?\s+(?P<year>[12][0-9]{{3}})",
        rf"{_DAY}\s+{_NAME},?\s+(?P<year>[12][0-9]{{3}})",
    )
)


def iso_date(text: str) -> str:
    """A year, a month or a day as 2026, 2026-01 or 2026-01-31; empty when the text is none of them."""
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if match is None:
        return ""
    found = match.groupdict()
    if name := found.get("name"):
        found["month"] = str(_MONTHS.index(name[:3].lower()) + 1)
    parts = [f"{int(found[part]):02}" for part in ("month", "day") if found.get(part)]
    iso = "-".join([found["year"], *parts])
    return iso if not parts or is_date(iso) else ""
