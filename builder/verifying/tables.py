"""Tables: rows as wide as the grid, merged cells that cover what they say (ECMA-376 21.1.3)."""

from collections.abc import Iterator

from builder.verifying.parts import Element

_A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def faults(name: str, table: Element, carried: bool) -> Iterator[str]:
    """What is wrong with a table of the part `name`; a template's cells may be without a text."""
    yield from (f"{name}: {fault} of a table" for fault in (*_identities(table), *_grid(table, carried)))


def _identities(table: Element) -> Iterator[str]:
    for key in ("rowId", "colId"):
        numbers = [element.get("val", "") for element in table.iter(f"{_A16}{key}")]
        if len(set(numbers)) != len(numbers):
            yield f"the same {key} twice"


def _grid(table: Element, carried: bool) -> Iterator[str]:
    width = len(table.findall(f"{_A}tblGrid/{_A}gridCol"))
    rows = [row.findall(f"{_A}tc") for row in table.iterfind(f"{_A}tr")]
    if not width or not rows:
        yield "no rows or columns"
    short = [number for number, row in enumerate(rows, 1) if len(row) != width]
    if short:
        yield f"row {short[0]}, which is not as wide as the grid,"
        return
    covered: dict[tuple[int, int], tuple[bool, bool]] = {}  # whether it lies to the right of, below what spans it
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            if not carried and cell.find(f"{_A}txBody/{_A}p") is None:
                yield "a cell without a paragraph"
            trouble = _spanned(cell, (down, across), (len(rows), width), covered)
            if trouble:
                yield trouble
                return
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            merged = tuple(cell.get(key) in ("1", "true") for key in ("hMerge", "vMerge"))
            if merged != covered.get((down, across), (False, False)):
                yield "a cell that is merged with what does not span it"


def _spanned(
    cell: Element, at: tuple[int, int], size: tuple[int, int], covered: dict[tuple[int, int], tuple[bool, bool]]
) -> str:
    """What is wrong with the span of a cell; else what it covers is noted. Row before column."""
    down, across = at
    high, wide = int(cell.get("rowSpan", "1")), int(cell.get("gridSpan", "1"))
    if wide < 1 or high < 1 or down + high > size[0] or across + wide > size[1]:
        return "a cell that spans more than there is"
    if (wide, high) == (1, 1) or (down, across) in covered:
        return ""  # what is covered may say the span again, as PowerPoint does
    area = [(y, x) for y in range(down, down + high) for x in range(across, across + wide)]
    if any(place in covered for place in area):
        return "two cells that cover the same place"
    covered.update({(y, x): (x > across, y > down) for y, x in area})
    return ""
