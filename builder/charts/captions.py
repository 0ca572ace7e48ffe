"""Words over panels: their headings, and over all of them the unit and what each colour stands for."""

from builder.charts.page import ChartPage, width
from builder.charts.room import GAP, LINE
from builder.drawing import Caption

SWATCH = 16.0  # points that a swatch takes before its name
BETWEEN = 20.0  # points between two words over all panels


def heading(text: str, box: tuple[float, float, float, float], page: ChartPage, size: float) -> Caption:
    """A heading in a box of points: left, top, width, height."""
    left, top, wide, tall = box
    area = (page.across(left), page.down(top), page.across(wide), page.down(tall))
    return Caption(text, area, size, bold=True)


def over_all(
    unit: str, legend: tuple[tuple[str, str], ...], page: ChartPage
) -> tuple[tuple[Caption, ...], float]:  # fmt: skip
    """The unit and a legend of names with their colours, in rows; and the room that they take, in points."""
    row, x, y = page.size * LINE, 0.0, 0.0
    found: list[Caption] = []
    for text, swatch in (*(((unit, ""),) if unit else ()), *legend):
        wide = width(text, page.size) * 1.03 + 2
        if found and x + wide + SWATCH > page.width:
            x, y = 0.0, y + row
        x += SWATCH if swatch else 0.0
        area = (page.across(x), page.down(y), page.across(min(wide, page.width - x)), page.down(row))
        found.append(Caption(text, area, page.size, "quiet" if text == unit else "ink", swatch=swatch))
        x += wide + BETWEEN
    return tuple(found), y + row + GAP if found else 0.0
