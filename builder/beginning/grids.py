"""Tables of an article: written as CSV, with numbers that are numbers; and the chart that suits them."""

import csv
import io
import re
from typing import Literal, TypeAlias

from msgspec import Struct, field

from builder.beginning.dates import iso_date
from builder.beginning.sentences import width
from builder.content.tables import ASIDE
from builder.content.tables.values import is_number

Kind: TypeAlias = Literal["line", "column", "bar", "doughnut", ""]
MOST_LINES, MOST_GROUPS, MOST_PARTS, MOST_COLUMNS, MOST_BARS = 5, 3, 6, 8, 14
MOST_ROWS = 24  # of a table on slides
_SHORT = 6.0  # type sizes that a name may take under a column
_UNIT = re.compile(r"(.*\S)\s*[（(]([^（()）]{1,16})[)）]")
_NUMBER = re.compile(r"([-+−–]?)\s*([$€£¥￥]?)\s*([0-9][0-9,，]*(?:\.[0-9]+)?)\s*([%％]?)")


class Sheet(Struct, frozen=True):
    """A table as data: cells as written to the file, the columns of numbers, and their units where they are known."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[str, ...] = ()
    units: dict[str, str] = field(default_factory=dict)

    @property
    def x(self) -> str:
        return self.columns[0]


def sheet_of(rows: tuple[tuple[str, ...], ...]) -> Sheet:
    """The data of a table; the first row is its header."""
    header, *body = rows
    columns, units = _headed(header)
    made: list[list[str]] = [list(row) for row in body]
    numeric = []
    for index, name in enumerate(columns):
        cells = [row[index].strip() for row in made]
        better, unit = _dates(cells) if index == 0 else _numbers(cells)
        for row, cell in zip(made, better or cells, strict=True):
            row[index] = cell
        if index and better:
            numeric.append(name)
            if unit and name not in units:
                units[name] = unit
    known = {name: unit for name, unit in units.items() if name in numeric}
    return Sheet(columns, tuple(map(tuple, made)), tuple(numeric), known)


def as_csv(sheet: Sheet) -> bytes:
    """The table as the text of a file, in UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows((sheet.columns, *sheet.rows))
    return out.getvalue().encode()


def suggested(sheet: Sheet) -> Kind:
    """The kind of chart that suits a table: by what its first column holds, and how many numbers stand beside it."""
    names = [row[0] for row in sheet.rows]
    if not sheet.numeric or len(names) < 2 or not all(names) or len(set(names)) < len(names):
        return ""
    if len({sheet.units.get(name, "") for name in sheet.numeric}) > 1 or not _numbers_alone(sheet):
        return ""  # columns of different units share no axis
    if all(_is_time(name) for name in names) and len(sheet.numeric) <= MOST_LINES:
        return "line" if len(names) > 2 else "column"
    if len(sheet.numeric) == 1:
        return _of_one(sheet, names)
    few = len(sheet.numeric) <= MOST_GROUPS and len(names) <= MOST_COLUMNS
    return "" if not few else "column" if _are_short(names) else "bar"


def _of_one(sheet: Sheet, names: list[str]) -> Kind:
    index = sheet.columns.index(sheet.numeric[0])
    values = [float(row[index].replace("−", "-")) for row in sheet.rows if row[index]]
    if len(values) == len(names) <= MOST_PARTS and min(values) > 0 and abs(sum(values) - 100) < 0.6:
        return "doughnut"
    if len(names) <= MOST_COLUMNS and _are_short(names):
        return "column"
    return "bar" if len(names) <= MOST_BARS else ""


def _numbers_alone(sheet: Sheet) -> bool:
    """Whether all columns but the first hold numbers: a chart would leave out what others say."""
    return len(sheet.numeric) == len(sheet.columns) - 1


def _are_short(names: list[str]) -> bool:
    return all(width(name) <= _SHORT for name in names)


def _headed(header: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The columns' names, none empty, none twice, none with a meaning of its own; and units from brackets in them."""
    names: list[str] = []
    units = {}
    for number, text in enumerate(header, 1):
        match = _UNIT.fullmatch(text.strip())
        name = (match[1] if match else text.strip()) or f"{number}"
        name = name.capitalize() if name in ASIDE else name
        while name in names:
            name += "'"
        names.append(name)
        if match:
            units[name] = "%" if match[2] in "%％" else match[2]
    return tuple(names), units


def _numbers(cells: list[str]) -> tuple[list[str], str]:
    """The cells as numbers and the sign that all of them carry; no cells when they are no numbers."""
    found = [_NUMBER.fullmatch(cell) for cell in cells if cell]
    signs = {match[2] or match[4].replace("％", "%") if match else None for match in found}
    if not found or None in signs or len(signs) > 1:
        return [], ""
    numbers = iter(f"{'-' if match[1] in '-−–' and match[1] else ''}{_digits(match[3])}" for match in found if match)
    made = [next(numbers) if cell else "" for cell in cells]
    return (made, str(signs.pop())) if all(is_number(cell) for cell in made if cell) else ([], "")


def _digits(text: str) -> str:
    return text.replace(",", "").replace("，", "")


def _dates(cells: list[str]) -> tuple[list[str], str]:
    """The cells as ISO dates or years; no cells when one of them is none."""
    made = [iso_date(cell) for cell in cells]
    return (made, "") if made and all(made) else ([], "")


def _is_time(text: str) -> bool:
    return bool(iso_date(text))
