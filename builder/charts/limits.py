"""Data that a chart would draw wrong or hide, most with their place in the table."""

from collections.abc import Iterator
from math import isclose
from sys import float_info

from msgspec.structs import replace

from builder.charts.data import Column, Data, TableData
from builder.charts.options import Chart
from builder.content.tables.data import ASIDE
from builder.errors import Problem


def limits(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """All problems of the data's own values in a chart of this kind."""
    yield from _negative_parts(chart, data, table)
    yield from hidden(chart, data)
    yield from _repeated(chart, data, table)
    yield from _tiny(data, table)


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


def hidden(chart: Chart, data: Data) -> Iterator[Problem]:
    """The values farthest outside the author's bounds; parts of a hundred have fixed bounds."""
    kind = chart.kind.content
    stacks = kind in ("area", "column", "bar")
    crossed = chart.min is not None and chart.max is not None and chart.min >= chart.max
    if kind in ("pie", "doughnut") or crossed or (stacks and chart.stacked == "percent"):
        return
    known = tuple(_totals(data) if stacks and chart.stacked == "true" else _values(data))
    if not known:  # drawn from other columns than of numbers
        return
    lowest, highest = min(known), max(known)
    # A bound that bars may not have is told of elsewhere.
    low = None if kind in ("column", "bar") and chart.min else chart.min
    if low is not None and _below(lowest[0], low):
        yield Problem(chart.at, f"{lowest[1]} lies outside `min: {low:.12g}`", "lower `min:`, or leave it out")
    if chart.max is not None and _below(chart.max, highest[0]):
        yield Problem(chart.at, f"{highest[1]} lies outside `max: {chart.max:.12g}`", "raise `max:`, or leave it out")


def _values(data: Data) -> Iterator[tuple[float, str]]:
    """Each value, with its name in a message."""
    for column in (*data.columns, *data.lines):
        for text, value in zip(data.texts, column.values, strict=True):
            if value is not None:
                yield value, f"{value:.12g} ('{column.key}' at {text})"


def _totals(data: Data) -> Iterator[tuple[float, str]]:
    """How high, and with losses how low, each stack reaches; lines over the stacks by their values."""
    for row, text in enumerate(data.texts):
        values = [column.values[row] or 0.0 for column in data.columns]
        gains, losses = sum(value for value in values if value > 0), sum(value for value in values if value < 0)
        for total in (gains, losses) if losses else (gains,):
            yield total, f"{total:.12g} (the stack at {text})"
    yield from _values(replace(data, columns=()))


def _below(one: float, other: float) -> bool:
    """Whether a number is less than another by more than a sum's rounding."""
    return one < other and not isclose(one, other, rel_tol=1e-9)


def _repeated(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Rows at a place on a scaled axis where a row stands already: a line would run upright there."""
    if chart.kind.content not in ("line", "area") or data.across == "text":
        return
    seen: set[float] = set()
    teller = _teller(data, table)
    hint = f"draw one chart a value with `facet: {teller}`, or make a column of each in `sql:` (pivot)"
    for row, place in enumerate(data.positions):
        if place in seen:
            at = table.place(row, table.columns.index(data.x_key))
            message = f"{data.texts[row]} stands twice along x"
            yield Problem(at, message, hint if teller else "give it one row, or use `kind: scatter`")
            if teller:  # and so do the rows below
                return
        seen.add(place)


def _teller(data: Data, table: TableData) -> str:
    """The first other column of text that tells rows at one place apart; empty where none does."""
    taken = {data.x_key, *ASIDE, *(column.key for column in (*data.columns, *data.lines, *data.roles.values()))}
    for index, name in enumerate(table.columns):
        cells = [row[index].strip() for row in table.rows]
        if name not in taken and len(set(zip(data.positions, cells, strict=True))) == len(cells) and all(cells):
            return name
    return ""


def _tiny(data: Data, table: TableData) -> Iterator[Problem]:
    """The first value of each column that is nothing beside any other, and that floats can hardly hold."""
    places = Column(data.x_key, "", data.positions)
    for column in (*data.columns, *data.lines, *data.roles.values(), places):
        row = next((row for row, value in enumerate(column.values) if value and abs(value) < float_info.min), None)
        if row is not None:
            at = table.place(row, table.columns.index(column.key))
            yield Problem(at, f"{column.values[row]:.3g} is too small to draw", "use a smaller unit, or write 0")
