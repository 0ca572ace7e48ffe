"""Defects of tables."""

from tests.verifying.changes import after, attribute, doubled, exchanged, last, removed, renamed
from tests.verifying.mutable import Change, Mutable

PLAIN = "slide:table"
WIDE = "slide:merged"
_COLUMN = "//a:tbl/a:tblGrid/a:gridCol"
_ROW = "//a:tbl/a:tr[2]"
_CELL = f"{_ROW}/a:tc[2]"
_SPANNING = "//a:tc[@gridSpan]"


def a_row_with_anothers_id(package: Mutable) -> None:
    identity = f"{_ROW}/a:extLst//a16:rowId"
    other = package.found(PLAIN, "//a:tbl/a:tr[3]/a:extLst//a16:rowId")[0].get("val")
    attribute(PLAIN, identity, "val", other)(package)


MUTANTS: dict[str, Change] = {
    "table-column-more-in-the-grid": after(PLAIN, _COLUMN, '<a:gridCol w="1000000"/>'),
    "table-column-less-in-the-grid": removed(PLAIN, f"{_COLUMN}[2]"),
    "table-without-grid": removed(PLAIN, "//a:tblGrid"),
    "table-grid-after-the-rows": last(PLAIN, "//a:tblGrid"),
    "table-without-rows": renamed(PLAIN, "//a:tbl", "a:tblX"),
    "table-column-without-width": attribute(PLAIN, _COLUMN, "w", None),
    "table-column-negative": attribute(PLAIN, _COLUMN, "w", "-1"),
    "table-column-a-fraction": attribute(PLAIN, _COLUMN, "w", "3000000.5"),
    "table-row-short": removed(PLAIN, _CELL),
    "table-row-long": doubled(PLAIN, _CELL),
    "table-row-empty": renamed(PLAIN, _CELL, "a:td"),
    "table-row-without-height": attribute(PLAIN, _ROW, "h", None),
    "table-row-negative": attribute(PLAIN, _ROW, "h", "-1"),
    "table-row-a-fraction": attribute(PLAIN, _ROW, "h", "500000.5"),
    "table-row-identity-twice": a_row_with_anothers_id,
    "table-cell-without-text": removed(PLAIN, f"{_CELL}/a:txBody"),
    "table-cell-without-paragraph": removed(PLAIN, f"{_CELL}/a:txBody/a:p"),
    "table-cell-properties-first": exchanged(PLAIN, f"{_CELL}/a:txBody"),
    "table-cell-with-the-text-of-shapes": renamed(PLAIN, f"{_CELL}/a:txBody", "p:txBody"),
    "table-cell-margin-a-fraction": attribute(PLAIN, f"{_CELL}/a:tcPr", "marL", "0.1"),
    "table-cell-anchored-in-the-middle": attribute(PLAIN, f"{_CELL}/a:tcPr", "anchor", "middle"),
    "table-cell-rules-in-another-order": exchanged(PLAIN, f"{_CELL}/a:tcPr/a:lnL"),
    "table-cell-fill-before-rules": after(PLAIN, f"{_CELL}/a:tcPr/a:lnL", "<a:noFill/>"),
    "table-cell-filled-twice": doubled(PLAIN, f"{_CELL}/a:tcPr/a:noFill | //a:tcPr/a:solidFill"),
    "table-span-beyond-the-grid": attribute(WIDE, _SPANNING, "gridSpan", "9"),
    "table-span-of-nothing": attribute(WIDE, _SPANNING, "gridSpan", "0"),
    "table-span-negative": attribute(WIDE, _SPANNING, "gridSpan", "-2"),
    "table-span-no-number": attribute(WIDE, _SPANNING, "gridSpan", "two"),
    "table-span-over-a-free-cell": attribute(WIDE, "//a:tc[@hMerge]", "hMerge", None),
    "table-span-too-short": attribute(WIDE, _SPANNING, "gridSpan", None),
    "table-span-over-a-row-that-is-not-there": attribute(WIDE, "//a:tbl/a:tr[3]/a:tc[3]", "rowSpan", "2"),
    "table-span-over-a-free-row": attribute(WIDE, "//a:tbl/a:tr[1]/a:tc[3]", "rowSpan", "2"),
    "table-covered-from-above-in-the-first-row": attribute(WIDE, "//a:tbl/a:tr[1]/a:tc[3]", "vMerge", "1"),
    "table-covered-from-the-left-by-nothing": attribute(WIDE, "//a:tbl/a:tr[2]/a:tc[1]", "hMerge", "1"),
    "table-covered-by-a-word": attribute(WIDE, "//a:tc[@hMerge]", "hMerge", "yes"),
    "table-style-no-guid": attribute("ppt/tableStyles.xml", "/a:tblStyleLst", "def", "none"),
    "table-style-unknown": lambda package: setattr(
        package.first(PLAIN, "//a:tableStyleId"), "text", "{00000000-0000-0000-0000-000000000001}"
    ),
    "table-style-not-a-guid": lambda package: setattr(package.first(PLAIN, "//a:tableStyleId"), "text", "none"),
    "table-in-a-chart-frame": attribute(
        PLAIN, "//a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart"
    ),
    "table-twice-in-a-frame": doubled(PLAIN, "//a:tbl"),
}
LAWFUL = {
    "table-cell-without-text": "the schema lets a cell have no text; PowerPoint was seen to repair it",
    "table-row-identity-twice": "allowed; identities that agree make merging and comparing fail",
    "table-style-unknown": "allowed; PowerPoint knows its own styles by heart, any other is shown plain",
    "table-twice-in-a-frame": "the schema lets anything stand there",
}
