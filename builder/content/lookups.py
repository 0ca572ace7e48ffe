"""What expressions reach in data tables: rows, cells, columns and their extremes, named results of models."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import TypeAlias

from builder.content.figures import LARGEST, Datum, Figure, FigureError, Phrase, UnreadError, Value, add, divide, typed
from builder.content.tables import TableData
from builder.content.tables.meant import number_hint
from builder.errors import At
from builder.models.outcome import Result
from builder.outline.convert import did_you_mean

NUMBER = re.compile(r"[+\-−]?((0|[1-9]\d*)(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?")  # 007 is a name
_ENDS = ("first", "last")
ROWS = (*_ENDS, "count", "columns")  # words of a table
OF_COLUMN = ("max", "min", "sum", "mean", *_ENDS, "count")


class Tables:
    """The tables of a deck by name; those that could not be read raise UnreadError when they are asked for."""

    def __init__(
        self,
        known: Mapping[str, TableData],
        unread: Collection[str] = (),
        variables: "Mapping[str, Value | Row] | None" = None,
    ) -> None:
        self._views = {name: Table(name, table) for name, table in known.items()}
        self._unread = unread
        self._variables = {} if variables is None else variables  # one that is still growing may be empty

    @property
    def names(self) -> frozenset[str]:
        """The names of tables, of those too that could not be read."""
        return frozenset((*self._views, *self._unread))

    def has(self, name: str) -> bool:
        """Whether a table or a variable has the name."""
        return name in self.names or name in self._variables

    def view(self, name: str) -> "Table | None":
        """The table of a name to look into, None where there is none."""
        return self._views.get(name)

    def knowing(self, name: str, row: "Row") -> "Tables":
        """The same tables and variables, and a row by a name of its own."""
        other = copy(self)
        other._variables = {**self._variables, name: row}
        return other

    def find(self, name: str) -> "Reached | bool":
        """The variable or the table of a bare name; `data` means all tables."""
        if name in self._variables:
            return self._variables[name]
        return self if name == "data" else self.item(name)

    def known(self, name: str) -> TableData | None:
        """The table of a name, None where there is none."""
        return self._views[name].table if name in self._views else None

    def attribute(self, name: str) -> "Table":
        return self.item(name)

    def item(self, key: str) -> "Table":
        if key in self._views:
            return self._views[key]
        if key in self._unread:
            raise UnreadError
        if not self._views and not self._variables:
            raise FigureError(f"no data named '{key}'", "name a table under 'data:' at the top")
        kinds = "data and no variable" if self._variables else "data"
        raise FigureError(f"no {kinds} named '{key}'", did_you_mean(key, {*self._views, *self._variables}))


class Table:
    """A table: `t.first`, `t.last`, `t.count`, `t['key of a row']`, `t.column`, `t['any column']`, `t.result`."""

    def __init__(self, name: str, table: TableData) -> None:
        self.name, self.table = name, table
        self.results = {result.name: result for result in table.results}
        self._keys: dict[str, list[int]] = {}
        self._columns: dict[str, int] = {}
        self._reckoned: dict[tuple[int, str], Figure | FigureError] = {}
        for index, column in enumerate(table.columns):
            self._columns.setdefault(column, index)

    def attribute(self, name: str) -> "Reached":
        if name in self.results:
            return self.result(self.results[name])
        if name in _ENDS:
            return self.row(0 if name == "first" else len(self.table.rows) - 1)
        if name == "count":
            return Figure(Decimal(len(self.table.rows)), (Datum(self.name, ""),), decimals=0)
        if name == "columns":
            return Columns(self)
        if name in self._columns:
            return Column(self, self._columns[name])
        words = (*self.table.columns, *self.results, *ROWS)
        raise FigureError(
            f"'{self.name}' has no column '{name}'",
            in_brackets(self.name, name, self.table) or self._as_row(name) or did_you_mean(name, words),
        )

    def _as_row(self, name: str) -> str:
        """A hint for the name of a row behind a dot; else empty."""
        before = self.name if self.name.isidentifier() else f"data['{self.name}']"
        return f"it is a row: write {before}['{name}']" if name in self.keys() else ""

    def item(self, key: str) -> "Row | Column":
        """The row that begins with a text; the column of that name where none does."""
        if key in self._columns and not self.keys().get(key.strip()):
            return Column(self, self._columns[key])
        return self.row(self.index(key))

    def row(self, index: int) -> "Row":
        if not self.table.rows:
            raise FigureError(f"the table '{self.name}' has no rows")
        return Row(self, index)

    def index(self, key: str) -> int:
        """The row that begins with a text."""
        found = self.keys().get(key.strip(), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise FigureError(
                f"{len(found)} rows of '{self.name}' begin with '{key}'", "make each first cell one of a kind"
            )
        names = [*self.table.columns, *list(self.keys())[:2000]]
        raise FigureError(f"no row of '{self.name}' begins with '{key}'", did_you_mean(key, names))

    def reckoned(self, column: int, name: str, reckon: Callable[[str], Figure]) -> Figure:
        """What all of a column comes to, worked out once. Raises FigureError, as often as asked."""
        if (column, name) not in self._reckoned:
            try:
                self._reckoned[column, name] = reckon(name)
            except FigureError as error:
                self._reckoned[column, name] = error
        found = self._reckoned[column, name]
        if isinstance(found, FigureError):
            raise FigureError(found.message, found.hint)
        return found

    def keys(self) -> Mapping[str, list[int]]:
        """The rows by their first cells."""
        if not self._keys:
            for index, row in enumerate(self.table.rows):
                self._keys.setdefault(row[0].strip(), []).append(index)
        return self._keys

    def result(self, result: Result) -> Figure:
        if not isfinite(result.value) or abs(result.value) > LARGEST:
            raise FigureError(f"'{self.name}.{result.name}' has no value", "the model finds none for these parameters")
        return Figure(Decimal(repr(result.value)), (Datum(self.name, result.name, result=True),), result.unit)

    def datum(self, row: int, column: int) -> Datum:
        cells = self.table.rows[row]
        return Datum(self.name, self.table.columns[column], row, cells[0], cells[column])

    def unit(self, column: int) -> str:
        return self.table.units[column] if column < len(self.table.units) else ""

    def column(self, name: str) -> int:
        if name in self._columns:
            return self._columns[name]
        hint = in_brackets("…", name, self.table) or did_you_mean(name, self.table.columns)
        raise FigureError(f"'{self.name}' has no column '{name}'", hint)

    def cell(self, row: int, column: int) -> Figure | Phrase:
        """The figure or the text in a cell; FigureError when it is empty, or a number only to a reader."""
        text = self.table.rows[row][column].strip()
        datum = self.datum(row, column)
        if not text:
            raise FigureError(f"the cell '{datum.column}' of the row '{datum.key}' of '{self.name}' is empty")
        if NUMBER.fullmatch(text):
            return self.number(text, datum, column)
        if hint := number_hint(text):
            raise FigureError(f"'{text}' at {self.where(row, column)} is text, not a number", hint)
        return Phrase(text, (datum,))

    def where(self, row: int, column: int) -> str:
        """A cell's name in a sheet or a query, else its file, line and column."""
        at = self.table.place(row, column)
        return self.table.cell(row, column) or str(At(Path(at.file).name, at.line, at.column))

    def number(self, text: str, datum: Datum, column: int) -> Figure:
        return typed(text, (datum,), self.unit(column))


class Columns:
    """The columns of a table by any name, also one that is no identifier or means something else of a table."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def attribute(self, name: str) -> "Column":
        return self.item(name)

    def item(self, key: str) -> "Column":
        return Column(self.table, self.table.column(key))


class Row:
    """A row: `row.column` or `row['any name']`."""

    def __init__(self, table: Table, index: int) -> None:
        self.table, self.index = table, index

    def attribute(self, name: str) -> Figure | Phrase:
        return self.item(name)

    def item(self, key: str) -> Figure | Phrase:
        return self.table.cell(self.index, self.table.column(key))


class Column:
    """A column: its extremes, sum and mean, first and last number, and `column['key of a row']`."""

    def __init__(self, table: Table, index: int) -> None:
        self.table, self.index = table, index

    def attribute(self, name: str) -> Figure:
        if name not in OF_COLUMN:
            raise FigureError(f"a column has no '{name}'", did_you_mean(name, OF_COLUMN))
        return self.table.reckoned(self.index, name, self._reckoned)

    def _reckoned(self, name: str) -> Figure:
        figures = self.figures()
        if name == "count":
            return Figure(Decimal(len(figures)), (self.datum(),), decimals=0)
        if not figures:
            raise FigureError(f"the column '{self.name}' of '{self.table.name}' has no numbers")
        if name in _ENDS:
            return figures[0 if name == "first" else -1]
        if name in ("max", "min"):
            return (max if name == "max" else min)(figures, key=lambda figure: figure.value)
        total = self.total(figures)
        if name == "sum":
            return total
        return divide(total, Figure(Decimal(len(figures))))

    def item(self, key: str) -> Figure | Phrase:
        return self.table.cell(self.table.index(key), self.index)

    def total(self, figures: Iterable[Figure]) -> Figure:
        sums = Figure(Decimal(0), decimals=0)
        for figure in figures:
            sums = add(sums, Figure(figure.value, decimals=figure.decimals))
        return Figure(sums.value, (self.datum(),), self.table.unit(self.index), sums.decimals)

    @property
    def name(self) -> str:
        return self.table.table.columns[self.index]

    def datum(self) -> Datum:
        return Datum(self.table.name, self.name)

    def figures(self) -> list[Figure]:
        """The numbers of the column; FigureError for a text among them, which would be left out unseen."""
        found = []
        for row, cells in enumerate(self.table.table.rows):
            text = cells[self.index].strip()
            if not text:
                continue
            datum = self.table.datum(row, self.index)
            if not NUMBER.fullmatch(text):
                message = f"'{text}' in the column '{self.name}' of '{self.table.name}' is no number"
                raise FigureError(message, number_hint(text))
            found.append(self.table.number(text, datum, self.index))
        return found


def in_brackets(before: str, name: str, table: TableData) -> str:
    """A hint for the beginning of a column's name that no dot reaches, such as 销量 of 销量（万辆）; else empty."""
    found = next((one for one in table.columns if one.startswith(name) and not one.isidentifier()), "")
    return f"write {before}['{found}']" if found and name else ""


Reached: TypeAlias = Tables | Table | Columns | Row | Column | Figure | Phrase
