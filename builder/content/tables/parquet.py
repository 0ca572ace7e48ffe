"""Tables in Parquet files, read by DuckDB."""

import tempfile
from hashlib import sha256
from pathlib import Path

from builder.content.tables.data import SIZE_LIMIT, Origin, TableData
from builder.content.tables.database import INSTALL, Database, MissingError, QueryError
from builder.content.tables.values import tabled
from builder.errors import DeckError, Problem
from builder.files import File, read_bytes
from builder.outline.records import Text

_TOLD = {
    "rows": ("has more than 100,000 rows", "sum them up"),
    "columns": ("has more than 1,000 columns", "keep those that are wanted"),
    "cells": ("has more than a million cells", "keep the columns and rows that are wanted"),
    "spent": ("is one of too many that take too long to read", "keep the columns and rows that are wanted"),
    "size": ("holds more than 20 MB of text", "keep the columns that are wanted"),
    "Out of Memory": ("unpacks to more than a deck may take", "keep the columns and rows that are wanted"),
    "INTERRUPT": ("takes too long to read", "keep the columns and rows that are wanted"),
    "died": ("unpacks to more than a deck may take", "keep the columns and rows that are wanted"),
}
_DAMAGED = ("is damaged, or holds what DuckDB cannot read", "write it again, or save the table as .csv")


def load(name: str, file: Text, path: Path | File, database: Database) -> TableData:
    """The table in a Parquet file. Raises DeckError at the outline's line."""
    data = read_bytes(path, file.at, SIZE_LIMIT)
    if data[:4] != b"PAR1":
        raise DeckError((Problem(file.at, f"'{file}' is no Parquet file", "is it another kind of file?"),))
    # A copy with a plain name: DuckDB takes `*` and `[` for patterns and makes columns of folders like `year=2024`,
    # and what is read is what was hashed.
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "table.parquet"
        copy.write_bytes(data)
        try:
            columns, rows = database.parquet(copy)
        except MissingError:
            problem = Problem(file.at, f"'{name}' wants DuckDB, which is not installed", INSTALL)
            raise DeckError((problem,)) from None
        except QueryError as error:
            wrong, hint = _TOLD.get(error.kind, _DAMAGED)
            raise DeckError((Problem(file.at, f"'{file}' {wrong}", hint),)) from None
    if not rows:
        raise DeckError((Problem(file.at, f"'{file}' has no rows"),))
    return tabled(name, columns, rows, file.at, Origin("file", str(file), sha256(data).hexdigest()))
