"""Lines, areas, scatters and bubbles, with their markers."""

from collections.abc import Sequence
from math import sqrt
from typing import TypeVar

from builder.pictures.canvas import Canvas
from builder.pictures.hatches import hatch
from builder.pictures.projection import Projection, positions
from builder.pictures.spots import Spot, colour_at, stacked
from builder.plot import Group, Plot, Series

MARKERS = {"circle": "o", "square": "s", "diamond": "D", "triangle": "^", "dash": "_"}
Place = TypeVar("Place", bound=tuple[float, ...])
EDGE = 0.75  # points: the line around a marker
HOLLOW = 1.75
LARGEST = 0.25  # of the plot's shorter side: PowerPoint's largest bubble


def areas(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    """Paint areas, each from where the one below ends."""
    spots: list[Spot] = []
    at = positions(plot)
    for series, spans in zip(group.series, stacked(group, plot), strict=True):
        for run in _runs([None if span is None else (x, *span) for x, span in zip(at, spans, strict=False)]):
            lower = [(x, place.up.within(low)) for x, low, _ in reversed(run)]
            outline = [(x, place.up.within(high)) for x, _, high in run] + lower
            patch = canvas.polygon(outline, series.colour, series.opacity, transform=place.transform())
            patch.set_label(series.name)
            if series.hatch:
                patch.set_facecolor(canvas.colour("paper"))
                xs, ys = [place.x(x) for x, _ in outline], [place.y(y) for _, y in outline]
                hatch(canvas, patch, (min(xs), min(ys), max(xs), max(ys)), series.colour, series.hatch)
            if series.outline:
                patch.set_edgecolor(canvas.colour(series.outline))
                patch.set_linewidth(series.width)
        for index, span in enumerate(spans[: len(at)]):
            if span is not None:
                middle = (place.y(span[0]) + place.y(span[1])) / 2
                spots.append(Spot(group, series, index, place.x(at[index]), middle, share=abs(span[1] - span[0])))
    return spots


def lines(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    """Paint lines or a scatter: a stroke through the points between gaps, then their markers."""
    spots: list[Spot] = []
    stacks = stacked(group, plot) if group.grouping in ("stacked", "percent") else None
    for number, series in enumerate(group.series):
        xs = series.x or positions(plot)
        values = series.values if stacks is None else tuple(span and span[1] for span in stacks[number])
        points = [None if value is None else (x, value) for x, value in zip(xs, values, strict=False)]
        if series.line and series.width:
            for run in _runs(_longer(points, series.beyond)):
                if len(run) > 1:
                    drawn = canvas.line(run, series.colour, series.width, series.dash, transform=place.transform())
                    drawn.set_label(series.name)
                    _clip(canvas, drawn, place, run)
        for index, point in enumerate(points):
            if point is not None:
                size = _marker(canvas, series, index, point, place)
                spots.append(Spot(group, series, index, place.x(point[0]), place.y(point[1]), reach=size / 2))
    return spots


def _longer(points: list[tuple[float, float] | None], beyond: float) -> list[tuple[float, float] | None]:
    """A level line, longer at both ends."""
    first, last = points[:1], points[-1:]
    if not beyond or not first or first[0] is None or last[0] is None:
        return points
    return [(first[0][0] - beyond, first[0][1]), *points, (last[0][0] + beyond, last[0][1])]


def bubbles(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    """Paint bubbles whose areas are their sizes; the largest is a quarter of the plot's shorter side wide."""
    from matplotlib.patches import Circle

    largest = max((size or 0.0 for one in plot.groups for series in one.series for size in series.sizes), default=1.0)
    most = LARGEST * min(place.width, place.height) * group.scale / 100
    spots: list[Spot] = []
    for series in group.series:
        for index, (x, y, size) in enumerate(
            zip(series.x or positions(plot), series.values, series.sizes, strict=False)
        ):
            if y is None or not size or size < 0:
                continue
            radius = most / 2 * sqrt(size / largest)
            centre = (place.x(x), place.y(y))
            disc = Circle(
                centre,
                radius,
                facecolor=canvas.colour(colour_at(series, index)),
                alpha=series.opacity / 100,
                linewidth=0,
            )
            disc.set_label(series.name)
            if series.outline:
                disc.set_edgecolor(canvas.colour(series.outline))
                disc.set_linewidth(series.width)
            canvas.add(disc)
            spots.append(Spot(group, series, index, *centre, reach=radius))
    return spots


def _clip(canvas: Canvas, drawn: object, place: Projection, run: list[tuple[float, float]]) -> None:
    """A line that leaves the plot is cut at its edge; one that only touches it keeps its whole width."""
    from matplotlib.path import Path

    inside = all(place.across.low <= x <= place.across.high and place.up.low <= y <= place.up.high for x, y in run)
    if not inside:
        edge = Path.unit_rectangle()
        from matplotlib.transforms import Affine2D

        box = Affine2D().scale(place.width, place.height).translate(place.left, place.top)
        drawn.set_clip_path(edge, box + canvas.points)  # type: ignore[attr-defined]


def _marker(canvas: Canvas, series: Series, index: int, point: tuple[float, float], place: Projection) -> float:
    """Paint a point's marker; returns its size in points, 0 for none."""
    own = next((one for one in series.points if one.index == index), None)
    differs = own is not None and (own.colour is not None or own.marker)
    if not (own.marker if own is not None and differs else series.marker != "none"):
        return 0.0
    kind = "circle" if series.marker == "none" else series.marker
    drawn = canvas.line([point], colour_at(series, index), 0, transform=place.transform())
    mark(canvas, drawn, kind, series.marker_size, colour_at(series, index), hollow=series.hollow)
    drawn.set_label(series.name)
    return float(series.marker_size)


def mark(canvas: Canvas, drawn: object, kind: str, size: float, colour: str, *, hollow: bool) -> None:
    """Make a line of one place a marker."""
    drawn.set(  # type: ignore[attr-defined]
        linestyle="none",
        marker=MARKERS[kind],
        markersize=size * (0.72 if kind == "diamond" else 1.0) - (EDGE if hollow else 0.0),
        markerfacecolor=canvas.colour("paper" if hollow else colour),
        markeredgecolor=canvas.colour(colour),
        markeredgewidth=HOLLOW if hollow else size / 3.5 if kind == "dash" else EDGE,
    )


def _runs(points: Sequence[Place | None]) -> list[list[Place]]:
    """The points between gaps."""
    runs: list[list[Place]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]
