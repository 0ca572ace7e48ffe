"""What columns hold: types told from texts, and the values of sheets, queries and models as texts."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from msgspec import Struct

from builder.content.tables.data import TEXT_LIMIT, ColumnType, Origin, TableData
from builder.errors import At, DeckError, Problem
from builder.outline import characters

# 007 is a name, not seven.
_NUMBER = re.compile(r"[+\-−]?(?!0\d)(?:\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_FINITE = 300  # digits without an exponent that a computer counts
_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_KINDS = {"timedelta": "span of time", "dict": "structure", "bytes": "row of bytes"}
MOST_TOLD = 20  # problems of one table
_NOISE = 3  # digits by which a number gets shorter when it is rounded to the fifteen that a double holds


class NoCellError(Exception):
    """A value that no cell can hold: `reason` says why, `hint` what would help."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Cell(Struct, frozen=True):
    """A value as text, and its type."""

    text: str
    type: ColumnType


def tabled(name: str, columns: Sequence[str], rows: Sequence[Sequence[object]], at: At, origin: Origin) -> TableData:
    """A table of values. Raises DeckError at `at` with the rows and columns of those that no cell can hold."""
    problems = []
    table = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in zip(columns, row, strict=True):
            try:
                cells.append(cell_of(value))
            except NoCellError as error:
                where = f"row {number}, column '{column}' of '{name}'"
                problems.append(Problem(at, f"{where}: {error.reason}", error.hint))
        table.append(cells)
    if problems:
        raise DeckError(tuple(problems[:MOST_TOLD]))
    types = tuple(common_type([row[index] for row in table]) for index in range(len(columns)))
    texts = tuple(tuple(cell.text for cell in row) for row in table)
    names = tuple(characters.clean(column).strip() for column in columns)
    return TableData(name, names, texts, at, origin=origin, types=types)


def cell_of(value: object) -> Cell:
    """A value as a cell. Raises NoCellError."""
    if value is None:
        return Cell("", "empty")
    if isinstance(value, bool):
        return Cell("true" if value else "false", "text")
    if isinstance(value, int | float | Decimal):
        return Cell(number_text(value), "number")
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return Cell(value.date().isoformat() if midnight else value.isoformat(), "date" if midnight else "text")
    if isinstance(value, date):
        return Cell(value.isoformat(), "date")
    if isinstance(value, time):
        return Cell(value.isoformat(), "text")
    if not isinstance(value, str):
        kind = getattr(value, "kind", type(value).__name__)
        raise NoCellError(f"a cell cannot hold a {_KINDS.get(kind, kind)}", "make a text or a number of it")
    if len(value) > TEXT_LIMIT:
        raise NoCellError(f"the text has {len(value):,} characters", f"{TEXT_LIMIT:,} are the most")
    if found := characters.unwanted(value):
        raise NoCellError(f"a control character, {found[0][1]}", "leave it out")
    text = characters.clean(value).strip()
    return Cell(text, "text" if text else "empty")


def number_text(number: float | Decimal) -> str:
    """The shortest text of a number: without an empty fraction, and without the noise of sums such as 0.1 + 0.2."""
    if isinstance(number, Decimal):
        return format(number, "f")
    if not math.isfinite(number):
        raise NoCellError(f"{number} is no number", "leave the cell empty where there is no value")
    if isinstance(number, int) or (number == int(number) and abs(number) < 1e15):
        return str(int(number))
    plain, rounded = repr(number), float(f"{number:.15g}")
    is_noisy = len(plain) - len(repr(rounded)) >= _NOISE and math.isfinite(rounded)
    return repr(rounded) if is_noisy else plain


def common_type(cells: Sequence[Cell]) -> ColumnType:
    """The type of a column of values: what all of them are; texts that are dates throughout are dates too."""
    kinds = {cell.type for cell in cells if cell.type != "empty"}
    if not kinds:
        return "empty"
    if kinds in ({"text"}, {"text", "date"}) and all(is_date(cell.text) for cell in cells if cell.text):
        return "date"
    return kinds.pop() if len(kinds) == 1 else "text"


def type_of(texts: Iterable[str]) -> ColumnType:
    """What a column of texts holds, as written in a file or the outline."""
    given = [text for text in texts if text]
    if not given:
        return "empty"
    if all(is_number(text) for text in given):
        return "number"
    return "date" if all(is_date(text) for text in given) else "text"


def is_number(text: str) -> bool:
    """Whether a text is a number, not a code that begins with noughts nor beyond what a computer counts."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return False
    return (match[1] is None and len(text) < _FINITE) or math.isfinite(float(text.replace("−", "-")))


def is_date(text: str) -> bool:
    """Whether a text is a day or a month: 2026-02-01, 2026-02."""
    match = _DATE.fullmatch(text)
    if not match:
        return False
    try:
        date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return False
    return True
