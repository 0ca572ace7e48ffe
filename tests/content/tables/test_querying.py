import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.content.tables import load, load_all, querying
from builder.content.tables.data import TableData
from builder.content.tables.database import Database
from builder.errors import At, DeckError, Problem
from builder.outline.convert import convert
from builder.outline.read import read
from builder.outline.records import Table, Text

HERE = At("nowhere.yaml", 6, 7)
RENT = TableData(
    "rent",
    ("month", "价格", "count", "note"),
    (("2025-01-01", "3.00", "1", "a"), ("2025-02-01", "−0.5", "2", ""), ("2025-03-01", "", "", "b")),
    types=("date", "number", "number", "text"),
    sources=("one", "two"),
)
SHARE = TableData("Share", ("x",), (("1",),), types=("number",), sources=("two", "three"))
KNOWN = {"rent": RENT, "Share": SHARE}


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with Database() as opened:
        yield opened


def asked(query: str, database: Database, known: dict[str, TableData] = KNOWN) -> TableData:
    text = Text(query, HERE)
    return querying.run("q", querying.read(text, "q", [*known, "q"], database), known, database)


def problem(query: str, database: Database) -> tuple[str, str]:
    with pytest.raises(DeckError) as caught:
        asked(query, database)
    assert {one.at for one in caught.value.problems} == {HERE}
    return caught.value.problems[0].message, caught.value.problems[0].hint


def test_a_query_makes_a_table_of_texts(database: Database) -> None:
    table = asked("select month, 价格 * 2 as double, note from rent order by month", database)
    assert table.columns == ("month", "double", "note")
    assert table.rows == (("2025-01-01", "6", "a"), ("2025-02-01", "-1", ""), ("2025-03-01", "", "b"))
    assert table.types == ("date", "number", "text")
    assert table.place(2, 1) == HERE
    assert table.cell(2, 1) == "row 3 of the column 'double'"


def test_columns_that_keep_their_name_keep_the_unit_that_all_tables_agree_on(database: Database) -> None:
    one = replace(RENT, units=("", "元", "次", ""))
    two = TableData("two", ("价格", "count"), (("1", "2"),), types=("number", "number"), units=("元", "人"))
    table = asked(
        "select r.价格, two.count, r.价格 * 2 as double from rent r, two", database, {"rent": one, "two": two}
    )
    assert table.units == ("元", "", "")
    assert asked("select 价格 from rent", database).units == ("",)


def test_a_column_that_a_query_names_itself_may_count_something_else(database: Database) -> None:
    tables = {"rent": replace(RENT, units=("", "元", "次", ""))}
    assert asked("select 价格 * 7 as 价格 from rent", database, tables).units == ("",)
    assert asked('select 价格 * 7 AS "价格" from rent', database, tables).units == ("",)
    assert asked("select 价格 from rent", database, tables).units == ("元",)


def test_a_query_tells_what_it_reads_and_whose_sources(database: Database) -> None:
    query = "select * from RENT, share"
    table = asked(query, database)
    assert (table.origin.kind, table.origin.query, table.origin.tables) == ("sql", query, ("rent", "Share"))
    assert table.sources == ("one", "two", "three")


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("0.1::double + 0.2", "0.3"), ("1/3::double", "0.3333333333333333"), ("1e22", "1e+22"), ("3.0::double", "3"),
        ("1.50::decimal(9, 2)", "1.50"), ("0.1::float", "0.1"), ("-0.0::double", "0"), ("2::hugeint ** 2", "4"),
        ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"), ("true", "true"),
        ("date '2024-02-29'", "2024-02-29"), ("timestamp '2024-02-29 00:00'", "2024-02-29"),
        ("timestamp '2024-02-29 12:30'", "2024-02-29T12:30:00"), ("time '12:30'", "12:30:00"), ("null", ""),
        ("'  甲\n乙 '", "甲\n乙"), ("'007'", "007"), ("'a'::enum('a')", "a"),
    ],
)  # fmt: skip
def test_values_become_texts(expression: str, text: str, database: Database) -> None:
    assert asked(f"select {expression} as x, 1 as y", database).rows == ((text, "1"),)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("select * from read_csv('/etc/passwd')", "a query may not read from 'read_csv'"),
        ("select 1 where exists (from read_text('/etc/hosts'))", "a query may not read from 'read_text'"),
        ("select * from glob('/*')", "a query may not read from 'glob'"),
        ("select * from parquet_scan('x')", "a query may not read from 'parquet_scan'"),
        ("select * from query('select 1')", "a query may not read from 'query'"),
        ("select * from json_execute_serialized_sql('')", "a query may not read from 'json_execute_serialized_sql'"),
        ("select * from duckdb_settings()", "a query may not read from 'duckdb_settings'"),
        ("select * from '/etc/passwd'", "no table named '/etc/passwd'"),
        ("select * from information_schema.tables", "no table named 'information_schema.tables'"),
        ("select * from duckdb_tables", "no table named 'duckdb_tables'"),
        ("copy rent to 'x.csv'", "a query is a SELECT, not COPY"),
        ("attach 'x.db'", "a query is a SELECT, not ATTACH"),
        ("install httpfs", "a query is a SELECT, not INSTALL"),
        ("load httpfs", "a query is a SELECT, not LOAD"),
        ("pragma version", "a query is a SELECT, not PRAGMA"),
        ("call pragma_version()", "a query is a SELECT, not CALL"),
        ("set threads = 4", "a query is a SELECT, not SET"),
        ("create table x as select 1", "a query is a SELECT, not CREATE"),
        ("insert into rent values (1)", "a query is a SELECT, not INSERT"),
        ("explain select 1", "a query is a SELECT, not EXPLAIN"),
        ("describe rent", "a query is a SELECT, not DESCRIBE"),
        ("show tables", "a query is a SELECT, not SHOW"),
        ("select 1; drop table rent", "a query is one SELECT, not 2 statements"),
        ("pivot rent on note", "a query is one SELECT"),
        ("-- nothing", "the query is empty"),
        ("select $1", "a query takes no parameters"),
        ("select getenv('HOME')", "a query may not call 'getenv'"),
        ("select current_setting('threads')", "a query may not call 'current_setting'"),
        ("select sleep_ms(10)", "a query may not call 'sleep_ms'"),
        ("select random()", "'random' gives another result each time"),
        ("select list_transform([1], lambda x: Uuid())", "'uuid' gives another result each time"),
        ("select now()", "'now' gives another result each time"),
        ("select age(month) from rent", "'age' gives another result each time"),
        ("select current_date", "'current_date' differs from day to day"),
        ("select * from rent using sample 1", "a sample differs each time"),
        ("select count(*) from range(1000000000) a, range(1000000000)", "this query wants more than 256 MB of memory"),
        ("select * from range(1000000000000)", "this query gives more than 100,000 rows"),
        ("select repeat('x', 1000) from range(90000)", "this query gives more than 20 MB of text"),
        ("select " + "(" * 500 + "1" + ")" * 500 + " + 1" * 300, "the query fails: max expression depth limit of 250 "
         "exceeded"),
        ("select * from (" * 400 + "select 1 as x" + ")" * 400, "this query is nested too deeply"),
        ("selct 1", "the query fails: syntax error at or near 'selct'"),
        ("select x from rent", "no column named 'x'"),
        ("select foo(1)", "no function named 'foo'"),
        ("select note::int from rent",
         "the query fails: could not convert string 'a' to INT32 when casting from source column note"),
        ("select 1 where false", "the query of 'q' gives no rows"),
        ("select 'nan'::double as x", "row 1, column 'x' of 'q': nan is no number"),
        ("select 1 as y, count / 0 as x from rent", "row 1, column 'x' of 'q': inf is no number"),
        ("select [1] as x", "row 1, column 'x' of 'q': a cell cannot hold a list"),
        ("select interval 3 day as x", "row 1, column 'x' of 'q': a cell cannot hold a span of time"),
        ("select 'a'::blob as x", "row 1, column 'x' of 'q': a cell cannot hold a row of bytes"),
        ("select chr(1) as x", "row 1, column 'x' of 'q': a control character, U+0001"),
        ("select timestamptz '2024-01-01 00:00:00+00'", "a column holds times with a time zone"),
    ],
)  # fmt: skip
def test_what_a_query_may_not_ask_is_a_problem_at_its_text(query: str, message: str, database: Database) -> None:
    assert problem(query, database)[0] == message


def test_hints_say_what_would_help(database: Database) -> None:
    assert problem("select * from rant", database)[1] == "did you mean 'rent'?"
    assert problem("select moth from rent", database)[1] == "did you mean 'month'?"
    assert problem("select * from 'rent.csv'", database)[1] == "name the file under 'data:', and select from that name"
    assert problem("pivot rent on note", database)[1].startswith("a pivot names its columns")


def test_a_query_that_never_ends_is_ended() -> None:
    with Database(seconds=0.3, grace=1) as own:
        query = "with recursive r as (select 1 x union all select x + 1 from r) select count(*) from r"
        assert problem(query, own)[0] == "this query takes longer than 0.3 seconds"
        assert asked("select 1 as x", own).rows == (("1",),)  # another process answers


def test_rows_of_a_sample_may_be_repeatable(database: Database) -> None:
    query = "select * from rent using sample reservoir(2 rows) repeatable (7)"
    assert asked(query, database).rows == asked(query, database).rows


def test_names_of_with_are_no_tables(database: Database) -> None:
    assert asked("with q as (select 1 as x) select * from q", database).origin.tables == ()
    shadowed = asked("with rent as (select count * 2 as n from rent) select * from rent", database)
    assert (shadowed.rows, shadowed.origin.tables) == ((("2",), ("4",), ("",)), ("rent",))


def test_a_pivot_with_named_columns_runs(database: Database) -> None:
    table = asked("pivot rent on note in ('a', 'b') using sum(count)", database)
    assert table.columns[-2:] == ("a", "b")


def test_columns_that_differ_in_capitals_are_refused(database: Database) -> None:
    known = {"t": replace(SHARE, name="t", columns=("a", "A"), rows=(("1", "2"),), types=("number", "number"))}
    with pytest.raises(DeckError) as caught:
        asked("select * from t", database, known)
    assert caught.value.problems[0].message == "the columns 'a' and 'A' of 't' are one to a query"


def test_tables_that_differ_in_capitals_are_told_apart_by_them(database: Database) -> None:
    known = {"t": replace(SHARE, name="t"), "T": replace(SHARE, name="T", rows=(("2",),))}
    assert asked("select * from t", database, known).rows == (("1",),)
    assert asked("select * from T", database, known).rows == (("2",),)
    with pytest.raises(DeckError) as caught:
        asked("select * from t, T", database, known)
    assert caught.value.problems[0].message == "the tables 't' and 'T' are one to a query"


def test_quotes_in_names_are_only_letters(database: Database) -> None:
    columns = ('a"; drop table t; --', "b'c")
    known = {'t"t': TableData('t"t', columns, (("1", "x"),), types=("number", "text"))}
    assert asked('select * from "t""t"', database, known).columns == columns


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")), max_size=8)
NAMES = st.lists(WORDS.filter(str.strip), min_size=1, max_size=4, unique_by=lambda name: name.strip().lower())
NUMBERS = st.one_of(
    st.integers(-(10**17), 10**17).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(lambda number: f"{number:.13g}"),
    st.sampled_from(["3.00", "+5", ".5", "−2.5", "1e5"]),
)
DAYS = st.dates().map(str)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    names = draw(NAMES)
    kinds = [draw(st.sampled_from([WORDS, NUMBERS, DAYS])) for _ in names]
    rows = draw(st.lists(st.tuples(*(st.one_of(kind, st.just("")) for kind in kinds)), min_size=1, max_size=6))
    return [names, *map(list, rows)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=tables())
def test_any_table_survives_a_query(written: list[list[str]], database: Database, tmp_path: Path) -> None:
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(written)
    try:
        table = load(Text("t"), Table(file=Text("t.csv")), tmp_path)
    except DeckError:  # names that are one after they are composed
        return
    if not table.rows or len({column.lower() for column in table.columns}) < len(table.columns):
        return
    read = asked("select * from t", database, {"t": table})
    assert read.columns == table.columns
    assert [meant(row, table.types) for row in read.rows] == [meant(row, table.types) for row in table.rows]


def meant(row: Sequence[str], types: Sequence[str]) -> list[float | str]:
    """What cells say: numbers may be written otherwise."""
    return [
        float(cell.replace("−", "-")) if cell and kind == "number" else cell
        for cell, kind in zip(row, types, strict=True)
    ]


def loaded(text: str, folder: Path) -> tuple[dict[str, TableData], tuple[Problem, ...]]:
    (folder / "deck.yaml").write_text(text, "utf-8")
    found: list[Problem] = []
    data = convert(read(folder / "deck.yaml"), dict[str, Table], found)
    assert data is not None
    assert not found
    return load_all(data, folder)


def test_a_fault_is_placed_in_the_line_of_the_block(tmp_path: Path) -> None:
    _, problems = loaded("q:\n  sql: |\n    select 1 as '数据',\n      '数' || foo(2)\n", tmp_path)
    assert [(one.at.line, one.at.column, one.message) for one in problems] == [(4, 14, "no function named 'foo'")]


def test_a_long_table_is_made_wide_by_a_pivot(database: Database) -> None:
    long = TableData(
        "prices",
        ("month", "segment", "price"),
        (("2025-01", "云", "3"), ("2025-01", "端", "1"), ("2025-02", "云", "2"), ("2025-02", "端", "1.5")),
        types=("date", "text", "number"),
        units=("", "", "元"),
    )
    query = "select * from (pivot prices on segment in ('云', '端') using sum(price) group by month) order by month"
    wide = asked(query, database, {"prices": long})
    assert (wide.columns, wide.rows) == (("month", "云", "端"), (("2025-01", "3", "1"), ("2025-02", "2", "1.5")))
