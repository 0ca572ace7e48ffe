"""The legend: a key and a name for each listed series, or for each slice of a pie."""

from msgspec import Struct

from builder.pictures import letters
from builder.pictures.canvas import Canvas, Type
from builder.pictures.curves import mark
from builder.pictures.hatches import hatch
from builder.pictures.spots import colour_at
from builder.plot import Group, Plot, Series

GAP = 5.0  # points from a key to its name
APART = 16.0  # from a name to the next key
STROKE = 20.0  # a line's key
THICKEST = 0.55  # of the letters


class Entry(Struct, frozen=True):
    """What a key shows: the series as its group draws it, in a colour."""

    name: str
    colour: str
    group: Group
    series: Series


def legend(canvas: Canvas, plot: Plot) -> None:
    """Paint the legend into its area: side by side, or one under the other at the right."""
    if not plot.legend or not plot.legend_area:
        return
    entries = _entries(plot)
    left, top, _, tall = plot.legend_area
    x, y, high = left * canvas.width, top * canvas.height, tall * canvas.height
    type_ = Type(plot.legend_size, "ink")
    for number, entry in enumerate(entries):
        middle = y + high * (number + 0.5) / len(entries) if plot.legend == "right" else y + high / 2
        wide = _key(canvas, entry, x, middle, plot.legend_size)
        canvas.text(x + wide + GAP, middle, entry.name, type_)
        if plot.legend != "right":
            x += wide + GAP + letters.width(entry.name, plot.legend_size) + APART


def _entries(plot: Plot) -> list[Entry]:
    found = []
    for group in plot.groups:
        for series in group.series:
            if group.kind in ("pie", "doughnut"):
                names = (name if isinstance(name, str) else f"{name:g}" for name in plot.categories)
                found += [Entry(name, colour_at(series, index), group, series) for index, name in enumerate(names)]
            elif series.listed:
                found.append(Entry(series.name, series.colour, group, series))
    return found


def _key(canvas: Canvas, entry: Entry, x: float, y: float, size: float) -> float:
    """Paint a key whose left edge and middle are given; returns its width."""
    series, kind = entry.series, entry.group.kind
    if kind in ("line", "scatter", "bubble"):
        stroked = series.line and series.width and kind != "bubble"
        wide = STROKE if stroked else max(float(series.marker_size), size * 0.6)
        if stroked:
            # Lines so wide that they are bars would be taller than the letters.
            thick = min(series.width, size * THICKEST)
            canvas.line([(x, y), (x + wide, y)], entry.colour, thick, series.dash)
        if series.marker != "none" or kind == "bubble":
            drawn = canvas.line([(x + wide / 2, y)], entry.colour, 0)
            shape = "circle" if kind == "bubble" else series.marker
            mark(canvas, drawn, shape, min(float(series.marker_size), size * 0.75), entry.colour, hollow=series.hollow)
        return wide
    side = size * 0.55
    patch = canvas.rectangle((x, y - side / 2, side, side), entry.colour)
    if series.opacity != 100:
        patch.set_alpha(series.opacity / 100)
    if series.hatch:
        patch.set_facecolor(canvas.colour("paper"))
        hatch(canvas, patch, (x, y - side / 2, x + side, y + side / 2), entry.colour, series.hatch)
    if series.outline:
        patch.set_edgecolor(canvas.colour(series.outline))
        patch.set_linewidth(series.width)
    return side
