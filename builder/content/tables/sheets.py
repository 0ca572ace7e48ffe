"""Tables in spreadsheets (.xlsx): a sheet, or a range of it, whose first row names the columns."""

import io
import re
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from builder.content.tables import workbooks
from builder.content.tables.data import ROW_LIMIT, SIZE_LIMIT, Grid, Origin, TableData
from builder.content.tables.values import MOST_TOLD, NoCellError, cell_of, common_type
from builder.content.tables.workbooks import column_number, letters
from builder.errors import DeckError, Problem
from builder.files import File, read_bytes
from builder.outline.convert import did_you_mean
from builder.outline.records import Table, Text

INSTALL = "pip install 'talkdeck[data]'"
_RANGE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?", re.ASCII)
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576

Corner = tuple[int, int]  # row and column, from 1


def load(name: str, record: Table, file: Text, path: Path | File) -> TableData:
    """The table in a workbook. Raises DeckError at the outline's lines, with cells named as `2024!B7`."""
    wanted = _corners(record.range) if record.range else None
    data = read_bytes(path, file.at, SIZE_LIMIT)
    workbooks.refuse_bombs(data, file)
    sheet, others, rows = _sheet(data, record, file)
    faults = workbooks.faults(data, sheet)
    first, last = wanted or ((1, 1), (_LAST_ROW, _LAST_COLUMN))
    grid, cells = _cut(rows, first, last, sheet, record, file, others)
    problems = _faulty(grid, faults, file) + _unfit(grid, cells, file)
    if problems:
        raise DeckError(tuple(problems[:MOST_TOLD]))
    table = [[cell_of(value) for value in row] for row in cells]
    origin = Origin("file", str(file), sha256(data).hexdigest(), sheet, cells=str(record.range or ""))
    return TableData(
        name,
        tuple(cell.text for cell in table[0]),
        tuple(tuple(cell.text for cell in row) for row in table[1:]),
        file.at,
        origin=origin,
        types=tuple(common_type(column) for column in zip(*table[1:], strict=True)),
        grid=grid,
    )


def _sheet(data: bytes, record: Table, file: Text) -> tuple[str, list[str], list[list[Any]]]:
    """The name of the sheet that is meant, those of the others, and its rows, from cell A1 on."""
    try:
        import python_calamine
    except ImportError:
        problem = Problem(file.at, f"'{file}' wants python-calamine, which is not installed", INSTALL)
        raise DeckError((problem,)) from None
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        kinds = python_calamine.SheetTypeEnum
        names = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == kinds.WorkSheet]
        name = str(record.sheet) if record.sheet else next(iter(names), "")
        if name not in names:
            at = record.sheet.at if record.sheet else file.at
            message = f"'{file}' has no sheet named '{name}'" if name else f"'{file}' has no sheets"
            raise DeckError((Problem(at, message, did_you_mean(name, names)),))
        workbooks.refuse_sprawl(data, name, file)
        # From A1 on: a cell's number is then its place, as the range names it.
        others = [other for other in names if other != name]
        return name, others, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except DeckError:
        raise
    except BaseException as error:
        # A mistake in the reader comes as a PanicException, which is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise DeckError(
            (Problem(file.at, f"'{file}' is no spreadsheet that can be read: {str(error)[:100]}"),)
        ) from None


def _corners(area: Text) -> tuple[Corner, Corner]:
    """The first and the last cell of a range such as B2:F20, a single cell being both."""
    match = _RANGE.fullmatch(area.content.strip().replace("$", "").upper())
    if not match:
        raise DeckError((Problem(area.at, f"'{area}' is no range", "write it as B2:F20"),))
    first = int(match[2]), column_number(match[1])
    last = (int(match[4]), column_number(match[3])) if match[3] else first
    if first > last or first[1] > last[1] or last[0] > _LAST_ROW or last[1] > _LAST_COLUMN:
        raise DeckError((Problem(area.at, f"'{area}' is no range", "name the upper left cell first: B2:F20"),))
    return first, last


def _cut(
    rows: list[list[Any]], first: Corner, last: Corner, sheet: str, record: Table, file: Text, others: list[str]
) -> tuple[Grid, list[list[Any]]]:
    """The cells between two corners with their place, without rows and unnamed columns in which nothing stands."""
    at = (record.range or record.sheet or file).at
    inside = [row[first[1] - 1 : last[1]] for row in rows[first[0] - 1 : last[0]]]
    kept = [index for index, row in enumerate(inside) if any(_is_given(value) for value in row)]
    used = [index for index in range(max(map(len, inside), default=0)) if any(_is_given(row[index]) for row in inside)]
    where = f"the range {record.range} of the sheet '{sheet}'" if record.range else f"the sheet '{sheet}'"
    if not kept:
        hint = "its first row names the columns" if record.range else _other_sheets(record, others)
        raise DeckError((Problem(at, f"{where} is empty", hint),))
    if len(kept) == 1 and not record.range and not record.sheet and others:  # a cover, most likely
        message = f"the sheet '{sheet}', the first of '{file}', has no rows"
        raise DeckError((Problem(at, message, _other_sheets(record, others)),))
    if len(kept) == 1:
        raise DeckError((Problem(at, f"{where} has a header and no rows", "write them below it"),))
    if len(kept) > ROW_LIMIT + 1:
        raise DeckError((Problem(at, f"more than {ROW_LIMIT:,} rows", "sum them up"),))
    numbers = tuple(first[0] + index for index in kept)
    grid = Grid(sheet, numbers, tuple(letters(first[1] + index) for index in used))
    return grid, [[value if _is_given(value := inside[row][column]) else None for column in used] for row in kept]


def _other_sheets(record: Table, others: list[str]) -> str:
    """A hint that names the sheets that an author may have meant who named none."""
    if record.sheet or not others:
        return "its first row names the columns"
    told = ", ".join(f"'{other}'" for other in others[:8])
    return f"it is the first; name another under `sheet:`: {told}"


def _is_given(value: object) -> bool:
    return value is not None and value != "" and not (isinstance(value, str) and not value.strip())


def _faulty(grid: Grid, faults: dict[str, str], file: Text) -> list[Problem]:
    """Cells of the table that hold an error, or a formula whose result nobody stored."""
    named = {f"{letter}{row}" for row in grid.rows for letter in grid.columns} if faults else set()
    return [
        Problem(file.at, f"{grid.sheet}!{cell}: the formula has no result", "open the file in Excel and save it")
        if not fault
        else Problem(file.at, f"{grid.sheet}!{cell}: the cell holds the error {fault}", "mend it in the spreadsheet")
        for cell, fault in islice(faults.items(), 1000)
        if cell in named
    ]


def _unfit(grid: Grid, rows: list[list[Any]], file: Text) -> list[Problem]:
    """Values that no cell of a table can hold."""
    problems = []
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            try:
                cell_of(value)
            except NoCellError as error:
                problems.append(Problem(file.at, f"{grid.cell(number - 1, column)}: {error.reason}", error.hint))
    return problems
