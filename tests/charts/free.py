"""Charts of free marks for the tests: what stands in them."""

from typing import Any

from builder import charts
from builder.charts.page import width
from builder.charts.room import LINE
from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from tests.charts.sheets import PAGE, chart, sheet

SHARES = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def free(kind: str, table: str, page: charts.ChartPage = PAGE, **options: Any) -> Drawing:
    found, problems = charts.plot(chart(kind, **options), sheet(table), page)
    assert isinstance(found, Drawing), problems
    return found


def lettering(drawing: Drawing) -> list[Lettering]:
    return [one for one in drawing.marks if isinstance(one, Lettering)]


def said(drawing: Drawing) -> list[str]:
    return [one.text for one in lettering(drawing)]


def shapes(drawing: Drawing) -> list[Shape]:
    return [one for one in drawing.marks if isinstance(one, Shape)]


def dots(drawing: Drawing) -> list[Dot]:
    return [one for one in drawing.marks if isinstance(one, Dot)]


def strokes(drawing: Drawing) -> list[Stroke]:
    return [one for one in drawing.marks if isinstance(one, Stroke)]


def boxes(drawing: Drawing) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Each text with the box it takes."""
    found = []
    for one in lettering(drawing):
        wide, tall = width(one.text, one.size, one.bold), (one.text.count("\n") + 1) * one.size * LINE
        left, top = one.x - wide * SHARES[one.across], one.y - tall * SHARES[one.down]
        found.append((one.text, (left, top, left + wide, top + tall)))
    return found


def collisions(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of texts that cover each other, by more than the air in their lines."""
    found, all_ = [], boxes(drawing)
    for number, (text, one) in enumerate(all_):
        for other_text, other in all_[number + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            if across > 1 and down > 5:
                found.append((text, other_text))
    return found


def outside(drawing: Drawing) -> list[str]:
    """Texts that leave the sheet."""
    sheet_ = (-2, -2, drawing.width + 2, drawing.height + 6)
    return [
        text
        for text, box in boxes(drawing)
        if box[0] < sheet_[0] or box[1] < sheet_[1] or box[2] > sheet_[2] or box[3] > sheet_[3]
    ]
