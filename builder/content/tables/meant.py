"""What cells of text are meant for that look like numbers or dates: the words of a hint."""

import re

_THOUSANDS = re.compile(r"[+\-−]?\d{1,3}([,，]\d{3})+(\.\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+\-−]?(\d+|\d{1,3}(\.\d{3})+)[,，](\d{1,2}|\d{4,})|[+\-−]?0[,，]\d+", re.ASCII)
_NUMBER = r"[+\-−]?\d[\d,，]*(\.\d+)?"
_ABOUT = re.compile(
    rf"(约|大约|約|약 ?|≈|~|～|about |approx\.? ?|ca\.? ?)\s*{_NUMBER}\s*[%％]?", re.ASCII | re.IGNORECASE
)
_SHARE = re.compile(rf"{_NUMBER}\s*[%％]", re.ASCII)
_DATES = (
    re.compile(r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月(\s*(?P<day>\d{1,2})\s*[日号])?", re.ASCII),
    re.compile(r"(?P<year>\d{4})\s*년\s*(?P<month>\d{1,2})\s*월(\s*(?P<day>\d{1,2})\s*일)?", re.ASCII),
    re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})(/(?P<day>\d{1,2}))?", re.ASCII),
    re.compile(r"(?P<year>\d{4})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<name>[A-Za-z]{3,9})\.?[ \-'/]+(?P<year>\d{4}|\d{2})", re.ASCII),
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def number_hint(text: str) -> str:
    """How a number is written that is one to a reader alone: 1,086, 80%, 约1600; empty for other texts."""
    text = text.strip()
    if _THOUSANDS.fullmatch(text):
        return "leave out the thousands separators"
    if _SHARE.fullmatch(text):
        return "write the number alone and say the unit under `unit:`"
    return "write the number alone, and say in a text that it is about right" if _ABOUT.fullmatch(text) else ""


def drawn_hint(text: str) -> str:
    """How a number is written where nothing else can be meant, as in a column that is drawn: 1,5 too; else empty."""
    text = text.strip()
    if _DECIMAL_COMMA.fullmatch(text):
        return f"write {text.replace('.', '').replace(',', '.').replace('，', '.')}"
    return number_hint(text)


def dated(text: str) -> str:
    """A month or a day in another writing as tables take it, 2025年1月 as 2025-01; empty for other texts."""
    match = next((match for pattern in _DATES if (match := pattern.fullmatch(text.strip()))), None)
    if match is None:
        return ""
    found = match.groupdict()
    if name := found.get("name"):
        month = next((row for row, full in enumerate(_MONTHS, 1) if full.startswith(name.lower()[:4])), 0)
        month = month if len(name) <= 4 or name.lower() in _MONTHS else 0
    else:
        month = int(found["month"])
    year, day = found["year"].rjust(4, "_").replace("__", "20"), int(found.get("day") or 0)
    if not 1 <= month <= 12 or day > 31:
        return ""
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
