"""Columns and bars: side by side or stacked, hatched, outlined, with their error bars."""

from typing import Any

from builder.pictures.canvas import Canvas
from builder.pictures.hatches import hatch
from builder.pictures.projection import Projection, lying, positions
from builder.pictures.spots import Spot, colour_at, hatch_at, outline_at, stacked
from builder.plot import Group, Plot, Series


def bars(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    """Paint columns or bars; their overlap and gap are per cent of one (ECMA-376 21.2.2.131 and 21.2.2.75)."""
    count, overlap = len(group.series), group.overlap / 100
    if group.grouping in ("stacked", "percent"):
        overlap = 1.0
    thick = 1 / (count - (count - 1) * overlap + group.gap / 100)
    wide = thick * (count - (count - 1) * overlap)
    spots: list[Spot] = []
    for number, (series, spans) in enumerate(zip(group.series, stacked(group, plot), strict=True)):
        shift = -wide / 2 + number * thick * (1 - overlap)
        for index, (at, span) in enumerate(zip(positions(plot), spans, strict=False)):
            if span is not None:
                spots.append(_bar(canvas, plot, group, place, series, index, (at + shift, thick), span))
    return spots


def _bar(
    canvas: Canvas, plot: Plot, group: Group, place: Projection, series: Series, index: int,
    along: tuple[float, float], span: tuple[float, float],
) -> Spot:  # fmt: skip
    (start, thick), (base, end) = along, span
    values = place.across if lying(plot) else place.up
    low, high = values.within(base), values.within(end)
    across = (low, start, high - low, thick) if lying(plot) else (start, low, thick, high - low)
    patch = canvas.rectangle(across, colour_at(series, index), transform=place.transform())
    patch.set_label(series.name)
    _finish(canvas, patch, place, series, index, across)
    x1, y1, x2, y2 = (
        place.x(across[0]),
        place.y(across[1]),
        place.x(across[0] + across[2]),
        place.y(across[1] + across[3]),
    )
    box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    grows = end >= base
    middle = start + thick / 2
    if lying(plot):
        ahead = 1.0 if (place.x(high) >= place.x(low) if high != low else grows != values.reverse) else -1.0
        return Spot(
            group, series, index, place.x(high), place.y(middle), box=box, away=(ahead, 0.0), share=abs(end - base)
        )
    ahead = -1.0 if (grows != values.reverse) else 1.0
    return Spot(group, series, index, place.x(middle), place.y(high), box=box, away=(0.0, ahead), share=abs(end - base))


def _finish(
    canvas: Canvas, patch: Any, place: Projection, series: Series, index: int, box: tuple[float, float, float, float]
) -> None:
    """A bar's opacity, pattern and outline."""
    colour = colour_at(series, index)
    if series.opacity != 100:
        patch.set_alpha(series.opacity / 100)
    if pattern := hatch_at(series, index):
        patch.set_facecolor(canvas.colour("paper"))
        ends = ((place.x(box[0]), place.y(box[1])), (place.x(box[0] + box[2]), place.y(box[1] + box[3])))
        hatch(canvas, patch, (*ends[0], *ends[1]), colour, pattern)
    if outline := outline_at(series, index):
        patch.set_edgecolor(canvas.colour(outline))
        patch.set_linewidth(series.width)
        patch.set_joinstyle("miter")
