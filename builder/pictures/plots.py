"""Paints finished charts as PowerPoint draws the native ones: the same rectangle, axes, places and types."""

from builder.pictures.axes import axis_lines, grid, tick_labels
from builder.pictures.bars import bars
from builder.pictures.canvas import Canvas, Type
from builder.pictures.curves import areas, bubbles, lines
from builder.pictures.errorbars import errorbars
from builder.pictures.labels import labels
from builder.pictures.legend import legend
from builder.pictures.projection import Projection, projection
from builder.pictures.rounds import rounds
from builder.pictures.spots import Spot
from builder.plot import Group, Plot

PAINTERS = {
    "area": areas, "column": bars, "bar": bars, "line": lines, "scatter": lines, "bubble": bubbles,
    "pie": rounds, "doughnut": rounds,
}  # fmt: skip
# PowerPoint paints areas first and points last, whatever the order of the groups.
ORDER = {kind: number for number, kind in enumerate(PAINTERS)}
TITLE = (3.0, 4.0)  # points: the insets of a title's text
FILLED = ("area", "column", "bar", "pie", "doughnut")


def paint_plot(canvas: Canvas, plot: Plot) -> None:
    """Paint a chart over the whole sheet."""
    first = projection(plot, canvas.width, canvas.height)
    second = projection(plot, canvas.width, canvas.height, second=True) if plot.second_axis else None
    round_ = all(group.kind in ("pie", "doughnut") for group in plot.groups)
    if not round_:
        grid(canvas, plot, first)
    spots: list[Spot] = []
    groups = sorted(plot.groups, key=lambda group: (group.second, ORDER[group.kind]))
    lined = round_
    for group in groups:
        if not lined and group.kind not in FILLED:
            axis_lines(canvas, plot, first)
            lined = True
        spots += _group(canvas, plot, group, second if group.second and second else first)
    if not lined:
        axis_lines(canvas, plot, first)
    if not round_:
        tick_labels(canvas, plot, first, second)
    labels(canvas, plot, spots)
    legend(canvas, plot)
    if plot.title:
        canvas.text(*TITLE, plot.title, Type(plot.title_size, "quiet"), "left", "top")


def _group(canvas: Canvas, plot: Plot, group: Group, place: Projection) -> list[Spot]:
    painted = PAINTERS[group.kind](canvas, plot, group, place)
    errorbars(canvas, group, place, painted)
    return painted
