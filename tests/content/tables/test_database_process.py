import io
import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from builder.content.tables import database_process
from builder.content.tables.database_process import answer

ROOT = Path(__file__).parents[3]
SLOW = "with recursive r as (select 1 x union all select x + 1 from r) select count(*) from r"
TABLE = {
    "name": 't"x',
    "columns": ["a", "日期"],
    "kinds": ["DOUBLE", "DATE"],
    "values": [[1.5, None], ["2024-01-02", None]],
}


BOUNDS = {"seconds": 5.0, "rows": 10, "columns": 10, "cells": 30, "size": 1000}


def asked(query: str, **bounds: float) -> dict[str, object]:
    return answer({"query": query, "tables": [TABLE], "bounds": {**BOUNDS, **bounds}})


def test_a_query_gives_columns_and_rows() -> None:
    assert asked('select * from "t""x"') == {
        "columns": ["a", "日期"], "rows": [[1.5, {"day": "2024-01-02"}], [None, None]],
    }  # fmt: skip


def test_values_that_json_has_no_word_for_are_marked() -> None:
    query = "select 1.50::decimal(5, 2), timestamp '2024-01-02 03:04', time '03:04', interval 1 day, 0.1::float, true"
    assert asked(query)["rows"] == [
        [{"decimal": "1.50"}, {"moment": "2024-01-02T03:04:00"}, "03:04:00", {"other": "timedelta"}, 0.1, True]
    ]


def test_a_statement_is_told_by_its_kind_and_a_select_by_its_tree() -> None:
    assert answer({"parse": "copy t to 'x'"}) == {"kinds": ["COPY"], "parameters": []}
    found = answer({"parse": "select $a from t"})
    assert (found["kinds"], found["parameters"]) == (["SELECT"], ["a"])
    assert json.loads(found["tree"])["statements"]


def test_too_much_is_trouble() -> None:
    assert asked("select * from range(2000)", rows=1999, cells=1e6)["trouble"] == "rows"
    assert asked("select range, range from range(6)", cells=11)["trouble"] == "cells"
    assert asked("select 1, 2, 3", columns=2)["trouble"] == "columns"
    assert asked(SLOW, seconds=0.1)["trouble"] == "INTERRUPT"
    assert asked("select repeat('x', 1000)", size=999)["trouble"] == "size"
    assert asked("select list(range) from range(100000000)")["trouble"] == "Out of Memory"


def test_trouble_has_its_place() -> None:
    assert asked("select foo(1)") | {"message": ""} == {"trouble": "Catalog", "message": "", "position": 7}
    assert asked("set threads = 3")["trouble"] == "Invalid Input"


def test_a_parquet_file_is_read_by_its_exact_name(tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    duckdb.sql("select 1 as a").write_parquet(str(path))
    assert answer({"parquet": str(path), "bounds": BOUNDS})["rows"] == [[1]]
    assert answer({"parquet": str(tmp_path / "no.parquet"), "bounds": BOUNDS})["trouble"] == "IO"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("threads", 1), ("enable_external_access", False), ("lock_configuration", True), ("temp_directory", ""),
        ("python_enable_replacements", False), ("autoload_known_extensions", False),
        ("autoinstall_known_extensions", False), ("allow_community_extensions", False), ("memory_limit", "244.1 MiB"),
    ],
)  # fmt: skip
def test_the_database_is_set_as_it_should_be(setting: str, value: object) -> None:
    assert asked(f"select current_setting('{setting}')")["rows"] == [[value]]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound the address space")
def test_the_process_has_an_end_of_memory() -> None:
    code = "from builder.content.tables.database_process import _bound; _bound(); bytearray(700 * 10**6)"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    assert b"MemoryError" in told.stderr


def test_lines_are_answered_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for = io.TextIOWrapper(
        io.BytesIO(b'{"query": "select 1", "tables": [], "bounds": %s}\n' % json.dumps(BOUNDS).encode())
    )
    told = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdin", asked_for)
    monkeypatch.setattr(sys, "stdout", told)
    monkeypatch.setattr(sys, "argv", ["x"])
    monkeypatch.setattr(database_process, "_bound", lambda: None)  # it would bound this process
    database_process.main()
    told.seek(0)
    assert [json.loads(line) for line in told] == [{}, {"columns": ["1"], "rows": [[1]]}]


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", told)
    monkeypatch.setattr(sys, "argv", ["x"])
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setattr(database_process, "_bound", lambda: None)
    database_process.main()
    told.seek(0)
    assert json.loads(told.read())["trouble"] == "missing"
