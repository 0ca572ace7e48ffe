"""Tables of data: CSV files, or rows written in the outline; every cell a text that knows its place."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from builder.content.csv_cells import columns_of
from builder.errors import NOWHERE, At, DeckError, Problem
from builder.files import find, read_bytes
from builder.models.outcome import Result
from builder.outline import characters
from builder.outline.records import Table, Text

SIZE_LIMIT = 20_000_000  # bytes
ROW_LIMIT = 100_000
_QUOTE = "put a cell that holds a comma in double quotes"
HEADER = -1  # the row number of the column names
ColumnType: TypeAlias = Literal["number", "date", "text", "empty"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table's cells come from: a file with its hash, a query or a model, and the tables that these read."""

    kind: Literal["rows", "file", "sql", "model"] = "rows"
    file: str = ""  # as the outline names it
    sha256: str = ""
    sheet: str = ""
    cells: str = ""  # a sheet's range
    query: str = ""
    model: str = ""
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableData:
    """A table: its column names, its rows of cells, all as text, and where they were written.

    `cells` holds the places of the cells of a table in the outline, the header's first; `lines` the first line number
    and the text of each record of a CSV file, from which places are found when one is asked for. `sources` are the
    ids of the whole table; a column named `source` holds those of a row, with blanks or semicolons between them.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    at: At = NOWHERE
    cells: tuple[tuple[At, ...], ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    origin: Origin = Origin()
    types: tuple[ColumnType, ...] = ()  # by column
    units: tuple[str, ...] = ()  # by column, "" where none is said
    sources: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    assumptions: tuple[str, ...] = ()  # of a model, a sentence each

    def place(self, row: int, column: int) -> At:
        """The place of a cell; rows and columns count from 0, and `HEADER` is the row of names."""
        if self.cells:
            return self.cells[row + 1][column]
        line, text = self.lines[row + 1]
        down, across = columns_of(text)[column]
        return At(self.at.file, line + down, across)


def load(name: Text, record: Table, folder: Path) -> TableData:
    """The table that the outline calls `name`. Raises DeckError, for a CSV file with its own lines and columns."""
    if record.file and (record.columns or record.rows):
        raise DeckError((Problem(record.at, f"'{name}' has a file and rows of its own", "leave one of them out"),))
    table = _from_file(name, record.file, folder) if record.file else _from_outline(name, record)
    problems = _header_problems(table)
    if problems:
        raise DeckError(tuple(problems))
    return table


def _from_outline(name: Text, record: Table) -> TableData:
    if not record.columns or not record.rows:
        hint = "name a CSV file, or give columns and rows"
        raise DeckError((Problem(record.at, f"the table '{name}' is empty", hint),))
    problems = [
        Problem(row[0].at, _ragged(len(row), len(record.columns)))
        for row in record.rows
        if len(row) != len(record.columns)
    ]
    if problems:
        raise DeckError(tuple(problems))
    return TableData(
        str(name),
        tuple(str(column).strip() for column in record.columns),
        tuple(tuple(str(cell).strip() for cell in row) for row in record.rows),
        record.at,
        cells=tuple(tuple(cell.at for cell in row) for row in (record.columns, *record.rows)),
    )


def _from_file(name: Text, file: Text, folder: Path) -> TableData:
    path = find(file, folder)
    if path.suffix.lower() in (".xlsx", ".xls", ".ods", ".numbers"):
        raise DeckError((Problem(file.at, f"'{file}' is a spreadsheet", "save it as 'CSV UTF-8'"),))
    text = characters.decode(read_bytes(path, file.at, SIZE_LIMIT), str(path))
    records, lines, problems = _records(text, str(path))
    if not problems and not records:
        problems = [Problem(At(str(path), 1, 1), "the file is empty", "its first line names the columns")]
    if problems:
        raise DeckError(tuple(problems))
    return TableData(str(name), records[0], tuple(records[1:]), At(str(path), 1, 1), lines=tuple(lines))


def _records(text: str, file: str) -> tuple[list[tuple[str, ...]], list[tuple[int, str]], list[Problem]]:
    """The records of CSV text (RFC 4180) without blank lines, where each starts, and what is wrong."""
    source = [f"{line}\n" for line in characters.lines(text)]
    reader = csv.reader(source, strict=True)
    records: list[tuple[str, ...]] = []
    lines: list[tuple[int, str]] = []
    problems: list[Problem] = []
    start = 0
    try:
        for cells in reader:
            record = tuple(characters.clean(cell).strip() for cell in cells)
            if any(record):
                records.append(record)
                lines.append((start + 1, "".join(source[start : reader.line_num])))
            if any(record) and len(record) != len(records[0]):
                hint = _QUOTE if len(record) > len(records[0]) else ""
                problems.append(Problem(At(file, start + 1, 1), _ragged(len(record), len(records[0])), hint))
            start = reader.line_num
            if len(records) > ROW_LIMIT:
                problems.append(Problem(At(file, start, 1), f"more than {ROW_LIMIT:,} rows", "sum them up"))
                break
    except csv.Error as error:
        problems.append(Problem(At(file, start + 1, 1), *_damaged(error)))
    return records, lines, problems


def _ragged(cells: int, columns: int) -> str:
    return f"this row has {cells} cell{'s'[: cells != 1]}, the header {columns}"


def _damaged(error: csv.Error) -> tuple[str, str]:
    words = str(error)
    if "unexpected end" in words:
        return "a double quote is never closed", 'write a quote inside a cell as ""'
    if "expected after" in words:
        return "something follows a closing double quote", 'write a quote inside a cell as ""'
    return f"this is not CSV: {words}", ""


def _header_problems(table: TableData) -> list[Problem]:
    """Column names that are empty or stand twice, and a delimiter that is no comma."""
    if len(table.columns) == 1 and (mark := next((m for m in ";\t|" if m in table.columns[0]), None)):
        shown = "tabs" if mark == "\t" else f"'{mark}'"
        return [Problem(table.at, f"the cells are parted by {shown}, not by commas", "save it as 'CSV UTF-8'")]
    problems = []
    for index, column in enumerate(table.columns):
        if not column:
            problems.append(Problem(table.place(HEADER, index), "this column has no name"))
        elif table.columns.index(column) != index:
            problems.append(Problem(table.place(HEADER, index), f"two columns have the name '{column}'"))
    return problems
