"""What bars and columns share: a zero baseline, values at the ends, gain and loss by side, sign and colour."""

from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from builder.charts.across import Across
from builder.charts.callouts import callouts
from builder.charts.colours import LOUD, TINTS, any_highlighted, letters, series_colours
from builder.charts.data import Column, Data, as_text
from builder.charts.formats import Format, of_value, parse, suited
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, MOST_LABEL, Room, header, widest
from builder.charts.scale import Scale, scale, step_for
from builder.plot import Axis, Group, Label, Plot, Point, Series

MOST_VALUES = 30  # more labels than this no one reads
TICK_EVERY = 58.0
LONGEST_NAME_LINES = 3
SIGNED = {
    "warm": ("warm", "gain"),
    "gain": ("warm", "gain"),
    "warm_tint": ("warm_tint", "gain_tint"),
    "gain_tint": ("warm_tint", "gain_tint"),
}
CALLOUT = 0.3  # of the axis


@dataclass(frozen=True, slots=True)
class Bars:
    """The decisions that the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    lying: bool
    form: Format
    diverging: bool
    stacked: bool
    valued: bool  # values at the bars, and so no axis
    legend: tuple[str, ...]
    days: tuple[float, ...] = ()  # categories that are whole numbers in a row, such as years

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.data.columns

    @property
    def percent(self) -> bool:
        return self.chart.stacked == "percent"


def bars(chart: Chart, data: Data, page: ChartPage, *, lying: bool) -> Plot:
    """The finished chart."""
    bar = replace(_decide(chart, _sorted(chart, as_text(data)), page, lying), days=_days(chart, data))
    room = _room(bar)
    values = _scale(bar, room)
    over = header(page, _unit(bar), bar.legend)
    along = _category_axis(bar, room)
    groups = [_group(bar, room, values)]
    if bar.data.lines or chart.annotate:
        groups.append(Group("line", (*_lines(bar), *_callouts(bar, room, values))))
    return Plot(
        groups=tuple(groups),
        categories=bar.days if along.unit else _names(bar),
        title=_unit(bar),
        title_size=page.size,
        category_axis=along,
        value_axis=_value_axis(bar, values),
        legend="top" if bar.legend else "",
        legend_area=over.legend_area,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
    )


def _days(chart: Chart, data: Data) -> tuple[float, ...]:
    """The categories as whole numbers when they stand in a row and stay there."""
    in_row = all(later - earlier == 1 for earlier, later in pairwise(data.positions))
    return data.positions if data.across == "days" and in_row and chart.sort == "none" else ()


def _decide(chart: Chart, data: Data, page: ChartPage, lying: bool) -> Bars:
    numbers = data.numbers
    mixed = min(numbers) < 0 < max(numbers)
    form = (parse(str(chart.format)) if chart.format else None) or suited(numbers, signed=mixed)
    stacked = chart.stacked != "false"
    count = len(data.texts) * len(data.columns)
    few = count <= MOST_VALUES and _labels_fit(data, page, form, lying)
    valued = not page.bare and not stacked and (chart.labels == "values" or (chart.labels in ("", "direct") and few))
    several = len(data.columns) > 1 and not page.bare and chart.labels != "none"
    legend = tuple(column.name for column in data.columns) if several else ()
    return Bars(chart, data, page, lying, form, min(numbers) < 0 and not stacked, stacked, valued, legend)


def _labels_fit(data: Data, page: ChartPage, form: Format, lying: bool) -> bool:
    count = len(data.texts) * len(data.columns)
    if lying:
        return page.height * 0.8 / count >= page.size * 0.95
    return page.width * 0.85 / count >= widest(tuple(map(form.text, data.numbers)), page.size)


def _sorted(chart: Chart, data: Data) -> Data:
    if chart.sort == "none":
        return data
    first = data.columns[0].values
    lowest = float("-inf")

    def key(row: int) -> float:
        value = first[row]
        return lowest if value is None else value

    order = sorted(range(len(first)), key=key, reverse=chart.sort == "descending")

    def moved(columns: tuple[Column, ...]) -> tuple[Column, ...]:
        return tuple(replace(column, values=tuple(column.values[row] for row in order)) for column in columns)

    texts = tuple(data.texts[row] for row in order)
    return replace(data, texts=texts, columns=moved(data.columns), lines=moved(data.lines))


def _unit(bar: Bars) -> str:
    return "" if bar.page.bare else str(bar.chart.unit or "")


def _room(bar: Bars) -> Room:
    page = bar.page
    if page.bare:
        return Room(page, left=2, top=8, right=8, bottom=2)
    top = header(page, _unit(bar), bar.legend).height
    names = bar.data.texts
    if bar.lying:
        left = widest(_names(bar), page.size) + 2 * GAP
        return Room(page, left=left, top=top, right=GAP, bottom=GAP if bar.valued else page.tick * LINE + GAP)
    left = GAP if bar.valued else widest(tuple(map(bar.form.text, bar.data.numbers)), page.tick) + 2 * GAP
    right = max(GAP, _line_label(bar))
    slot = (page.width - left - right) / len(names)
    lines = 1 if _every(bar, slot) > 1 else min(LONGEST_NAME_LINES, ceil(widest(names, page.size) / max(slot - 4, 1)))
    return Room(page, left=left, top=max(top, page.size), right=right, bottom=lines * page.size * LINE + GAP)


def _names(bar: Bars) -> tuple[str, ...]:
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
    return widest(texts, bar.page.size, True) + GAP if texts and not bar.page.bare else 0.0


def _line_text(bar: Bars, column: Column) -> str:
    return f"{column.name} {bar.form.text(column.numbers[-1])}"


def _extent(bar: Bars) -> tuple[float, float]:
    if bar.percent:
        return (0.0, 1.0)
    low, high = min(0.0, *bar.data.numbers), max(0.0, *bar.data.numbers)
    if not bar.stacked:
        return low, high
    for row in range(len(bar.data.texts)):
        values = [column.values[row] or 0.0 for column in bar.columns]
        low = min(low, sum(value for value in values if value < 0))
        high = max(high, sum(value for value in values if value > 0))
    return low, high


def _scale(bar: Bars, room: Room) -> Scale:
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
    if bar.page.bare:
        return Scale(low, high, high - low)
    if not bar.valued:
        found = scale(low, high, max(2, int(along / TICK_EVERY)), step=bar.chart.step)
        return Scale(
            found.low if bar.chart.min is None else low, found.high if bar.chart.max is None else high, found.step
        )
    return _with_labels(bar, low, high, along)


def _with_labels(bar: Bars, low: float, high: float, along: float) -> Scale:
    """The bounds at which each bar's label ends inside the plot: a few rounds of widening until all do."""
    bottom, top = low, high
    for _ in range(8):
        span = top - bottom
        for column in bar.columns:
            for value in column.numbers:
                need = _label_length(bar, value) / along * span
                top = max(top, value + need) if value >= 0 else top
                bottom = min(bottom, value - need) if value < 0 else bottom
    return Scale(bottom, top, step_for(bottom, top, 5))


def _label_length(bar: Bars, value: float) -> float:
    if not bar.lying:
        return bar.page.size * LINE + 2
    return width(_format(bar, value).text(value), bar.page.size, True) + GAP + 4


def _format(bar: Bars, value: float) -> Format:
    return bar.form if bar.chart.format else of_value(value, bar.form)


def _category_axis(bar: Bars, room: Room) -> Axis:
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


def _value_axis(bar: Bars, values: Scale) -> Axis:
    page = bar.page
    if page.bare:
        return Axis(visible=False, minimum=values.low, maximum=values.high, step=values.step)
    form = Format(0, percent=True) if bar.percent else suited(values.ticks, bar.form.signed)
    return Axis(
        visible=not bar.valued,
        minimum=values.low, maximum=values.high, step=values.step, format=form.code,
        grid=not bar.valued, line=False, size=page.tick,
    )  # fmt: skip


def _group(bar: Bars, room: Room, values: Scale) -> Group:
    several = len(bar.columns) > 1
    slot = (room.height if bar.lying else room.width) / len(bar.data.texts)
    grouping = "percent" if bar.percent else "stacked" if bar.stacked else "clustered"
    return Group(
        "bar" if bar.lying else "column",
        tuple(_series(bar, index, values, room, slot) for index in range(len(bar.columns))),
        grouping=grouping,  # type: ignore[arg-type]
        gap=55 if bar.page.bare else 70 if several else 60,
        overlap=-6 if several and not bar.stacked else 0,
    )


def _series(bar: Bars, index: int, values: Scale, room: Room, slot: float) -> Series:
    column = bar.columns[index]
    own = _series_colours(bar)[index]
    points = []
    for row, value in enumerate(column.values):
        if value is None:
            continue
        colour = _colour(bar, index, row, value, own)
        label = _label(bar, index, value, colour) if bar.valued else None
        if bar.stacked:
            label = _inside(bar, value, row, colour, values, room, slot)
        if label or colour != own:
            points.append(Point(row, colour=colour if colour != own else None, label=label))
    return Series(name=column.name, values=column.values, colour=own, points=tuple(points), format=bar.form.code)


def _series_colours(bar: Bars) -> tuple[str, ...]:
    columns, chart = bar.columns, bar.chart
    if any(column.key in chart.colours for column in columns) or any_highlighted(chart, columns):
        return series_colours(chart, columns, bar.page)
    if bar.page.bare:
        return ("cover_line",) * len(columns)
    if bar.diverging:
        losses = sum(value < 0 for value in columns[0].numbers) * 2 >= len(columns[0].numbers)
        first = "warm" if losses else "gain"  # the legend shows what most bars are
        return (first, *(TINTS[first],) * (len(columns) - 1))
    if chart.highlight and len(columns) == 1:
        return ("mute",)
    return series_colours(chart, columns, bar.page, filled=True)


def _colour(bar: Bars, index: int, row: int, value: float, own: str) -> str:
    category = bar.data.texts[row]
    if category in bar.chart.colours:
        role = str(bar.chart.colours[category])
        return TINTS.get(role, role) if index else role
    if any(text.content == category for text in bar.chart.highlight):
        return "cover_accent" if bar.page.bare else TINTS["accent"] if index else "accent"
    if bar.diverging and own in SIGNED:
        return SIGNED[own][value >= 0]
    return own


def _label(bar: Bars, index: int, value: float, colour: str) -> Label:
    loud = colour in LOUD and (bar.diverging or bool(bar.chart.highlight))
    second = index and len(bar.columns) == 2
    return Label(
        position="outside", size=bar.page.size, bold=loud,
        colour="quiet" if second else letters(colour) if loud else "ink", format=_format(bar, value).code,
    )  # fmt: skip


def _inside(bar: Bars, value: float, row: int, colour: str, values: Scale, room: Room, slot: float) -> Label | None:
    """A label in a segment, when the segment is large enough to hold it."""
    total = sum(abs(column.values[row] or 0.0) for column in bar.columns) if bar.percent else values.high - values.low
    length = abs(value) / total * (room.width if bar.lying else room.height) if total else 0.0
    letters_wide, letters_high = width(bar.form.text(value), bar.page.size) + 6, bar.page.size * LINE
    thick = slot / (1 + 0.7)
    along, aside = (letters_wide, letters_high) if bar.lying else (letters_high, letters_wide)
    if bar.chart.labels == "none" or bar.page.bare or length < along or thick < aside:
        return None
    dark = colour in (*LOUD, "quiet", "ink")
    share = f"{abs(value) / total:.0%}" if bar.percent else ""  # the cell holds the amount
    return Label(text=share, position="centre", size=bar.page.size, colour="on_accent" if dark else "ink")


def _callouts(bar: Bars, room: Room, values: Scale) -> tuple[Series, ...]:
    if bar.page.bare:
        return ()
    along = Across(Axis(), -0.5, len(bar.data.texts) - 0.5, between=True)
    over = bar.page.size * LINE if bar.valued else 0.0
    return callouts(bar.chart, bar.data, Grid(bar.page, room, along, values), over)


def _lines(bar: Bars) -> tuple[Series, ...]:
    colours = ("cover_warm",) if bar.page.bare else ("warm", "gain", "quiet")
    found = []
    for index, column in enumerate(bar.data.lines):
        colour = colours[index % len(colours)]
        if column.key in bar.chart.colours:
            colour = str(bar.chart.colours[column.key])
        last = max(row for row, value in enumerate(column.values) if value is not None)
        label = None
        if not bar.page.bare and bar.chart.labels != "none":
            label = Label(show=("series", "value"), position="right", size=bar.page.size, colour=colour, bold=True)
        points = (Point(last, marker=True, label=label),)
        found.append(
            Series(
                name=column.name,
                values=column.values,
                colour=colour,
                width=4.0 if bar.page.bare else 3.0,
                marker_size=14 if bar.page.bare else 9,
                points=points,
                format=bar.form.code,
                listed=False,
            )
        )
    return tuple(found)
