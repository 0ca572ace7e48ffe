"""Pies and doughnuts: slices from twelve o'clock on, clockwise."""

from math import cos, pi, sin

from builder.pictures.canvas import Canvas
from builder.pictures.hatches import hatch
from builder.pictures.projection import Projection
from builder.pictures.spots import Spot, colour_at, hatch_at
from builder.plot import Group, Plot


def rounds(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    """Paint the slices of the group's series; `hole` is a doughnut's, in per cent of its diameter."""
    from matplotlib.patches import Wedge

    radius = min(place.width, place.height) / 2
    x, y = place.left + place.width / 2, place.top + place.height / 2
    inner = radius * group.hole / 100 if group.kind == "doughnut" else 0.0
    spots: list[Spot] = []
    for series in group.series:
        whole = sum(value or 0.0 for value in series.values) or 1.0
        before = 0.0
        for index, value in enumerate(series.values):
            share = (value or 0.0) / whole
            if not share:
                continue
            # Angles grow clockwise from the right, since y runs down.
            start, end = before * 360 - 90, (before + share) * 360 - 90
            slice_ = Wedge((x, y), radius, start, end, width=radius - inner, linewidth=series.width, joinstyle="round")
            slice_.set(facecolor=canvas.colour(colour_at(series, index)), edgecolor=canvas.colour("paper"))
            slice_.set_label(series.name)
            canvas.add(slice_)
            if pattern := hatch_at(series, index):
                slice_.set_facecolor(canvas.colour("paper"))
                hatch(
                    canvas, slice_, (x - radius, y - radius, x + radius, y + radius), colour_at(series, index), pattern
                )
            middle = 2 * pi * (before + share / 2)
            away = (sin(middle), -cos(middle))
            centre = (radius + inner) / 2 if inner else radius * 0.6
            spots.append(
                Spot(
                    group,
                    series,
                    index,
                    x + away[0] * centre,
                    y + away[1] * centre,
                    reach=radius - centre,
                    away=away,
                    share=share,
                )
            )
            before += share
    return spots
