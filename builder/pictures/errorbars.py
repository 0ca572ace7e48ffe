"""Error bars: how far each point may lie over and under its value."""

from builder.pictures.canvas import Canvas
from builder.pictures.projection import Projection
from builder.pictures.spots import Spot
from builder.plot import Errors, Group

CAP = 7.0  # points


def errorbars(canvas: Canvas, group: Group, place: Projection, spots: list[Spot]) -> None:
    """Paint the error bars of the group's series at its painted points."""
    for spot in spots:
        for errors in spot.series.errors:
            _bar(canvas, group, place, spot, errors)


def _bar(canvas: Canvas, group: Group, place: Projection, spot: Spot, errors: Errors) -> None:
    row = spot.index
    plus = errors.plus[row] if row < len(errors.plus) else None
    minus = errors.minus[row] if row < len(errors.minus) else None
    value = spot.series.values[row]
    if value is None or (not plus and not minus):
        return
    level = group.kind == "bar" or (group.kind in ("scatter", "bubble") and errors.along == "x")
    values = place.across if level else place.up
    centre = spot.series.x[row] if level and spot.series.x else value
    ends = [values.within(centre - (minus or 0.0)), values.within(centre + (plus or 0.0))]
    places = [(place.x(end), spot.y) if level else (spot.x, place.y(end)) for end in ends]
    if spot.box is not None:
        left, top, right, bottom = spot.box
        middle = (top + bottom) / 2 if level else (left + right) / 2
        places = [(x, middle) if level else (middle, y) for x, y in places]
    drawn = canvas.line(places, errors.colour, errors.width, errors.dash)
    drawn.set_label(f"{spot.series.name} {errors.names[1]} {errors.names[0]}")
    if not errors.cap:
        return
    for (x, y), reach in zip(places, (minus, plus), strict=True):
        if reach:
            cap = [(x, y - CAP / 2), (x, y + CAP / 2)] if level else [(x - CAP / 2, y), (x + CAP / 2, y)]
            canvas.line(cap, errors.colour, errors.width)
