"""The workbook in a chart: one sheet of cells, formulas over them alone, nothing that links, runs or asks a server."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from msgspec import Struct, field

from builder.verifying import archive

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NAMES = {
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
}  # fmt: skip
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SHEET = {"cols", "dimension", "pageMargins", "sheetData", "sheetFormatPr", "sheetPr", "sheetViews"}
_BOOK = {"bookViews", "calcPr", "fileVersion", "sheets", "workbookPr"}
_RANGE = re.compile(r"(\w+)!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_FUNCTION = re.compile(r"([A-Z][A-Z0-9.]*)\(")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # ECMA-376 22.9.2.19
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
# Sums and choices over cells; none that fetches, calls or refers to a place that is made up (ECMA-376 18.17.7).
_FUNCTIONS = {
    "ABS", "AND", "CHAR", "IF", "INDEX", "INT", "MAX", "MIN", "MOD", "N", "NA", "OR", "ROUND", "ROW", "SUM",
    "SUMPRODUCT", "TEXT",
}  # fmt: skip
_MISSING = "#N/A"
Cell = str | float | None


class Book(Struct, frozen=True):
    """The cells of the only sheet, by column and row, and what is wrong with the workbook."""

    faults: tuple[str, ...]
    sheet: str = ""
    cells: dict[tuple[str, int], Cell] = field(default_factory=dict)

    def range(self, said: str) -> list[Cell] | None:
        """The cells of a range in one column or one row; None where it is none of this sheet."""
        match = _RANGE.fullmatch(said)
        if match is None or match[1] != self.sheet:
            return None
        first, last = int(match[3]), int(match[5] or match[3])
        if match[4] not in (None, match[2]) or not 1 <= first <= last:
            return None
        return [self.cells.get((match[2], row)) for row in range(first, last + 1)]


@lru_cache(maxsize=256)
def opened(data: bytes) -> Book:
    """The workbook in the bytes of an .xlsx."""
    files, troubles = archive.read(data, plain=False)
    if not files:
        return Book(tuple(troubles))
    missing = _NAMES - {"xl/sharedStrings.xml"} - files.keys()
    if missing:
        return Book((f"a workbook without {min(missing)}",))
    try:
        trees = {name: _parsed(body) for name, body in files.items()}
        found = [*troubles, *(f"a workbook with {name}" for name in files.keys() - _NAMES), *_types(trees)]
        cells: dict[tuple[str, int], Cell] = {}
        strings = _strings(trees.get("xl/sharedStrings.xml"))
        for place, cell in _cells(trees["xl/worksheets/sheet1.xml"], strings, found):
            if place in cells:
                found.append(f"the cell {place[0]}{place[1]} is there twice")
            cells[place] = cell
        found += [*_sheets(trees["xl/workbook.xml"]), *_extras(trees), *_traces(trees)]
    except (ValueError, KeyError, IndexError, etree.XMLSyntaxError) as error:
        return Book((f"no workbook: {error}",))
    return Book(tuple(found), _only(trees["xl/workbook.xml"]), cells)


def same(point: str | None, cell: Cell) -> bool:
    """Whether a chart's point says what its cell says; no point stands for an empty cell, or for a missing number."""
    if isinstance(cell, float):
        try:
            return point is not None and math.isclose(float(point), cell, rel_tol=1e-14)  # 16 digits are written
        except ValueError:
            return False
    return (point or "") == (cell or "") or (point is None and cell == _MISSING)


def _parsed(body: bytes) -> etree._Element:
    if b"<!DOCTYPE" in body:
        raise ValueError("a document type")
    return etree.fromstring(body)


def _strings(root: etree._Element | None) -> list[str]:
    if root is None:
        return []
    return ["".join(_unescaped(text.text or "") for text in item.iter(f"{_S}t")) for item in root.iterfind(f"{_S}si")]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _cells(root: etree._Element, strings: list[str], found: list[str]) -> Iterator[tuple[tuple[str, int], Cell]]:
    for cell in root.iter(f"{_S}c"):
        place = _PLACE.fullmatch(cell.get("r", ""))
        if place is None:
            found.append("a cell without a place")
            continue
        formula, value = cell.find(f"{_S}f"), cell.findtext(f"{_S}v")
        if cell.get("t") == "inlineStr":
            value = "".join(text.text or "" for text in cell.iter(f"{_S}t"))
        if formula is not None:
            found += _formula(formula.text or "")
        if value is None:
            continue
        kind = cell.get("t", "n")
        content: Cell = strings[int(value)] if kind == "s" else float(value) if kind == "n" and value else value
        yield (place[1], int(place[2])), content


def _formula(text: str) -> Iterator[str]:
    bare = _QUOTED.sub('""', text)
    unknown = set(_FUNCTION.findall(bare)) - _FUNCTIONS
    if unknown or re.search(r"[\[\]!|{}@]", bare):
        yield f"a formula does more than count: {text[:60]}"


def _types(trees: dict[str, etree._Element]) -> Iterator[str]:
    """A workbook without macros: the type of its main part says so."""
    types = [(element.get("PartName"), element.get("ContentType", "")) for element in trees["[Content_Types].xml"]]
    if dict(types).get("/xl/workbook.xml") != _MAIN or any(
        "macro" in one.lower() or "vba" in one.lower() for _, one in types
    ):
        yield "a workbook of another kind"


def _only(book: etree._Element) -> str:
    """The name of the only sheet."""
    return next((sheet.get("name", "") for sheet in book.iterfind(f"{_S}sheets/{_S}sheet")), "")


def _sheets(book: etree._Element) -> Iterator[str]:
    sheets = book.findall(f"{_S}sheets/{_S}sheet")
    if len(sheets) != 1 or any(sheet.get("state", "visible") != "visible" for sheet in sheets):
        yield "the workbook has not one sheet that is seen"


def _extras(trees: dict[str, etree._Element]) -> Iterator[str]:
    """What a sheet of numbers has no use for: links, drawings, names, addresses."""
    for name, known in (("xl/worksheets/sheet1.xml", _SHEET), ("xl/workbook.xml", _BOOK)):
        found = {str(element.tag).removeprefix(_S) for element in trees[name]} - known
        yield from (f"{name} has {one}" for one in sorted(found))
    for name in ("_rels/.rels", "xl/_rels/workbook.xml.rels"):
        if any(item.get("TargetMode") == "External" for item in trees[name]):
            yield "the workbook leads outside"


def _traces(trees: dict[str, etree._Element]) -> Iterator[str]:
    """Nothing tells who made the workbook, and when."""
    for element in trees["docProps/core.xml"]:
        text = (element.text or "").strip()
        if text and not text.endswith("T00:00:00Z"):
            yield f"the workbook tells '{text[:40]}'"
