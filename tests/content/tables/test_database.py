import os
import sys
from pathlib import Path

import pytest

from builder.content.tables import database as asking
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
    with Database(seconds=2, grace=-1.5) as database:  # it is ended before it would end by itself
        with pytest.raises(QueryError) as caught:
            database.query(SLOW, [])
        assert caught.value.kind == "INTERRUPT"
        assert database.query("select 1", [])[1] == [[1]]


def test_all_questions_together_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "ALL_SECONDS", 0.5)
    with Database(seconds=0.4) as database:
        for kind in ("INTERRUPT", "spent", "spent"):
            with pytest.raises(QueryError) as caught:
                database.query(SLOW, [])
            assert caught.value.kind == kind


@pytest.mark.parametrize(("said", "seconds"), [("", 5), ("1.5", 1.5), ("60", 5), ("-1", 0.1), ("x", 5)])
def test_the_environment_may_leave_a_question_less_time(
    said: str, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(asking.VARIABLE, said)
    assert Database().seconds == seconds


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_the_process_stands_away_from_the_deck_and_holds_nothing_of_the_caller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "secret").open("w") as secret, Database() as database:
        os.set_inheritable(secret.fileno(), True)
        database.query("select 1", [])
        process = Path(f"/proc/{database._process.pid}")  # type: ignore[union-attr]
        assert (process / "cwd").readlink() == Path("/")
        assert str(tmp_path / "secret") not in [str(opened.readlink()) for opened in (process / "fd").iterdir()]
        environment = (process / "environ").read_text().split("\0")
        assert {entry.partition("=")[0] for entry in environment} <= {"TZ", "HOME", "LC_ALL", "PYTHONIOENCODING", ""}


def test_memory_that_duckdb_does_not_count_is_bounded() -> None:
    with Database() as database, pytest.raises(QueryError) as caught:
        database.query("select length(format('{:>1000000000}', 'a'))", [])
    assert caught.value.kind == ("Out of Memory" if sys.platform == "linux" else caught.value.kind)


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
