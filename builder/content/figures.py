"""Figures: exact numbers out of data tables, which remember their cells through arithmetic and how to be written."""

from collections.abc import Callable
from decimal import Context, Decimal, DecimalException, DivisionByZero, InvalidOperation, Overflow
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

LARGEST = Decimal("1e33")
MOST_POWER = 64
MOST_DIGITS = 100  # characters of a number as typed
MOST_DATA = 500  # places that a figure remembers; those after them say no more to anybody
# Digits enough for what floats hold; what grows beyond the exponent raises instead of taking time.
_EXACT = Context(prec=28, Emax=60, Emin=-60, traps=[InvalidOperation, DivisionByZero, Overflow])

Kind: TypeAlias = Literal["number", "percent", "points", "multiple"]
Grouping: TypeAlias = Literal["", "wan", "thousands", "none"]


class FigureError(Exception):
    """What is wrong with an expression, in the author's words, and what would mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class UnreadError(Exception):
    """A table that an expression names could not be read; that has been told already."""


class Datum(Struct, frozen=True):
    """A place in a data table: the cell of a row (counted from 0) and a column, a whole column, or a named result."""

    table: str
    column: str
    row: int = -1
    key: str = ""  # the row's first cell
    text: str = ""  # what stands in the cell
    result: bool = False
    variable: bool = False  # one of `vars:`, its name the column, in no table


class Form(Struct, frozen=True):
    """How a figure is written; None and "" leave a part to the language and the figure's size."""

    kind: Kind = "number"
    decimals: int | None = None
    grouping: Grouping = ""
    signed: bool = False
    about: bool = False
    unit: str = ""


PLAIN = Form()


class Figure(Struct, frozen=True):
    """A number with the data that it comes from, in the order used; `decimals` are those typed, None once computed."""

    value: Decimal
    data: tuple[Datum, ...] = ()
    unit: str = ""
    decimals: int | None = None
    form: Form = PLAIN


class Phrase(Struct, frozen=True):
    """A text with the data that it comes from."""

    text: str
    data: tuple[Datum, ...] = ()


Value: TypeAlias = Figure | Phrase | bool


def typed(text: str, data: tuple[Datum, ...] = (), unit: str = "") -> Figure:
    """A number as typed, with a hyphen or a true minus; `text` matches what tables take for a number."""
    if len(text) > MOST_DIGITS:
        raise FigureError(f"{text[:40]}… has more than {MOST_DIGITS} digits", "round it")
    value = Decimal(text.replace("−", "-"))
    if abs(value) > LARGEST:
        shown = f"{text[:40]}{'…'[: len(text) > 40]}" if value.is_finite() else "a number"
        raise FigureError(f"{shown} is too large", "use a larger unit")
    return Figure(value, data, unit, max(0, -int(value.as_tuple().exponent)))


def same_unit(left: Figure, right: Figure, doing: str) -> str:
    """The unit of two figures that are taken together; FigureError when each has one of its own."""
    if left.unit and right.unit and left.unit != right.unit:
        raise FigureError(f"{doing} '{left.unit}' and '{right.unit}'", "bring both to one unit first")
    return left.unit or right.unit


def joined(*parts: Figure | Phrase) -> tuple[Datum, ...]:
    """The data of all parts, each once."""
    telling = [part.data for part in parts if part.data]
    if len(telling) < 2:
        return telling[0] if telling else ()
    first = telling[0]
    if all(data is first for data in telling):
        return first
    return tuple(dict.fromkeys(datum for data in telling for datum in data))[:MOST_DATA]


def add(left: Figure, right: Figure) -> Figure:
    """The sum, in the unit of both."""
    return _together(left, right, "adds", _EXACT.add)


def subtract(left: Figure, right: Figure) -> Figure:
    """The difference, in the unit of both."""
    return _together(left, right, "subtracts", _EXACT.subtract)


def multiply(left: Figure, right: Figure) -> Figure:
    """The product; the unit stays where only one has any."""
    unit = left.unit + right.unit if not (left.unit and right.unit) else ""
    return _result(_EXACT.multiply, left, right, unit)


def divide(left: Figure, right: Figure) -> Figure:
    """The quotient; FigureError for a division by zero. The unit stays where the divisor has none."""
    if not right.value:
        raise _no_quotient(right)
    return _result(_EXACT.divide, left, right, "" if right.unit else left.unit)


def remainder(left: Figure, right: Figure) -> Figure:
    """What a division leaves."""
    if not right.value:
        raise _no_quotient(right)
    return _result(_EXACT.remainder, left, right, left.unit)


def whole(left: Figure, right: Figure) -> Figure:
    """The quotient without its fraction."""
    return replace(divide(left, right), value=_EXACT.divide_int(left.value, right.value))


def power(left: Figure, right: Figure) -> Figure:
    """A power with an exponent of at most 64 either way."""
    if abs(right.value) > MOST_POWER:
        raise FigureError(f"an exponent is at most {MOST_POWER}, not {right.value:f}")
    if not left.value and right.value < 0:
        raise _no_quotient(left)
    return _result(_EXACT.power, left, right, "")


def negative(figure: Figure) -> Figure:
    """The figure with its sign turned."""
    return replace(figure, value=figure.value.copy_negate() if figure.value else figure.value)


def _together(left: Figure, right: Figure, doing: str, operation: Callable[[Decimal, Decimal], Decimal]) -> Figure:
    unit = same_unit(left, right, f"this {doing}")
    known = None if left.decimals is None or right.decimals is None else max(left.decimals, right.decimals)
    return _result(operation, left, right, unit, known)


def _result(
    operation: Callable[[Decimal, Decimal], Decimal],
    left: Figure,
    right: Figure,
    unit: str,
    decimals: int | None = None,
) -> Figure:
    try:
        value = operation(left.value, right.value)
    except DecimalException:
        raise FigureError("this cannot be computed", "a number becomes too large, or is none") from None
    if abs(value) > LARGEST:
        raise FigureError("this makes a number that is too large", "use a larger unit")
    return Figure(value, joined(left, right), unit, decimals)


def _no_quotient(divisor: Figure) -> FigureError:
    what = _named(divisor)
    return FigureError(f"this divides by {what}, which is 0", "check the number that it is divided by")


def _named(figure: Figure) -> str:
    datum = figure.data[0] if len(figure.data) == 1 else None
    if datum is None:
        return "a number"
    return f"'{datum.column}'" if datum.variable else f"'{datum.table}.{datum.column}'"
