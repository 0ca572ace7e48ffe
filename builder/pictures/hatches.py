"""Patterns of DrawingML on a shape: diagonal strokes, dots, or a grid, eight pixels wide as PowerPoint paints them."""

from typing import Any

from builder.pictures.canvas import Canvas

TILE = 6.0  # points
# Strokes: up or down, how many to a tile, their width in points; they cover as much as PowerPoint's pixels do.
STROKES = {
    "wdUpDiag": (("up",), 1, 1.6), "wdDnDiag": (("down",), 1, 1.6), "ltUpDiag": (("up",), 2, 0.75),
    "ltDnDiag": (("down",), 2, 0.75), "dkUpDiag": (("up",), 2, 1.1), "dkDnDiag": (("down",), 2, 1.1),
    "diagCross": (("up", "down"), 1, 0.75), "ltHorz": (("level",), 2, 0.75), "ltVert": (("upright",), 2, 0.75),
    "smGrid": (("level", "upright"), 2, 0.75), "lgGrid": (("level", "upright"), 1, 0.75),
}  # fmt: skip


def hatch(canvas: Canvas, patch: Any, ends: tuple[float, float, float, float], colour: str, preset: str) -> None:
    """Strokes in a role's colour, seen inside the patch only; `ends` are two opposite corners of its box in points."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    left, right = sorted(ends[::2])
    top, bottom = sorted(ends[1::2])
    directions, count, width = STROKES.get(preset, STROKES["wdUpDiag"])
    places = [end for way in directions for end in _strokes(way, (left, top, right, bottom), TILE / count)]
    if not places:
        return
    codes = [Path.MOVETO, Path.LINETO] * (len(places) // 2)
    strokes = PathPatch(Path(places, codes), facecolor="none", edgecolor=canvas.colour(colour), linewidth=width)
    strokes.set_snap(False)
    canvas.add(strokes)
    strokes.set_clip_path(patch)


def _strokes(way: str, box: tuple[float, float, float, float], apart: float) -> list[tuple[float, float]]:
    """Ends of strokes over a box. They hang on the sheet, not on the box, so that neighbours' patterns join."""
    left, top, right, bottom = box
    found: list[tuple[float, float]] = []
    if way in ("level", "upright"):
        first, last = (top, bottom) if way == "level" else (left, right)
        for step in range(int(first // apart), int(last // apart) + 2):
            at = step * apart
            found += [(left, at), (right, at)] if way == "level" else [(at, top), (at, bottom)]
        return found
    tall = bottom - top
    # A stroke upwards keeps x + y, one downwards x - y.
    first, last = (left + top, right + bottom) if way == "up" else (left - bottom, right - top)
    for step in range(int(first // apart), int(last // apart) + 2):
        at = step * apart
        found += (
            [(at - bottom, bottom), (at - bottom + tall, top)]
            if way == "up"
            else [(at + top, top), (at + bottom, bottom)]
        )
    return found
