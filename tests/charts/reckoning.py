"""The formulas of a chart's workbook, reckoned as a spreadsheet does, so that tests can compare and edit them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from math import floor, isclose
from typing import Any

from msgspec.structs import replace

from builder.draw.pptx.workbook_columns import Column, arrange, formula
from builder.plot import Plot

NA = "#N/A"
DATES = {"yyyy-mm-dd": "%Y-%m-%d", "yyyy-mm": "%Y-%m", "mm-dd": "%m-%d", "yyyy": "%Y"}
TOKEN = re.compile(
    r'\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"]|"")*"|\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|[A-Z]+\d+|[A-Z]+(?=\()|<>|<=|>=|[=&]|.'
)


def reckoned(plot: Plot, **edits: dict[int, float | str | None]) -> dict[str, list[Any]]:
    """Every column by its heading, its formulas worked out; `edits` are cells by heading and row, from 0."""
    columns = [_edited(column, edits.get(column.name, {})) for column in arrange(plot).columns]
    sheet = _Sheet(tuple(columns))
    return {
        column.name: [sheet.cell(place, row).value for row in range(2, len(column.values) + 2)]
        for place, column in enumerate(columns)
    }


def drawn_values(plot: Plot) -> dict[str, list[Any]]:
    """What the plot says that the formulas give."""
    columns = arrange(plot).columns
    return {
        column.name: [NA if value is None else value for value in column.values] for column in columns if column.formula
    }


def _edited(column: Column, edits: dict[int, float | str | None]) -> Column:
    return replace(column, values=tuple(edits.get(row, value) for row, value in enumerate(column.values)))


@dataclass(frozen=True)
class Value:
    """A number, a text, nothing, an error or a column of such; operators go through columns cell by cell."""

    value: Any

    def __add__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one + two)

    def __sub__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one - two)

    def __mul__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one * two)

    def __truediv__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one / two)

    def __neg__(self) -> "Value":
        return Value(0) - self

    def __lt__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one < two)

    def __le__(self, other: "Value") -> "Value":
        return _both(self, other, lambda one, two: one <= two)

    def __gt__(self, other: "Value") -> "Value":
        return other < self

    def __ge__(self, other: "Value") -> "Value":
        return other <= self

    def __eq__(self, other: object) -> "Value":  # type: ignore[override]
        assert isinstance(other, Value)
        if "" in (self.value, other.value):
            return Value({self.value, other.value} <= {"", None})
        return _both(self, other, lambda one, two: one == two)

    def __ne__(self, other: object) -> "Value":  # type: ignore[override]
        return Value(not (self == other).value)

    def __and__(self, other: "Value") -> "Value":
        return Value(_text(self.value) + _text(other.value))


def _both(one: Value, two: Value, work: Callable[[Any, Any], Any]) -> Value:
    if isinstance(one.value, list) or isinstance(two.value, list):
        length = len(one.value if isinstance(one.value, list) else two.value)
        pairs = zip(_many(one, length), _many(two, length), strict=True)
        return Value([_both(Value(first), Value(second), work).value for first, second in pairs])
    if NA in (one.value, two.value):
        return Value(NA)
    return Value(work(_number(one.value), _number(two.value)))


def _many(one: Value, length: int) -> list[Any]:
    return one.value if isinstance(one.value, list) else [one.value] * length


def _number(value: Any) -> Any:
    if isinstance(value, str):
        raise TypeError(f"#VALUE! for {value!r}")
    return 0 if value is None else value


def _text(value: Any) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, int | float) else value


def _numbers(values: tuple[Value, ...]) -> list[Any]:
    flat = [each for one in values for each in (one.value if isinstance(one.value, list) else [one.value])]
    return [NA] if NA in flat else [each for each in flat if isinstance(each, int | float)] or [0]


def _least(*values: Value) -> Value:
    numbers = _numbers(values)
    return Value(NA if NA in numbers else min(numbers))


def _most(*values: Value) -> Value:
    numbers = _numbers(values)
    return Value(NA if NA in numbers else max(numbers))


def _unless_missing(one: Value, work: Callable[[Any], Any]) -> Value:
    return Value(NA if one.value == NA else work(_number(one.value)))


def _written(value: Value, code: Value) -> Value:
    """TEXT for the codes of our formats."""
    if code.value in DATES:
        return Value((date(1899, 12, 30) + timedelta(value.value or 0)).strftime(DATES[code.value]))
    sections = code.value.split(";")
    number = value.value or 0
    section = sections[1 if number < 0 and len(sections) > 1 else 2 if number == 0 and len(sections) > 2 else 0]
    found = re.fullmatch(r"(.*?)(#,##)?0(?:\.(0*#*))?(E\+0)?(%?)", section.replace('"', ""))
    before, comma, decimals, power, per_cent = found.groups()  # type: ignore[union-attr]
    scaled = abs(number) * (100 if per_cent else 1)
    if power:
        mantissa, _, exponent = f"{scaled:.{len(decimals or '')}e}".partition("e")
        return Value(f"{before}{mantissa}E{int(exponent):+d}")
    # Excel rounds halves away from zero, of the fifteen digits that it keeps.
    exact = Decimal(f"{abs(number):.15g}").scaleb(2 if per_cent else 0)
    rounded = exact.quantize(Decimal(1).scaleb(-len(decimals or "")), ROUND_HALF_UP, Context(prec=400))
    text = f"{rounded:{',' if comma else ''}f}"
    kept = len(text) - (decimals or "").count("#")
    return Value(before + text[:kept] + text[kept:].rstrip("0") + per_cent)


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "IF": lambda test, yes, no: Value(NA) if test.value == NA else yes if test.value else no,
    "AND": lambda *tests: Value(all(test.value for test in tests)),
    "OR": lambda *tests: Value(any(test.value for test in tests)),
    "NA": lambda: Value(NA),
    "N": lambda one: Value(0 if isinstance(one.value, str) else one.value),
    "ABS": lambda one: _unless_missing(one, abs),
    "INT": lambda one: _unless_missing(one, floor),
    "MOD": lambda one, two: Value(one.value % two.value),
    "ROUND": lambda one, places: _unless_missing(
        one, lambda value: floor(value * 10**places.value + 0.5) / 10**places.value
    ),
    "SUM": lambda *values: Value(sum(_numbers(values))),
    "SUMPRODUCT": lambda one: Value(sum(_number(each) for each in one.value)),
    "INDEX": lambda one, row: Value(one.value[int(row.value) - 1] if row.value <= len(one.value) else NA),
    "MIN": _least,
    "MAX": _most,
    "TEXT": _written,
    "CHAR": lambda one: Value(chr(one.value)),
}


class _Sheet:
    def __init__(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self.known: dict[tuple[int, int], Value] = {}

    def cell(self, place: int, row: int) -> Value:
        """A cell by its column from 0 and its row from 1, which is the heading."""
        column = self.columns[place]
        if row == 1:
            return Value(column.name)
        if row - 2 >= len(column.values):
            return Value(None)
        if not column.formula:
            return Value(column.values[row - 2])
        if (place, row) not in self.known:
            self.known[place, row] = self.work_out(formula(column.formula, self.columns, row - 1), row)
        return self.known[place, row]

    def work_out(self, text: str, row: int) -> Value:
        text = text.removeprefix("=").replace("ROW()", f"{row}")
        code = "".join(self.python(token) for token in TOKEN.findall(text))
        return eval(
            code, {"__builtins__": {}}, {**FUNCTIONS, "V": Value, "C": self.cell, "R": self.range, "ROW": self.rows}
        )

    def python(self, token: str) -> str:
        """A token of a formula in Python."""
        if token.startswith('"'):
            return f"V({token[1:-1].replace(chr(34) * 2, chr(34))!r})"
        if match := re.fullmatch(r"\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?", token):
            return f"R({_place(match[1])},{match[2]},{match[3] or match[2]})"
        if match := re.fullmatch(r"([A-Z]+)(\d+)", token):
            return f"C({_place(match[1])},{match[2]})"
        if token[0].isdigit():
            return f"V({token})"
        return {"=": "==", "<>": "!="}.get(token, token)

    def range(self, place: int, first: int, last: int) -> Value:
        return Value([self.cell(place, row).value for row in range(first, last + 1)])

    def rows(self, column: Value) -> Value:
        return Value([row + 2 for row in range(len(column.value))])


def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def unlike(plot: Plot) -> list[tuple[str, int, Any, Any]]:
    """Cells whose formulas give something else than the plot says."""
    made = reckoned(plot)
    return [
        (name, row, said, given)
        for name, values in drawn_values(plot).items()
        for row, (said, given) in enumerate(zip(values, made[name], strict=True))
        if not _alike(said, given)
    ]


def _alike(one: Any, two: Any) -> bool:
    if isinstance(one, int | float) and isinstance(two, int | float):
        return isclose(one, two, rel_tol=1e-9, abs_tol=1e-9)
    return one == two or {one, two} <= {"", None, NA}
