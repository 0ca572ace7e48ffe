"""A finished chart becomes a picture: painted once, written as pixels and as outlines."""

from builder.pictures import loading
from builder.plot import Picture, Plot
from builder.theme import Theme


def paint(content: Plot, width: float, height: float, theme: Theme) -> Picture:
    """The picture of a chart on a sheet of so many points, in the colours of a theme."""
    loading.load()
    with loading.defaults():
        canvas = painted(content, width, height, theme)
        return Picture(canvas.svg(), canvas.png(), content.language, content.told, content.kind)


def painted(content: Plot, width, height, theme):
    from builder.pictures.canvas import Canvas
    from builder.pictures.plots import paint_plot

    canvas = Canvas(width, height, theme)
    paint_plot(canvas, content)
    return canvas
