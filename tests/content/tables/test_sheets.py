from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from builder.content.tables import TableData, load
from builder.errors import At, DeckError
from builder.outline.records import Table, Text
from tests.content.tables.sheets import rows, workbook

HERE = At("deck.yaml", 8, 9)
THERE = At("deck.yaml", 9, 14)
PRICES = rows(["month", "price"], [date(2024, 5, 1), 3.0], [date(2024, 6, 1), 2.65])


def read(path: Path, *, sheet: str = "", area: str = "", name: str = "prices", **more: Any) -> TableData:
    record = Table(
        at=HERE,
        file=Text(path.name, HERE),
        sheet=Text(sheet, THERE) if sheet else None,
        range=Text(area, THERE) if area else None,
        **more,
    )
    return load(Text(name, HERE), record, path.parent)


def problems(path: Path, **asked: str) -> list[tuple[At, str, str]]:
    with pytest.raises(DeckError) as caught:
        read(path, **asked)
    return [(problem.at, problem.message, problem.hint) for problem in caught.value.problems]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    side = rows(["a", "b"], [1, 2], [3, 4], at=(4, 3)) | {"A1": "a remark"}
    return workbook(tmp_path / "prices.xlsx", {"价格": PRICES, "2024": side, "empty": {}})


def test_the_first_sheet_is_read(book: Path) -> None:
    table = read(book)
    assert table.columns == ("month", "price")
    assert table.rows == (("2024-05-01", "3"), ("2024-06-01", "2.65"))
    assert table.types == ("date", "number")
    assert (table.origin.kind, table.origin.file, table.origin.sheet) == ("file", "prices.xlsx", "价格")
    assert len(table.origin.sha256) == 64


def test_a_sheet_and_a_range_are_chosen(book: Path) -> None:
    table = read(book, sheet="2024", area="C4:D6")
    assert (table.columns, table.rows) == (("a", "b"), (("1", "2"), ("3", "4")))
    assert table.cell(1, 1) == "2024!D6"
    assert table.place(1, 1) == HERE
    assert table.origin.cells == "C4:D6"


@pytest.mark.parametrize("area", ["$C$4:$D$6", "c4:d6", " C4:D6", "C3:E9"])
def test_a_range_may_be_written_as_spreadsheets_do(area: str, book: Path) -> None:
    assert read(book, sheet="2024", area=area).rows == (("1", "2"), ("3", "4"))


def test_what_is_no_sheet_or_range_is_said(book: Path) -> None:
    assert problems(book, sheet="2023") == [(THERE, "'prices.xlsx' has no sheet named '2023'", "did you mean '2024'?")]
    assert problems(book, area="B") == [(THERE, "'B' is no range", "write it as B2:F20")]
    assert problems(book, area="C9:B2") == [(THERE, "'C9:B2' is no range", "name the upper left cell first: B2:F20")]
    assert problems(book, area="H1:K9") == [
        (THERE, "the range H1:K9 of the sheet '价格' is empty", "its first row names the columns")
    ]
    assert problems(book, sheet="empty")[0][1] == "the sheet 'empty' is empty"


@pytest.mark.parametrize(
    ("cover", "message"),
    [({}, "the sheet '封面' is empty"), ({"A1": "成本"}, "the sheet '封面', the first of 'c.xlsx', has no rows")],
)
def test_a_first_sheet_without_a_table_names_the_others(cover: dict[str, str], message: str, tmp_path: Path) -> None:
    book = workbook(tmp_path / "c.xlsx", {"封面": cover, "成本": PRICES, "售价": PRICES})
    assert problems(book) == [(HERE, message, "it is the first; name another under `sheet:`: '成本', '售价'")]


def test_values_are_texts(tmp_path: Path) -> None:
    given = [0.1, 0.1 + 0.2, 12, 1e21, True, " x ", datetime(2024, 5, 1, 12, 30), time(3, 4), "007"]
    cells = rows([f"c{number}" for number in range(len(given))], given)
    assert read(workbook(tmp_path / "a.xlsx", {"s": cells})).rows == (
        ("0.1", "0.3", "12", "1e+21", "true", "x", "2024-05-01T12:30:00", "03:04:00", "007"),
    )  # fmt: skip


def test_blank_rows_and_unnamed_blank_columns_are_left_out(tmp_path: Path) -> None:
    cells = rows(["a", None, "b"], [1, None, 2], [None, None, " "], [3, None, None], at=(3, 2))
    table = read(workbook(tmp_path / "a.xlsx", {"s": cells}))
    assert (table.columns, table.rows) == (("a", "b"), (("1", "2"), ("3", "")))
    assert [table.cell(row, 1) for row in (-1, 0, 1)] == ["s!D3", "s!D4", "s!D6"]


def test_errors_and_formulas_without_results_are_told_by_their_cells(tmp_path: Path) -> None:
    cells = rows(["a", "b"], [1, "#DIV/0!"], [2, 3], at=(1, 2)) | {"B3": "=1+1", "Z9": "#N/A"}
    path = workbook(tmp_path / "a.xlsx", {"other": rows(["#REF!"]), "s": cells})
    assert problems(path, sheet="s", area="B1:C3") == [
        (HERE, "s!B3: the formula has no result", "open the file in Excel and save it"),
        (HERE, "s!C2: the cell holds the error #DIV/0!", "mend it in the spreadsheet"),
    ]


def test_spans_of_time_are_no_cells(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"s": rows(["a"], [timedelta(hours=36)])})
    assert problems(path) == [(HERE, "s!A2: a cell cannot hold a span of time", "make a text or a number of it")]


def test_column_names_are_checked_by_their_cells(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"s": rows(["a", None, "a"], [1, 2, 3], at=(2, 2))})
    assert [message for _, message, _ in problems(path)] == [
        "s!C2: this column has no name", "s!D2: two columns have the name 'a'",
    ]  # fmt: skip


def test_units_and_unverified_rows_work_as_in_text_files(tmp_path: Path) -> None:
    cells = rows(["x", "verified"], [1, True], [2, False], [3, 0])
    path = workbook(tmp_path / "a.xlsx", {"s": cells})
    table = read(path, units={"x": Text("元", HERE)})
    assert (table.rows, table.units) == ((("1", "true"),), ("元", ""))
    assert len(read(path, unverified=True).rows) == 3


def test_a_stray_cell_far_away_does_not_make_a_large_table(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"s": rows(["a"], [1]) | {"Z1048576": " "}})
    assert problems(path)[0][1] == "the sheet 's' of 'a.xlsx' is too large: it reaches to Z1048576"


def test_without_the_library_it_is_said_what_to_install(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    assert problems(book) == [
        (HERE, "'prices.xlsx' wants python-calamine, which is not installed", "pip install 'talkdeck[data]'")
    ]


def test_a_header_alone_is_no_table(tmp_path: Path) -> None:
    book = workbook(tmp_path / "c.xlsx", {"价格": {"A1": "月份", "B1": "价格"}})
    assert problems(book) == [(HERE, "the sheet '价格' has a header and no rows", "write them below it")]
