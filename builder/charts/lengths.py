"""Names and words that a chart has no room for wherever they stand, and names that say nothing."""

from collections.abc import Iterator

from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.content.tables.data import HEADER
from builder.errors import NOWHERE, At, Problem
from builder.outline.records import Text

LONGEST = 200  # characters; kinds that have less room say so themselves
WIDEST = 0.7  # of the chart's width: a point's name


def lengths(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Shown names that are empty, and the first too long of each column's cells, of all headings and of all words."""
    for column in (*data.columns, *data.lines, *data.roles.values()):
        written = chart.names.get(column.key)
        # Panels and facets leave names out that their headings say; those have no place in the outline.
        if written is not None and not column.name.strip() and (at := written.at) != NOWHERE:
            yield Problem(at, f"the name shown for '{column.key}' is empty", "leave it out of `names:`")
    for row, name in enumerate(data.points if not page.bare else ()):
        if len(name) <= LONGEST and width(name, page.size) > WIDEST * page.width:
            at = table.place(row, table.columns.index(str(chart.label)))
            yield Problem(at, f"the name '{name}' is too wide to stand at a point", "shorten it")
    for found in (*_cells(chart, data, table), tuple(_headings(chart, data, table)), tuple(_words(chart))):
        text, at = next(((text, at) for text, at in found if len(text) > LONGEST), ("", NOWHERE))
        if text:
            message = f"{len(text):,} characters are more than a chart shows, which is {LONGEST} at most"
            yield Problem(at, message, "shorten them")


def _cells(chart: Chart, data: Data, table: TableData) -> Iterator[tuple[tuple[str, At], ...]]:
    """The first long text of each column of cells that are shown as they are, with its place."""
    keys = [str(getattr(chart, role)) for role in data.words]
    keys += [str(chart.label)] if chart.label else []
    keys += [data.x_key] if data.across == "text" else []
    for key in keys:
        index = table.columns.index(key)
        # The places of cells are looked for where they are asked for only.
        row = next((row for row, cells in enumerate(table.rows) if len(cells[index]) > LONGEST), None)
        yield () if row is None else ((table.rows[row][index], table.place(row, index)),)


def _headings(chart: Chart, data: Data, table: TableData) -> Iterator[tuple[str, At]]:
    """The shown names of columns."""
    for column in (*data.columns, *data.lines, *data.roles.values()):
        written = chart.names.get(column.key)
        yield column.name, written.at if written else table.place(HEADER, table.columns.index(column.key))
    if written := chart.names.get(data.x_key):
        yield data.x_name, written.at


def _words(chart: Chart) -> Iterator[tuple[str, At]]:
    """What the author writes into a chart."""
    beside: list[Text | None] = [one.text for one in chart.annotate]
    beside += [one.text for one in chart.band] + [one.text for one in chart.reference]
    for text in (chart.unit, chart.heading, chart.second and chart.second.unit, *beside):
        if text:
            yield str(text), text.at
