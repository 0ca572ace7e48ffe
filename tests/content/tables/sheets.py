"""Spreadsheets written in tests."""

from pathlib import Path
from typing import Any

import openpyxl


def workbook(path: Path, sheets: dict[str, dict[str, Any]]) -> Path:
    """A workbook with these values by sheet and cell; an error's text is an error."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for cell, value in cells.items():
            sheet[cell] = value
            if isinstance(value, str) and value.startswith("#"):
                sheet[cell].data_type = "e"
    book.save(path)
    return path


def rows(*values: list[Any], at: tuple[int, int] = (1, 1)) -> dict[str, Any]:
    """Values by cell, rows from the cell `at` (row, column) on."""
    from openpyxl.utils import get_column_letter

    return {
        f"{get_column_letter(at[1] + column)}{at[0] + row}": value
        for row, line in enumerate(values)
        for column, value in enumerate(line)
        if value is not None
    }
