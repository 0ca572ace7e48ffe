"""The order in which queries run: each after those that it reads."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from builder.content.tables.database import INSTALL, Database, MissingError
from builder.content.tables.querying import Query, read
from builder.errors import DeckError, Problem
from builder.outline.records import Table


def in_order(data: Mapping[str, Table], database: Database, problems: list[Problem]) -> Iterator[tuple[str, Query]]:
    """The queries of an outline by the names of their tables; those that may not run are problems."""
    queries: dict[str, Query] = {}
    for name, record in data.items():
        if not record.sql or record.file or record.model or record.columns or record.rows:
            continue
        try:
            queries[name] = read(record.sql, name, list(data), database)
        except DeckError as error:
            problems += error.problems
        except MissingError:
            problems.append(Problem(record.sql.at, f"'{name}' wants DuckDB, which is not installed", INSTALL))
    waiting = {name: {table for table in query.tables if table in queries} for name, query in queries.items()}
    while True:
        try:
            order = tuple(TopologicalSorter(waiting).static_order())
        except CycleError as error:
            ring = error.args[1]
            problems.append(_ring_problem(ring[::-1], queries))
            for name in ring:
                waiting.pop(name, None)
            continue
        break
    yield from ((name, queries[name]) for name in order if name in waiting)


def _ring_problem(ring: list[str], queries: Mapping[str, Query]) -> Problem:
    """A ring is told at its first query in the outline."""
    first = next(name for name in queries if name in ring)
    if len(ring) == 2:
        return Problem(queries[first].text.at, f"'{first}' reads itself", "give one of the two another name")
    start = ring.index(first)
    turned = [*ring[start:-1], *ring[:start], first]
    way = " reads ".join(f"'{name}'" for name in turned)
    return Problem(queries[first].text.at, f"queries read each other in a ring: {way}", "let one read a file")
