"""Labels at points: what they say, where they stand, and the leaders of those that were moved."""

from builder.pictures import letters
from builder.pictures.canvas import Across, Canvas, Down, Type
from builder.pictures.codes import shown
from builder.pictures.spots import Spot
from builder.plot import Label, Plot, Position

AWAY = 4.0  # points from a mark to its label
INSIDE = 3.0
PAD = 2.0  # of a filled label
BETWEEN = ("cell", "series", "category", "value", "percent")  # the order in which PowerPoint joins parts
SIDES: dict[Position, tuple[float, float]] = {
    "right": (1.0, 0.0), "left": (-1.0, 0.0), "above": (0.0, -1.0), "below": (0.0, 1.0), "centre": (0.0, 0.0),
}  # fmt: skip
LEADER = "quiet"


def labels(canvas: Canvas, plot: Plot, spots: list[Spot]) -> None:
    """Write the labels of all points."""
    for spot in spots:
        label = _label(spot)
        text = said(plot, spot, label) if label else ""
        if label and text:
            _write(canvas, spot, label, text)


def said(plot: Plot, spot: Spot, label: Label) -> str:
    """What a label says: its own text, or the parts that it shows."""
    if label.text:
        return label.text
    series, index = spot.series, spot.index
    code = label.format or series.format
    value = series.values[index] or 0.0
    percent = code if "%" in code else "0%"
    texts = {
        "cell": series.cells[index] if index < len(series.cells) else "",
        "series": series.name,
        "category": _category(plot, spot),
        "value": shown(value, code),
        "percent": shown(spot.share, percent),
    }
    return label.between.join(texts[part] for part in BETWEEN if part in label.show and texts[part])


def _category(plot: Plot, spot: Spot) -> str:
    if spot.series.x:
        return shown(spot.series.x[spot.index], plot.category_axis.format)
    if spot.index >= len(plot.categories):
        return ""
    category = plot.categories[spot.index]
    return category if isinstance(category, str) else shown(category, plot.category_axis.format)


def _label(spot: Spot) -> Label | None:
    own = next((point.label for point in spot.series.points if point.index == spot.index and point.label), None)
    return own or spot.series.label


def _write(canvas: Canvas, spot: Spot, label: Label, text: str) -> None:
    x, y, across, down = _place(spot, label)
    shift = label.shift or (0.0, 0.0)
    x, y = x + shift[0] * canvas.width, y + shift[1] * canvas.height
    wide, tall = letters.width(text, label.size, label.bold), letters.height(text, label.size)
    left = x - wide * {"left": 0.0, "centre": 0.5, "right": 1.0}[across]
    top = y - tall * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[down]
    if spot.series.leaders and label.shift:
        _leader(canvas, spot, (left, top, left + wide, top + tall))
    if label.fill:
        canvas.rectangle((left - PAD, top, wide + 2 * PAD, tall), label.fill)
    # Lines of one label stand in its middle.
    canvas.text(left + wide / 2, top, text, Type(label.size, label.colour, label.bold), "centre", "top")


def _place(spot: Spot, label: Label) -> tuple[float, float, Across, Down]:
    """Where a label stands before it is moved: a place, and which part of the text is there."""
    if spot.box is not None:
        return _at_bar(spot, label)
    if spot.group.kind in ("pie", "doughnut"):
        return _at_slice(spot, label)
    standard: Position = "right" if spot.group.kind in ("line", "scatter", "bubble") else "centre"
    side = SIDES.get(label.position or standard, (0.0, 0.0))
    far = spot.reach + AWAY
    return _beside(spot.x + side[0] * far, spot.y + side[1] * far, side)


def _at_bar(spot: Spot, label: Label) -> tuple[float, float, Across, Down]:
    assert spot.box is not None
    left, top, right, bottom = spot.box
    middle = ((left + right) / 2, (top + bottom) / 2)
    ahead = spot.away
    standard: Position = "centre" if spot.group.grouping in ("stacked", "percent") else "outside"
    position = label.position or standard
    if position == "outside" and spot.group.grouping not in ("stacked", "percent"):
        end = (right if ahead[0] > 0 else left, top if ahead[1] < 0 else bottom)
        x = end[0] + ahead[0] * AWAY if ahead[0] else middle[0]
        y = end[1] + ahead[1] * (AWAY - 2) if ahead[1] else middle[1]
        return _beside(x, y, ahead)
    if position in ("inside", "base"):
        sign = 1 if position == "inside" else -1
        x = (right if ahead[0] * sign > 0 else left) - ahead[0] * sign * INSIDE if ahead[0] else middle[0]
        y = (bottom if ahead[1] * sign > 0 else top) - ahead[1] * sign * INSIDE if ahead[1] else middle[1]
        return _beside(x, y, (-ahead[0] * sign, -ahead[1] * sign))
    return (*middle, "centre", "middle")


def _at_slice(spot: Spot, label: Label) -> tuple[float, float, Across, Down]:
    if label.position not in ("outside", "best"):
        return spot.x, spot.y, "centre", "middle"
    far = spot.reach + AWAY
    x, y = spot.x + spot.away[0] * far, spot.y + spot.away[1] * far
    across: Across = "centre" if abs(spot.away[0]) < 0.3 else "left" if spot.away[0] > 0 else "right"
    down: Down = "middle" if abs(spot.away[1]) < 0.3 else "top" if spot.away[1] > 0 else "bottom"
    return x, y, across, down


def _beside(x: float, y: float, side: tuple[float, float]) -> tuple[float, float, Across, Down]:
    across: Across = "left" if side[0] > 0 else "right" if side[0] < 0 else "centre"
    down: Down = "top" if side[1] > 0 else "bottom" if side[1] < 0 else "middle"
    return x, y, across, down


def _leader(canvas: Canvas, spot: Spot, box: tuple[float, float, float, float]) -> None:
    """A hairline from the mark to the nearest edge of the label, where there is room for one."""
    left, top, right, bottom = box
    end = (min(max(spot.x, left), right), min(max(spot.y, top), bottom))
    dx, dy = end[0] - spot.x, end[1] - spot.y
    far = (dx * dx + dy * dy) ** 0.5
    if far <= spot.reach + AWAY + 1:
        return
    start = (spot.x + dx / far * spot.reach, spot.y + dy / far * spot.reach)
    canvas.line([start, end], LEADER, 0.75)
