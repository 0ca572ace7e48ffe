"""Callouts: a hollow ring at a point, a leader from it, and a text where no line runs."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import Column, Data, position
from builder.charts.grid import Grid
from builder.charts.options import Annotation, Chart
from builder.charts.page import BOLD, LATIN, ChartPage, width
from builder.charts.room import LINE
from builder.charts.sides import Rectangle, overlap
from builder.content.marks import plain
from builder.errors import Problem
from builder.plot import Errors, Label, Plot, Point, Series

# Shares of the plot's height, up first.
LENGTHS = (0.22, 0.26, 0.3, 0.18, 0.15, 0.35, 0.4, -0.22, -0.26, -0.3, -0.18, -0.15, -0.35, -0.4, 0.5)
RING, HOLE = 11, 6  # points
SAMPLES = 9
CLEAR = 4.0  # points between a text and a line
STRUCK = 0.5  # how bad a grid line through the text is, beside a line of data
THROUGH = 6.0  # how bad a line that stands by itself is
ASIDE = 0.2  # how bad a text is that does not stand over or under its point
LEADER = 1.0  # points


class Spot(Struct, frozen=True):
    """Where a callout's text stands: its leader's length as a share of the height, its move to the side in points."""

    length: float
    aside: float
    struck: bool = False  # by a line


def callouts(
    chart: Chart,
    data: Data,
    grid: Grid,
    over: float = 0.0,
    taken: tuple[Rectangle, ...] | None = None,
    standing: tuple[Rectangle, ...] = (),
) -> tuple[Series, ...]:
    """One-point series for each annotation; problems with them were reported before.

    Over a label at the point, `over` points high, a text stands alone. Among points that no lines join it keeps clear
    of what is `taken`. Beside lines that are `standing` it moves aside.
    """
    found: list[Series] = []
    for annotation in chart.annotate:
        row, column = target(data, annotation)
        value = column.values[row] if row is not None and column is not None else None
        if row is not None and value is not None:
            mark = _mark(shown(annotation), data, row, value)
            if over:
                found.append(replace(mark, points=(_point(mark, grid, row, Spot(over / grid.room.height, 0.0)),)))
            else:
                spot = _spot(mark.name, data, grid, data.positions[row], value, taken, standing)
                found += _ring(mark, grid, row, value, spot)
    return tuple(found)


def shown(annotation: Annotation) -> str:
    """The text of an annotation; a series has a name without marks."""
    return plain(str(annotation.text)).strip()


def too_wide(chart: Chart, plot: Plot, page: ChartPage) -> Iterator[Problem]:
    """The annotations whose texts are wider than the finished plot."""
    most = plot.area[2] * page.width if plot.area else page.width
    letters = f"{int(most / page.size)} Han or {int(most / page.size / BOLD / LATIN)} Latin letters"
    for annotation in () if page.bare else chart.annotate:
        if width(shown(annotation), page.size, True) > most:
            message = f"the annotation '{shown(annotation)}' is wider than the plot"
            yield Problem(annotation.text.at, message, f"shorten it to about {letters}")


def target(data: Data, annotation: Annotation) -> tuple[int | None, Column | None]:
    """The row and the column that an annotation points at; the first column unless it names one."""
    at = position(data, str(annotation.x))
    # Where a row was added at a place that the table has, the table's own counts.
    rows = sorted((row for row, place in enumerate(data.positions) if place == at), key=lambda row: not data.texts[row])
    row = rows[0] if rows else None
    columns = (*data.columns, *data.lines)
    if annotation.series is None:
        return row, columns[0]
    named = (column for column in columns if annotation.series.content in (column.key, column.name))
    return row, next(named, None)


def _mark(text: str, data: Data, row: int, value: float) -> Series:
    """A series of nothing but the point; its name is the text."""
    if data.across == "numbers":
        return Series(name=text, values=(value,), x=(data.positions[row],), colour="warm", line=False, listed=False)
    values = tuple(value if index == row else None for index in range(len(data.texts)))
    return Series(name=text, values=values, colour="warm", line=False, listed=False)


def _ring(mark: Series, grid: Grid, row: int, value: float, spot: Spot) -> tuple[Series, Series]:
    """A ring is a disc and a smaller one of paper on it: LibreOffice knows no outlined markers."""
    disc = replace(
        mark, marker="circle", marker_size=RING, points=(_point(mark, grid, row, spot),),
        errors=_leader(mark, grid, value, spot),
    )  # fmt: skip
    return disc, replace(mark, marker="circle", marker_size=HOLE, colour="paper")


def _leader(mark: Series, grid: Grid, value: float, spot: Spot) -> tuple[Errors, ...]:
    """An error bar from the ring to its text; beside a text that stands aside it ends at the text's middle.

    Leader lines of labels have no colour of their own in LibreOffice, and are black on a dark ground.
    """
    page, up = grid.page, spot.length > 0
    beside = abs(spot.aside) > width(mark.name, page.size, True) / 2
    long = abs(spot.length) * grid.room.height + (CLEAR + page.size * LINE / 2 if beside else CLEAR / 2)
    reach = abs(grid.value(grid.up(value) + (long if up else -long)) - value)
    bars = tuple(None if one is None else float(f"{reach:.6g}") for one in mark.values)
    nothing = (None,) * len(bars)
    return (
        Errors(
            plus=bars if up else nothing, minus=nothing if up else bars, names=(f"{mark.name} +", f"{mark.name} −"),
            colour="quiet", width=LEADER, cap=False,
        ),
    )  # fmt: skip


def _point(mark: Series, grid: Grid, row: int, spot: Spot) -> Point:
    page = grid.page
    label = Label(
        show=("series",), position="above" if spot.length > 0 else "below", size=page.size, colour="warm", bold=True,
        shift=(page.across(spot.aside), page.down(-spot.length * grid.room.height)),
        fill="paper" if spot.struck else "",
    )  # fmt: skip
    return Point(0 if mark.x else row, label=label)


def _spot(
    text: str,
    data: Data,
    grid: Grid,
    position_: float,
    value: float,
    taken: tuple[Rectangle, ...] | None,
    standing: tuple[Rectangle, ...],
) -> Spot:
    """The first length at which the text crosses no line; the text is kept inside the plot."""
    room, half, tall = grid.room, width(text, grid.page.size, True) / 2, grid.page.size * LINE
    across, up = grid.x(position_), grid.up(value)

    def box(spot: Spot) -> Rectangle:
        bottom = up + spot.length * room.height + (CLEAR if spot.length > 0 else -tall - CLEAR)
        return (across + spot.aside - half, bottom, across + spot.aside + half, bottom + tall)

    def struck(text_: Rectangle) -> bool:
        return any(text_[1] <= grid.up(tick) <= text_[3] for tick in grid.values.ticks)

    def crossed(spot: Spot) -> float:
        left, low, right, high = text_ = box(spot)
        outside = max(0.0, high - room.height) + max(0.0, -low)
        outside += sum(overlap(text_, other) for other in taken or ())
        outside += THROUGH * sum(overlap(text_, other) for other in standing)
        places = tuple(left + (right - left) * step / (SAMPLES - 1) for step in range(SAMPLES))
        met = heights(data, grid, places) if taken is None else ()
        outside += sum(low - CLEAR <= height <= high + CLEAR for height in met)
        return outside + STRUCK * struck(text_) + ASIDE * (spot.aside != asides[0])

    asides = _asides(across, half, grid, standing)
    best = min((Spot(length, aside) for aside in asides for length in LENGTHS), key=crossed)
    through = struck(box(best)) or any(overlap(box(best), other) for other in standing)
    return replace(best, struck=through)


def _asides(across: float, half: float, grid: Grid, standing: tuple[Rectangle, ...]) -> tuple[float, ...]:
    """How far a text may stand beside its point: not at all but to stay in the plot, or clear of upright lines."""
    least, most = half - grid.room.left / 2, max(grid.room.width - half, half)
    wanted = [across]
    for left, _, right, _ in standing:
        if right - left < half and abs((left + right) / 2 - across) < 2 * half:
            wanted += [left - CLEAR - half, right + CLEAR + half]
    return tuple(dict.fromkeys(min(max(centre, least), most) - across for centre in wanted))


def heights(data: Data, grid: Grid, places: tuple[float, ...]) -> tuple[float, ...]:
    """How high the lines of data run over places, all in points from the plot's lower left corner."""
    return tuple(
        height
        for column in (*data.columns, *data.lines)
        for place in places
        if (height := _height(data, column, grid, place)) is not None
    )


def _height(data: Data, column: Column, grid: Grid, place: float) -> float | None:
    """How high a column's line runs over a place, both in points; None where it does not."""
    for row in range(len(data.positions) - 1):
        start, end = grid.x(data.positions[row]), grid.x(data.positions[row + 1])
        left, right = column.values[row], column.values[row + 1]
        if left is None or right is None or not start <= place <= end:
            continue
        share = (place - start) / (end - start) if end > start else 0.0
        return grid.up(left) + (grid.up(right) - grid.up(left)) * share
    return None
