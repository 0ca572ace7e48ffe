"""The type, the widths and the heights of a heat map: as large as its box allows, but not stretched."""

from msgspec import Struct

from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import widest

LINE = 1.25  # a table line's height, in its size
SMALLEST = 12.0
LARGER = 2.0  # points that a small table's text may be larger than a chart's
PAD = 7.0  # points at either side of a cell's text
AIR = 3.0  # points over and under a cell's text
NAMES = 0.36  # of the width: the most that the rows' names take
MOST_LINES = 3
WIDEST, TALLEST = 170.0, 3.4  # a column in points; a row in its size
AFTER = 12.0  # points from the longest name to the cells


class HeatRoom(Struct, frozen=True):
    """Names in their lines, and shares of the page; the first column and the first row hold the names."""

    size: float
    names: tuple[str, ...]
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def heat_room(
    names: tuple[str, ...], heads: tuple[str, ...], corner: str, cells: tuple[str, ...], page: ChartPage, height: float
) -> HeatRoom | None:
    """The room of a table in `height` points of the page; None when it is too large for it."""
    for size in (page.size + LARGER, page.size, page.tick, SMALLEST):
        if found := _at(size, names, heads, corner, cells, page, height):
            return found
    return None


def _at(
    size: float, names: tuple[str, ...], heads: tuple[str, ...], corner: str, cells: tuple[str, ...],
    page: ChartPage, height: float,
) -> HeatRoom | None:  # fmt: skip
    rows = tuple(_wrapped(name, size, NAMES * page.width) for name in names)
    first = max(widest((*rows, corner), size, True) + AFTER, size * 2)
    column = min((page.width - first) / len(heads), WIDEST)
    over = tuple(_wrapped(head, size, column - 2 * PAD) for head in heads)
    if widest((*cells, *over), size, True) > column - PAD or column < 2 * PAD:
        return None
    if (
        size > SMALLEST
        and widest(tuple(word for head in heads for word in _words(head)), size, True) > column - 2 * PAD
    ):
        return None  # rather smaller than with a word cut in two
    lines = (max(map(_lines, over)), *map(_lines, rows))
    least = tuple(count * size * LINE + 2 * AIR for count in lines)
    if max(lines) > MOST_LINES or sum(least) > height:
        return None
    even = max(least[1:])
    tall = max(even, min(TALLEST * size, (height - least[0]) / len(rows)))
    heights = tuple(tall for _ in rows) if least[0] + tall * len(rows) <= height else least[1:]
    return HeatRoom(
        size, rows, over,
        widths=tuple(page.across(one) for one in (first, *(column for _ in heads))),
        heights=tuple(page.down(one) for one in (least[0], *heights)),
    )  # fmt: skip


def _wrapped(text: str, size: float, most: float) -> str:
    return wrapped(text, size, most / 1.08) if width(text, size, True) > most else text


def _words(name: str) -> list[str]:
    return name.split() if name.isascii() else list(name)


def _lines(text: str) -> int:
    return text.count("\n") + 1
