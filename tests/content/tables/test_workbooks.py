import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from builder import zips
from builder.content.tables import workbooks
from builder.errors import At, DeckError
from builder.outline.records import Text
from tests.content.tables.sheets import workbook

FILE = Text("a.xlsx", At("deck.yaml", 3, 4))


def refusal(data: bytes) -> str:
    with pytest.raises(DeckError) as caught:
        workbooks.refuse_bombs(data, FILE)
    (problem,) = caught.value.problems
    assert problem.at == FILE.at
    return problem.message


def packed(content: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return stream.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "UNPACKED", 1_000_000)
    assert refusal(packed(bytes(3_000_000))) == "'a.xlsx' unpacks to 3 MB, at most 1 MB"


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(packed(bytes(300_000)))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):  # the central directory and the local header
        start = data.index(mark) + offset
        data[start : start + 4] = (10).to_bytes(4, "little")
    assert refusal(bytes(data)) == "'a.xlsx' is no .xlsx file, or is damaged"


@pytest.mark.parametrize("data", [b"", b"PK", b"month,price\n", packed(b"x" * 100)[:-30]])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    assert refusal(data) == "'a.xlsx' is no .xlsx file, or is damaged"


def test_a_password_is_told() -> None:
    assert refusal(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)) == (
        "'a.xlsx' has a password, or is in Excel's old format"
    )


def test_a_sound_package_passes() -> None:
    workbooks.refuse_bombs(packed(b"<x/>"), FILE)


def sprawl(data: bytes) -> list[str]:
    try:
        workbooks.refuse_sprawl(data, "s", FILE)
    except DeckError as error:
        return [problem.message for problem in error.problems]
    return []


def test_a_text_that_all_cells_share_is_counted_as_often_as_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("s")
        for row in range(10):
            sheet.write(row, 0, "x" * 2000)
        sheet.write(0, 1, "y" * 9000)
    monkeypatch.setattr(workbooks, "TEXT_LIMIT", 32_000)
    assert sprawl(stream.getvalue()) == []
    monkeypatch.setattr(workbooks, "TEXT_LIMIT", 28_000)
    assert sprawl(stream.getvalue()) == ["the sheet 's' of 'a.xlsx' holds more than 0 MB of text"]


def test_cells_far_apart_are_refused_before_they_make_a_field(tmp_path: Path) -> None:
    assert sprawl(workbook(tmp_path / "a.xlsx", {"s": {"A1": 1, "XFD1048576": 1}}).read_bytes()) == [
        "the sheet 's' of 'a.xlsx' is too large: it reaches to XFD1048576"
    ]
    assert sprawl(workbook(tmp_path / "a.xlsx", {"s": {"A1": 1, "A1048576": 1}}).read_bytes()) == []


@pytest.mark.parametrize(
    ("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_columns_have_letters(number: int, name: str) -> None:
    assert workbooks.letters(number) == name
    assert workbooks.column_number(name) == number


def test_errors_are_found_in_the_sheet_that_is_meant(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"一 & 二": {"B2": "#DIV/0!", "C3": "=A1"}, "三": {"A1": "#N/A", "A2": 1}})
    assert workbooks.faults(path.read_bytes(), "一 & 二") == {"B2": "#DIV/0!", "C3": ""}
    assert workbooks.faults(path.read_bytes(), "三") == {"A1": "#N/A"}


def test_a_formula_with_a_result_is_no_fault() -> None:
    cells = b'<c r="A1"><f>1+1</f><v>2</v></c><c r="A2" t="str"><f>""</f><v></v></c><c r="A3"/>'
    cells += b'<c r="A4" s="1"><f>B1</f></c>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("xl/workbook.xml", '<x:sheet name="s" sheetId="1" r:id="rId7"/>')
        package.writestr("xl/_rels/workbook.xml.rels", '<Relationship Id="rId7" Target="/xl/worksheets/one.xml"/>')
        package.writestr("xl/worksheets/one.xml", b"<sheetData><row>" + cells + b"</row></sheetData>")
    assert workbooks.faults(stream.getvalue(), "s") == {"A4": ""}


def test_a_package_without_the_usual_parts_has_no_known_faults() -> None:
    assert workbooks.faults(packed(b"<x/>"), "s") == {}
