"""A finished chart becomes a picture: painted once, written as outlines and as pixels."""

from typing import TYPE_CHECKING

from builder.drawing import Drawing, HeatMap, Picture
from builder.pictures import loading
from builder.plot import Plot
from builder.theme import Theme

if TYPE_CHECKING:
    from builder.pictures.canvas import Canvas


def paint(content: Plot | HeatMap | Drawing, width: float, height: float, theme: Theme) -> Picture:
    """The picture of a chart on a sheet of so many points, in the colours of a theme."""
    loading.load()
    with loading.defaults():
        canvas = painted(content, width, height, theme)
        return Picture(canvas.svg(), canvas.png(), content.language, content.told, content.kind)


def painted(content: Plot | HeatMap | Drawing, width: float, height: float, theme: Theme) -> "Canvas":
    """The sheet with everything painted on it, and nothing written yet; matplotlib has been loaded."""
    from builder.pictures.canvas import Canvas
    from builder.pictures.drawings import paint_drawing
    from builder.pictures.heatmaps import paint_heatmap
    from builder.pictures.plots import paint_plot

    canvas = Canvas(width, height, theme)
    if isinstance(content, Plot):
        paint_plot(canvas, content)
    elif isinstance(content, HeatMap):
        paint_heatmap(canvas, content)
    else:
        paint_drawing(canvas, content)
    return canvas
