"""Rows that nobody has verified are not printed, unless the outline says that they may."""

from builder.content.tables.data import TableData
from builder.errors import DeckError, Problem

COLUMN, KIND = "verified", "provenance"
_NO = {"false", "no", "0"}
_DERIVED = "derived"  # worked out from rows that stand elsewhere; verified as those are


def without_unverified(table: TableData) -> tuple[TableData, tuple[Problem, ...]]:
    """The table without rows that say they are not verified, and one warning that tells how many.

    Raises DeckError when no row is left.
    """
    if COLUMN not in table.columns:
        return table, ()
    column = table.columns.index(COLUMN)
    kinds = table.columns.index(KIND) if KIND in table.columns else column
    refused = [
        row
        for row, cells in enumerate(table.rows)
        if cells[column].casefold() in _NO and cells[kinds].casefold() != _DERIVED
    ]
    if not refused:
        return table, ()
    where = table.cell(refused[0], column)
    first = f", the first at {where}" if where else ""
    at, hint = table.place(refused[0], column), "verify them, or write 'unverified: true' at the table"
    if len(refused) == len(table.rows):
        raise DeckError((Problem(at, f"no row of '{table.name}' is verified{first}", hint),))
    rows = "a row" if len(refused) == 1 else f"{len(refused)} rows"
    verb = "is" if len(refused) == 1 else "are"
    message = f"{rows} of '{table.name}' {verb} not verified and left out{first}"
    left = set(refused)
    return table.with_rows([row for row in range(len(table.rows)) if row not in left]), (
        Problem(at, message, hint, "warning", "verified"),
    )
