"""Tables of data: files, rows of the outline, queries over other tables, models; every cell a text with its place.

What is imported here serves files of text; spreadsheets, Parquet files, queries and models bring more when one is
wanted.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from builder.content.naming import named
from builder.content.tables import shares, text_files, verified
from builder.content.tables.data import (
    ASIDE,
    CELLS_OF_A_DECK,
    COLUMN_LIMIT,
    HEADER,
    ROW_LIMIT,
    SIZE_LIMIT,
    ColumnType,
    Origin,
    TableData,
)
from builder.content.tables.values import type_of
from builder.errors import DeckError, Problem
from builder.files import find
from builder.outline.records import Table, Text

if TYPE_CHECKING:
    from builder.content.tables.database import Database
    from builder.content.tables.querying import Query

__all__ = ["ASIDE", "HEADER", "ROW_LIMIT", "SIZE_LIMIT", "ColumnType", "Origin", "TableData", "load", "load_all"]

_WORDS = {"file": "a file", "sql": "a query", "model": "a model", "rows": "rows of its own"}
_ONE_OF = ("leave one of them out", "leave all but one out")
_OTHER_SHEETS = (".xls", ".xlsb", ".ods", ".numbers", ".et")


def load(name: Text, record: Table, folder: Path) -> TableData:
    """The table that the outline calls `name`, on its own. Raises DeckError, for text files with their own places."""
    tables, problems = load_all({str(name): record}, folder)
    if str(name) not in tables:
        raise DeckError(tuple(problem for problem in problems if problem.level == "error"))
    return tables[str(name)]


def load_all(
    data: Mapping[str, Table], folder: Path, sources: Collection[str] | None = None
) -> tuple[dict[str, TableData], tuple[Problem, ...]]:
    """The tables of an outline by name, without those that cannot be read; and what is wrong, with warnings.

    `sources` are the ids that tables may cite; None leaves them unchecked.
    """
    with ExitStack() as closing:
        loading = _Loading(data, folder, sources, closing)
        loading.run()
    return {name: loading.tables[name] for name in data if name in loading.tables}, tuple(loading.problems)


class _Loading(Struct):
    """The tables of one outline while they are read, queries after what they read."""

    data: Mapping[str, Table]
    folder: Path
    sources: Collection[str] | None
    closing: ExitStack
    tables: dict[str, TableData] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    opened: "Database | None" = None
    cells: int = 0  # of all tables so far

    def run(self) -> None:
        if any(record.sql for record in self.data.values()):
            self.database().start()  # it reads its library while files are read here
        for name, record in self.data.items():
            if not record.sql or len(_kinds(record)) > 1:
                self.add(name, record)
        if any(record.sql for record in self.data.values()):
            from builder.content.tables.ordering import in_order

            for name, query in in_order(self.data, self.database(), self.problems):
                if all(table in self.tables for table in query.tables):  # else there is a problem already
                    self.add(name, self.data[name], query)

    def database(self) -> "Database":
        """DuckDB, which is closed in the end."""
        from builder.content.tables.database import Database

        if self.opened is None:
            self.opened = self.closing.enter_context(Database())
        return self.opened

    def add(self, name: str, record: Table, query: "Query | None" = None) -> None:
        """Adds a table, or what is wrong with it."""
        try:
            if self.cells > CELLS_OF_A_DECK:
                return
            table = self.read(name, record, query)
            self.count(table, record)
            if problems := [*_header_problems(table), *_unit_problems(table, record)]:
                raise DeckError(tuple(problems))
            if not record.unverified:
                table, warnings = verified.without_unverified(table)
                self.problems += warnings
            self.problems += shares.in_ones(table, record)
        except DeckError as error:
            self.problems += error.problems
            return
        sources = dict.fromkeys((*self.cited(record), *table.sources))
        self.tables[name] = _described(table, record, tuple(sources))

    def count(self, table: TableData, record: Table) -> None:
        """Raises DeckError at the first table that makes all of them too much to hold; those after it are not read."""
        self.cells += len(table.rows) * len(table.columns)
        if self.cells > CELLS_OF_A_DECK:
            message = f"the tables of this deck hold more than {CELLS_OF_A_DECK:,} cells together"
            raise DeckError((Problem(record.at, message, "keep the columns and rows that are wanted"),))

    def read(self, name: str, record: Table, query: "Query | None") -> TableData:
        """The table as it is written, worked out or queried."""
        kinds = _kinds(record)
        if len(kinds) > 1:
            message = f"'{name}' has {' and '.join(_WORDS[kind] for kind in kinds)}"
            raise DeckError((Problem(record.at, message, _ONE_OF[len(kinds) > 2]),))
        if stray := next((text for text in (record.sheet, record.range) if text and not _is_sheet(record)), None):
            raise DeckError((Problem(stray.at, "only an .xlsx file has sheets and ranges", "leave it out"),))
        if query is not None:
            from builder.content.tables import querying

            return querying.run(name, query, self.tables, self.database())
        if record.model:
            from builder.content.tables import modelled

            return modelled.load(name, record, record.model)
        return self.read_file(name, record, record.file) if record.file else _from_outline(name, record)

    def read_file(self, name: str, record: Table, file: Text) -> TableData:
        path = find(file, self.folder)
        kind = path.suffix.lower()
        if kind == ".xlsx" or kind == ".xlsm":
            from builder.content.tables import sheets

            return sheets.load(name, record, file, path)
        if kind in (".parquet", ".pq"):
            from builder.content.tables import parquet

            return parquet.load(name, file, path, self.database())
        if kind in _OTHER_SHEETS:
            raise DeckError((Problem(file.at, f"'{file}' is a spreadsheet", "save it as .xlsx, or as 'CSV UTF-8'"),))
        if kind not in text_files.ENDINGS:
            raise DeckError((Problem(file.at, f"'{file}' is no table", "save it as .csv, .tsv, .xlsx or .parquet"),))
        return text_files.load(name, file, path)

    def cited(self, record: Table) -> tuple[str, ...]:
        """The sources that a table names, without those that nobody knows, which are problems."""
        if self.sources is None:
            return tuple(map(str, record.source))
        self.problems += [problem for cite in record.source if (problem := named(cite, self.sources, "source"))]
        return tuple(cite.content for cite in record.source if cite.content in self.sources)


def _kinds(record: Table) -> list[str]:
    """What a table is made of; more than one thing is a mistake."""
    given = {"file": record.file, "sql": record.sql, "model": record.model, "rows": record.columns or record.rows}
    return [kind for kind, value in given.items() if value]


def _is_sheet(record: Table) -> bool:
    return record.file is not None and record.file.content.lower().endswith((".xlsx", ".xlsm"))


def _described(table: TableData, record: Table, sources: tuple[str, ...]) -> TableData:
    """The table with the types and units of its columns and its sources."""
    types = table.types or tuple(type_of(row[index] for row in table.rows) for index in range(len(table.columns)))
    units = dict(zip(table.columns, table.units, strict=False))
    units |= {column: str(unit) for column, unit in record.units.items()}
    said = tuple(units.get(column, "") for column in table.columns)
    return replace(table, types=types, units=said, sources=sources)


def _from_outline(name: str, record: Table) -> TableData:
    if not record.columns or not record.rows:
        hint = "name a file, a query or a model, or give columns and rows"
        raise DeckError((Problem(record.at, f"the table '{name}' is empty", hint),))
    if (columns := len(record.columns)) > COLUMN_LIMIT:
        message = f"{columns:,} columns, at most {COLUMN_LIMIT:,} are read"
        raise DeckError((Problem(record.at, message, "keep the columns that are wanted"),))
    problems = [
        Problem(row[0].at, text_files.ragged(len(row), len(record.columns)))
        for row in record.rows
        if len(row) != len(record.columns)
    ]
    if problems:
        raise DeckError(tuple(problems))
    return TableData(
        name,
        tuple(str(column).strip() for column in record.columns),
        tuple(tuple(str(cell).strip() for cell in row) for row in record.rows),
        record.at,
        cells=tuple(tuple(cell.at for cell in row) for row in (record.columns, *record.rows)),
    )


def _header_problems(table: TableData) -> Iterator[Problem]:
    """Column names that are empty or stand twice."""
    for index, column in enumerate(table.columns):
        where = f"{table.cell(HEADER, index)}: " if table.grid else ""
        if not column:
            yield Problem(table.place(HEADER, index), f"{where}this column has no name")
        elif table.columns.index(column) != index:
            hint = "name one with 'as'" if table.origin.kind == "sql" else ""
            yield Problem(table.place(HEADER, index), f"{where}two columns have the name '{column}'", hint)


def _unit_problems(table: TableData, record: Table) -> Iterator[Problem]:
    for column, unit in record.units.items():
        if problem := named(Text(column, unit.at), table.columns, "column"):
            yield problem
