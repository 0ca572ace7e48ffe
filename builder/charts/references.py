"""Lines across the plot at one value, each with its text at the right end, or over the line where that is too long."""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.callouts import SAMPLES, heights
from builder.charts.data import Data
from builder.charts.ends import AWAY
from builder.charts.formats import Format, suited
from builder.charts.grid import Grid
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import LINE
from builder.plot import Label, Point, Series

LONGEST = 0.28  # of the chart's width: a text beside the plot
WIDTH = 1.5  # points


class Level(Struct, frozen=True):
    """A line's value and its text."""

    value: float
    text: str
    beside: bool  # at the right end, outside the plot


def levels(chart: Chart, page: ChartPage, form: Format) -> tuple[Level, ...]:
    """The chart's lines across; decoration has none. Parts of a hundred are written as such."""
    found = []
    for reference in () if page.bare else chart.reference:
        if reference.y is not None:
            value = reference.y / 100 if chart.stacked == "percent" else reference.y
            text = str(reference.text) if reference.text else _written(chart, value, form)
            found.append(Level(value, text, width(text, page.tick) <= LONGEST * page.width))
    return tuple(found)


def level_values(chart: Chart) -> tuple[float, ...]:
    """The values of the lines, which the axis must hold."""
    return tuple(reference.y for reference in chart.reference if reference.y is not None)


def level_series(
    found: tuple[Level, ...], data: Data, grid: Grid, shifts: tuple[float, ...], after: float = 0.0, beyond: float = 0.0
) -> Iterator[Series]:
    """A series for each line; `shifts` move the texts beside the plot, down in points, and `after` to the right.

    Over columns the lines go on `beyond` the middles of the first and the last, and may run under texts.
    """
    moved = iter(shifts)
    for level in found:
        numbers = data.across == "numbers"
        count = 2 if numbers else len(data.positions)
        point = (
            _beside(level, grid, next(moved), after, count)
            if level.beside
            else _over(level, data, grid, count, hidden=beyond > 0)
        )
        yield Series(
            name=level.text,
            values=(level.value,) * count,
            x=(grid.along.low, grid.right) if numbers else (),
            colour="quiet",
            width=WIDTH,
            dash="dash",
            points=(point,),
            beyond=beyond if count > 1 else 0.0,
            listed=False,
        )


def _written(chart: Chart, value: float, form: Format) -> str:
    return form.text(value) if chart.format or form.percent else suited((value,)).text(value)


def _beside(level: Level, grid: Grid, down: float, after: float, count: int) -> Point:
    page = grid.page
    shift = (page.across(AWAY + after), page.down(down))
    label = Label(show=("series",), position="right", size=page.tick, colour="quiet", shift=shift)
    return Point(count - 1, label=label)


def _over(level: Level, data: Data, grid: Grid, count: int, *, hidden: bool) -> Point:
    """The text at an end of the line, over or under it, where the fewest lines of data cross it."""
    page, wide, tall = grid.page, width(level.text, grid.page.tick), grid.page.tick * LINE
    line = grid.up(level.value)

    def crossed(spot: tuple[bool, bool]) -> float:
        first, above = spot
        start = 0.0 if first else grid.room.width - wide
        bottom = line if above else line - tall
        met = heights(data, grid, tuple(start + wide * step / (SAMPLES - 1) for step in range(SAMPLES)))
        outside = bottom < 0 or bottom + tall > grid.room.height
        return sum(bottom <= height <= bottom + tall for height in met) + 100.0 * outside

    first, above = min(((True, True), (False, True), (True, False), (False, False)), key=crossed)
    away = page.across(AWAY)
    label = Label(
        show=("series",), position="right" if first else "left", size=page.tick, colour="quiet",
        shift=(-away if first else away, page.down(-tall * 0.55 if above else tall * 0.55)),
        fill="paper" if hidden or crossed((first, above)) else "",
    )  # fmt: skip
    return Point(0 if first else count - 1, label=label)
