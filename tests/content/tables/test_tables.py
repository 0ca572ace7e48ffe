from pathlib import Path

import duckdb
import pytest

from builder.content.tables import HEADER, TableData, load, load_all
from builder.errors import At, DeckError, Problem
from builder.outline.convert import convert
from builder.outline.datasets import TableReader
from builder.outline.read import parse, read
from builder.outline.records import Table, Text
from tests.content.tables.sheets import rows, workbook

HERE = At("deck.yaml", 8, 9)


def from_file(data: str | bytes, folder: Path, name: str = "prices.csv") -> TableData:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return load(Text("prices", HERE), Table(file=Text(name, HERE)), folder)


def problem_of(data: str | bytes, folder: Path, name: str = "prices.csv") -> tuple[int, int, str, str]:
    with pytest.raises(DeckError) as caught:
        from_file(data, folder, name)
    (problem,) = caught.value.problems
    assert problem.at.file in (str(folder / name), "deck.yaml")
    return problem.at.line, problem.at.column, problem.message, problem.hint


def from_outline(text: str) -> TableData:
    problems: list[Problem] = []
    table = convert(parse(text, "deck.yaml"), Table, problems)
    assert table is not None
    return load(Text("prices", HERE), table, Path())


def test_a_csv_file_is_a_table_of_texts(tmp_path: Path) -> None:
    table = from_file('国家,代码,价格\n纳米比亚,NA,007\n"甲, 乙",null, 1.0 \n', tmp_path)
    assert table.columns == ("国家", "代码", "价格")
    assert table.rows == (("纳米比亚", "NA", "007"), ("甲, 乙", "null", "1.0"))


def test_a_mark_and_windows_line_ends_and_blank_lines_change_nothing(tmp_path: Path) -> None:
    table = from_file(b"\xef\xbb\xbfa,b\r\n\r\n1,2\r\n\r\n", tmp_path)
    assert (table.columns, table.rows) == (("a", "b"), (("1", "2"),))
    assert table.place(0, 1) == At(str(tmp_path / "prices.csv"), 3, 3)


def test_cells_know_their_places(tmp_path: Path) -> None:
    table = from_file('名,值\n"甲\n乙",1\n丙,2\n', tmp_path)
    file = str(tmp_path / "prices.csv")
    assert [table.place(row, 1) for row in (HEADER, 0, 1)] == [At(file, 1, 3), At(file, 3, 4), At(file, 4, 3)]


def test_a_line_break_in_a_cell_is_a_line_feed(tmp_path: Path) -> None:
    assert from_file('a\n"上\r\n下"\n', tmp_path).rows == (("上\n下",),)


def test_rows_are_as_long_as_the_header(tmp_path: Path) -> None:
    assert problem_of("a,b\n1,2\n1,2,3\n", tmp_path) == (
        3, 1, "this row has 3 cells, the header 2", "put a cell that holds a comma in double quotes",
    )  # fmt: skip
    assert problem_of("a,b\n1\n", tmp_path) == (2, 1, "this row has 1 cell, the header 2", "")


def test_every_ragged_row_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        from_file("a,b\n1\n1,2\n3\n", tmp_path)
    assert [problem.at.line for problem in caught.value.problems] == [2, 4]


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        ("", "the file is empty", "its first line names the columns"),
        ("\n\n", "the file is empty", "its first line names the columns"),
        ("a;b\n1;2", "the cells are parted by ';', not by commas", "save it as 'CSV UTF-8', or as .xlsx"),
        ("a\tb\n1\t2", "the cells are parted by tabs, not by commas", "save it as 'CSV UTF-8', or as .xlsx"),
        ('a,b\n"1,2\n', "a double quote is never closed", 'write a quote inside a cell as ""'),
        ('a,b\n"1"x,2\n', "something follows a closing double quote", 'write a quote inside a cell as ""'),
        (f"a\n{'x' * 32_768}", "a cell is longer than 32,767 characters", "shorten it; is a double quote missing?"),
        (f"a\n{'x' * 200_000}", "a cell is longer than 32,767 characters",
         "shorten it; is a double quote missing?"),
        ("a," * 1001 + "b", "1,002 columns, at most 1,000 are read", "keep the columns that are wanted"),
        ("a,,c\n1,2,3", "this column has no name", ""),
        ("a,b,a\n1,2,3", "two columns have the name 'a'", ""),
        ("a,b\n1,\x00\n", "a control character, U+0000", "delete it"),
        ("名称,价格\n算力,便宜".encode("gbk"), "this is not UTF-8 (byte 0xC3)",
         "it looks like GBK; save it as UTF-8 (in Excel: 'CSV UTF-8')"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_said(data: str | bytes, message: str, hint: str, tmp_path: Path) -> None:
    assert problem_of(data, tmp_path)[2:] == (message, hint)


def test_a_column_without_a_name_is_placed(tmp_path: Path) -> None:
    assert problem_of("aa,,c\n1,2,3", tmp_path)[:2] == (1, 4)


def test_an_old_spreadsheet_is_refused(tmp_path: Path) -> None:
    assert problem_of("PK", tmp_path, "prices.xls") == (
        8, 9, "'prices.xls' is a spreadsheet", "save it as .xlsx, or as 'CSV UTF-8'",
    )  # fmt: skip


def test_rows_may_stand_in_the_outline() -> None:
    table = from_outline("columns: [a, b]\nrows:\n- [1, '']\n- [x, 2]\n")
    assert (table.columns, table.rows) == (("a", "b"), (("1", ""), ("x", "2")))
    assert table.place(HEADER, 1) == At("deck.yaml", 1, 14)
    assert table.place(1, 0) == At("deck.yaml", 4, 4)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("columns: [a]", 1, "the table 'prices' is empty"),
        ("columns: [a]\nrows: [[1, 2]]", 2, "this row has 2 cells, the header 1"),
        ("columns: [a, a]\nrows: [[1, 2]]", 1, "two columns have the name 'a'"),
        ("file: x.csv\nrows: [[1]]", 1, "'prices' has a file and rows of its own"),
    ],
)
def test_rows_in_the_outline_are_checked(text: str, line: int, message: str) -> None:
    with pytest.raises(DeckError) as caught:
        from_outline(text)
    assert [(problem.at.line, problem.message) for problem in caught.value.problems] == [(line, message)]


def test_columns_have_types_and_units(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("month,price,code\n2024-05,1.5,007\n2024-06,,008\n")
    record = Table(file=Text("a.csv", HERE), units={"price": Text("元", HERE)})
    table = load(Text("t", HERE), record, tmp_path)
    assert (table.types, table.units) == (("date", "number", "text"), ("", "元", ""))
    assert (table.origin.kind, table.origin.file, len(table.origin.sha256)) == ("file", "a.csv", 64)


def test_a_unit_of_no_column_is_a_problem_there(tmp_path: Path) -> None:
    _, problems = loaded("t: {columns: [price], rows: [[1]], units: {prize: 元}}\n", tmp_path)
    assert told(problems) == [(1, 51, "no column named 'prize'", "did you mean 'price'?")]


def loaded(
    text: str, folder: Path, sources: list[str] | None = None
) -> tuple[dict[str, TableData], tuple[Problem, ...]]:
    (folder / "deck.yaml").write_text(text, "utf-8")
    problems: list[Problem] = []
    data = convert(read(folder / "deck.yaml"), dict[str, Table], problems, {Table: TableReader({})})
    assert data is not None
    assert not problems
    return load_all(data, folder, sources)


def told(problems: tuple[Problem, ...]) -> list[tuple[int, int, str, str]]:
    return [(one.at.line, one.at.column, one.message, one.hint) for one in problems]


def test_queries_read_files_of_every_kind_and_each_other(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("k\tx\n1\t2\n2\t3\n")
    duckdb.sql("select 1 as k, 10 as y").write_parquet(str(tmp_path / "b.parquet"))
    workbook(tmp_path / "c.xlsx", {"s": rows(["k", "z"], [1, 0.5])})
    tables, problems = loaded(
        "last: {sql: select k * 2 as k from all_three, source: own}\n"
        "all_three: {sql: select * from a join b using (k) join c using (k)}\n"
        "a: {file: a.tsv, source: [one, two]}\nb: b.parquet\nc: {file: c.xlsx, source: two}\n",
        tmp_path,
        ["own", "one", "two"],
    )
    assert problems == ()
    assert (tables["all_three"].columns, tables["all_three"].rows) == (("k", "x", "y", "z"), (("1", "2", "10", "0.5"),))
    assert (tables["last"].rows, tables["last"].sources) == ((("2",),), ("own", "one", "two"))
    assert list(tables) == ["last", "all_three", "a", "b", "c"]


def test_a_source_that_nobody_knows_is_a_problem_there(tmp_path: Path) -> None:
    text = "t: {columns: [x], rows: [[1]], source: [one, tow]}\n"
    tables, problems = loaded(text, tmp_path, ["one", "two"])
    assert told(problems) == [(1, 46, "no source named 'tow'", "did you mean 'two'?")]
    assert tables["t"].sources == ("one",)
    assert loaded(text, tmp_path)[1] == ()


def test_rows_that_are_not_verified_are_hidden_from_queries_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,verified,provenance\n1,yes,\n2,no,primary\n4,no,derived\n")
    tables, (warning,) = loaded("a: a.csv\ns: {sql: select sum(x) as s from a}\n", tmp_path)
    assert tables["s"].rows == (("5",),)
    assert (warning.level, warning.at.file, warning.at.line, warning.at.column) == (
        "warning",
        str(tmp_path / "a.csv"),
        3,
        3,
    )
    assert warning.message == "a row of 'a' is not verified and left out"
    let_in, nothing = loaded("a: {file: a.csv, unverified: true}\ns: {sql: select sum(x) as s from a}\n", tmp_path)
    assert (let_in["s"].rows, nothing) == ((("7",),), ())


def test_a_query_over_a_table_with_problems_adds_none(tmp_path: Path) -> None:
    _, problems = loaded("a: nowhere.csv\nb: {sql: from a}\nc: {sql: from b}\n", tmp_path)
    assert [one.message for one in problems] == ["the file 'nowhere.csv' does not exist"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("t: {file: a.csv, sql: select 1}", (1, 4, "'t' has a file and a query", "leave one of them out")),
        ("t: {file: a.csv, sheet: x}", (1, 25, "only an .xlsx file has sheets and ranges", "leave it out")),
        ("t: {sql: select 1, range: A1}", (1, 27, "only an .xlsx file has sheets and ranges", "leave it out")),
        ("t: {units: {x: 元}}", (1, 4, "the table 't' is empty", "name a file, a query or a model, or give columns "
         "and rows")),
        ("t: {sql: ''}\nT: {sql: select 1 as x}", (1, 4, "the table 't' is empty", "name a file, a query or a model, "
         "or give columns and rows")),
        ("t: {sql: select 1 as x}\nT: {sql: from t}", None),
    ],
)  # fmt: skip
def test_what_a_table_says_makes_sense(text: str, fault: tuple[int, int, str, str] | None, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x\n1\n")
    assert told(loaded(text, tmp_path)[1]) == ([fault] if fault else [])


def test_a_column_in_per_cent_that_holds_shares_of_one_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,占比\n甲,0.08\n乙,0.16\n")
    at = At("deck.yaml", 3, 20)
    tables, problems = load_all({"a": Table(file=Text("a.csv", HERE), units={"占比": Text("%", at)})}, tmp_path)
    assert tables["a"].units == ("", "%")
    assert [(problem.at, problem.level) for problem in problems] == [(at, "warning")]
