"""Where values stand at bars with whiskers: at the bar's end beside the whisker's line, else beyond the line's end."""

from msgspec.structs import replace

from builder.charts.bar_plan import Bars
from builder.charts.data import Column
from builder.charts.ends import AWAY
from builder.charts.page import width
from builder.charts.room import Room
from builder.charts.scale import Scale
from builder.charts.whiskers import reach
from builder.plot import Errors, Label

BETWEEN, SPACE = 0.06, {False: 0.6, True: 0.7}  # of a bar: from one to the next; between categories, of one and several
FLAT = 0.9  # of a letter's size: what figures, which have no descenders, take over a line
OVER = 2.5  # points between a value and the line under it
NEAR = 8.0  # points: the label beyond a shorter whisker is still read as the bar's
SPECK = 4.0  # points: the ends of a shorter whisker would be larger than itself


def thickness(bar: Bars, room: Room) -> float:
    """How thick a bar is, in points."""
    slot, count = (room.height if bar.lying else room.width) / len(bar.data.texts), len(bar.columns)
    return slot / (count + BETWEEN * (count - 1) + SPACE[count > 1])


def beside(bar: Bars, index: int, row: int, room: Room) -> bool:
    """Whether a value finds room between its whisker's line and the next bar: over a lying line, right of another."""
    page, value = bar.page, bar.columns[index].values[row] or 0.0
    thick, last = thickness(bar, room), index == len(bar.columns) - 1
    if bar.lying:
        free = thick * (0.5 + SPACE[len(bar.columns) > 1])
        if index:
            free = thick * ((0.5 if _longer(bar, index - 1, row, value) else 1.0) + BETWEEN)
        return free >= page.size * FLAT + OVER
    free = thick * (0.5 + SPACE[len(bar.columns) > 1])
    if not last:
        free = thick * ((0.5 if _longer(bar, index + 1, row, value) else 1.0) + BETWEEN)
    elif row == len(bar.data.texts) - 1:
        free = min(free, room.width / len(bar.data.texts) / 2 + room.right)
    return free >= width(bar.form.text(value), page.size, True) + AWAY


def beyond(bar: Bars, column: Column, row: int) -> float:
    """How far the whisker reaches over the bar's end, in values: negative to the left or down."""
    value = column.values[row] or 0.0
    low, high = reach(bar.data, column, row)
    return high - value if value >= 0 else low - value


def label_end(bar: Bars, index: int, row: int, room: Room, long: float, span: float) -> tuple[float, float]:
    """What the axis must hold at a bar's end: a value, and the points beyond it that the label of `long` takes."""
    column = bar.columns[index]
    value, over = column.values[row] or 0.0, beyond(bar, column, row)
    along = room.width if bar.lying else room.height
    if not over or not beside(bar, index, row, room):
        return value + over, long
    points = abs(over) / span * along if span else 0.0
    return value, max(long, points + 2)


def clear(bar: Bars, index: int, row: int, values: Scale, room: Room, label: Label) -> Label:
    """The label beside the whisker's line at the bar's end, or moved beyond the whisker."""
    value, over = bar.columns[index].values[row] or 0.0, beyond(bar, bar.columns[index], row)
    if not over:
        return label
    along = over / (values.high - values.low) * (room.width if bar.lying else room.height)
    if abs(along) > NEAR and beside(bar, index, row, room):
        if bar.lying:
            return replace(label, shift=(0.0, -bar.page.down(label.size * FLAT / 2 + OVER)))
        return replace(
            label, shift=(bar.page.across(width(bar.form.text(value), label.size, label.bold) / 2 + AWAY), 0.0)
        )
    away = AWAY if over > 0 else -AWAY  # of the whisker's cap
    return replace(label, shift=(bar.page.across(along + away), 0.0) if bar.lying else (0.0, -bar.page.down(along)))


def capped(bar: Bars, errors: tuple[Errors, ...], values: Scale, room: Room) -> bool:
    """Whether all whiskers are longer than their ends are wide; ends alone would look like specks."""
    point = (values.high - values.low) / (room.width if bar.lying else room.height)
    reaches = (far for one in errors for far in (*one.plus, *one.minus) if far)
    return all(far >= SPECK * point for far in reaches)


def _longer(bar: Bars, index: int, row: int, value: float) -> bool:
    """Whether another bar of the category, with its whisker, reaches farther to the same side."""
    column = bar.columns[index]
    if column.values[row] is None:
        return False
    low, high = reach(bar.data, column, row)
    return high > value if value >= 0 else low < value
