"""The series of a ribbon: one stack of areas for the bands, the lines over them, and the names at the right."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.clearest import kept_apart
from builder.charts.colours import LETTERS
from builder.charts.curves import THICK
from builder.charts.data import Column
from builder.charts.ends import AWAY, spread
from builder.charts.formats import Format, shortest
from builder.charts.grid import Grid
from builder.charts.page import ChartPage, wrapped
from builder.charts.room import LINE, MOST_LABEL, widest
from builder.charts.wording import said
from builder.plot import Label, Point, Series

PALE = 28  # per cent


class Ribbon(Struct, frozen=True):
    """A line's column with those of its band, and its colour."""

    column: Column
    low: Column
    high: Column
    colour: str
    alone: bool = True

    @property
    def low_name(self) -> str:
        """The heading of the lower bounds in the workbook; bounds of two lines may be named alike."""
        return self.low.name if self.alone else f"{self.column.name}: {self.low.name}"

    @property
    def high_name(self) -> str:
        return self.high.name if self.alone else f"{self.column.name}: {self.high.name}"

    def bounds(self, row: int) -> tuple[float | None, float | None]:
        """The band at a row; where none is known, the line itself."""
        value, low, high = self.column.values[row], self.low.values[row], self.high.values[row]
        return (value, value) if low is None or high is None else (low, high)

    @property
    def last(self) -> int:
        """The last row with a band."""
        rows = range(len(self.column.values))
        return max(row for row in rows if self.low.values[row] is not None and self.high.values[row] is not None)


def end_texts(ribbons: tuple[Ribbon, ...], page: ChartPage, form: Format, written: bool) -> dict[str, str]:
    """The texts at the right, by their columns' keys: each line's name and last value, each band's name and bounds."""
    found = {}
    for one in ribbons:
        own = form if written else shortest(one.column.numbers[-1], form)
        found[one.column.key] = f"{one.column.name} {own.text(one.column.numbers[-1])}"
        low, high = one.bounds(one.last)
        span = f"{form.text(low or 0.0)}–{form.text(high or 0.0)}"
        text = f"{one.high.name} {span}"
        found[one.high.key] = (
            "\n".join((wrapped(one.high.name, page.size, MOST_LABEL * page.width / 1.5), span))
            if (widest((text,), page.size) > 0.22 * page.width)
            else text
        )
    return found


def bands_of(ribbons: tuple[Ribbon, ...], page: ChartPage, form: Format) -> Iterator[Series]:
    """One stack: an unseen area up to a lower bound, on it the band; from there, down or up, to the next lower bound.

    Areas add up whatever their signs. Bands on axes of their own would do, but LibreOffice stacks both axes' areas.
    """
    count = len(ribbons[0].column.values)
    under: tuple[float | None, ...] = (0.0,) * count
    before = ""
    for one in ribbons:
        pairs = [one.bounds(row) for row in range(count)]
        low, high, line = f"[{one.low_name}]", f"[{one.high_name}]", f"[{one.column.name}]"
        bottom = f'IF({low}="",{line},{low})'
        yield Series(
            said(page, "{} base", one.column.name),
            tuple(_apart(least, reached) for (least, _), reached in zip(pairs, under, strict=True)),
            "paper", width=0, opacity=0, listed=False, formula=f"={bottom}{before}",
        )  # fmt: skip
        yield Series(
            said(page, "{} range", one.column.name),
            tuple(_apart(most, least) for least, most in pairs),
            one.colour, width=0, opacity=PALE, format=form.code, listed=False, formula=f'=IF({low}="",0,{high}-{low})',
        )  # fmt: skip
        under, before = tuple(most for _, most in pairs), f'-IF({high}="",{line},{high})'


def _apart(upper: float | None, lower: float | None) -> float | None:
    return None if upper is None or lower is None else round(upper - lower, 12)


def lines_of(ribbons: tuple[Ribbon, ...], grid: Grid, form: Format, ends: dict[str, str]) -> tuple[Series, ...]:
    """The lines, and unseen ones along the bands' upper bounds for the bands' names."""
    moved = _moved(ribbons, grid, ends)
    found = []
    for one in ribbons:
        name, colour = one.column.key, LETTERS.get(one.colour, one.colour)
        last = max(row for row, value in enumerate(one.column.values) if value is not None)
        label = Label(
            show=("cell",), position="right", size=grid.page.size, colour=colour, bold=True,
            shift=(grid.page.across(AWAY), moved.get(name, 0.0)),
        )  # fmt: skip
        count = len(one.column.values)
        texts = tuple(ends.get(name, "") if row == last else "" for row in range(count))
        found.append(Series(
            one.column.name, one.column.values, one.colour, width=THICK, format=form.code,
            points=(Point(last, label=label),) if ends else (), cells=texts if ends else (), marker="none",
        ))  # fmt: skip
        if ends:
            key = one.high.key
            plain = replace(label, bold=False, shift=(grid.page.across(AWAY), moved[key]))
            at = tuple(one.bounds(row)[1] if row == one.last else None for row in range(count))
            texts = tuple(ends[key] if row == one.last else "" for row in range(count))
            found.append(Series(
                said(grid.page, "place of {}", one.high_name), at, one.colour, line=False,
                listed=False, points=(Point(one.last, label=plain),), cells=texts,
            ))  # fmt: skip
    return tuple(found)


def _moved(ribbons: tuple[Ribbon, ...], grid: Grid, ends: dict[str, str]) -> dict[str, float]:
    """How far each label is moved from its place, so that none covers another; in shares of the frame."""
    if not ends:
        return {}
    wanted, keys = [], []
    for one in ribbons:
        high = one.bounds(one.last)[1]
        for key, value in ((one.column.key, one.column.numbers[-1]), (one.high.key, high or 0.0)):
            keys.append(key)
            wanted.append(grid.room.height - grid.up(value))
    tall = max(text.count("\n") + 1 for text in ends.values()) * grid.page.size * LINE
    placed, room = spread(tuple(wanted), tall, grid.room.height), grid.room
    if min(placed) < tall / 2 - room.top or max(placed) > room.height + room.bottom - tall / 2:  # out of the frame
        placed = kept_apart(wanted, tall, -room.top, room.height + room.bottom)
    return {key: grid.page.down(now - before) for key, now, before in zip(keys, placed, wanted, strict=True)}
