"""Data that a chart would draw wrong, each with its place in the table."""

from collections.abc import Iterator

from builder.charts.data import Data, TableData
from builder.charts.options import Chart
from builder.errors import Problem


def limits(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """All problems of the data's own values in a chart of this kind."""
    yield from _negative_parts(chart, data, table)


def _negative_parts(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """The first negative value of each column in a stack. Columns and bars may stack losses under zero."""
    stacks = {"area": ("true", "percent"), "column": ("percent",), "bar": ("percent",)}
    if chart.stacked not in stacks.get(chart.kind.content, ()):
        return
    for column in data.columns:
        row = next((row for row, value in enumerate(column.values) if value is not None and value < 0), None)
        if row is not None:
            at = table.place(row, table.columns.index(column.key))
            message = f"a stack cannot be drawn from negative values, such as {column.values[row]:.12g}"
            yield Problem(at, message, "leave `stacked:` out")
