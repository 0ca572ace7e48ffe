"""What may follow a figure behind `|`: its form, and the comparisons that decks make with another figure.

{{ rent.last.rent | change(rent['2025-10'].rent) }}     +56%
{{ share.last.company | percent(decimals=1) }}          51.6%
{{ tokens.last.tokens | multiple(tokens.first.tokens) | approx }}   约 417 倍
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from inspect import Parameter, signature

from msgspec.structs import replace

from builder.content.figure_formats import approximate, rounded
from builder.content.figures import (
    Figure,
    FigureError,
    Form,
    Grouping,
    Kind,
    Phrase,
    Value,
    divide,
    multiply,
    same_unit,
    subtract,
)
from builder.outline.convert import did_you_mean
from builder.words import date as in_words

MOST_DECIMALS = 10
COMPARING = ("change", "points", "multiple")
SHARES = ("percent", *COMPARING)  # nothing is reckoned with what these write
_PERCENT = ("%", "％")
_SAY_PERCENT = "say the column's unit '%', or write of=100"
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_HUNDRED, _ONE = Figure(Decimal(100)), Figure(Decimal(1))
_GROUPINGS: dict[str, Grouping] = {
    "": "",
    "true": "",
    "false": "none",
    "none": "none",
    "thousands": "thousands",
    "wan": "wan",
}


def applied(name: str, value: Value, given: list[Value], named: Mapping[str, Value], language: str) -> Value:
    """What a filter makes of a value, in a language. Raises FigureError."""
    if name not in FILTERS:
        raise FigureError(f"no filter '{name}'", did_you_mean(name, FILTERS))
    function = FILTERS[name]
    known = {f"{key}_" if key == "from" else key: argument for key, argument in named.items()}
    if name in COMPARING and not given and not named:
        raise FigureError(f"'{name}' wants another figure to compare with", f"write {name}({_another(value)})")
    if not _fits(function, len(given), known):
        raise FigureError(f"'{name}' takes {_parameters(function)}")
    if name == "date":
        return date(value, language)
    if name == "approx":
        return approx(value, language)
    return function(value, *given, **known)


def number(value: Value, decimals: Value | None = None, grouping: Value | None = None) -> Figure:
    """A plain number."""
    figure = _figure(value, "number")
    return _formed(figure, decimals, kind="number", grouping=_grouping(grouping))


def percent(value: Value, decimals: Value | None = None, of: Value | None = None) -> Figure:
    """A share of one, or of `of`, in per cent; a figure whose unit is % is in per cent already."""
    figure = _figure(value, "percent")
    if isinstance(decimals, Figure) and decimals.data:
        raise FigureError("'percent' takes the whole by its name", f"write percent(of={_another(decimals, 'last')})")
    if of is None and figure.form.kind != "percent" and _is_no_share(figure):
        raise FigureError("this is no share of one", f"{_SAY_PERCENT} (of=1 where one is the whole)")
    return _formed(figure if figure.form.kind == "percent" else _in_percent(figure, of), decimals, kind="percent")


def change(value: Value, from_: Value, decimals: Value | None = None) -> Figure:
    """How much more a figure is than another, in per cent of that."""
    figure, base = _figure(value, "change"), _figure(from_, "change")
    same_unit(figure, base, "this compares")
    if base.value < 0:
        raise FigureError("a change from a negative number says nothing", "say the difference, or 'points'")
    more = subtract(divide(figure, base), _ONE)
    return _formed(multiply(more, _HUNDRED), decimals, kind="percent", signed=True)


def points(value: Value, from_: Value, decimals: Value | None = None, of: Value | None = None) -> Figure:
    """The difference of two shares, in percentage points."""
    figure, base = _figure(value, "points"), _figure(from_, "points")
    same_unit(figure, base, "this compares")
    difference = subtract(_in_percent(figure, of), _in_percent(base, of))
    if of is None and figure.unit not in _PERCENT and max(abs(figure.value), abs(base.value)) > 1:
        raise FigureError("these are no shares of one", f"{_SAY_PERCENT} (of=1 where one is the whole)")
    return _formed(difference, decimals, kind="points", signed=True)


def multiple(value: Value, of: Value, decimals: Value | None = None) -> Figure:
    """How many times another figure one is."""
    figure, base = _figure(value, "multiple"), _figure(of, "multiple")
    same_unit(figure, base, "this compares")
    return _formed(divide(figure, base), decimals, kind="multiple")


def unit(value: Value, name: Value | None = None, decimals: Value | None = None) -> Figure:
    """A figure with a unit, or with that of its column."""
    figure = _figure(value, "unit")
    said = _text(name, "unit") if name is not None else figure.unit
    if not said.strip():
        raise FigureError("no unit is known here", "name one: unit('…'), or say the column's unit under 'data:'")
    return _formed(figure, decimals, kind="number", unit=said.strip())


def round_(value: Value, decimals: Value | None = None) -> Figure:
    """A figure rounded half away from zero, with so many decimals; negative ones round before the point."""
    figure = _figure(value, "round")
    count = 0 if decimals is None else _whole(decimals, -MOST_DECIMALS)
    shown = max(0, count)
    form = replace(figure.form, decimals=shown if figure.form.decimals is not None else None)
    return replace(figure, value=rounded(rounded(figure.value, count), shown), decimals=shown, form=form)


def absolute(value: Value) -> Figure:
    """A figure without its sign."""
    figure = _figure(value, "abs")
    return replace(figure, value=abs(figure.value), form=replace(figure.form, signed=False))


def signed(value: Value) -> Figure:
    """A figure with a plus where it is more than nothing."""
    figure = _figure(value, "signed")
    return replace(figure, form=replace(figure.form, signed=True))


def date(value: Value, language: str = "zh-CN") -> Phrase:
    """A date of year, month or day precision in words."""
    text = f"{value.value:f}" if isinstance(value, Figure) else _text(value, "date")
    if not _is_date(text):
        raise FigureError(f"'{text}' is no date", "a date is written 2026-01-31, 2026-01 or 2026")
    return Phrase(in_words(text, language), () if isinstance(value, bool) else value.data)


def approx(value: Value, language: str = "zh-CN") -> Figure | Phrase:
    """A figure or a text that is about right."""
    if isinstance(value, Figure):
        return replace(value, form=replace(value.form, about=True))
    return Phrase(approximate(_text(value, "approx"), language), value.data if isinstance(value, Phrase) else ())


FILTERS: dict[str, Callable[..., Value]] = {
    "number": number,
    "percent": percent,
    "change": change,
    "points": points,
    "multiple": multiple,
    "unit": unit,
    "round": round_,
    "abs": absolute,
    "signed": signed,
    "date": date,
    "approx": approx,
}


def _is_date(text: str) -> bool:
    return bool(_DATE.fullmatch(text)) and all(
        0 < int(part) <= most for part, most in zip(text.split("-"), (9999, 12, 31), strict=False)
    )


def _formed(
    figure: Figure,
    decimals: Value | None,
    *,
    kind: Kind = "number",
    signed: bool = False,
    unit: str = "",
    grouping: Grouping = "",
) -> Figure:
    """A figure in a form, with what filters before have said of its sign and of its being about right."""
    count = None if decimals is None else _whole(decimals)
    form = Form(kind, count, grouping, signed or figure.form.signed, figure.form.about, unit)
    return Figure(figure.value, figure.data, figure.unit if kind == "number" else "", figure.decimals, form)


def _in_percent(figure: Figure, of: Value | None) -> Figure:
    """A share in per cent, its decimals as typed less two."""
    if of is None and figure.unit in _PERCENT:
        return replace(figure, unit="")
    whole = _ONE if of is None else _figure(of, "of")
    shares = multiply(divide(figure, whole), _HUNDRED)
    less = {Decimal(1): 2, Decimal(100): 0}.get(whole.value) if not whole.data else None
    known = None if figure.decimals is None or less is None else max(0, figure.decimals - less)
    return replace(shares, unit="", decimals=known)


def _another(value: Value, row: str = "first") -> str:
    """A figure that a hint names: of the same column, where the value comes from one."""
    datum = value.data[0] if not isinstance(value, bool) and value.data else None
    if datum is None or not datum.column or datum.result or datum.variable:
        return f"….{row}.…"
    return f"{datum.table}.{row}" + (f".{datum.column}" if datum.column.isidentifier() else f"['{datum.column}']")


def _is_no_share(figure: Figure) -> bool:
    """Whether a number as written in a cell or an expression is more than one whole; what is worked out may be."""
    is_written = (
        figure.decimals is not None
        and len(figure.data) <= 1
        and all(one.row >= 0 or one.variable for one in figure.data)
    )
    return is_written and abs(figure.value) > 1 and figure.unit not in _PERCENT


def _figure(value: Value, name: str) -> Figure:
    if isinstance(value, Figure):
        return value
    shown = f"'{value.text}'" if isinstance(value, Phrase) else str(value).lower()
    raise FigureError(f"'{name}' wants a number, not {shown}")


def _text(value: Value | None, name: str) -> str:
    if isinstance(value, Phrase):
        return value.text
    raise FigureError(f"'{name}' wants a text", "put it in quotes")


def _whole(value: Value, least: int = 0) -> int:
    figure = _figure(value, "decimals")
    if figure.value != figure.value.to_integral_value() or not least <= figure.value <= MOST_DECIMALS:
        raise FigureError(f"decimals are whole numbers from {least} to {MOST_DECIMALS}")
    return int(figure.value)


def _grouping(value: Value | None) -> Grouping:
    said = value.text if isinstance(value, Phrase) else "" if value is None else str(value).lower()
    if said not in _GROUPINGS:
        raise FigureError(f"no grouping '{said}'", "one of 'wan', 'thousands', 'none'")
    return _GROUPINGS[said]


def _fits(function: Callable[..., Value], given: int, named: Mapping[str, Value]) -> bool:
    """Whether a filter takes so many arguments without a name and those with theirs, and lacks none."""
    names, needed = _taken(function)
    return given <= len(names) and set(names[given:]).issuperset(named) and named.keys() >= set(names[given:needed])


@cache
def _taken(function: Callable[..., Value]) -> tuple[tuple[str, ...], int]:
    """The arguments that a template may give behind the value, and how many it must; decks know the language."""
    own = [one for one in list(signature(function).parameters.values())[1:] if one.name != "language"]
    return tuple(one.name for one in own), sum(one.default is Parameter.empty for one in own)


def _parameters(function: Callable[..., Value]) -> str:
    names, needed = _taken(function)
    told = [name.rstrip("_") + ("" if index < needed else " (optional)") for index, name in enumerate(names)]
    return ", ".join(told) or "nothing in brackets"
