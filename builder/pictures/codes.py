"""Numbers and dates as Excel's format codes write them: the codes that charts use, and their quoted literals."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from operator import eq, ge, gt, le, lt, ne

_CONDITION = re.compile(r"\[(<=|>=|<>|=|<|>)(-?[\d.]+)\]")
_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_EXACT = Context(prec=400)
_DAY_ZERO = date(1899, 12, 30)
_PART = re.compile(r'"([^"]*)"|\\(.)|([#0?,.]+(?:E\+0+)?%?)|(General)|(.)')
_DATE = re.compile(r'"([^"]*)"|\\(.)|(yyyy|yy|mmmm|mmm|mm|m|dd|d)|(.)')
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def shown(value: float, code: str) -> str:
    """A number as PowerPoint shows it under a format code (ECMA-376 18.8.31)."""
    if is_date(code):
        return _day(value, code)
    parts = sections(code or "General")
    if any(map(_CONDITION.match, parts)):
        return _conditional(value, parts)
    part = parts[0]
    if value < 0 and len(parts) > 1:
        part, value = parts[1], -value
    elif value == 0 and len(parts) > 2:
        part = parts[2]
    elif value < 0:
        return "-" + _number(-value, part)
    return _number(value, part)


def _conditional(value: float, parts: tuple[str, ...]) -> str:
    """A number in the first part whose condition it meets, or in the last one: `[<1]0.##;0`."""
    for part in parts:
        found = _CONDITION.match(part)
        if found is None or _COMPARE[found[1]](value, float(found[2])):
            return ("-" if value < 0 else "") + _number(abs(value), part[found.end() if found else 0 :])
    return _number(value, "General")


def is_date(code: str) -> bool:
    """Whether a code writes days: it has a year, a month or a day outside quotes."""
    return bool(re.search(r"[ymd]", re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|General', "", code)))


@cache
def sections(code: str) -> tuple[str, ...]:
    """The parts for positive numbers, negative ones and zero; semicolons in quotes do not part."""
    return tuple(re.findall(r'(?:^|;)((?:"[^"]*"|\\.|[^;])*)', code))


def _number(value: float, part: str) -> str:
    written = []
    for quoted, escaped, digits, general, plain in _PART.findall(part):
        if digits:
            written.append(_digits(value, digits))
        elif general:
            written.append(_general(value))
        else:
            written.append(quoted or escaped or plain)
    return "".join(written)


def _digits(value: float, digits: str) -> str:
    percent = digits.endswith("%")
    digits, value = digits.removesuffix("%"), value * 100 if percent else value
    if "E" in digits:
        written, zeros = digits.split("E+")
        mantissa, power = f"{value:.{len(written.partition('.')[2])}E}".split("E")
        return f"{mantissa}E{int(power):+0{len(zeros) + 1}d}"
    while digits.endswith(","):  # each comma at the end is a thousand
        digits, value = digits[:-1], value / 1000
    whole, _, decimals = digits.partition(".")
    # Excel rounds halves away from zero.
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _EXACT)
    text = f"{rounded:{',' if ',' in whole else ''}f}"
    for kind in reversed(decimals):  # `#` leaves out a zero
        if kind != "#" or not text.endswith("0"):
            break
        text = text[:-1]
    return text.removesuffix(".") + ("%" if percent else "")


def _general(value: float) -> str:
    """Excel's General: up to eleven figures."""
    if value == int(value) and abs(value) < 1e11:
        return str(int(value))
    text = f"{value:.10g}"
    return text if "e" not in text else f"{value:.5E}"


def _day(value: float, code: str) -> str:
    day = _DAY_ZERO + timedelta(days=int(value))
    names = {
        "yyyy": f"{day.year:04d}", "yy": f"{day.year % 100:02d}", "mmmm": _MONTHS[day.month - 1],
        "mmm": _MONTHS[day.month - 1][:3], "mm": f"{day.month:02d}", "m": str(day.month), "dd": f"{day.day:02d}",
        "d": str(day.day),
    }  # fmt: skip
    found = _DATE.findall(sections(code)[0])
    return "".join(names[field] if field else quoted or escaped or plain for quoted, escaped, field, plain in found)
