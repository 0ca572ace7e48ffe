"""Names under columns, broken into lines so that each stays under its own."""

import re
from collections.abc import Iterator

from builder.charts.data import Data, TableData
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE
from builder.errors import Problem

MOST_LINES = 3
BESIDE = 3.0  # points between two names


def beneath(names: tuple[str, ...], page: ChartPage, slot: float) -> tuple[str, ...]:
    """The names in lines for columns `slot` points apart."""
    return tuple(wrapped(name, page.tick, slot - BESIDE) for name in names)


def names_height(names: tuple[str, ...], page: ChartPage) -> float:
    """The room under the plot for names that were broken, in points."""
    return max(name.count("\n") + 1 for name in names) * page.tick * LINE + GAP


def crowded(data: Data, table: TableData, page: ChartPage, slots: tuple[float, ...]) -> Iterator[Problem]:
    """The first name that its place of so many points cannot hold in three lines without cutting a word."""
    for row, (name, slot) in enumerate(zip(data.texts, slots, strict=True)):
        lines = wrapped(name, page.tick, slot - BESIDE)
        if lines.count("\n") >= MOST_LINES or _longest_word(name, page) > slot - BESIDE:
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"'{name}' is too long for its place under the plot", "shorten it, or draw fewer rows")
            return


def _longest_word(name: str, page: ChartPage) -> float:
    """The width of the widest word, in points; East Asian text may break anywhere."""
    words = re.findall(r"[!-\u2e7f]+", name)
    return max((width(word, page.tick) for word in (*words, *(mark for mark in name if mark > "\u2e7f"))), default=0.0)
