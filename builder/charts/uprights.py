"""Upright lines at places of the horizontal axis, the present or what an author names, with their texts over the plot.

In the file each is a series of one unseen point at the plot's upper edge, from which an error bar runs down. Over
columns it runs as far as the column that it points at.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.charts.data import Data, picked, position
from builder.charts.grid import Grid
from builder.charts.inserted import with_place
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import LINE
from builder.charts.wording import said
from builder.plot import Errors, Label, Point, Series

WIDTH = 1.25  # points
APART = 8.0  # points between two texts side by side
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"(\d{4})-\d{1,2}(?:-\d{1,2})?")


class Upright(Struct, frozen=True):
    """A place on the axis and its text; `level` counts the texts under it that would touch it."""

    at: float
    text: str
    dash: str
    level: int = 0


def uprights(chart: Chart, data: Data, page: ChartPage) -> tuple[Upright, ...]:
    """The chart's upright lines, the present first; decoration has none."""
    if page.bare:
        return ()
    found = []
    now = place(data, str(chart.now)) if chart.now else None
    if now is not None:
        found.append(Upright(now, said(page, "now"), "solid"))
    for reference in chart.reference:
        at = place(data, str(reference.x)) if reference.x else None
        if at is not None:
            found.append(Upright(at, str(reference.text or reference.x), "dash"))
    return tuple(found)


def place(data: Data, text: str) -> float | None:
    """Where a text stands on the axis; a date among even steps stands at the last that has begun, years by year."""
    found, match = position(data, text), _DATE.fullmatch(text.strip())
    if found is not None or not match:
        return found
    if data.across == "days":
        return float(match[1])
    if data.across != "text":
        return None
    years = all(_YEAR.fullmatch(cell) for cell in data.texts)
    if not years and not all(_DATE.fullmatch(cell) for cell in data.texts):
        return None
    begun = [row for row, cell in enumerate(data.texts) if cell <= (match[1] if years else text.strip())]
    return float(begun[-1]) if begun else None


def with_uprights(chart: Chart, data: Data, page: ChartPage) -> Data:
    """The data with a row at each upright line: on a scaled axis only rows have places."""
    found = uprights(chart, data, page)
    if not found or data.across in ("text", "numbers"):
        return data
    data = picked(data, sorted(range(len(data.positions)), key=lambda row: data.positions[row]))
    for upright in found:
        data = with_place(data, upright.at, powers=bool(chart.log))
    return data


def height(found: tuple[Upright, ...], page: ChartPage) -> float:
    """The room over the plot that the texts take, in points."""
    levels = max((upright.level for upright in found), default=-1) + 1
    return levels * page.tick * LINE


def levelled(found: tuple[Upright, ...], grid: Grid) -> tuple[Upright, ...]:
    """The uprights, texts that would touch one over the other."""
    placed: list[tuple[Upright, float, float]] = []
    for upright in sorted(found, key=lambda one: one.at):
        left = grid.x(upright.at) + _aside(upright, grid) - width(upright.text, grid.page.tick) / 2
        right = left + width(upright.text, grid.page.tick) + APART
        taken = {one.level for one, start, end in placed if left < end and start < right}
        level = min(set(range(len(placed) + 1)) - taken)
        placed.append((Upright(upright.at, upright.text, upright.dash, level), left, right))
    return tuple(upright for upright, _, _ in placed)


def upright_series(
    found: tuple[Upright, ...], data: Data, grid: Grid, downto: tuple[float, ...] = ()
) -> Iterator[Series]:
    """A series for each; `downto` says for each row how far its line runs down, in values, if not to the bottom."""
    page, high = grid.page, grid.top
    for upright in found:
        row = data.positions.index(upright.at) if data.across != "numbers" else 0
        count = 1 if data.across == "numbers" else len(data.positions)
        reach = max(0.0, high - (downto[row] if downto else grid.values.low))
        shift = (page.across(_aside(upright, grid)), page.down(-upright.level * page.tick * LINE))
        label = Label(show=("series",), position="above", size=page.tick, colour="quiet", shift=shift)
        yield Series(
            name=upright.text,
            values=tuple(high if index == row else None for index in range(count)),
            x=(upright.at,) if data.across == "numbers" else (),
            colour="quiet",
            line=False,
            points=(Point(row, label=label),),
            listed=False,
            errors=(
                Errors(
                    plus=(None,) * count,
                    minus=tuple(reach if index == row else None for index in range(count)),
                    names=("", f"{upright.text} ↓"),
                    colour="ink",
                    width=WIDTH,
                    dash=upright.dash,
                    cap=False,
                ),
            ),
        )


def _aside(upright: Upright, grid: Grid) -> float:
    """How far a text stands beside its line to stay in the frame, in points."""
    half, at = width(upright.text, grid.page.tick) / 2, grid.x(upright.at)
    least, most = half - grid.room.left, grid.room.width + grid.room.right - half
    return min(max(at, least), max(most, least)) - at
