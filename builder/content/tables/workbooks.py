"""What a spreadsheet's package holds: bombs are refused before they are opened, and cells with errors are found.

The reader of sheets hands an error (#DIV/0!) and a formula without a stored result back as empty cells; a chart would
show a gap where a mistake is (ECMA-376 Part 1, 18.3.1.4 `c`, 18.18.11 ST_CellType).
"""

import io
import re
import zipfile
from collections import Counter, deque
from html import unescape

from builder.errors import DeckError, Problem
from builder.outline.records import Text
from builder.zips import TROUBLES, excess, pieces

CELL_LIMIT = 2_000_000  # of the field from A1 to the last cell
TEXT_LIMIT = 50_000_000  # bytes of a sheet's cells, each text as often as it is used
_COMPOUND = b"\xd0\xcf\x11\xe0"  # the format of 97 to 2003, in which encrypted packages are wrapped too
# Attributes hold no `<` (XML 1.0, 2.3) and are short: so no search goes over a text more than once.
_SHEET = re.compile(rb"<(?:\w{1,20}:)?sheet\s([^<>]{0,1000})>")
_RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\s([^<>]{0,3000})>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ERROR = re.compile(rb"<(?:\w{1,20}:)?c\s([^<>]{0,300}\bt=[\"']e[\"'][^<>]{0,300})>")
_ROW_OF = re.compile(rb"\br\s{0,9}=\s{0,9}[\"'][A-Za-z]{0,9}(\d{1,20})[\"']")
_COLUMN_OF = re.compile(rb"\br\s{0,9}=\s{0,9}[\"']([A-Za-z]{1,9})\d")
_PLACELESS_ROW = re.compile(rb"<(?:\w{1,20}:)?row(?=[\s/>])(?![^<>]{0,1000}?\sr\s{0,9}=)")
_PLACELESS = re.compile(rb"<(?:\w{1,20}:)?c(?=[\s/>])(?![^<>]{0,1000}?\sr\s{0,9}=)|</(?:\w{1,20}:)?row\s{0,9}>")
_SHARED = re.compile(rb"\bt\s{0,9}=\s{0,9}[\"']s[\"'][^<>]{0,300}>\s{0,9}<(?:\w{1,20}:)?v>\s{0,9}(\d{1,9})")
_ITEM_END = re.compile(rb"</(?:\w{1,20}:)?si>")
_VALUE = re.compile(rb"<(?:\w{1,20}:)?v>([^<]*)<")
_NO_RESULT = re.compile(
    rb"<(?:\w{1,20}:)?c\s((?:(?!\bt=)[^<>/]){0,300})>\s{0,99}<(?:\w{1,20}:)?f\b"
    rb"(?:[^<>]{0,300}/>|[^<>]{0,300}>[^<]{0,9000}</(?:\w{1,20}:)?f>)"
    rb"\s{0,99}(?:<(?:\w{1,20}:)?v\s{0,9}/>|<(?:\w{1,20}:)?v>\s{0,99}</(?:\w{1,20}:)?v>)?\s{0,99}</(?:\w{1,20}:)?c>"
)


def refuse_bombs(data: bytes, file: Text) -> None:
    """Raises DeckError for what is no zip file, is damaged, or is much larger than it looks."""
    if data.startswith(_COMPOUND):
        message = f"'{file}' has a password, or is in Excel's old format"
        raise DeckError((Problem(file.at, message, "save it as .xlsx without a password"),))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if why := excess(package.infolist()):
                hint = "save the sheet that is wanted in a file of its own"
                raise DeckError((Problem(file.at, f"'{file}' {why}", hint),))
            for entry in package.infolist():
                deque(pieces(package, entry), maxlen=0)
    except TROUBLES:
        raise damaged(file) from None


def damaged(file: Text) -> DeckError:
    hint = "save it as .xlsx again, or as 'CSV UTF-8'"
    return DeckError((Problem(file.at, f"'{file}' is no .xlsx file, or is damaged", hint),))


def refuse_sprawl(data: bytes, sheet: str, file: Text) -> None:
    """Raises DeckError when a sheet grows as it is read.

    Two cells far apart make a field of all between them, and cells may share one long text (18.4.9 `sst`).
    """
    text, shared = _parts(data, sheet)
    for part in (text, shared):
        if b"\0" in part[:1000] or b"<!DOCTYPE" in part:  # UTF-16; or entities, which no spreadsheet has
            raise damaged(file)
    last, width = _reach(text)
    if last * width > CELL_LIMIT:
        message = f"the sheet '{sheet}' of '{file}' is too large: it reaches to {letters(width)}{last}"
        raise DeckError((Problem(file.at, message, "delete what stands far away from the table"),))
    lengths = [len(item) for item in _ITEM_END.split(shared)]
    if text.count(b"<v") * max(lengths) <= TEXT_LIMIT:
        return
    uses = Counter(int(match[1]) for match in _SHARED.finditer(text))
    if sum(lengths[index] * count for index, count in uses.items() if index < len(lengths)) > TEXT_LIMIT:
        message = f"the sheet '{sheet}' of '{file}' holds more than {TEXT_LIMIT / 1e6:.0f} MB of text"
        raise DeckError((Problem(file.at, message, "save the columns that are wanted in a file of their own"),))


def _reach(text: bytes) -> tuple[int, int]:
    """The last row and column of a sheet at most: rows and cells without a place follow others."""
    last = max((int(row) for row in {match[1] for match in _ROW_OF.finditer(text)}), default=0)
    names = {match[1].upper() for match in _COLUMN_OF.finditer(text)}
    width = max((column_number(name.decode()) for name in names), default=0)
    widest = run = 0
    for match in _PLACELESS.finditer(text):
        run = 0 if match[0].startswith(b"</") else run + 1
        widest = max(widest, run)
    return last + sum(1 for _ in _PLACELESS_ROW.finditer(text)), width + widest


def _parts(data: bytes, sheet: str) -> tuple[bytes, bytes]:
    """The XML of a sheet and of the texts that sheets share."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        part = _part(package, sheet, names)
        shared = [package.read(name) for name in sorted(names) if name.lower().endswith("sharedstrings.xml")]
        return package.read(part) if part in names else b"", b"".join(shared)


def faults(data: bytes, sheet: str) -> dict[str, str]:
    """Cells of a sheet that hold an error, with it, and formulas without a result, with an empty text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        part = _part(package, sheet, names)
        text = package.read(part) if part in names else b""
    found = {}
    for match in _ERROR.finditer(text):
        value = _VALUE.search(text, match.end(), match.end() + 10_000)
        found[_attributes(match[1]).get("r", "")] = unescape(value[1].decode("utf-8", "replace")) if value else "#N/A"
    if b"<f" in text or b":f" in text:
        found |= {_attributes(match[1]).get("r", ""): "" for match in _NO_RESULT.finditer(text)}
    return found


def _part(package: zipfile.ZipFile, sheet: str, names: set[str]) -> str:
    """The part of the package that holds a sheet (ECMA-376 Part 1, 12.3.24); empty when it cannot be told."""
    workbook, relations = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if not {workbook, relations} <= names:
        return ""
    sheets = (_attributes(match[1]) for match in _SHEET.finditer(package.read(workbook)))
    id_ = next((one.get("r:id", "") for one in sheets if one.get("name") == sheet), "")
    targets = (_attributes(match[1]) for match in _RELATION.finditer(package.read(relations)))
    target = next((one.get("Target", "") for one in targets if one.get("Id") == id_), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _attributes(text: bytes) -> dict[str, str]:
    return {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(text.decode("utf-8", "replace"))}


def column_number(text: str) -> int:
    """The number of a column, from 1, of its letters: A, B … Z, AA."""
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def letters(number: int) -> str:
    """A column's letters, of its number from 1."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
