"""Named rows on a numeric axis: the names beside them, the rectangle that is left, and both axes."""

from collections.abc import Callable, Iterable
from math import ceil, floor, log10

from msgspec import Struct

from builder.charts.formats import Format, far_apart, ticks
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, Header, Room, header, widest
from builder.charts.scale import Scale, log_scale, scale
from builder.plot import Axis

LEADING = 1.2  # of a name's lines, in its size
TICK_EVERY = 80.0  # points
ROUNDS = 12  # of widening, until all labels fit
# How names are broken, best first: shares of the width, and lines.
SHAPES = ((0.24, 1), (0.2, 2), (0.32, 1), (0.28, 2), (0.22, 3), (0.4, 1), (0.4, 2), (0.4, 3), (0.4, 4))


class Rows(Struct, frozen=True):
    """Rows in a rectangle, the first one highest, along an axis from `low` to `high`.

    Heights are halves, the lowest 0.5, so that grid lines at whole numbers part the rows: PowerPoint counts them from
    the axis' minimum, LibreOffice from zero.
    """

    page: ChartPage
    names: tuple[str, ...]
    room: Room
    low: float = 0.0
    high: float = 1.0
    log: bool = False

    @property
    def heights(self) -> tuple[float, ...]:
        """Where the rows stand on the upright axis."""
        return tuple(len(self.names) - row - 0.5 for row in range(len(self.names)))

    @property
    def slot(self) -> float:
        """The height of a row, in points."""
        return self.room.height / len(self.names)

    def along(self, value: float) -> float:
        """Points from the rectangle's left edge."""
        return Scale(self.low, self.high, 1.0, self.log).share(value) * self.room.width

    def thick(self, share: float, most: float) -> float:
        """A bar's width in points: a share of its row, and no more than so many."""
        return round(min(most, self.slot * share), 1)


def row_room(
    page: ChartPage,
    texts: tuple[str, ...],
    unit: str,
    legend: tuple[str, ...],
    *,
    over: float = 0.0,
    below: float = 0.0,
) -> tuple[Rows, Header]:
    """The rows, their axis not chosen yet, and the header over them; `over` and `below` take more room, in points."""
    if page.bare:
        return Rows(page, texts, Room(page, 8, 8, 8, 8)), Header(0.0)
    head = header(page, unit, legend)
    top, bottom = head.height + (GAP if head.height else 0.0) + over, below or GAP
    names = row_names(page, texts, page.height - top - bottom)
    return Rows(page, names, Room(page, widest(names, page.size) + 2 * GAP, top, GAP, bottom)), head


def row_names(page: ChartPage, texts: tuple[str, ...], height: float) -> tuple[str, ...]:
    """The names in lines, as narrow as reads well and as many lines as a row is high."""
    most = max(1, int(height / len(texts) / (page.size * LEADING)))
    names = texts
    for share, lines in SHAPES:
        if lines > most:
            continue
        names = tuple(wrapped(text, page.size, share * page.width) for text in texts)
        if max(name.count("\n") for name in names) < lines:
            return names
    return names


def tick_room(page: ChartPage) -> float:
    """The room of an axis under the rows."""
    return page.tick * LINE + GAP


def reach(
    rows: Rows, values: Iterable[tuple[float, float, float]], least: float | None = None, most: float | None = None
) -> tuple[float, float]:
    """The bounds at which all marks stay inside: each a value, and the points it takes to its left and its right.

    Where the author gives a bound, it stays.
    """
    marks = tuple(values)
    low, high = min(value for value, _, _ in marks), max(value for value, _, _ in marks)
    low, high = low if least is None else least, high if most is None else most
    if low >= high:
        low, high = (min(low, 0.0), max(high, 0.0)) if low else (0.0, 1.0)
    bottom, top = low, high
    for _ in range(ROUNDS):
        span = (top - bottom) / rows.room.width
        if least is None:
            bottom = min(low, *(value - left * span for value, left, _ in marks))
        if most is None:
            top = max(high, *(value + right * span for value, _, right in marks))
    return (bottom if least is not None else _outward(bottom, top - bottom, floor)), (
        top if most is not None else _outward(top, top - bottom, ceil)
    )


def reach_powers(
    rows: Rows, values: Iterable[tuple[float, float, float]], least: float | None, most: float | None
) -> Scale:
    """The logarithmic scale at which all marks stay inside, each a value and the points it takes at its sides.

    Where the author gives a bound, it stays.
    """
    marks = tuple((log10(value), left, right) for value, left, right in values)
    first, last = min(value for value, _, _ in marks), max(value for value, _, _ in marks)
    found = powers(10**first, 10**last, rows, least, most)
    for _ in range(ROUNDS):
        span = (log10(found.high) - log10(found.low)) / rows.room.width
        low = min(first, *(value - left * span for value, left, _ in marks))
        high = max(last, *(value + right * span for value, _, right in marks))
        found = powers(10**low, 10**high, rows, least, most)
    return found


def powers(low: float, high: float, rows: Rows, least: float | None, most: float | None) -> Scale:
    """A logarithmic scale around positive values, from and to the author's bounds where there are some."""
    low = low if least is None else least
    high = max(high if most is None else most, low)
    found = log_scale(low, high, max(2, int(rows.room.width / TICK_EVERY)))
    bottom, top = found.low if least is None else least, found.high if most is None else most
    return Scale(bottom, top, found.step, log=True) if bottom < top else found


def row_scale(chart: Chart, low: float, high: float, rows: Rows) -> Scale:
    """Round bounds, or the author's."""
    low, high = bounds(chart, low, high)
    found = scale(low, high, max(2, int(rows.room.width / TICK_EVERY)), step=chart.step)
    return Scale(found.low if chart.min is None else low, found.high if chart.max is None else high, found.step)


def bounds(chart: Chart, low: float, high: float) -> tuple[float, float]:
    """The author's bounds, where they leave a range."""
    least = low if chart.min is None else chart.min
    most = high if chart.max is None else chart.max
    return (least, most) if least < most else (low, high)


def _outward(bound: float, span: float, rounding: Callable[[float], int]) -> float:
    """A bound a little farther out, in few digits: LibreOffice hides marks that stand on one of many."""
    places = min(2 - floor(log10(span)), 300)  # no float holds more
    return round(rounding(bound * 10.0**places) / 10.0**places, max(places, 0)) + 0.0


def label_width(text: str, page: ChartPage, bold: bool = False) -> float:
    """The room that a label takes beside a mark, and its distance from a name, in points."""
    return width(text, page.size, bold) + 3 * GAP


def value_axis(chart: Chart, page: ChartPage, values: Scale, form: Format, *, plain: bool) -> Axis:
    """The axis of values under the rows; a plain one leaves them to the labels."""
    if values.log:
        shown = far_apart(values.ticks, percent=form.percent)
    else:
        shown = ticks(values.ticks, form, written=chart.format is not None)
    return Axis(
        visible=not (page.bare or plain), minimum=values.low, maximum=values.high, step=values.step,
        format=shown.code, grid=not plain, line=False, labels="low", size=page.tick, between=False,
        logarithmic=values.log,
    )  # fmt: skip


def row_axis(rows: Rows, *, parted: bool = False, line: str = "", crosses: float | None = None) -> Axis:
    """The upright axis, which has no labels: hairlines part the rows, or a line in a colour stands at a value."""
    return Axis(
        visible=not rows.page.bare, minimum=0.0, maximum=float(len(rows.names)), step=1.0, grid=parted,
        line=bool(line), line_colour=line or "quiet", labels="none", between=False, crosses=crosses,
    )  # fmt: skip
