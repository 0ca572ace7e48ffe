"""Queries over the tables of an outline: what they may ask is looked up before they run.

A query is one SELECT. It sees the tables of the outline by their names, nothing else; numbers are numbers there, days
dates, months (2026-02) texts, and an empty cell is null. DuckDB runs locked in a process of its own
(`database_process.py`), and its syntax tree is searched first, so that a mistake has its words and place. Refused as
well is what differs from build to build: random numbers, samples without a seed, the clock. Rows without an `order by`
come in the order DuckDB finds them, on one thread: the same each time with the same DuckDB.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from builder.content.tables.data import ColumnType, Origin, TableData
from builder.content.tables.database import ALL_SECONDS, Database, QueryError
from builder.content.tables.database_process import MEMORY
from builder.content.tables.placing import place_in
from builder.content.tables.values import tabled
from builder.errors import DeckError, Problem
from builder.outline.convert import did_you_mean
from builder.outline.records import Text

TABLE_FUNCTIONS = {"range", "generate_series", "unnest"}
# What another build would answer otherwise; and what tells of the machine.
CHANGING = {
    "ago", "currval", "gen_random_uuid", "get_current_time", "get_current_timestamp", "nextval", "now", "random",
    "reservoir_quantile", "setseed", "setval", "today", "transaction_timestamp", "txid_current", "uuid", "uuidv4",
    "uuidv7", "current_date", "current_time", "current_timestamp", "current_localtime", "current_localtimestamp",
    "localtime", "localtimestamp", "pg_postmaster_start_time", "pg_conf_load_time", "current_transaction_id",
    "current_connection_id", "current_query_id",
}  # fmt: skip
CLOSED = {
    "getenv", "getvariable", "current_setting", "sleep_ms", "pg_sleep", "write_log", "stats", "current_query", "error",
    "version", "in_search_path", "add_parquet_key", "which_secret",
}  # fmt: skip
_CLOCK = {"current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"}  # without brackets
_WHOLE = re.compile(r"[+\-−]?\d{1,18}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ALIAS = re.compile(r'\bas\s+(?:"([^"]+)"|(\w+))', re.IGNORECASE)
_NOWHERE = 2**64 - 1  # DuckDB's place of what it made itself
_TOLD = (
    (re.compile(r'Referenced column "(.+)" not found'), "no column named '{}'"),
    (re.compile(r"\w+ Function with name (.+) does not exist"), "no function named '{}'"),
)
_SAME = "a deck is the same each time it is built: put the value into the query"


class Query(Struct):
    """A query that may run: its text, and the tables it reads."""

    text: Text
    tables: tuple[str, ...]


class _Search(Struct):
    """What is found in a syntax tree: tables, names of `with`, problems."""

    query: Text
    names: list[str]  # of the outline's tables
    tables: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, position: int, message: str, hint: str = "") -> None:
        self.problems.append(Problem(place_in(self.query, position), message, hint))


def read(query: Text, own: str, names: list[str], database: Database) -> Query:
    """A query of the table `own` over tables of these names. Raises DeckError with what it may not ask."""
    try:
        found = database.parse(query.content)
    except QueryError as error:
        raise refused(query, error) from None
    kinds = found["kinds"]
    if kinds != ["SELECT"]:
        raise DeckError((_no_select(query, kinds),))
    if found["parameters"]:
        raise DeckError((Problem(query.at, "a query takes no parameters", "write the values into it"),))
    try:
        tree = json.loads(found["tree"])
    except RecursionError:
        raise DeckError((Problem(query.at, "this query is nested too deeply"),)) from None
    search = _Search(query, names)
    inner = {key for node, _ in _nodes(tree) for key in _with_names(node)}
    for node, position in _nodes(tree):
        _look(node, position, search, inner, own)
    if search.problems:
        raise DeckError(tuple(search.problems))
    return Query(query, tuple(search.tables))


def run(name: str, query: Query, known: Mapping[str, TableData], database: Database) -> TableData:
    """The table that a query gives. Raises DeckError at its text."""
    if twice := _alike(query.tables):
        hint = "rename one: a query does not tell capitals from small letters"
        raise DeckError((Problem(query.text.at, f"the tables {twice} are one to a query", hint),))
    given = [_sent(known[table], query.text) for table in query.tables]
    try:
        columns, rows = database.query(query.text.content, given)
    except QueryError as error:
        there = {column: None for table in query.tables for column in known[table].columns}
        raise refused(query.text, error, tuple(there)) from None
    if not rows:
        raise DeckError((Problem(query.text.at, f"the query of '{name}' gives no rows", "look at its 'where'"),))
    origin = Origin("sql", query=query.text.content, tables=query.tables)
    table = tabled(name, columns, rows, query.text.at, origin)
    sources = dict.fromkeys(source for read in query.tables for source in known[read].sources)
    units = _units(table.columns, [known[read] for read in query.tables], query.text.content)
    return replace(table, sources=tuple(sources), units=units)


def _units(columns: Sequence[str], read: Sequence[TableData], query: str) -> tuple[str, ...]:
    """The units of a result: of columns that keep their name, where the tables that have them agree.

    A column that the query itself names may be computed, and counts something else under an old name.
    """
    named = {(quoted or plain).lower() for quoted, plain in _ALIAS.findall(query)}
    said: dict[str, set[str]] = {}
    for table in read:
        for column, unit in zip(table.columns, table.units, strict=False):
            said.setdefault(column, set()).add(unit)
    agreed = {column: next(iter(units)) for column, units in said.items() if len(units) == 1}
    return tuple("" if column.lower() in named else agreed.get(column, "") for column in columns)


def _sent(table: TableData, query: Text) -> dict[str, Any]:
    """A table as DuckDB is given it: numbers BIGINT or DOUBLE, days DATE, all else VARCHAR; empty cells are null."""
    if twice := _alike(table.columns):
        hint = "rename one: a query does not tell capitals from small letters"
        raise DeckError((Problem(query.at, f"the columns {twice} of '{table.name}' are one to a query", hint),))
    columns = [[row[index] for row in table.rows] for index in range(len(table.columns))]
    kinds = [_kind(type_, column) for type_, column in zip(table.types, columns, strict=True)]
    values = [[_value(cell, kind) for cell in column] for kind, column in zip(kinds, columns, strict=True)]
    return {"name": table.name, "columns": table.columns, "kinds": kinds, "values": values}


def _alike(names: Sequence[str]) -> str:
    """The first names that differ in capitals alone, as a message shows them; empty when there are none."""
    small = [name.lower() for name in names]
    twice = next((name for index, name in enumerate(small) if name in small[:index]), None)
    return " and ".join(f"'{name}'" for name in names if name.lower() == twice)


def _kind(type_: ColumnType, column: list[str]) -> str:
    given = [cell for cell in column if cell]
    if type_ == "number":
        return "BIGINT" if all(_WHOLE.fullmatch(cell) for cell in given) else "DOUBLE"
    return "DATE" if type_ == "date" and all(_DAY.fullmatch(cell) for cell in given) else "VARCHAR"


def _value(cell: str, kind: str) -> str | int | float | None:
    if not cell:
        return None
    if kind == "BIGINT":
        return int(cell.replace("−", "-"))
    return float(cell.replace("−", "-")) if kind == "DOUBLE" else cell


def refused(query: Text, error: QueryError, columns: tuple[str, ...] = ()) -> DeckError:
    """DuckDB's words for what is wrong with a query, at its place; `columns` are those that it may name."""
    at = place_in(query, error.position)
    told = {
        "INTERRUPT": (f"this query takes longer than {error.message} seconds", "filter or sum up before joining"),
        "spent": (
            f"the queries of this deck take longer than {ALL_SECONDS:g} seconds together",
            "sum up before joining",
        ),
        "Out of Memory": (f"this query wants more than {MEMORY} MB of memory", "filter or sum up before joining"),
        "died": ("this query takes more than DuckDB may have", "filter or sum up before joining"),
        "rows": ("this query gives more than 100,000 rows", "sum them up, or add a 'limit'"),
        "columns": ("this query gives more than 1,000 columns", "choose those that are wanted"),
        "cells": ("this query gives more than a million cells", "sum them up, or choose fewer columns"),
        "size": ("this query gives more than 20 MB of text", "sum it up, or choose fewer columns"),
        "Permission": ("a query reads only the tables of this outline", "name the file under 'data:'"),
    }.get(error.kind)
    if told is None and "'pytz'" in error.message:
        told = ("a column holds times with a time zone", "cast it to a date: x::timestamp::date")
    return DeckError((Problem(at, *(told or _cleaned(error.message, columns))),))


def _cleaned(message: str, columns: tuple[str, ...]) -> tuple[str, str]:
    """DuckDB's first line as a message of ours, what it proposes as the hint."""
    first, *rest = message.split("\n")
    for pattern, told in _TOLD:
        if match := pattern.match(first):
            names = columns if "column" in told else re.findall(r'"([^"]+)"', " ".join(rest))
            return told.format(match[1]), did_you_mean(match[1], names)
    words = first.strip().rstrip("!.").replace('"', "'") or "DuckDB refuses it"
    words, _, _ = words.partition(". Use '")  # settings cannot be changed
    hint = " ".join(line.strip() for line in rest if line.startswith(("Candidate", "Did you mean"))).replace('"', "'")
    return f"the query fails: {words[0].lower()}{words[1:]}", hint[:1].lower() + hint[1:].rstrip("!")


def _no_select(query: Text, kinds: list[str]) -> Problem:
    if not kinds:
        return Problem(query.at, "the query is empty", "write it as select … from …")
    if kinds == ["MULTI"]:
        hint = "a pivot names its columns: pivot t on year in (2024, 2025) using sum(x)"
        return Problem(query.at, "a query is one SELECT", hint)
    if len(kinds) > 1:
        return Problem(query.at, f"a query is one SELECT, not {len(kinds)} statements", "write each as a table")
    return Problem(query.at, f"a query is a SELECT, not {query.content.split()[0].upper()}", "write select … from …")


def _nodes(tree: Any) -> Iterator[tuple[dict[str, Any], int]]:
    """Every mapping of a syntax tree, with the byte of the query it or what it stands in begins at."""
    rest = [(tree, -1)]
    while rest:
        node, position = rest.pop()
        if isinstance(node, dict):
            own = node.get("query_location", _NOWHERE)
            position = own if own < _NOWHERE else position
            yield node, position
        inside = [*node.values()] if isinstance(node, dict) else node
        rest += [(value, position) for value in reversed(inside) if isinstance(value, dict | list)]


def _with_names(node: dict[str, Any]) -> Iterator[str]:
    for entry in node.get("cte_map", {}).get("map", []):
        yield str(entry["key"]).lower()


def _look(node: dict[str, Any], position: int, search: _Search, inner: set[str], own: str) -> None:
    """Notes what one node of the tree reads, or may not ask."""
    kind = node.get("type")
    if kind == "BASE_TABLE":
        _look_up(node, position, search, inner, own)
    elif kind == "TABLE_FUNCTION":
        name = node.get("function", {}).get("function_name", "").lower()
        if name not in TABLE_FUNCTIONS:
            hint = "name the file under 'data:', and select from that name"
            search.report(position, f"a query may not read from '{name}'", hint)
    elif kind == "SHOW_REF":
        search.report(position, f"a query is a SELECT, not {node.get('show_type', 'SHOW').split('_')[0]}")
    elif kind == "COLUMN_REF" and len(node.get("column_names", ())) == 1:
        name = node["column_names"][0].lower()
        if name in _CLOCK:
            search.report(position, f"'{name}' differs from day to day", _SAME)
    elif node.get("class") == "FUNCTION":
        _look_at_call(node, position, search)
    sample = node.get("sample")
    if sample and not sample.get("repeatable"):
        search.report(position, "a sample differs each time", "choose rows by what they hold, or 'repeatable (1)'")


def _look_at_call(node: dict[str, Any], position: int, search: _Search) -> None:
    name = str(node.get("function_name", "")).lower()
    arguments = node.get("arguments") or node.get("children") or ()  # as DuckDB 2 and 1 call them
    if name in CHANGING or (name == "age" and len(arguments) == 1):
        search.report(position, f"'{name}' gives another result each time", _SAME)
    elif name in CLOSED:
        search.report(position, f"a query may not call '{name}'")


def _look_up(node: dict[str, Any], position: int, search: _Search, inner: set[str], own: str) -> None:
    """A table that is read: one of the outline's, or a name that `with` gives."""
    path = [part for part in (node.get("catalog_name"), node.get("schema_name"), node.get("table_name")) if part]
    name = ".".join(path)
    alike = [one for one in search.names if one.lower() == name.lower()]
    known = name if name in alike else next(iter(alike), None)
    if known is not None and not (known == own and own.lower() in inner):
        search.tables[known] = None
    elif known is None and name.lower() not in inner:
        is_file = "/" in name or (len(path) == 1 and "." in name)
        hint = "name the file under 'data:', and select from that name" if is_file else ""
        search.report(position, f"no table named '{name}'", hint or did_you_mean(name, search.names))
