"""Tables: a grid of columns, rows and cells that draw their own rules."""

from collections.abc import Iterator

from builder.draw.pptx import identity, paint, text
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A16, A, Element, add, extension
from builder.frames import Cell, Line, TableFrame

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own “No Style, No Grid”
_COLUMN = "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}"
_ROW = "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}"
_NOTHING = Cell(())

Rules = tuple[Line | None, ...]


def draw(parent: Element, frame: TableFrame, sheet: Sheet) -> None:
    """The table of a frame."""
    table = add(parent, A.tbl)
    properties = add(table, A.tblPr, {"firstRow": "1"} if frame.header else {})
    add(properties, A.tableStyleId).text = NO_STYLE
    grid = add(table, A.tblGrid)
    for place, width in enumerate(frame.widths):
        column = add(grid, A.gridCol, {"w": str(width)})
        _identify(column, _COLUMN, A16.colId, identity.number(sheet.id, frame.id, "column", str(place)))
    rules = _rules(frame)
    for place, (height, cells) in enumerate(zip(frame.heights, frame.rows, strict=True)):
        row = add(table, A.tr, {"h": str(height)})
        column_place = 0
        for cell in cells:
            _cell(row, cell, rules[place][column_place], rules[place + 1][column_place], sheet)
            column_place += cell.span
        _identify(row, _ROW, A16.rowId, identity.number(sheet.id, frame.id, "row", str(place)))


def _rules(frame: TableFrame) -> list[Rules]:
    """The rule over each row, and under the last, by column: two cells share one, so both have to name it."""
    blank: Rules = (None,) * len(frame.widths)
    above = [tuple(cell.top for cell in _spread(row)) for row in frame.rows] + [blank]
    below = [blank] + [tuple(cell.bottom for cell in _spread(row)) for row in frame.rows]
    return [
        tuple(upper or lower for upper, lower in zip(*pair, strict=True)) for pair in zip(above, below, strict=True)
    ]


def _spread(row: tuple[Cell, ...]) -> Iterator[Cell]:
    for cell in row:
        for _ in range(cell.span):
            yield cell


def _cell(row: Element, cell: Cell, top: Line | None, bottom: Line | None, sheet: Sheet) -> None:
    element = add(row, A.tc, {"gridSpan": str(cell.span)} if cell.span > 1 else {})
    _content(element, cell, sheet)
    _cell_properties(element, cell, top, bottom, sheet)
    for _ in range(cell.span - 1):
        covered = add(row, A.tc, {"hMerge": "1"})
        _content(covered, _NOTHING, sheet)
        _cell_properties(covered, cell, top, bottom, sheet)


def _content(element: Element, cell: Cell, sheet: Sheet) -> None:
    body = add(element, A.txBody)
    add(body, A.bodyPr)
    add(body, A.lstStyle)
    text.paragraphs(body, cell.paragraphs, sheet, exact=True)


def _cell_properties(element: Element, cell: Cell, top: Line | None, bottom: Line | None, sheet: Sheet) -> None:
    attributes = {
        "marL": str(cell.insets.left),
        "marR": str(cell.insets.right),
        "marT": str(cell.insets.top),
        "marB": str(cell.insets.bottom),
        "anchor": text.ANCHOR[cell.anchor],
    }
    properties = add(element, A.tcPr, attributes)
    for tag, line in ((A.lnL, cell.sides), (A.lnR, cell.sides), (A.lnT, top), (A.lnB, bottom)):
        paint.stroke(properties, tag, line, sheet.theme)
    paint.fill(properties, cell.fill, sheet.theme)


def _identify(element: Element, uri: str, tag: str, number: int) -> None:
    add(extension(element, uri), tag, {"val": str(number)})
