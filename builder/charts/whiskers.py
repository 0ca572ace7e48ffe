"""Whiskers: how far the true value may lie from the one that is drawn, by columns of least and greatest values."""

from collections.abc import Iterator

from builder.charts.data import Column, Data, TableData, did_you_mean
from builder.charts.options import Chart
from builder.errors import Problem
from builder.plot import Errors, Input

CAP = 5.0  # points that a whisker's end stands out beside it
WIDTH = 1.25


def extent(data: Data) -> tuple[float, ...]:
    """All numbers that the drawing must hold: values and the bounds around them."""
    bounds = (number for role, column in data.roles.items() if role.startswith("errors.") for number in column.numbers)
    return (*data.numbers, *bounds)


def reach(data: Data, column: Column, row: int) -> tuple[float, float]:
    """The least and the greatest value at a point; its own where no bound is known."""
    value = column.values[row] or 0.0
    low, high = (_bound(data, column, side, row) for side in ("low", "high"))
    return (value if low is None else low, value if high is None else high)


def whiskers(data: Data, column: Column, colour: str = "ink") -> tuple[Errors, ...]:
    """The error bars of a column, none when it has no bounds; formulas make them from the bounds."""
    low, high = (data.roles.get(f"errors.{column.key}.{side}") for side in ("low", "high"))
    if low is None or high is None:
        return ()
    plus, minus = (
        tuple(
            None if value is None or bound is None else float(f"{abs(bound - value):.12g}")
            for value, bound in zip(column.values, side.values, strict=True)
        )
        for side in (high, low)
    )
    return (
        Errors(
            plus=plus,
            minus=minus,
            names=(f"{column.name} +", f"{column.name} −"),
            formulas=(f"[{high.name}]-[{column.name}]", f"[{column.name}]-[{low.name}]"),
            colour=colour,
            width=WIDTH,
        ),
    )


def bound_inputs(data: Data, code: str) -> tuple[Input, ...]:
    """The bounds' columns of the workbook, in the chart's number format."""
    bounds = {column.name: column for role, column in data.roles.items() if role.startswith("errors.")}
    return tuple(Input(name, column.values, code) for name, column in bounds.items())


def problems(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Bounds of columns that are not drawn, and bounds that do not enclose their value."""
    drawn = {column.key: column for column in data.columns}
    for key, bounds in chart.errors.items():
        if key not in drawn:
            hint = did_you_mean(key, tuple(drawn))
            yield Problem(bounds.low.at, f"no drawn column named '{key}' to have errors", hint)
            continue
        for side in ("low", "high"):
            yield from _outside(data, table, drawn[key], side)


def _outside(data: Data, table: TableData, column: Column, side: str) -> Iterator[Problem]:
    """The first bound of a column that its value lies beyond, and the first that has no value."""
    bounds = data.roles.get(f"errors.{column.key}.{side}")
    for row, bound in enumerate(bounds.values if bounds else ()):
        value = column.values[row]
        if bounds is None or bound is None:
            continue
        if value is not None and (bound <= value if side == "low" else bound >= value):
            continue
        at = table.place(row, table.columns.index(bounds.key))
        if value is None:
            yield Problem(at, f"the bound {bound:.12g} has no value in '{column.key}'", "leave the cell empty")
        else:
            beyond = "over" if side == "low" else "under"
            message = f"the {side} bound {bound:.12g} is {beyond} the value {value:.12g} of '{column.key}'"
            yield Problem(at, message, "bounds are values themselves, not distances from the value")
        return


def _bound(data: Data, column: Column, side: str, row: int) -> float | None:
    bounds = data.roles.get(f"errors.{column.key}.{side}")
    return bounds.values[row] if bounds else None
