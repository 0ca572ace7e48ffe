"""The workbook inside a chart: one sheet that holds the drawn numbers, and the formulas that make them."""

import re
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

from builder.draw.pptx.workbook_columns import SHEET, Column, arrange, formula
from builder.plot import Plot

CREATED = datetime(2000, 1, 1)  # XlsxWriter takes the clock otherwise
INPUT = "#0000FF"  # the usual colour of figures that are typed where others are reckoned
MISSING = "#N/A"  # no bar and no point is drawn for it
_ESCAPES = re.compile(r"_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")
_IN_ESCAPE = re.compile(r"(?<=_x)(?=[0-9A-Fa-f]{4}_)|(?<=^x)(?=[0-9A-Fa-f]{4}_)")  # nor does it escape one in two runs
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@lru_cache(maxsize=256)
def workbook(plot: Plot) -> bytes:
    """The .xlsx that PowerPoint opens on "Edit Data"; text stays text whatever it begins with."""
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, SAFE)
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(SHEET)
    formats: dict[tuple[str, bool], Any] = {("General", False): None}
    columns = arrange(plot).columns
    for place, column in enumerate(columns):
        look = (column.format, column.input)
        if look not in formats:
            formats[look] = book.add_format(_format(column))
        sheet.set_column(place, place, _width(column))
        _text(sheet, 0, place, column.name)
        for row, value in enumerate(column.values, 1):
            _cell(sheet, row, place, value, columns, formats[look])
    book.close()
    return buffer.getvalue()


def _cell(sheet: Any, row: int, place: int, value: str | float | None, columns: tuple[Column, ...], look: Any) -> None:
    """A cell, typed or reckoned."""
    template = columns[place].formula
    if template:
        result = MISSING if value is None else value
        sheet.write_formula(row, place, formula(template, columns, row), look, result)
    elif isinstance(value, str):
        _text(sheet, row, place, value)
    elif value is not None:
        sheet.write_number(row, place, value, look)


def _text(sheet: Any, row: int, place: int, text: str) -> None:
    """A cell of text, in runs where XlsxWriter would write another.

    It takes `<r>…</r>` for markup that is ready, and of escapes that share a `_` (`_x0041_x0042_`; ECMA-376 22.9.2.19)
    it sees the first alone.
    """
    if not (text.startswith("<r>") and text.endswith("</r>")) and not _ESCAPES.search(text):
        sheet.write_string(row, place, text)
        return
    from xlsxwriter.format import Format

    first, *more = (text[:1], *filter(None, _IN_ESCAPE.split(text[1:])))
    sheet.write_rich_string(row, place, first, *(part for run in more for part in (Format(), run)))


def _format(column: Column) -> dict[str, str]:
    code = {"num_format": column.format}
    return {**code, "font_color": INPUT} if column.input else code


def _width(column: Column) -> float:
    """Wide enough for the heading and the texts, in digits."""
    texts = (column.name, *(value for value in column.values if isinstance(value, str)))
    longest = max(sum(2 if east_asian_width(mark) in "WF" else 1 for mark in text) for text in texts)
    return min(40.0, max(10.0, longest + 2.0))
