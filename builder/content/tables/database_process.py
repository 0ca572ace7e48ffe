"""The process in which DuckDB runs: asked in lines of JSON, it answers in lines of JSON, with bounds on what it takes.

It is a process of its own because DuckDB counts neither the memory of long texts nor stops within one function:
`format('{:>1000000000}', 'a')` takes four gigabytes and sixteen seconds, whatever its limits say. Started by
`database.py` with an empty environment; nothing of the house is imported here.

A request says `parse` (a query), `query` with its `tables`, or `parquet` (a path), the last two with `bounds`, and
answers are `{"tree": …}`, `{"columns": …, "rows": …}`, or `{"trouble": kind, "message": …, "position": byte}`.
"""

import json
import struct
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

MEMORY = 256  # megabytes, of tables and intermediate results
DATA = 600_000_000  # bytes of all memory that is written to: texts that DuckDB does not count, and this program
ADDRESSES = 2_000_000_000  # bytes of address space: the program itself takes some hundred megabytes of them
FILES = 64  # that are open at once
_SETTINGS = (
    "threads = 1",  # rows come in one order
    f"memory_limit = '{MEMORY}MB'",
    "temp_directory = ''",  # nothing is spilled to a disk
    "max_expression_depth = 250",
    "errors_as_json = true",
    "autoinstall_known_extensions = false",
    "autoload_known_extensions = false",
    "allow_community_extensions = false",
    "python_enable_replacements = false",  # variables of this program are no tables
)
_LOCK = ("enable_external_access = false", "lock_configuration = true")  # in this order, and after all others
_BATCH = 1000  # rows


def main() -> None:
    """Answers until the questions end."""
    _bound()
    sys.path += sys.argv[1:]
    try:
        import duckdb  # noqa: F401 - what takes long is done before the first question
    except ImportError:
        _say({"trouble": "missing", "message": ""})
        return
    _say({})
    for line in sys.stdin.buffer:
        _say(answer(json.loads(line)))


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """What a request gives; a mistake in a query is an answer too."""
    import duckdb

    try:
        if "parse" in request:
            return _parsed(request["parse"])
        if "parquet" in request:
            return _parquet(request["parquet"], request["bounds"])
        return _queried(request["query"], request["tables"], request["bounds"])
    except duckdb.Error as error:
        return _trouble(error)
    except MemoryError:
        return {"trouble": "Out of Memory", "message": ""}


def _parsed(query: str) -> dict[str, Any]:
    """The kinds of the statements, whether they have parameters, and the syntax tree of one SELECT, as JSON text."""
    with _opened() as connection:
        statements = connection.extract_statements(query)
        found = {
            "kinds": [statement.type.name for statement in statements],
            "parameters": sorted(name for statement in statements for name in statement.named_parameters),
        }
        if found["kinds"] != ["SELECT"]:
            return found
        tree = connection.execute(
            "select json_serialize_sql(?::varchar, skip_null := true, skip_empty := true)", [query]
        ).fetchone()
        return {**found, "tree": tree[0] if tree else ""}


def _queried(query: str, tables: list[dict[str, Any]], bounds: dict[str, float]) -> dict[str, Any]:
    with _opened() as connection:
        for table in tables:
            _create(connection, table)
        return _bounded(connection, query, bounds)


def _parquet(path: str, bounds: dict[str, float]) -> dict[str, Any]:
    """The one reading from outside, and without a query of an author's."""
    with _opened(lock=()) as connection:
        connection.execute(f"create view it as from read_parquet('{path.replace(chr(39), chr(39) * 2)}')")
        return _bounded(connection, "from it", bounds)


def _opened(lock: tuple[str, ...] = _LOCK) -> Any:
    """A database in memory; locked, it reads and writes nothing outside, and its settings cannot be changed again."""
    import duckdb

    connection = duckdb.connect(":memory:")
    for setting in (*_SETTINGS, *lock):
        connection.execute(f"set {setting}")
    return connection


def _create(connection: Any, table: dict[str, Any]) -> None:
    columns = ", ".join(f"{_quoted(name)} {kind}" for name, kind in zip(table["columns"], table["kinds"], strict=True))
    connection.execute(f"create table {_quoted(table['name'])} ({columns})")
    given = ", ".join(f"unnest(?::{kind}[])" for kind in table["kinds"])
    connection.execute(f"insert into {_quoted(table['name'])} select {given}", table["values"])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _bounded(connection: Any, query: str, bounds: dict[str, float]) -> dict[str, Any]:
    """The result within bounds: of seconds, of rows, columns and cells, and of the size of its texts in characters."""
    timer = threading.Timer(bounds["seconds"], connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        connection.execute(query)
        names = [column[0] for column in connection.description]
        narrow = [str(column[1]) == "FLOAT" for column in connection.description]
        taken = {"columns": len(names), "rows": 0, "cells": 0, "size": 0}
        found: list[list[Any]] = []
        while taken["columns"] <= bounds["columns"] and (batch := connection.fetchmany(_BATCH)):
            taken["rows"] += len(batch)
            taken["cells"] += len(batch) * len(names)
            taken["size"] += sum(len(value) for row in batch for value in row if isinstance(value, str))
            if any(taken[kind] > bounds[kind] for kind in taken):
                break
            found += ([_plain(value, single) for value, single in zip(row, narrow, strict=True)] for row in batch)
        over = next((kind for kind in taken if taken[kind] > bounds[kind]), None)
        return {"trouble": over, "message": ""} if over else {"columns": names, "rows": found}
    finally:
        timer.cancel()


def _plain(value: Any, narrow: bool) -> Any:
    """A value as JSON holds it; dates and decimals are marked, and what no cell can hold is named."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return _shortest(value) if narrow else value
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": format(value, "f")}
    return value.isoformat() if isinstance(value, time) else {"other": type(value).__name__}


def _shortest(value: float) -> float:
    """The shortest number that is this one in four bytes: 0.1, not 0.10000000149011612."""
    return next((short for short in _roundings(value) if struct.pack("f", short) == struct.pack("f", value)), value)


def _roundings(value: float) -> Iterator[float]:
    return (float(f"{value:.{digits}g}") for digits in range(1, 10))


def _trouble(error: Exception) -> dict[str, Any]:
    """DuckDB's JSON of an error; it stands behind the error's kind."""
    _, _, text = str(error).partition(": ")
    try:
        told = json.loads(text)
    except ValueError:
        return {"trouble": type(error).__name__, "message": text or str(error)}
    found = {"trouble": told.get("exception_type", ""), "message": told.get("exception_message", "")}
    position = told.get("position")
    return {**found, "position": int(position)} if position else found


def _bound() -> None:
    """Sets what this process may take at most, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = (
        (resource.RLIMIT_AS, ADDRESSES),
        (resource.RLIMIT_DATA, DATA),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    )
    for limit, most in limits:
        try:
            _, highest = resource.getrlimit(limit)
            most = most if highest == resource.RLIM_INFINITY else min(most, highest)
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # macOS refuses some
            continue


def _say(message: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(message).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
