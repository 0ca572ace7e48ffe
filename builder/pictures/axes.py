"""Axes: grid lines, the axis itself, labels at ticks, titles."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, floor, log10

from builder.pictures import letters
from builder.pictures.canvas import Canvas, Type
from builder.pictures.codes import shown
from builder.pictures.projection import Projection, Scale, lying, positions
from builder.plot import Axis, Plot

HAIRLINE = 0.75
AXIS = 1.0
AWAY = 6.0  # points from the plot to its tick labels
INSET = 2.0  # of a title's text
_DAY_ZERO = date(1899, 12, 30)


def ticks(axis: Axis, scale: Scale) -> tuple[float, ...]:
    """The labelled values of an axis of values: each step from its start, or each so many times the one before."""
    if axis.logarithmic:
        base = axis.step if axis.step and axis.step > 1 else 10.0
        count = floor((log10(scale.high) - log10(scale.low)) / log10(base) + 1e-9)
        return tuple(float(f"{scale.low * base**number:.12g}") for number in range(count + 1))
    step = axis.step or (scale.high - scale.low)
    count = floor((scale.high - scale.low) / step + 1e-9)
    return tuple(round(scale.low + step * number, 12) + 0.0 for number in range(count + 1))


def days(axis: Axis, scale: Scale) -> tuple[float, ...]:
    """The labelled days of an axis that is true to scale: each so many days, months or years from its start."""
    start = axis.minimum if axis.minimum is not None else ceil(scale.low)
    found, number, step = [], 0, max(1, round(axis.step or 1))
    while (day := _later(start, axis.unit, number * step)) <= scale.high + 1e-9:
        found.append(day)
        number += 1
    return tuple(found)


def _later(start: float, unit: str, count: int) -> float:
    if unit == "days":
        return start + count
    first = _DAY_ZERO + timedelta(days=int(start))
    months = first.year * 12 + first.month - 1 + count * (12 if unit == "years" else 1)
    year, month = divmod(months, 12)
    if year > 9998:
        return float("inf")
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return float((date(year, month + 1, min(first.day, last)) - _DAY_ZERO).days)


def grid(canvas: Canvas, plot: Plot, place: Projection) -> None:
    """Hairlines across the plot at each tick of an axis that has them."""
    upright = lying(plot)
    if plot.value_axis.visible and plot.value_axis.grid:
        for value in ticks(plot.value_axis, place.across if upright else place.up):
            _hairline(canvas, place, value, upright=upright)
    if plot.category_axis.visible and plot.category_axis.grid:
        for at, _ in along(plot, place.up if upright else place.across):
            _hairline(canvas, place, at, upright=not upright)


def _hairline(canvas: Canvas, place: Projection, value: float, *, upright: bool) -> None:
    if upright:
        places = [(place.x(value), place.top), (place.x(value), place.bottom)]
    else:
        places = [(place.left, place.y(value)), (place.right, place.y(value))]
    canvas.line(places, "line", HAIRLINE).set_label("grid")


def along(plot: Plot, scale: Scale) -> Iterator[tuple[float, str]]:
    """The labelled places of the category axis, with their texts."""
    axis = plot.category_axis
    if axis.unit:
        yield from ((day, shown(day, axis.format)) for day in days(axis, scale))
    elif not plot.categories or any(one.x for one in plot.series):
        yield from ((value, shown(value, axis.format)) for value in ticks(axis, scale))
    else:
        for number, (at, text) in enumerate(zip(positions(plot), plot.categories, strict=True)):
            if number % axis.every == 0:
                yield at, text if isinstance(text, str) else shown(text, axis.format)


def axis_lines(canvas: Canvas, plot: Plot, place: Projection) -> None:
    """The lines of both axes, each where it crosses the other."""
    upright = lying(plot)
    for axis in (plot.category_axis, plot.value_axis):
        if axis.visible and axis.line:
            turned = upright == (axis is plot.category_axis)
            _line(canvas, place, _crossing(plot, place, axis), axis.line_colour, upright=turned)


def _crossing(plot: Plot, place: Projection, axis: Axis) -> float:
    """Where on the other axis one stands: as it says, at zero or nearest to it, at the start of names and days."""
    values, names = (place.across, place.up) if lying(plot) else (place.up, place.across)
    other = values if axis is plot.category_axis else names
    numbers = axis is plot.category_axis or not plot.categories
    if axis.crosses is None and not numbers:
        return other.low
    return other.within(axis.crosses or 0.0)


def _line(canvas: Canvas, place: Projection, at: float, colour: str, *, upright: bool) -> None:
    x, y = (place.x(at), 0.0) if upright else (0.0, place.y(at))
    places = [(x, place.top), (x, place.bottom)] if upright else [(place.left, y), (place.right, y)]
    canvas.line(places, colour, AXIS).set_label("axis")


def tick_labels(canvas: Canvas, plot: Plot, place: Projection, second: Projection | None) -> None:
    """The labels at the ticks of all axes, and the titles."""
    upright = lying(plot)
    values = place.across if upright else place.up
    if plot.value_axis.visible and plot.value_axis.labels != "none":
        marks = [(value, shown(value, plot.value_axis.format)) for value in ticks(plot.value_axis, values)]
        (_below if upright else _beside)(canvas, plot, place, plot.value_axis, marks)
    if plot.category_axis.visible and plot.category_axis.labels != "none":
        marks = list(along(plot, place.up if upright else place.across))
        (_beside if upright else _below)(canvas, plot, place, plot.category_axis, marks)
    if second is not None and plot.second_axis and plot.second_axis.visible and plot.second_axis.labels != "none":
        for value in ticks(plot.second_axis, second.up):
            text = shown(value, plot.second_axis.format)
            canvas.text(place.right + AWAY, second.y(value), text, _type(plot.second_axis), "left")
    for axis in (plot.category_axis, plot.value_axis, *([plot.second_axis] if plot.second_axis else [])):
        if axis.visible and axis.title:
            left, top = axis.title_at or (place.left / canvas.width, 1 - axis.title_size * 1.35 / canvas.height)
            type_ = Type(axis.title_size, axis.colour)
            canvas.text(left * canvas.width + INSET, top * canvas.height, axis.title, type_, "left", "top")


def _beside(canvas: Canvas, plot: Plot, place: Projection, axis: Axis, marks: list[tuple[float, str]]) -> None:
    """Labels at the left of the plot, or at its right where the axis has them there."""
    right = axis.labels == "high"
    x = place.right + AWAY if right else place.left - AWAY
    if axis.labels == "next":
        x = place.x(_crossing(plot, place, axis)) - AWAY
    for at, text in marks:
        canvas.text(x, place.y(at), text, _type(axis), "left" if right else "right")


def _below(canvas: Canvas, plot: Plot, place: Projection, axis: Axis, marks: list[tuple[float, str]]) -> None:
    """Labels under the plot, or over it; names of columns are broken to the room each has."""
    over = axis.labels == "high"
    y = place.top - AWAY if over else place.bottom + AWAY
    if axis.labels == "next" and not lying(plot):
        y = place.y(_crossing(plot, place, axis)) + AWAY
    most = place.width / max(len(plot.categories), 1) * axis.every if axis is plot.category_axis else place.width
    for at, text in marks:
        broken = text if axis.unit or axis.every > 1 else letters.wrapped(text, axis.size, max(most - 2, axis.size))
        half = letters.width(broken, axis.size) / 2
        x = min(max(place.x(at), half), canvas.width - half)  # the first and the last stay on the sheet
        canvas.text(x, y, broken, _type(axis), "centre", "bottom" if over else "top")


def _type(axis: Axis) -> Type:
    return Type(axis.size, axis.colour)
