"""Where the labels of a plot come out in its frame, reckoned from the plot alone."""

from collections.abc import Iterator
from math import log10

from builder.charts.formats import Format, parse
from builder.charts.page import width
from builder.plot import Axis, Group, Label, Plot, Series

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom in points
TALL = 1.22
AWAY = 3.0  # points between a point and its label


def boxes(plot: Plot, wide: float, tall: float) -> Iterator[tuple[str, Rectangle]]:
    """Every label of a series, with its text."""
    for group in plot.groups:
        for one in group.series:
            for point in one.points:
                if point.label and one.values[point.index] is not None:
                    found = _box(plot, group, one, point.index, point.label, wide, tall)
                    if found:
                        yield found


def _box(
    plot: Plot, group: Group, one: Series, row: int, label: Label, wide: float, tall: float
) -> tuple[str, Rectangle] | None:
    place = _place(plot, group, one, row, wide, tall)
    text = _text(plot, one, row, label)
    if place is None or not text:
        return None
    x, y = place
    x += (label.shift[0] if label.shift else 0.0) * wide
    y += (label.shift[1] if label.shift else 0.0) * tall
    across, high = width(text, label.size, label.bold), label.size * TALL * (text.count("\n") + 1)
    position = label.position
    if position == "outside":
        negative = (one.values[row] or 0.0) < 0
        position = ("left" if negative else "right") if group.kind == "bar" else "below" if negative else "above"
    left = {"right": x + AWAY, "left": x - AWAY - across}.get(position or "", x - across / 2)
    top = {"above": y - AWAY - high, "below": y + AWAY}.get(position or "", y - high / 2)
    return text, (left, top, left + across, top + high)


def _text(plot: Plot, one: Series, row: int, label: Label) -> str:
    if label.text:
        return label.text
    value = one.values[row] or 0.0
    code = (label.format or one.format).split(";")[0]
    power = Format(code.count("0") - 2, power=True) if "E+" in code else None
    form = power or parse(code) or Format(len(code.partition(".")[2]), "#" in code)
    category = str(plot.categories[row]) if plot.categories else ""
    parts = {
        "value": form.text(value),
        "series": one.name,
        "cell": one.cells[row] if one.cells else "",
        "category": category,
        "percent": "100%",
    }
    return label.between.join(parts[part] for part in label.show)


def _place(plot: Plot, group: Group, one: Series, row: int, wide: float, tall: float) -> tuple[float, float] | None:
    """The point that a label belongs to; None for slices and for parts in a stack, whose labels stand inside."""
    if plot.area is None or group.kind in ("pie", "doughnut", "area"):
        return None
    left, top, across, down = plot.area
    value = one.values[row] or 0.0
    axis = plot.second_axis if group.second and plot.second_axis else plot.value_axis
    up = _share(axis, value)
    if group.kind in ("column", "bar"):
        if group.grouping != "clustered":
            return None
        count = len(group.series)
        at = (row + 0.5) / len(one.values)
        at += ((group.series.index(one) + 0.5) / count - 0.5) / len(one.values) * 0.6 * (group.overlap < 100)
    elif one.x:
        at = _share(plot.category_axis, one.x[row])
    else:
        at = _category(plot, row)
    if group.kind == "bar":
        return (left + up * across) * wide, (top + at * down) * tall
    return (left + at * across) * wide, (top + (1 - up) * down) * tall


def _category(plot: Plot, row: int) -> float:
    if plot.category_axis.unit:
        return _share(plot.category_axis, float(plot.categories[row]))
    count = len(plot.categories)
    bars = any(group.kind in ("column", "bar") for group in plot.groups)
    if bars or plot.value_axis.between or count == 1:
        return (row + 0.5) / count
    return row / (count - 1)


def _share(axis: Axis, value: float) -> float:
    low, high = axis.minimum, axis.maximum
    assert low is not None
    assert high is not None
    if axis.logarithmic:
        return log10(value / low) / log10(high / low)
    return (value - low) / (high - low)
