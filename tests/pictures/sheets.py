"""Painted sheets for the tests: what the painter put on them, read from matplotlib's artists."""

from pathlib import Path
from typing import Any

from builder import theme as themes
from builder.drawing import Drawing, HeatMap
from builder.outline.records import Text
from builder.pictures import loading
from builder.pictures.canvas import Canvas
from builder.pictures.painting import painted
from builder.plot import Plot
from builder.theme import Theme

WIDTH, HEIGHT = 540.0, 331.0
THEME: Theme = themes.find(Text("briefing"), Path(__file__).parent)


def blank(width: float = WIDTH, height: float = HEIGHT) -> Canvas:
    """A sheet with nothing on it."""
    loading.load()
    return Canvas(width, height, THEME)


def sheet(content: Plot | HeatMap | Drawing, width: float = WIDTH, height: float = HEIGHT) -> Canvas:
    """A chart painted, and not yet written."""
    loading.load()
    with loading.defaults():
        return painted(content, width, height, THEME)


def artists(canvas: Canvas, kind: str, label: str = "") -> list[Any]:
    """The artists of a class of matplotlib's in the order in which they are painted."""
    everything = (one for one in canvas.figure.get_children() if one is not canvas.figure.patch)
    found = [one for one in everything if type(one).__name__ == kind]
    named = [one for one in found if not label or one.get_label() == label]
    return sorted(named, key=lambda one: one.get_zorder())


def texts(canvas: Canvas) -> list[str]:
    """What is written, in the order in which it is painted."""
    return [one.get_label() for one in artists(canvas, "PathPatch") if one.get_label()]


def box(canvas: Canvas, artist: Any) -> tuple[float, float, float, float]:
    """Where an artist stands: left, top, right, bottom in points."""
    canvas.figure.set_dpi(72)
    found = artist.get_window_extent()
    left, low, right, high = map(float, (found.x0, found.y0, found.x1, found.y1))
    return (left, canvas.height - high, right, canvas.height - low)


def written(canvas: Canvas, text: str) -> tuple[float, float, float, float]:
    """Where a text stands: left, top, right, bottom of its ink, in points."""
    return box(canvas, next(one for one in artists(canvas, "PathPatch") if one.get_label() == text))
