"""The series of bars: gain and loss by sign and colour, labels at or in the bars, lines and callouts over them."""

from typing import Any

from msgspec.structs import replace

from builder.charts.bar_plan import Bars
from builder.charts.bar_ranges import beside, capped, clear
from builder.charts.bar_room import bar_grid, bar_levels, bar_uprights
from builder.charts.callouts import callouts
from builder.charts.colours import LOUD, TINTS, any_highlighted, letters, series_colours
from builder.charts.data import Column
from builder.charts.ends import AWAY, moves
from builder.charts.page import width
from builder.charts.references import level_series
from builder.charts.room import LINE, Room
from builder.charts.scale import Scale
from builder.charts.statuses import HATCH, THIN, unseen
from builder.charts.uprights import upright_series
from builder.charts.whiskers import reach, whiskers
from builder.plot import Errors, Group, Label, Point, Series

CLEAR = 8.0  # points between a whisker and what points at its column
SIGNED = {
    "warm": ("warm", "gain"),
    "gain": ("warm", "gain"),
    "warm_tint": ("warm_tint", "gain_tint"),
    "gain_tint": ("warm_tint", "gain_tint"),
}


def bar_group(bar: Bars, room: Room, values: Scale) -> Group:
    """The bars themselves."""
    several = len(bar.columns) > 1
    slot = (room.height if bar.lying else room.width) / len(bar.data.texts)
    grouping = "percent" if bar.percent else "stacked" if bar.stacked else "clustered"
    return Group(
        "bar" if bar.lying else "column",
        tuple(_series(bar, index, values, room, slot) for index in range(len(bar.columns))),
        grouping=grouping,  # type: ignore[arg-type]
        gap=55 if bar.page.bare else 70 if several else 60,
        overlap=(100 if _apart(bar) else -6) if several and not bar.stacked else 0,
    )


def _apart(bar: Bars) -> bool:
    """Whether no category has two bars, so that each may stand in the middle of its place."""
    rows = zip(*(column.values for column in bar.columns), strict=True)
    return all(sum(value is not None for value in row) <= 1 for row in rows)


def all_labelled(group: Group) -> bool:
    """Whether every part that is seen has its value in it."""
    return all(
        sum(1 for value in one.values if value) == sum(1 for point in one.points if point.label) for one in group.series
    )


def _series(bar: Bars, index: int, values: Scale, room: Room, slot: float) -> Series:
    column = bar.columns[index]
    own = _series_colours(bar)[index]
    points, guessed = [], unseen(bar.data)
    for row, value in enumerate(column.values):
        if value is None:
            continue
        colour = _colour(bar, index, row, value, own)
        label = clear(bar, index, row, values, room, _label(bar, index, value, colour)) if bar.valued else None
        hatched = bool(guessed) and guessed[row]
        if bar.stacked:
            label = _inside(bar, value, row, colour, values, room, slot, hatched)
        if label or colour != own or hatched:
            hatch = _hatch(colour) if hatched else ""
            colour = letters(colour) if hatched else colour  # the pattern makes it paler
            outline = colour if hatched else ""  # makes it end sharply
            points.append(Point(row, colour if colour != own or hatched else None, label, hatch=hatch, outline=outline))
    return Series(
        name=column.name, values=column.values, colour=own, points=tuple(points), format=bar.form.code,
        listed=len(bar.columns) > 1 or not bar.key, errors=_errors(bar, column, values, room),
        cells=_shares(bar, index), **_outlined(own, points),
    )  # fmt: skip


def _errors(bar: Bars, column: Column, values: Scale, room: Room) -> tuple[Errors, ...]:
    """The whiskers of a column, ended alike in the whole chart."""
    all_ = tuple(one for other in bar.columns for one in whiskers(bar.data, other))
    return tuple(replace(one, cap=capped(bar, all_, values, room)) for one in whiskers(bar.data, column))


def _outlined(own: str, points: list[Point]) -> dict[str, Any]:
    """Hatched bars have lines around them, and so have all of a series whose hatched bars are in its own colour."""
    if not any(point.hatch for point in points):
        return {}
    colours = {point.colour for point in points if point.colour}
    return {"outline": letters(own) if colours <= {own, letters(own)} else "", "width": 1.0}


def _shares(bar: Bars, index: int) -> tuple[str, ...]:
    """What the parts of a hundred are labelled with: the cells of the column hold amounts."""
    if not bar.percent:
        return ()
    sums = (sum(abs(value or 0.0) for value in row) for row in zip(*(one.values for one in bar.columns), strict=True))
    return tuple(
        "" if not value or not total else f"{abs(value) / total:.0%}"
        for value, total in zip(bar.columns[index].values, sums, strict=True)
    )


def key_series(bar: Bars) -> Series:
    """A series without bars that tells in the legend what hatching means."""
    nothing = (None,) * len(bar.data.texts)
    own = _series_colours(bar)[0]
    return Series(
        name=bar.key, values=nothing, colour=letters(own), hatch=_hatch(own), outline=letters(own), width=1.0
    )  # fmt: skip


def _hatch(colour: str) -> str:
    return THIN if colour in TINTS.values() else HATCH


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
    if chart.errors and len(columns) == 1:
        return ("accent_tint",)  # on which whiskers can be seen
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
    second = index and len(bar.columns) == 2 and colour not in LOUD
    return Label(
        position="outside", size=bar.page.size, bold=loud,
        colour="quiet" if second else letters(colour) if loud else "ink", format=bar.form.code,
    )  # fmt: skip


def _inside(
    bar: Bars, value: float, row: int, colour: str, values: Scale, room: Room, slot: float, hatched: bool
) -> Label | None:
    """A label in a segment, when the segment is large enough to hold it."""
    total = sum(abs(column.values[row] or 0.0) for column in bar.columns) if bar.percent else values.high - values.low
    length = abs(value) / total * (room.width if bar.lying else room.height) if total else 0.0
    letters_wide, letters_high = width(bar.form.text(value), bar.page.size) + 6, bar.page.size * LINE
    thick = slot / (1 + 0.7)
    along, aside = (letters_wide, letters_high) if bar.lying else (letters_high, letters_wide)
    if bar.chart.labels == "none" or bar.page.bare or length < along or thick < aside:
        return None
    dark = colour in (*LOUD, "quiet", "ink") and not hatched
    return Label(
        show=("cell",) if bar.percent else ("value",), position="centre", size=bar.page.size,
        colour="on_accent" if dark else "ink", fill="paper" if hatched else "",
    )  # fmt: skip


def bar_callouts(bar: Bars, room: Room, values: Scale) -> tuple[Series, ...]:
    """Texts over the columns that are pointed out, above the values where these are written."""
    if bar.page.bare:
        return ()
    over = bar.page.size * LINE if bar.valued else 0.0
    return callouts(bar.chart, bar.data, bar_grid(bar, room, values), over)


def bar_marks(bar: Bars, room: Room, values: Scale) -> tuple[Series, ...]:
    """What stands over columns from afar: lines across, and pointers that end over their column."""
    if bar.lying:
        return ()
    grid, found = bar_grid(bar, room, values), bar_levels(bar)
    down = moves(tuple(level.value for level in found), bar.page, room, values)
    half = room.width / len(bar.data.texts) / 2
    point = (values.high - values.low) / room.height
    ends = tuple(_top(bar, row, room, point) for row in range(len(bar.data.texts)))
    marks = bar_uprights(bar, room)
    if bar.chart.errors:  # what points at a column from over it is no whisker of it
        marks = tuple(replace(mark, dash="sysDash") for mark in marks)
    pointers = upright_series(marks, bar.data, grid, ends)
    return (*level_series(found, bar.data, grid, down, half, beyond=0.5), *pointers)


def _top(bar: Bars, row: int, room: Room, point: float) -> float:
    """How high the columns of a category reach with their labels and whiskers; `point` is one in values."""
    tall = (bar.page.size * LINE + 4) * point
    if bar.stacked:
        parts = [value for column in bar.columns if (value := column.values[row]) is not None and value > 0]
        return (1.0 if bar.percent else sum(parts)) + (tall if bar.chart.totals else 0.0)
    found = [0.0]
    for index, column in enumerate(bar.columns):
        value, high = column.values[row] or 0.0, reach(bar.data, column, row)[1]
        label = max(value, 0.0) if beside(bar, index, row, room) else max(high, 0.0)
        found += [high + CLEAR * point if high > value else high, label + tall if bar.valued else 0.0]
    return max(found)


def bar_lines(bar: Bars) -> tuple[Series, ...]:
    """The columns of the table that are drawn as lines over the bars, each ending in a marker."""
    colours = ("cover_warm",) if bar.page.bare else ("warm", "gain", "quiet")
    found = []
    for index, column in enumerate(bar.data.lines):
        colour = colours[index % len(colours)]
        if column.key in bar.chart.colours:
            colour = str(bar.chart.colours[column.key])
        last = max(row for row, value in enumerate(column.values) if value is not None)
        label = None
        if not bar.page.bare and bar.chart.labels != "none":
            label = Label(
                show=("series", "value"), position="right", size=bar.page.size, colour=colour, bold=True,
                shift=(bar.page.across(AWAY), 0.0),
            )  # fmt: skip
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
