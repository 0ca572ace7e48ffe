"""Defects of the workbooks inside charts."""

from html import escape

from tests.verifying.changes import (
    after,
    appended,
    attribute,
    content,
    deleted,
    doubled,
    exchanged,
    in_workbook,
    inserted,
    removed,
    renamed,
    text,
)
from tests.verifying.mutable import OFFICE, Change, Mutable
from tests.verifying.zipping import Entry

BOOK = "workbook:line"
_SHEET = "xl/worksheets/sheet1.xml"
_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_APP = "docProps/app.xml"
_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_CELL = "//s:c[@r='B2']"
_CHART_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"
_OLD = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def inside(change: Change) -> Change:
    return in_workbook("line", change)


def formula(said: str) -> Change:
    """A cell that works something out; its value stays."""
    return inside(inserted(_SHEET, _CELL, f"<s:f>{escape(said)}</s:f>"))


def part(name: str, data: bytes, kind: str, source: str = _WORKBOOK, content_type: str = "") -> Change:
    """A part more in the workbook."""

    def change(book: Mutable) -> None:
        book.entries.append(Entry(name, data))
        book.relate(source, kind, f"/{name}")
        if content_type:
            book.declare(name, content_type)

    return inside(change)


def linked(book: Mutable) -> None:
    book[f"xl/worksheets/_rels/{_SHEET.rpartition('/')[2]}.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/hyperlink" Target="http://example.org/" TargetMode="External"/>'
        "</Relationships>"
    ).encode()
    after(_SHEET, "//s:sheetData", '<s:hyperlinks><s:hyperlink ref="A1" r:id="rId1"/></s:hyperlinks>')(book)


MUTANTS: dict[str, Change] = {
    "workbook-missing": deleted(BOOK),
    "workbook-empty": content(BOOK, lambda _: b""),
    "workbook-no-archive": content(BOOK, lambda _: b"not a workbook"),
    "workbook-cut": content(BOOK, lambda data: data[: len(data) // 2]),
    "workbook-of-the-old-kind": content(BOOK, lambda _: _OLD),
    "workbook-with-bytes-after": content(BOOK, lambda data: data + b"hidden"),
    "workbook-without-sheet": inside(deleted(_SHEET)),
    "workbook-without-types": inside(deleted("[Content_Types].xml")),
    "workbook-without-book": inside(deleted(_WORKBOOK)),
    "workbook-sheet-not-well-formed": inside(content(_SHEET, lambda data: data[:-5])),
    "workbook-sheet-by-another-name": inside(attribute(_WORKBOOK, "//s:sheet", "name", "Data")),
    "workbook-entry-twice": inside(lambda book: book.entries.append(Entry(_SHEET, book[_SHEET]))),
    "workbook-way-out": inside(lambda book: book.entries.append(Entry("../evil.xml", b"<x/>"))),
    "workbook-time-of-the-build": inside(lambda book: book.edit(_SHEET, date=(2026 - 1980) << 9 | 11 << 5 | 28)),
    "workbook-doctype": inside(
        content(_SHEET, lambda data: data.replace(b"<worksheet", b"<!DOCTYPE x>\n<worksheet", 1))
    ),
    "workbook-value-unlike-the-chart": inside(text(_SHEET, f"{_CELL}/s:v", "151")),
    "workbook-value-no-number": inside(text(_SHEET, f"{_CELL}/s:v", "NaN")),
    "workbook-value-missing": inside(removed(_SHEET, _CELL)),
    "workbook-name-unlike-the-chart": inside(text(_STRINGS, "//s:si[2]/s:t", "别的")),
    "workbook-cell-twice": inside(doubled(_SHEET, _CELL)),
    "workbook-string-that-is-not-there": inside(text(_SHEET, "//s:c[@r='A1']/s:v", "99")),
    "workbook-formula-that-links": formula('HYPERLINK("http://example.org",1)'),
    "workbook-formula-that-fetches": formula('WEBSERVICE("http://example.org")'),
    "workbook-formula-that-runs": formula("cmd|'/C calc'!A0"),
    "workbook-formula-of-another-book": formula("[1]Sheet1!A1"),
    "workbook-formula-of-a-path": formula("'C:\\Users\\someone\\[data.xlsx]Sheet1'!A1"),
    "workbook-formula-of-a-server": formula('RTD("server",,"x")'),
    "workbook-formula-of-a-macro": formula('CALL("kernel32","WinExec","JCJ","calc",0)'),
    "workbook-formula-that-fetches-in-small-letters": formula('webservice("http://e/"&A1)'),
    "workbook-formula-that-fetches-behind-a-blank": formula('WEBSERVICE ("http://example.org")'),
    "workbook-formula-that-is-a-name": formula("cmd"),
    "workbook-formula-of-a-made-up-place": formula('INDIRECT("A"&1)'),
    "workbook-formula-of-another-sheet": formula("Other!A1"),
    "workbook-formula-with-a-text-that-does-not-end": formula('TEXT(A1,"0)'),
    "workbook-formula-of-a-table-of-data": inside(
        inserted(_SHEET, _CELL, '<s:f t="dataTable" ref="B2:B3" r1="A1">A1</s:f>')
    ),
    "workbook-link": inside(linked),
    "workbook-sheet-that-is-not-there-too": inside(
        appended(
            _RELATIONSHIPS, "/*", f'<rel:Relationship Id="rId9" Type="{OFFICE}/worksheet" Target="worksheets/2.xml"/>'
        )
    ),
    "workbook-sheet-that-is-not-there": inside(
        attribute(_RELATIONSHIPS, "rel:Relationship[1]", "Target", "worksheets/sheet2.xml")
    ),
    "workbook-relationship-to-the-outside": inside(
        attribute(_RELATIONSHIPS, "rel:Relationship[1]", "TargetMode", "External")
    ),
    "workbook-relationship-twice": inside(doubled(_RELATIONSHIPS, "rel:Relationship[2]")),
    "workbook-relationship-missing": inside(removed(_RELATIONSHIPS, "rel:Relationship[3]")),
    "workbook-sheet-by-no-relationship": inside(attribute(_WORKBOOK, "//s:sheet", "r:id", "rId77")),
    "workbook-sheet-by-the-relationship-of-the-styles": inside(attribute(_WORKBOOK, "//s:sheet", "r:id", "rId3")),
    "workbook-sheet-typed-as-a-chart": inside(
        attribute(_TYPES, f"ct:Override[@PartName='/{_SHEET}']", "ContentType", _CHART_SHEET)
    ),
    "workbook-types-too-many": inside(
        appended(_TYPES, "/*", '<ct:Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')
    ),
    "workbook-type-missing": inside(removed(_TYPES, f"ct:Override[@PartName='/{_STYLES}']")),
    "workbook-row-twice": inside(attribute(_SHEET, "//s:row[2]", "r", "1")),
    "workbook-rows-out-of-order": inside(exchanged(_SHEET, "//s:row[2]")),
    "workbook-cells-out-of-order": inside(exchanged(_SHEET, "//s:row[2]/s:c[1]")),
    "workbook-cell-of-another-row": inside(attribute(_SHEET, _CELL, "r", "B9")),
    "workbook-cell-of-another-type": inside(attribute(_SHEET, _CELL, "t", "x")),
    "workbook-fonts-missing": inside(removed(_STYLES, "//s:fonts")),
    "workbook-fonts-miscounted": inside(attribute(_STYLES, "//s:fonts", "count", "7")),
    "workbook-look-that-is-not-there": inside(attribute(_SHEET, _CELL, "s", "999")),
    "workbook-font-that-is-not-there": inside(attribute(_STYLES, "//s:cellXfs/s:xf[1]", "fontId", "9")),
    "workbook-number-format-that-is-not-there": inside(attribute(_STYLES, "//s:cellXfs/s:xf[2]", "numFmtId", "999")),
    "workbook-theme-with-a-picture": inside(
        inserted("xl/theme/theme1.xml", "//a:fillStyleLst", '<a:blipFill><a:blip r:embed="rId1"/></a:blipFill>')
    ),
    "workbook-theme-that-is-something-else": inside(renamed("xl/theme/theme1.xml", "/a:theme", "a:themes")),
    "workbook-macros": part(
        "xl/vbaProject.bin",
        b"x",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        content_type="application/vnd.ms-office.vbaProject",
    ),
    "workbook-of-macros": inside(
        lambda book: book.first("[Content_Types].xml", "//ct:Override[@PartName='/xl/workbook.xml']").set(
            "ContentType", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        )
    ),
    "workbook-other-book": part(
        "xl/externalLinks/externalLink1.xml",
        b"<externalLink/>",
        "externalLink",
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
    ),
    "workbook-connection": part(
        "xl/connections.xml",
        b"<connections/>",
        "connections",
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
    ),
    "workbook-name-that-runs": inside(
        after(
            _WORKBOOK,
            "//s:sheets",
            '<s:definedNames><s:definedName name="Auto_Open">Sheet1!$A$1</s:definedName></s:definedNames>',
        )
    ),
    "workbook-path-of-its-maker": inside(
        after(
            _WORKBOOK,
            "//s:workbookPr",
            '<mc:AlternateContent><mc:Choice Requires="x15" xmlns:x15="http://schemas.microsoft.com/office/'
            'spreadsheetml/2010/11/main"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/'
            '2010/11/ac" url="C:\\Users\\someone\\"/></mc:Choice></mc:AlternateContent>',
        )
    ),
    "workbook-name-of-its-maker": inside(text("docProps/core.xml", "//dc:creator", "someone")),
    "workbook-moment-of-its-making": inside(text("docProps/core.xml", "//dcterms:created", "2026-11-28T06:20:50Z")),
    "workbook-manager": inside(appended(_APP, "/*", "<ep:Manager>root@host</ep:Manager>")),
    "workbook-company": inside(text(_APP, "//ep:Company", "Somewhere")),
    "workbook-application-of-the-machine": inside(text(_APP, "//ep:Application", "/home/someone/excel")),
    "workbook-title": inside(appended("docProps/core.xml", "/*", "<dc:title>2026-11-28T00:00:00Z</dc:title>")),
    "workbook-trace-comment": inside(
        content(_SHEET, lambda data: data.replace(b"<sheetData>", b"<!-- /home/someone --><sheetData>", 1))
    ),
    "workbook-hidden-sheet": inside(attribute(_WORKBOOK, "//s:sheet", "state", "veryHidden")),
    "workbook-comment": inside(appended(_SHEET, "//s:worksheet", '<s:legacyDrawing r:id="rId99"/>')),
}
LAWFUL = {
    "workbook-with-bytes-after": "readers skip them; bytes that nobody sees are no workbook",
    "workbook-time-of-the-build": "allowed; it tells when the deck was built",
    "workbook-name-of-its-maker": "allowed; it tells who built the deck",
    "workbook-moment-of-its-making": "allowed; it tells when the deck was built",
    "workbook-manager": "allowed; it tells of whoever built it",
    "workbook-company": "allowed; it tells of whoever built it",
    "workbook-application-of-the-machine": "allowed; it tells a path of the machine",
    "workbook-title": "allowed; it tells when the deck was built",
    "workbook-trace-comment": "allowed by XML; the writer makes none",
    "workbook-types-too-many": "allowed; the writer gives no such type",
    "workbook-path-of-its-maker": "allowed, and Excel writes it; it tells a path of the machine",
    "workbook-hidden-sheet": "at least one sheet has to be visible, says Excel alone",
} | dict.fromkeys(
    (
        "workbook-formula-that-links",
        "workbook-formula-that-fetches",
        "workbook-formula-that-fetches-in-small-letters",
        "workbook-formula-that-fetches-behind-a-blank",
        "workbook-formula-of-a-made-up-place",
        "workbook-formula-of-a-server",
        "workbook-link",
        "workbook-name-that-runs",
    ),
    "a sound workbook; a deck runs, opens and fetches nothing",
)
