"""The workbook inside a chart: one sheet that holds the drawn numbers, and the cells that each series refers to."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any

from builder.plot import Plot

SHEET = "Sheet1"
CREATED = datetime(2000, 1, 1)  # XlsxWriter takes the clock otherwise
DATE = "yyyy-mm-dd"
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Columns:
    """A series' columns, counted from 0: where its name and values stand, and its categories or abscissae."""

    across: int
    values: int


def columns(plot: Plot) -> tuple[Columns, ...]:
    """Where each series stands. Categories stand in column A; scatter series share an abscissa column if they can,
    and series alike in name and values share theirs.
    """
    found: list[Columns] = []
    shared: dict[tuple[float, ...], int] = {}
    alike: dict[tuple[str, object, int], int] = {}
    free = 0 if any(series.x for series in plot.series) else 1
    for series in plot.series:
        across = 0
        if series.x:
            if series.x not in shared:
                shared[series.x], free = free, free + 1
            across = shared[series.x]
        values = alike.setdefault((series.name, series.values, across), free)
        free += values == free
        found.append(Columns(across, values))
    return tuple(found)


def reference(column: int, first: int, last: int) -> str:
    """An absolute reference to rows of a column, all counted from 0: `Sheet1!$B$2:$B$5`."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(65 + digit) + name
    start = f"{SHEET}!${name}${first + 1}"
    return start if first == last else f"{start}:${name}${last + 1}"


@lru_cache(maxsize=256)
def workbook(plot: Plot) -> bytes:
    """The .xlsx that PowerPoint opens on "Edit Data"; text stays text whatever it begins with."""
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, SAFE)
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 18)
    formats: dict[str, Any] = {}

    def column(index: int, name: str, values: tuple[str | float | None, ...], code: str) -> None:
        if code not in formats:
            formats[code] = None if code == "General" else book.add_format({"num_format": code})
        sheet.write_string(0, index, name)
        for row, value in enumerate(values, 1):
            if isinstance(value, str):
                sheet.write_string(row, index, value)
            elif value is not None:
                sheet.write_number(row, index, value, formats[code])

    if plot.categories:
        dates = plot.category_axis.unit and "y" in plot.category_axis.format
        column(0, plot.category_name, plot.categories, DATE if dates else "General")
    for series, place in zip(plot.series, columns(plot), strict=True):
        if series.x:
            column(place.across, plot.category_name, series.x, "General")
        column(place.values, series.name, series.values, series.format)
    book.close()
    return buffer.getvalue()
