"""Bands: a stretch of the category axis shaded behind the lines, with its text at the top.

On an axis true to scale a band is an area series. Its edges are upright because a day stands twice in the workbook,
once at the band's height and once at zero. Over text categories it is columns without gaps.
"""

from msgspec import Struct

from builder.charts.data import Data, picked, position
from builder.charts.grid import Grid
from builder.charts.inserted import inserted
from builder.charts.options import Band, Chart
from builder.charts.page import width
from builder.charts.room import LINE
from builder.plot import Group, Label, Point, Series

WASH = "warm_wash"  # a role that letters in `warm` can be read on
BESIDE = 8.0  # points between the band's edge and its text


class Banded(Struct, frozen=True):
    """The data with the rows that upright edges need, and for each band whether a row is inside."""

    data: Data
    bands: tuple[tuple[Band, tuple[bool, ...]], ...] = ()


def with_bands(chart: Chart, data: Data) -> Banded:
    """The data ready for its bands; added rows lie on the lines already drawn, so that they change none."""
    ends = [(band, position(data, str(band.from_)), position(data, str(band.to))) for band in chart.band]
    known = [(band, start, end) for band, start, end in ends if start is not None and end is not None and start < end]
    if data.across == "text":
        rows = range(len(data.texts))
        whole = [(band, int(start), int(end)) for band, start, end in ends if start is not None and end is not None]
        return Banded(data, tuple((band, tuple(start <= row <= end for row in rows)) for band, start, end in whole))
    order = sorted(range(len(data.positions)), key=lambda row: data.positions[row])
    data = picked(data, order)
    marks: list[list[bool]] = []
    for _, start, end in known:
        data, marks = _edge(data, marks, start, powers=bool(chart.log), opening=True)
        data, marks = _edge(data, marks, end, powers=bool(chart.log), opening=False)
        marks.append(_inside(data, start, end))
    return Banded(data, tuple((band, tuple(mark)) for (band, _, _), mark in zip(known, marks, strict=True)))


def band_groups(banded: Banded, grid: Grid) -> tuple[tuple[Group, ...], tuple[Series, ...]]:
    """The shaded groups, and the series without marks that carry the bands' texts."""
    if not banded.bands:
        return (), ()
    text = banded.data.across == "text"
    washes, names = [], []
    floor = grid.values.low if grid.values.log else 0.0
    for band, inside in banded.bands:
        name = str(band.text or "") or f"{band.from_}–{band.to}"
        heights = tuple(grid.top if mark else None if text else floor for mark in inside)
        washes.append(Series(name=name, values=heights, colour=WASH, width=0, listed=False))
        if band.text:
            names.append(_name(banded.data, inside, name, grid))
    if text:
        return (Group("column", tuple(washes), gap=0, overlap=100),), tuple(names)
    return (Group("area", tuple(washes), grouping="standard"),), tuple(names)


def _name(data: Data, inside: tuple[bool, ...], name: str, grid: Grid) -> Series:
    """The text starts at the band's left edge; where the frame ends too soon, it ends at the right one."""
    page, room = grid.page, grid.room
    rows = [row for row, mark in enumerate(inside) if mark]
    half = room.width / len(inside) / 2 if grid.along.between else 0.0
    start = grid.x(data.positions[rows[0]]) - half
    rightward = start + width(name, page.tick) + BESIDE <= room.width + room.right
    row = rows[0] if rightward else rows[-1]
    label = Label(
        show=("series",), position="right" if rightward else "left", size=page.tick, colour="warm",
        shift=(page.across(-half if rightward else half), page.down(page.tick * LINE * 0.6)),
    )  # fmt: skip
    heights = tuple(grid.top if index == row else None for index in range(len(inside)))
    return Series(name=name, values=heights, colour="warm", line=False, points=(Point(row, label=label),), listed=False)


def _edge(
    data: Data, marks: list[list[bool]], at: float, *, powers: bool, opening: bool
) -> tuple[Data, list[list[bool]]]:
    """Rows so that `at` stands twice, or once at an end of the axis where nothing lies beyond."""
    low, high = data.positions[0], data.positions[-1]
    beyond = at <= low if opening else at >= high
    wanted = 1 if beyond else 2
    while data.positions.count(at) < wanted:
        row = sum(1 for other in data.positions if other < at)
        data = inserted(data, row, at, powers=powers)
        marks = [[*mark[:row], mark[max(row - 1, 0)] and mark[min(row, len(mark) - 1)], *mark[row:]] for mark in marks]
    return data, marks


def _inside(data: Data, start: float, end: float) -> list[bool]:
    """Of two rows at an edge, the outer one is outside."""
    inside = [start <= at <= end for at in data.positions]
    if data.positions.count(start) > 1:
        inside[data.positions.index(start)] = False
    if data.positions.count(end) > 1:
        inside[len(inside) - 1 - data.positions[::-1].index(end)] = False
    return inside
