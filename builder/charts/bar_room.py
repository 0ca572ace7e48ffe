"""The room, the range and the axes of bars: as wide as names need, as long as values and their labels need."""

from math import ceil

from msgspec.structs import replace

from builder.charts.across import Across
from builder.charts.bar_plan import Bars, unit
from builder.charts.bar_ranges import label_end
from builder.charts.data import Column
from builder.charts.ends import AWAY
from builder.charts.formats import Format, ticks
from builder.charts.grid import Grid
from builder.charts.page import width, wrapped
from builder.charts.references import Level, levels
from builder.charts.room import ENTRY, GAP, LINE, MOST_LABEL, WIDE_ENTRY, Header, Room, header, widest
from builder.charts.scale import Scale, scale, step_for
from builder.charts.totals import totals_length, totals_wanted
from builder.charts.uprights import Upright, levelled, uprights
from builder.charts.uprights import height as strip
from builder.charts.whiskers import extent
from builder.plot import Axis

TICK_EVERY = 58.0
LONGEST_NAME_LINES = 3
ROUNDS, CLOSE = 30, 1e-4
POINTER, OVER_WHISKERS = 0.06, 0.12  # of the axis
CALLOUT = 0.3  # of the axis


def bar_room(bar: Bars) -> Room:
    """The margins that names, labels, ticks and the header take."""
    page = bar.page
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    top = bar_header(bar, bar.legend).height
    names = bar.data.texts
    if bar.lying:
        left = widest(bar_names(bar), page.size) + 2 * GAP
        return Room(page, left=left, top=top, right=GAP, bottom=GAP if bar.plain else page.tick * LINE + GAP)
    left = GAP if bar.plain else widest(tuple(map(bar.form.text, bar.data.numbers)), page.tick) + 2 * GAP
    right = max(
        GAP,
        _line_label(bar),
        widest(tuple(level.text for level in bar_levels(bar) if level.beside), page.tick) + 2 * GAP,
    )
    right = GAP if right == 2 * GAP else right
    top += strip(bar_uprights(bar, Room(page, left=left, right=right)), page)
    slot = (page.width - left - right) / len(names)
    lines = 1 if _every(bar, slot) > 1 else min(LONGEST_NAME_LINES, ceil(widest(names, page.size) / max(slot - 4, 1)))
    top += GAP if bar.plain else page.tick * LINE / 2
    return Room(page, left=left, top=top, right=right, bottom=lines * page.size * LINE + GAP)


def bar_levels(bar: Bars) -> tuple[Level, ...]:
    """The lines across columns; lying bars have none."""
    return () if bar.lying else levels(bar.chart, bar.page, bar.form)


def bar_header(bar: Bars, legend: tuple[str, ...]) -> Header:
    """The row over the plot; where lines are drawn over columns LibreOffice makes all keys as wide as theirs."""
    chart = bar.chart
    lined = not bar.lying and (chart.reference or chart.now or chart.annotate or chart.totals or bar.data.lines)
    return header(bar.page, unit(bar), legend, entry=WIDE_ENTRY if lined else ENTRY)


def bar_uprights(bar: Bars, room: Room) -> tuple[Upright, ...]:
    """The columns that are pointed at from over the plot."""
    found = () if bar.lying else uprights(bar.chart, bar.data, bar.page)
    return levelled(found, bar_grid(bar, room, Scale(0.0, 1.0, 1.0)))


def bar_grid(bar: Bars, room: Room, values: Scale) -> Grid:
    """Columns on a grid: each stands in the middle of its place."""
    return Grid(bar.page, room, Across(Axis(), -0.5, len(bar.data.texts) - 0.5, between=True), values)


def bar_names(bar: Bars) -> tuple[str, ...]:
    """The category names, those beside bars broken into lines: LibreOffice breaks none there."""
    if not bar.lying:
        return bar.data.texts
    return tuple(wrapped(name, bar.page.size, MOST_LABEL * bar.page.width) for name in bar.data.texts)


def _every(bar: Bars, slot: float) -> int:
    """Each n-th name: those without a place to break cannot take a second line."""
    if bar.chart.every:
        return bar.chart.every
    unbroken = max((width(word, bar.page.size) for name in bar.data.texts for word in _words(name)), default=0.0)
    return max(1, ceil((unbroken + 4) / max(slot, 1)))


def _words(name: str) -> list[str]:
    return name.split() if name.isascii() else list(name)


def _line_label(bar: Bars) -> float:
    texts = tuple(_line_text(bar, column) for column in bar.data.lines)
    return widest(texts, bar.page.size, True) + GAP + AWAY if texts and not bar.page.bare else 0.0


def _line_text(bar: Bars, column: Column) -> str:
    return f"{column.name} {bar.form.text(column.numbers[-1])}"


def _extent(bar: Bars) -> tuple[float, float]:
    if bar.percent:
        return (0.0, 1.0)
    numbers = (*extent(bar.data), *(level.value for level in bar_levels(bar)))
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    if not bar.stacked:
        return low, high
    for row in range(len(bar.data.texts)):
        values = [column.values[row] or 0.0 for column in bar.columns]
        low = min(low, sum(value for value in values if value < 0))
        high = max(high, sum(value for value in values if value > 0))
    return low, high


def bar_scale(bar: Bars, room: Room) -> Scale:
    """Bars end where their labels still fit when those stand for the axis; otherwise the bounds are round."""
    low, high = _extent(bar)
    low, high = (
        (bar.chart.min if bar.chart.min is not None else low),
        (bar.chart.max if bar.chart.max is not None else high),
    )
    if low >= high:
        low, high = (0.0, 1.0) if low == 0 else (min(low, 0.0), max(high, 0.0))
    if bar.chart.annotate and bar.chart.max is None:  # a callout stands over its column
        high += CALLOUT * (high - low)
    along = room.width if bar.lying else room.height
    if bar.percent:
        return Scale(0.0, 1.0, 0.25)
    if totals_wanted(bar):
        high += totals_length(bar) / max(along - totals_length(bar), along / 2) * (high - low)
    if bar.page.bare or bar.labelled:
        return Scale(low, high, high - low)
    if not bar.valued:
        found = scale(low, high, max(2, int(along / TICK_EVERY)), step=bar.chart.step)
        return Scale(
            found.low if bar.chart.min is None else low, found.high if bar.chart.max is None else high, found.step
        )
    return _with_labels(bar, low, high, room)


def _with_labels(bar: Bars, low: float, high: float, room: Room) -> Scale:
    """The bounds at which each bar's label ends inside the plot: a few rounds of widening until all do."""
    along = room.width if bar.lying else room.height
    labels = [
        (index, row, value, _label_length(bar, value))
        for index, column in enumerate(bar.columns)
        for row, value in enumerate(column.values)
        if value is not None
    ]
    bottom, top = low, high
    for _ in range(ROUNDS):
        span = top - bottom
        for index, row, value, long in labels:
            end, need = label_end(bar, index, row, room, long, span)
            if value >= 0:
                top = max(top, end + need / along * span)
            else:
                bottom = min(bottom, end - need / along * span)
        if top - bottom <= span * (1 + CLOSE):
            break
    if not bar.plain:  # whiskers are read on an axis
        return scale(bottom, top, max(2, int(along / TICK_EVERY)), step=bar.chart.step)
    if bar.chart.now or bar.chart.reference:  # which reach from over the plot down to a column
        top += (OVER_WHISKERS if bar.chart.errors else POINTER) * (top - bottom)
    return Scale(bottom, top, step_for(bottom, top, 5))


def _label_length(bar: Bars, value: float) -> float:
    if not bar.lying:
        return bar.page.size * LINE + 2
    return width(bar.form.text(value), bar.page.size, True) + GAP + 4


def category_axis(bar: Bars, room: Room) -> Axis:
    """The axis of names; the zero line is ink where bars go both ways."""
    page = bar.page
    if page.bare:
        return Axis(visible=False)
    every = 1 if bar.lying else _every(bar, room.width / len(bar.data.texts))
    axis = Axis(
        size=page.size, colour="ink", labels="low", reverse=bar.lying, every=every,
        line_colour="ink" if bar.diverging else "quiet",
    )  # fmt: skip
    if every == 1 or not bar.days:
        return axis
    # LibreOffice knows intervals of days only, so years and other numbers in a row stand as days.
    return replace(axis, every=1, unit="days", step=every, format="0", minimum=bar.days[0], maximum=bar.days[-1])


def value_axis(bar: Bars, values: Scale) -> Axis:
    """The axis of values, which values at the bars make needless."""
    page = bar.page
    if page.bare:
        return Axis(visible=False, minimum=values.low, maximum=values.high, step=values.step)
    form = (
        Format(0, percent=True) if bar.percent else ticks(values.ticks, bar.form, written=bar.chart.format is not None)
    )
    return Axis(
        visible=not bar.plain,
        minimum=values.low, maximum=values.high, step=values.step, format=form.code,
        grid=not bar.plain, line=False, size=page.tick,
    )  # fmt: skip
