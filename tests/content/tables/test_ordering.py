import pytest

from builder.content.tables.database import Database
from builder.content.tables.ordering import in_order
from builder.errors import At, Problem
from builder.outline.records import Table, Text


def ordered(**queries: str) -> tuple[list[str], list[tuple[int, str]]]:
    """The names of queries as they run, and lines and messages of problems; a query without text is a file."""
    data = {
        name: Table(sql=Text(query, At("deck.yaml", line, 1))) if query else Table(file=Text("x.csv"))
        for line, (name, query) in enumerate(queries.items(), 1)
    }
    problems: list[Problem] = []
    with Database() as database:
        names = [name for name, _ in in_order(data, database, problems)]
    return names, [(problem.at.line, problem.message) for problem in problems]


def test_queries_run_after_what_they_read() -> None:
    names, problems = ordered(c="select * from b, a", b="select * from A", a="select * from file", file="")
    assert (names, problems) == (["a", "b", "c"], [])


def test_a_ring_is_told_once_and_the_others_run() -> None:
    names, problems = ordered(a="from c", b="from a", c="from b", d="select 1")
    assert names == ["d"]
    assert problems == [(1, "queries read each other in a ring: 'a' reads 'c' reads 'b' reads 'a'")]


def test_a_query_does_not_read_itself() -> None:
    assert ordered(a="from a", b="from b") == ([], [(1, "'a' reads itself"), (2, "'b' reads itself")])


def test_what_may_not_run_is_left_out() -> None:
    assert ordered(a="drop table x", b="select 1") == (["b"], [(1, "a query is a SELECT, not DROP")])


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    assert ordered(a="select 1") == ([], [(1, "'a' wants DuckDB, which is not installed")])
