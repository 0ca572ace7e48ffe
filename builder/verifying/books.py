"""The workbook in a chart: one sheet of cells, formulas over them alone, nothing that links, runs or asks a server."""

import math
import re
from collections.abc import Iterator

from msgspec import Struct, field

from builder.verifying import archive, book_parts
from builder.verifying.formulas import only_counts
from builder.verifying.parts import QUOTING, Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RANGE = re.compile(r"(\w+)!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # ECMA-376 22.9.2.19
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


def opened(data: bytes) -> Book:
    """The workbook in the bytes of an .xlsx."""
    files, found = archive.read(data, plain=False)
    trees = book_parts.opened(files, found) if files else {}
    if not trees:
        return Book(tuple(found))
    strings = _strings(trees.get(book_parts.STRINGS))
    cells = dict(_cells(trees[book_parts.SHEET], strings, found))
    sheet = next(trees[book_parts.BOOK].iter(f"{_S}sheet"))
    return Book(tuple(found), sheet.get("name", ""), cells)


def same(point: str | None, cell: Cell) -> bool:
    """Whether a chart's point says what its cell says; no point stands for an empty cell, or for a missing number."""
    if isinstance(cell, float):
        try:
            return point is not None and math.isclose(float(point), cell, rel_tol=1e-14)  # 16 digits are written
        except ValueError:
            return False
    return (point or "") == (cell or "") or (point is None and cell == _MISSING)


def _strings(root: Element | None) -> list[str]:
    if root is None:
        return []
    return ["".join(_unescaped(text.text or "") for text in item.iter(f"{_S}t")) for item in root.iterfind(f"{_S}si")]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _cells(root: Element, strings: list[str], found: list[str]) -> Iterator[tuple[tuple[str, int], Cell]]:
    """The cells that hold something; `found` is told of those that stand elsewhere than in order, or hold nonsense."""
    above = 0
    for row in root.iter(f"{_S}row"):
        number = int(row.get("r", "0"))
        if number <= above:
            found.append(f"the row {number} comes after the row {above}")
        above, before = number, (0, "")
        for cell in row:
            place = _PLACE.fullmatch(cell.get("r", ""))
            if place is None or int(place[2]) != number or (len(place[1]), place[1]) <= before:
                found.append(f"the cell {cell.get('r')} is there twice, or in another place than its own")
                continue
            before = (len(place[1]), place[1])
            content = _content(cell, strings, found)
            if content is not None:
                yield (place[1], number), content


def _content(cell: Element, strings: list[str], found: list[str]) -> Cell:
    formula = cell.findtext(f"{_S}f")
    if formula is not None and not only_counts(formula):
        found.append(f"a formula does more than count{QUOTING}{formula[:60]}")
    kind, value = cell.get("t", "n"), cell.findtext(f"{_S}v")
    if kind == "inlineStr":
        return cell.findtext(f"{_S}is/{_S}t")
    if not value or kind not in ("s", "n"):
        return value
    try:
        number = float(value)
        content = strings[int(value)] if kind == "s" and number >= 0 else number
    except (ValueError, IndexError):
        content = math.nan
    if isinstance(content, float) and not math.isfinite(content):
        found.append(f"the cell {cell.get('r')} holds nothing that can be shown{QUOTING}{value[:40]}")
    return content
