import sys
from pathlib import Path

import pytest

from builder.content.tables.database import Database, MissingError, QueryError

SLOW = "with recursive r as (select 1 x union all select x + 1 from r) select count(*) from r"


def test_queries_and_files_are_answered_one_after_the_other(tmp_path: Path) -> None:
    with Database() as database:
        assert database.parse("select 1")["kinds"] == ["SELECT"]
        assert database.query("select 1 as a, 'x' as b", []) == (["a", "b"], [[1, "x"]])
        with pytest.raises(QueryError) as caught:
            database.parquet(tmp_path / "nothing.parquet")
        assert caught.value.kind == "IO"
        assert database.query("select 2", [])[1] == [[2]]


def test_trouble_has_its_kind_and_the_byte_it_is_about() -> None:
    with Database() as database, pytest.raises(QueryError) as caught:
        database.query("select '数', foo(1)", [])
    assert (caught.value.kind, caught.value.position) == ("Catalog", len("select '数', ".encode()))


def test_a_process_that_does_not_answer_is_ended_and_another_started() -> None:
    with Database(patience=0.3) as database:
        with pytest.raises(QueryError) as caught:
            database.query(SLOW, [])
        assert caught.value.kind == "INTERRUPT"
        assert database.query("select 1", [])[1] == [[1]]


def test_memory_that_duckdb_does_not_count_is_bounded() -> None:
    with Database(patience=1) as database, pytest.raises(QueryError) as caught:
        database.query("select length(format('{:>1000000000}', 'a'))", [])
    assert caught.value.kind in ("INTERRUPT", "Out of Memory", "died")


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('/etc/hostname')", "select * from read_text('/etc/hostname')", "copy t to 'x.csv'",
        "attach 'x.db'", "install httpfs", "load 'x'", "set enable_external_access = true", "set threads = 4",
        "reset lock_configuration", "select * from glob('/etc/*')", "export database 'x'", "select * from rows",
    ],
)  # fmt: skip
def test_the_database_is_locked_whatever_is_asked(query: str) -> None:
    rows = [1, 2]  # a variable of this program is no table
    table = {"name": "t", "columns": ["a"], "kinds": ["BIGINT"], "values": [rows]}
    with Database() as database, pytest.raises(QueryError) as caught:
        database.query(query, [table])
    assert caught.value.kind in ("Permission", "Catalog", "Invalid Input", "IO", "HTTP")
    assert not Path("x.csv").exists()
    assert not Path("x.db").exists()


def test_the_process_knows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    with Database() as database:
        day = "select cast(timestamptz '2024-01-01 00:00:00+00' as timestamp)::varchar"
        assert database.query(day, [])[1] == [["2024-01-01 00:00:00"]]


def test_without_the_library_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with Database() as database, pytest.raises(MissingError):
        database.parse("select 1")


def test_closing_twice_is_fine() -> None:
    database = Database()
    database.start()
    database.close()
    database.close()
