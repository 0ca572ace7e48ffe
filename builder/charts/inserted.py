"""Rows that a drawing needs between those of the table: they lie on the lines already drawn and change none."""

from math import exp, log

from msgspec.structs import replace

from builder.charts.data import Column, Data


def inserted(data: Data, row: int, at: float, *, powers: bool = False) -> Data:
    """The data with a row without texts before `row`, at a place between its neighbours'.

    On a logarithmic axis a straight line is one in `powers`.
    """

    def grown(column: Column) -> Column:
        value = _between(data.positions, column.values, row, at, powers)
        return replace(column, values=(*column.values[:row], value, *column.values[row:]))

    def empty(column: Column) -> Column:
        return replace(column, values=(*column.values[:row], None, *column.values[row:]))

    def texts(cells: tuple[str, ...]) -> tuple[str, ...]:
        return (*cells[:row], "", *cells[row:]) if cells else ()

    return replace(
        data,
        texts=texts(data.texts),
        positions=(*data.positions[:row], at, *data.positions[row:]),
        columns=tuple(map(grown, data.columns)),
        lines=tuple(map(grown, data.lines)),
        points=texts(data.points),
        roles={role: empty(column) for role, column in data.roles.items()},
        words={role: texts(cells) for role, cells in data.words.items()},
    )


def with_place(data: Data, at: float, *, powers: bool = False) -> Data:
    """The data, in the order of its places, with a row at a place on its scaled axis."""
    if at in data.positions:
        return data
    row = sum(1 for other in data.positions if other < at)
    return inserted(data, row, at, powers=powers)


def _between(
    positions: tuple[float, ...], values: tuple[float | None, ...], row: int, at: float, powers: bool
) -> float | None:
    """The value that the straight line between the neighbours has there."""
    if row < len(positions) and positions[row] == at:
        return values[row]
    if row == 0 or row == len(positions):
        return None
    before, after = values[row - 1], values[row]
    if before is None or after is None:
        return None
    share = (at - positions[row - 1]) / (positions[row] - positions[row - 1])
    if powers and before > 0 and after > 0:
        return float(f"{exp(log(before) + (log(after) - log(before)) * share):.12g}")
    return round(before + (after - before) * share, 10)
