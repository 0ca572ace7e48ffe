"""Spreadsheets made by hand, which hold what no program would write, and what is active in those of a deck."""

import io
import re
from collections.abc import Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "{}"><!ENTITY c "{}">]>'.format("&a;" * 100, "&b;" * 100)
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}
# What would act, or look elsewhere, in the workbook behind a chart (ECMA-376 Part 1, 18).
_ACTIVE = re.compile(
    rb"<(?:\w+:)?(hyperlink|oleObject|externalReference|ddeLink|connection|queryTable|control|drawing|legacyDrawing|"
    rb"webPublishItem|customSheetView|dataConsolidate)\b|TargetMode|vbaProject|=[\"'][a-z]+://(?!schemas\.|www\.w3\.org|purl\.)"
)


def row(number: int, *cells: str | float) -> str:
    """A row of texts and numbers, from column A on."""
    return (
        f'<row r="{number}">'
        + "".join(_cell(f"{chr(65 + i)}{number}", cell) for i, cell in enumerate(cells))
        + "</row>"
    )


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


ROWS = row(1, "a", "b") + row(2, "x", 1)


def sheet(rows: str, before: str = "", after: str = "", doctype: str = "") -> str:
    return f'{DECLARATION}{doctype}<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def workbook(
    first: str | bytes = "",
    *,
    shared: str = "",
    others: Sequence[tuple[str, bytes | str]] = (),
    packed: bool = True,
    **parts: str,
) -> bytes:
    """A workbook with the XML of its first sheet, of the texts it shares, and other parts or other XML by key."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED if packed else ZIP_STORED) as package:
        for name, xml in _PARTS.items():
            package.writestr(name, DECLARATION + xml)
        package.writestr("xl/worksheets/sheet1.xml", first or sheet(ROWS))
        if shared:
            package.writestr("xl/sharedStrings.xml", shared)
        for name, data in (*others, *parts.items()):
            package.writestr(name, data)
    return out.getvalue()


def shared(items: str, doctype: str = "") -> str:
    return f'{DECLARATION}{doctype}<sst xmlns="{_MAIN}">{items}</sst>'


def is_passive(deck: bytes) -> list[str]:
    """The workbooks in a deck hold no formula but ours, no links, no connections, no numbers that are none."""
    found, count = [], 0
    with ZipFile(io.BytesIO(deck)) as package:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                count += 1
                found += [f"{name}: {wrong}" for wrong in _wrong_with(package.read(name))]
    return found if count else ["there is no workbook in the deck"]


def _wrong_with(data: bytes) -> list[str]:
    found = []
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            xml = package.read(name)
            found += [f"{name} holds {match[0].decode()}" for match in _ACTIVE.finditer(xml)]
            if re.search(rb"<v>(?:nan|inf|-inf|1e\+?999)</v>", xml, re.IGNORECASE):
                found.append(f"{name} holds a number that is none")
            # Formulas of ours count with cells of the sheet and nothing else.
            found += [
                f"{name} holds the formula {one[:60]!r}" for one in re.findall(rb"<f>([^<]*)</f>", xml) if b"!" in one
            ]
            if name.startswith("xl/worksheets/_rels"):
                found.append(f"there is {name}")
    return found
