"""Tables that flood, lie or break off, and cells that would act in the workbook of a chart."""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, files
from tests.hostile.workbooks import ENTITIES, ROWS, is_passive, row, shared, sheet, workbook

_AT = "deck.yaml:3:13: "


def _shown(data: bytes | str | Callable[[], bytes], name: str = "a.csv") -> Callable[[Path], None]:
    """A deck that shows a table of a file."""
    outline = (
        f"title: 稿\ndata:\n  t: {{file: {name}}}\nsections:\n  - slides:\n      - {{title: 表, table: {{data: t}}}}\n"
    )
    return lambda folder: files(outline, {name: _bytes(data)})(folder)


def _drawn(data: bytes | str | Callable[[], bytes], kind: str = "column") -> Callable[[Path], None]:
    """A deck that draws column b of a file over column a."""
    chart = f"{{kind: {kind}, data: t, x: a, y: b, unit: 元}}"
    outline = f"title: 稿\ndata:\n  t: {{file: a.csv}}\nsections:\n  - slides:\n      - {{title: 图, chart: {chart}}}\n"
    return lambda folder: files(outline, {"a.csv": _bytes(data)})(folder)


def _bytes(data: bytes | str | Callable[[], bytes]) -> bytes:
    return data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else data()


def _sheet(data: Callable[[], bytes]) -> Callable[[Path], None]:
    return _shown(data, "a.xlsx")


def _many(folder: Path) -> None:
    """Three tables of a million cells, most of them empty, in two megabytes each."""
    data = (",".join(f"c{n}" for n in range(10)) + "\n" + ("1" + "," * 9 + "\n") * 99_999).encode()
    tables = "".join(f"  t{n}: {{file: {n}.csv}}\n" for n in range(3))
    outline = f"title: 稿\ndata:\n{tables}sections:\n  - slides:\n      - {{title: 点, points: [甲, 乙]}}\n"
    files(outline, {f"{n}.csv": data for n in range(3)})(folder)


_FORMULAS = ("=cmd|' /C calc'!A0", "@SUM(1+1)*2", "+1+1", "-2+3", '=HYPERLINK("http://127.0.0.1:47113")',
             "http://127.0.0.1:47113/", "mailto:a@b.c", "internal:Sheet!A1", "external:/etc/passwd", "{=1+1}",
             "<r><t>x</t></r>", "<f>1+1</f>", "]]>", "&lt;", "_x0041_", "\\\\host\\share",
             "file:///etc/passwd")  # fmt: skip
_ACTING = "a,b\n" + "".join('"{}",{}\n'.format(text.replace('"', '""'), n + 1) for n, text in enumerate(_FORMULAS))
_ZEROS = bytes(50_000_000)
_DAMAGED = f"{_AT}'a.xlsx' is no .xlsx file, or is damaged"
_FAR = row(1048576, 1).replace("A1048576", "{}")

CASES: tuple[Case, ...] = (
    Case("D1", "texts-that-look-like-formulas-and-links", _drawn(_ACTING, "bar"), proves=is_passive),
    Case("D1", "names-of-columns-that-look-like-formulas", _drawn("a,b,=1+1,http://x.y\nx,1,2,3\ny,1,2,4\n", "line"),
         proves=is_passive),
    Case("D2", "markup-in-a-table", _drawn('a,b\n"</a:t><x/>&amp;&x;",1\n"<!--",2\n'), proves=is_passive),
    Case("D2", "control-character-in-a-table", _drawn("a,b\nx\x07,1\n"), "a.csv:2:2: a control character, U+0007"),
    Case("D2", "nought-in-a-table", _shown("a,b\n1\0,2\n"), "a.csv:2:2: a control character, U+0000"),
    Case("D2", "half-a-character-in-a-table", _shown(b"a,b\n\xed\xa0\x80,2\n"), "a.csv:2:1: this is not UTF-8"),
    Case("D3", "word-for-no-number", _drawn("a,b\nx,nan\ny,2\n"), "a.csv:2:3: a chart wants a number, not 'nan'"),
    Case("D3", "word-for-an-endless-number", _drawn("a,b\nx,-inf\ny,2\n"), "a.csv:2:3: a chart wants a number"),
    Case("D3", "number-beyond-all-measure", _drawn("a,b\nx,1e999\ny,2\n"), "a.csv:2:3: "),
    Case("D3", "number-of-a-hundred-thousand-digits", _drawn(f"a,b\nx,{'9' * 30_000}\ny,2\n"), "a.csv:2:3: 9999"),
    Case("D3", "numbers-too-large-to-draw", _drawn("a,b\nx,1e308\ny,2\n"), "a.csv:2:3: 1e308 is too large to draw"),
    Case("D3", "empty-cells", _drawn("a,b\nx,\ny,2\n"), proves=is_passive),
    Case("D4", "row-that-is-too-short", _shown("a,b\n1,2\n1\n"), "a.csv:3:1: this row has 1 cell, the header 2"),
    Case("D4", "quote-that-never-closes", _shown('a,b\n"1,2\n'), "a.csv:2:1: a double quote is never closed"),
    Case("D4", "quote-that-never-closes-over-megabytes", _shown('a,b\n"' + "x,\n" * 2_000_000),
         "a.csv:1:1: more than 2,000,000 lines"),
    Case("D4", "cell-of-a-megabyte", _shown(f"a,b\n{'x' * 1_000_000},1\n"),
         "a.csv:2:1: a cell is longer than 32,767 characters"),
    Case("D4", "ten-thousand-columns", _shown("a," * 10_000 + "b\n" + "1," * 10_000 + "1\n"),
         "a.csv:1:1: 10,001 columns, at most 1,000 are read"),
    Case("D4", "hundred-thousand-rows-and-one", _shown("a,b\n" + "1,2\n" * 100_001),
         "a.csv:100002:1: more than 100,000 rows"),
    Case("D4", "million-cells-and-one-row", _shown(lambda: (",".join(f"c{n}" for n in range(1000)) + "\n" + (
        "1," * 999 + "1\n") * 1_001).encode()), "a.csv:1002:1: more than 1,000,000 cells", seconds=4.0),
    Case("D4", "table-file-of-21-megabytes", _shown(lambda: bytes(21_000_000)), f"{_AT}'a.csv' is too large: 21.0 MB"),
    Case("D4", "more-rows-than-a-slide-takes", _shown("a,b\n" + "1,2\n" * 10_000),
         "deck.yaml:6:27: a slide takes 200 rows, this table has more"),
    Case("D4", "more-values-than-a-chart-shows", _drawn("a,b\n" + "x,2\n" * 50_000),
         "deck.yaml:6:48: 50000 rows are more than a chart can show"),
    Case("D4", "tables-that-are-too-much-together", _many,
         "deck.yaml:5:7: the tables of this deck hold more than 2,000,000 cells together", seconds=9.0),  # two are read
    Case("D4", "not-utf-8", _shown(b"a,b\n\xff\xfe,2\n"), "a.csv:2:1: this is not UTF-8 (byte 0xFF)"),
    Case("P5", "gzip-bomb", _shown(lambda: gzip.compress(_ZEROS), "a.tsv"), f"{_AT}'a.tsv' is compressed"),
    Case("P5", "gzip-bomb-named-csv", _shown(lambda: gzip.compress(_ZEROS)), f"{_AT}'a.csv' is compressed"),
    Case("P5", "xz-bomb-named-csv", _shown(lambda: lzma.compress(_ZEROS)), f"{_AT}'a.csv' is compressed"),
    Case("P5", "bzip2-bomb-named-csv", _shown(lambda: bz2.compress(_ZEROS)), f"{_AT}'a.csv' is compressed"),
    Case("P5", "zip-named-csv", _shown(workbook), f"{_AT}'a.csv' is compressed"),
    Case("P5", "zlib-named-csv", _shown(lambda: zlib.compress(_ZEROS)), "a.csv:1:2: this is not UTF-8"),
    Case("P5", "parquet-that-is-none", _shown(b"PAR1" + bytes(100) + b"PAR1", "a.parquet"),
         f"{_AT}'a.parquet' is damaged, or holds what DuckDB cannot read"),
    Case("P5", "csv-named-parquet", _shown("a,b\n1,2\n", "a.parquet"), f"{_AT}'a.parquet' is no Parquet file"),
    Case("D5", "sheet-that-unpacks-to-a-flood", _sheet(lambda: workbook(others=[("xl/a.xml", bytes(99_000_000))])),
         f"{_AT}'a.xlsx' holds 'xl/a.xml', which unpacks to over 200 times its size"),
    Case("D5", "parts-that-unpack-to-a-flood", _sheet(lambda: workbook(others=[
        (f"xl/{n}.xml", bytes(900_000)) for n in range(120)])), f"{_AT}'a.xlsx' unpacks to 108 MB, at most 100 MB"),
    Case("D5", "thousands-of-parts", _sheet(lambda: workbook(others=[(f"{n}", b"") for n in range(3000)])),
         f"{_AT}'a.xlsx' holds 3,005 files, at most 2,000 are read"),
    Case("D5", "two-parts-of-one-name", _sheet(lambda: workbook(others=[("XL/worksheets/sheet1.xml", b"<x/>")])),
         _DAMAGED),
    Case("D5", "truncated-workbook", _sheet(lambda: workbook()[:-40]), _DAMAGED),
    Case("D5", "workbook-with-a-password", _sheet(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)),
         f"{_AT}'a.xlsx' has a password, or is in Excel's old format"),
    Case("D5", "entities-in-a-sheet", _sheet(lambda: workbook(sheet(ROWS.replace("x<", "&c;<"), doctype=ENTITIES))),
         _DAMAGED),
    Case("D5", "entity-of-a-file", _sheet(lambda: workbook(sheet(
        ROWS.replace("x<", "&a;<"), doctype='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'))), _DAMAGED),
    Case("D5", "entities-in-shared-texts", _sheet(lambda: workbook(shared=shared("<si><t>&c;</t></si>", ENTITIES))),
         f"{_AT}'a.xlsx' is no "),
    Case("D5", "sheet-in-utf-16", _sheet(lambda: workbook(sheet(ROWS).replace("UTF-8", "UTF-16").encode("utf-16"))),
         _DAMAGED),
    Case("D5", "cell-at-the-last-corner", _sheet(lambda: workbook(sheet(ROWS + _FAR.format("XFD1048576")))),
         f"{_AT}the sheet 'S' of 'a.xlsx' is too large: it reaches to XFD1048576"),
    Case("D5", "cell-at-the-last-corner-in-small-letters",
         _sheet(lambda: workbook(sheet(ROWS + _FAR.format("xfd1048576")))),
         f"{_AT}the sheet 'S' of 'a.xlsx' is too large: it reaches to XFD1048576"),
    Case("D5", "cell-beyond-all-rows", _sheet(lambda: workbook(sheet(ROWS + row(99_999_999_999, 1)))),
         f"{_AT}the sheet 'S' of 'a.xlsx' is too large"),
    # The reader of sheets would end this process: it asks for half a terabyte.
    Case("D5", "rows-and-cells-without-places", _sheet(lambda: workbook(
        sheet(ROWS + "<row/>" * 200_000 + f"<row>{'<c><v>1</v></c>' * 16_000}</row>"), packed=False)),
         f"{_AT}the sheet 'S' of 'a.xlsx' is too large"),
    Case("D5", "tags-that-never-close", _sheet(lambda: workbook(
        sheet(ROWS + '<row r="3">' + '<c r="A3" t="e">' * 50_000), packed=False)), f"{_AT}"),
    Case("D5", "attributes-that-never-end", _sheet(lambda: workbook(
        sheet(ROWS + '<row r="3"><f/><c ' + 't="e" ' * 300_000), packed=False)), f"{_AT}"),
    Case("D5", "tower-of-tags", _sheet(lambda: workbook(
        sheet(ROWS, before="<a>" * 200_000 + "</a>" * 200_000), packed=False))),
    Case("D5", "dimension-that-lies", _sheet(lambda: workbook(
        sheet(row(1, "a", "b") + "".join(row(n, "x", n) for n in range(2, 500)), '<dimension ref="A1:B2"/>'))),
         "deck.yaml:6:27: a slide takes 200 rows, this table has more"),
    Case("D5", "dimension-of-everything", _sheet(lambda: workbook(sheet(ROWS, '<dimension ref="A1:XFD1048576"/>')))),
    Case("D5", "merged-giant", _sheet(lambda: workbook(
        sheet(ROWS, after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')))),
    Case("D5", "number-of-a-sheet-beyond-all-measure",
         _sheet(lambda: workbook(sheet(ROWS.replace("<v>1<", "<v>1e999<")))),
         f"{_AT}S!B2: inf is no number"),
    Case("D5", "no-number-in-a-sheet", _sheet(lambda: workbook(sheet(ROWS.replace("<v>1<", "<v>NaN<")))),
         f"{_AT}S!B2: nan is no number"),
    Case("D5", "text-of-a-megabyte-in-a-sheet", _sheet(lambda: workbook(
        sheet(row(1, "a", "b") + row(2, "x" * 10**6, 1)), packed=False)),
         f"{_AT}S!A2: the text has 1,000,000 characters"),
    Case("D5", "one-text-shared-by-all-cells", _sheet(lambda: workbook(
        sheet(row(1, "a") + "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 4000))),
        shared=shared(f"<si><t>{'x' * 30_000}</t></si>"), packed=False)),
         f"{_AT}the sheet 'S' of 'a.xlsx' holds more than 50 MB of text"),
    Case("D5", "control-character-in-a-sheet", _sheet(lambda: workbook(sheet(ROWS.replace("x<", "x_x0007_<")))),
         f"{_AT}S!A2: a control character, U+0007"),
    Case("D5", "formula-without-a-result", _sheet(lambda: workbook(sheet(ROWS.replace("<v>1</v>", "<f>1/0</f>")))),
         f"{_AT}S!B2: the formula has no result"),
    Case("D5", "error-in-a-cell", _sheet(lambda: workbook(sheet(ROWS.replace('"B2"><v>1<', '"B2" t="e"><v>#DIV/0!<')))),
         f"{_AT}S!B2: the cell holds the error #DIV/0!"),
    Case("D5", "macros-and-links-beside-a-sheet", _sheet(lambda: workbook(others=[
        ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0"), ("../../evil.txt", b"x"), ("xl/externalLinks/a.xml", b"<x/>")]))),
)  # fmt: skip
