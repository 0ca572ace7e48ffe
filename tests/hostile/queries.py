"""Queries that want files, the network, settings or the machine, or that never end."""

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

from tests.hostile.case import Case, files

_AT = "deck.yaml:6:"


def _asks(query: str) -> Callable[[Path], None]:
    """A deck whose table is what a query gives; its text begins in line 6, column 7."""
    sql = indent(query, "      ")
    outline = (
        f"title: 稿\ndata:\n  t: {{file: a.csv}}\n  q:\n    sql: |\n{sql}\n"
        "sections:\n  - slides:\n      - {title: 表, table: {data: q}}\n"
    )
    return files(outline, {"a.csv": b"a,b\nx,1\ny,2\n"})


def _refused(name: str, query: str, message: str, **more: float) -> Case:
    return Case("D5q", name, _asks(query), f"{_AT}{message}", **more)


_FROM = "21: a query may not read from"
_NO_SELECT = "7: a query is a SELECT, not"

CASES: tuple[Case, ...] = (
    _refused("query-that-reads-csv", "select * from read_csv('/etc/passwd')", f"{_FROM} 'read_csv'"),
    _refused("query-that-reads-a-quoted-file", "select * from '/etc/passwd'", "21: no table named '/etc/passwd'"),
    _refused("query-that-reads-the-web", "select * from 'http://127.0.0.1:47113/a.csv'", "21: no table named 'http"),
    _refused("query-that-begins-with-from", "from '/etc/passwd'", "12: no table named '/etc/passwd'"),
    _refused("query-that-reads-text", "select * from read_text('/etc/passwd')", f"{_FROM} 'read_text'"),
    _refused("query-that-reads-in-a-subquery", "select (select count(*) from read_blob('/etc/passwd'))",
             "36: a query may not read from 'read_blob'"),
    _refused("query-that-reads-in-a-with", "with x as (select * from sniff_csv('/etc/passwd')) select * from x",
             "32: a query may not read from 'sniff_csv'"),
    _refused("query-that-lists-files", "select * from glob('/etc/*')", f"{_FROM} 'glob'"),
    _refused("query-that-makes-a-query", "select * from query('select 1')", f"{_FROM} 'query'"),
    _refused("query-that-runs-a-serialised-one", "select * from json_execute_serialized_sql('x')",
             f"{_FROM} 'json_execute_serialized_sql'"),
    _refused("query-of-python-objects", "select * from pandas_scan(1)", f"{_FROM} 'pandas_scan'"),
    _refused("query-of-settings", "select * from duckdb_settings()", f"{_FROM} 'duckdb_settings'"),
    _refused("query-of-secrets", "select * from duckdb_secrets()", f"{_FROM} 'duckdb_secrets'"),
    _refused("query-of-the-catalogue", "select * from information_schema.tables", "21: no table named 'information"),
    _refused("query-of-the-environment", "select getenv('HOME')", "14: a query may not call 'getenv'"),
    _refused("query-of-one-setting", "select current_setting('home_directory')",
             "14: a query may not call 'current_setting'"),
    _refused("copy", "copy t to 'x.csv'", f"{_NO_SELECT} COPY"),
    _refused("attach", "attach 'x.db' as x", f"{_NO_SELECT} ATTACH"),
    _refused("install", "install httpfs", f"{_NO_SELECT} INSTALL"),
    _refused("load", "load httpfs", f"{_NO_SELECT} LOAD"),
    _refused("pragma", "pragma database_list", f"{_NO_SELECT} PRAGMA"),
    _refused("set", "set enable_external_access = true", f"{_NO_SELECT} SET"),
    _refused("export", "export database 'x'", f"{_NO_SELECT} EXPORT"),
    _refused("second-statement", "select 1; copy t to 'x.csv'", "7: a query is one SELECT, not 2 statements"),
    _refused("query-with-a-parameter", "select $1", "7: a query takes no parameters"),
    _refused("query-of-the-clock", "select now()", "14: 'now' gives another result each time"),
    _refused("query-in-a-thousand-brackets", f"select {'(' * 1000}1{')' * 1000}", ""),
    _refused("query-of-forty-thousand-characters", f"select '{'x' * 40_000}' a",
             "7: row 1, column 'a' of 'q': the text has 40,000 characters"),
    _refused("endless-rows", "select * from range(1000000000000)", "7: this query gives more than 100,000 rows"),
    _refused("two-thousand-columns", f"select {', '.join(['1'] * 2000)}",
             "7: this query gives more than 1,000 columns"),
    _refused("twenty-megabytes-of-text", "select repeat('a', 30000000) a", "7: this query gives more than 20 MB"),
    _refused("text-beyond-all-measure", "select repeat('a', 10000000000) a", "7: the query fails: "),
    _refused("text-that-is-not-counted", "select length(format('{:>1000000000}', 'a')) a",
             "7: this query wants more than 256 MB of memory"),
    _refused("list-without-end", "select list(range) a from range(1000000000)",
             "7: this query wants more than 256 MB of memory"),
    _refused("infinite-number", "select 'inf'::double a", "7: row 1, column 'a' of 'q': inf is no number"),
    _refused("no-number", "select 'nan'::double a", "7: row 1, column 'a' of 'q': nan is no number"),
    _refused("row-of-bytes", "select 'x'::blob a", "7: row 1, column 'a' of 'q': a cell cannot hold a row of bytes"),
    # A question may take five seconds, and is ended then.
    _refused("recursion-without-end",
             "with recursive r as (select 1 x union all select x + 1 from r) select count(*) from r",
             "7: this query takes longer than 5 seconds", seconds=8.0),
)  # fmt: skip
