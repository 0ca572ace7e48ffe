"""A table as the other stages see it: texts that know their places, what its columns hold, where it comes from."""

from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from builder.content.csv_cells import columns_of
from builder.errors import NOWHERE, At
from builder.models.outcome import Result

SIZE_LIMIT = 20_000_000  # bytes
ROW_LIMIT = 100_000
COLUMN_LIMIT = 1_000
CELL_LIMIT = 1_000_000
CELLS_OF_A_DECK = 2_000_000
TEXT_LIMIT = 32_767  # characters of a cell, as in Excel
HEADER = -1  # the row number of the column names
ASIDE = frozenset({"source", "verified", "provenance", "note"})  # columns about their rows, shown only when named
ColumnType: TypeAlias = Literal["number", "date", "text", "empty"]
T = TypeVar("T")


class Origin(Struct, frozen=True):
    """Where a table's cells come from: a file with its hash, a query or a model, and the tables that these read."""

    kind: Literal["rows", "file", "sql", "model"] = "rows"
    file: str = ""  # as the outline names it
    sha256: str = ""
    sheet: str = ""
    cells: str = ""  # a sheet's range
    query: str = ""
    model: str = ""
    tables: tuple[str, ...] = ()


class Grid(Struct, frozen=True):
    """Where a table stands in a sheet: the sheet's name, the row numbers of the header and of each row, the columns."""

    sheet: str
    rows: tuple[int, ...]  # from 1
    columns: tuple[str, ...]  # letters

    def cell(self, row: int, column: int) -> str:
        """A cell as a spreadsheet names it: `2024!B7`."""
        return f"{self.sheet}!{self.columns[column]}{self.rows[row + 1]}"


class TableData(Struct, frozen=True):
    """A table: its column names, its rows of cells, all as text, and where they were written.

    `cells` holds the places of the cells of a table in the outline, the header's first; `lines` the first line number
    and the text of each record of a text file, from which places are found when one is asked for. `sources` are the
    ids of the whole table; a column named `source` holds those of a row, with blanks or semicolons between them.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    at: At = NOWHERE
    cells: tuple[tuple[At, ...], ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    origin: Origin = Origin()
    types: tuple[ColumnType, ...] = ()  # by column
    units: tuple[str, ...] = ()  # by column, "" where none is said
    sources: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    assumptions: tuple[str, ...] = ()  # of a model, a sentence each
    mark: str = ","  # what parts the cells of `lines`
    grid: Grid | None = None  # of a sheet

    def place(self, row: int, column: int) -> At:
        """The place of a cell; rows and columns count from 0, and `HEADER` is the row of names.

        A cell that stands in no text an editor shows has the place where the outline makes the table.
        """
        if self.cells:
            return self.cells[row + 1][column]
        if not self.lines:
            return self.at
        line, text = self.lines[row + 1]
        down, across = columns_of(text, self.mark)[column]
        return At(self.at.file, line + down, across)

    def cell(self, row: int, column: int) -> str:
        """How to name a cell in words where its place says too little: `2024!B7`; else empty."""
        if self.grid is not None:
            return self.grid.cell(row, column)
        if self.cells or self.lines:
            return ""
        name = f"the column '{self.columns[column]}'"
        return name if row == HEADER else f"row {row + 1} of {name}"

    def with_rows(self, kept: list[int]) -> "TableData":
        """The table with only these rows, which keep their places."""
        grid = self.grid and replace(self.grid, rows=_kept(self.grid.rows, kept))
        return replace(
            self,
            rows=tuple(self.rows[row] for row in kept),
            cells=_kept(self.cells, kept),
            lines=_kept(self.lines, kept),
            grid=grid,
        )


def _kept(given: tuple[T, ...], rows: list[int]) -> tuple[T, ...]:
    """The header's and these rows' entries, of a tuple that may be empty."""
    return (given[0], *(given[row + 1] for row in rows)) if given else ()
