"""Tables in text files: comma-separated (RFC 4180), or parted by tabs; every cell keeps its line and column."""

import csv
from hashlib import sha256
from pathlib import Path

from builder.content.tables.data import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    HEADER,
    ROW_LIMIT,
    SIZE_LIMIT,
    TEXT_LIMIT,
    Origin,
    TableData,
)
from builder.content.tables.values import MOST_TOLD
from builder.errors import At, DeckError, Problem
from builder.files import File, read_bytes
from builder.outline import characters
from builder.outline.records import Text

TABS = (".tsv", ".tab")
ENDINGS = (".csv", ".txt", *TABS)
_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")  # gzip, zip, bzip2, xz, zstd
_TOO_LONG, _SHORTER = f"a cell is longer than {TEXT_LIMIT:,} characters", "shorten it; is a double quote missing?"
_QUOTE = "put a cell that holds a {} in double quotes"
_WORDS = {",": ("comma", "commas"), "\t": ("tab", "tabs")}


def load(name: str, file: Text, path: Path | File) -> TableData:
    """The table in a text file. Raises DeckError, with places in that file."""
    mark = "\t" if path.suffix.lower() in TABS else ","
    data = read_bytes(path, file.at, SIZE_LIMIT)
    if data.startswith(_PACKED):
        raise DeckError((Problem(file.at, f"'{file}' is compressed", "unpack it, and name the .csv file in it"),))
    records, lines, problems = _records(characters.decode(data, str(path)), str(path), mark)
    if not problems and not records:
        problems = [Problem(At(str(path), 1, 1), "the file is empty", "its first line names the columns")]
    if problems:
        raise DeckError(tuple(problems))
    origin = Origin("file", file=str(file), sha256=sha256(data).hexdigest())
    table = TableData(
        name, records[0], tuple(records[1:]), At(str(path), 1, 1), lines=tuple(lines), origin=origin, mark=mark
    )
    if problem := _otherwise_parted(table) or _without_rows(table):
        raise DeckError((problem,))
    return table


def _records(text: str, file: str, mark: str) -> tuple[list[tuple[str, ...]], list[tuple[int, str]], list[Problem]]:
    """The records of a text without blank lines, where each starts, and what is wrong."""
    if text.count("\n") + text.count("\r") > 2 * CELL_LIMIT:
        return [], [], [Problem(At(file, 1, 1), f"more than {2 * CELL_LIMIT:,} lines", "sum them up")]
    source = [f"{line}\n" for line in characters.lines(text)]
    reader = csv.reader(source, strict=True, delimiter=mark)
    records: list[tuple[str, ...]] = []
    lines: list[tuple[int, str]] = []
    problems: list[Problem] = []
    start = 0
    clean = _as_it_is if text.isascii() and "\x0b" not in text and "\x0c" not in text else characters.clean
    try:
        for cells in reader:
            record = tuple([clean(cell).strip() for cell in cells])
            if any(record):
                records.append(record)
                lines.append((start + 1, "".join(source[start : reader.line_num])))
            if max(map(len, record), default=0) > TEXT_LIMIT:
                problems.append(Problem(At(file, start + 1, 1), _TOO_LONG, _SHORTER))
            if any(record) and len(record) != len(records[0]):
                hint = _QUOTE.format(_WORDS[mark][0]) if len(record) > len(records[0]) else ""
                problems.append(Problem(At(file, start + 1, 1), ragged(len(record), len(records[0])), hint))
            start = reader.line_num
            if too_many := _too_many(records):
                problems.append(Problem(At(file, start, 1), *too_many))
            if too_many or len(problems) == MOST_TOLD:
                break
    except csv.Error as error:
        problems.append(Problem(At(file, start + 1, 1), *_damaged(error)))
    return records, lines, problems


def _as_it_is(cell: str) -> str:
    return cell


def _too_many(records: list[tuple[str, ...]]) -> tuple[str, str] | None:
    """What there is too much of, and what would help."""
    columns = len(records[0]) if records else 0
    if columns > COLUMN_LIMIT:
        return f"{columns:,} columns, at most {COLUMN_LIMIT:,} are read", "keep the columns that are wanted"
    if len(records) > ROW_LIMIT + 1:
        return f"more than {ROW_LIMIT:,} rows", "sum them up"
    if len(records) * columns > CELL_LIMIT + columns:
        return f"more than {CELL_LIMIT:,} cells", "keep the columns and rows that are wanted"
    return None


def ragged(cells: int, columns: int) -> str:
    """What is wrong with a row of this many cells under a header of that many."""
    return f"this row has {cells} cell{'s'[: cells != 1]}, the header {columns}"


def _damaged(error: csv.Error) -> tuple[str, str]:
    words = str(error)
    if "unexpected end" in words:
        return "a double quote is never closed", 'write a quote inside a cell as ""'
    if "expected after" in words:
        return "something follows a closing double quote", 'write a quote inside a cell as ""'
    if "field larger" in words:
        return _TOO_LONG, _SHORTER
    return f"this is not CSV: {words}", ""


def _otherwise_parted(table: TableData) -> Problem | None:
    """A single column whose name holds another mark: the file is parted by that."""
    if len(table.columns) != 1:
        return None
    found = next((mark for mark in ";\t|," if mark != table.mark and mark in table.columns[0]), None)
    if found is None:
        return None
    shown = _WORDS[found][1] if found in _WORDS else f"'{found}'"
    hint = "name it .csv" if found == "," else "save it as 'CSV UTF-8', or as .xlsx"
    place = table.place(HEADER, 0)
    return Problem(place, f"the cells are parted by {shown}, not by {_WORDS[table.mark][1]}", hint)


def _without_rows(table: TableData) -> Problem | None:
    if table.rows:
        return None
    return Problem(table.place(HEADER, 0), f"'{table.origin.file}' has a header and no rows", "write them below it")
