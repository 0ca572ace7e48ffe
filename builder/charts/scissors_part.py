"""One of the two parts of scissors: a logarithmic axis, dots with their trend or lines, each named where it stands."""

from collections.abc import Iterator
from datetime import MAXYEAR, date
from math import ceil, floor, log10

from msgspec import Struct

from builder.charts.cells import DAY_ZERO
from builder.charts.clearest import Box, around, clearest, covered, kept_apart
from builder.charts.colours import letters, series_colours
from builder.charts.data import Column, Data
from builder.charts.formats import parse, suited
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.room import GAP, LINE, widest
from builder.charts.scale import scale
from builder.charts.wording import said
from builder.drawing import Dot, Lettering, Stroke
from builder.plot import Told

DOT, END = 9.0, 8.0  # points
ROUND = (1.0, 2.0, 5.0, 10.0)
ROOM = 1.12  # how far the axis runs on beyond the values, as a factor
PAD = 0.06  # of the years, at both ends
YEAR = 365.25
MOST_POWER = 6.0  # of ten, up or down in a year: a steeper trend is no trend
Mark = Stroke | Dot | Lettering


class Part(Struct, frozen=True):
    """A part: its options, its columns, where it starts and how wide it is, and the years that both parts share."""

    chart: Chart
    columns: tuple[Column, ...]
    data: Data
    page: ChartPage
    x: float
    wide: float
    years: tuple[float, float]

    @property
    def top(self) -> float:
        return (self.page.size + 2) * LINE + self.page.tick * LINE + 14

    @property
    def bottom(self) -> float:
        return self.page.height - self.page.tick * LINE - GAP

    @property
    def left(self) -> float:
        return self.x + widest(tuple(map(self.number, self.ticks)), self.page.tick) + 2 * GAP

    @property
    def right(self) -> float:
        """Lines end where their names begin."""
        if self.chart.kind.content == "scatter":
            return self.x + self.wide - 4
        return (
            self.x
            + self.wide
            - min(widest(tuple(map(self.ending, self.columns)), self.page.size, True) + 14, self.wide * 0.4)
        )

    @property
    def bounds(self) -> tuple[float, float]:
        """The ends of the axis: one, two or five of a power of ten, a little beyond the values."""
        values = [value for column in self.columns for value in column.numbers]
        return _round(min(values) / ROOM, floor), _round(max(values) * ROOM, ceil)

    @property
    def ticks(self) -> tuple[float, ...]:
        """The powers of ten on the axis; with fewer than three of them also twos and fives."""
        low, high = self.bounds
        powers = range(floor(log10(low)), ceil(log10(high)) + 1)
        tens = [10.0**power for power in powers]
        found = [at for at in tens if low * 0.999 <= at <= high * 1.001]
        if len(found) < 3:
            found = [ten * step for ten in tens for step in ROUND[:3] if low * 0.999 <= ten * step <= high * 1.001]
        return tuple(float(f"{at:.6g}") for at in found)

    def at(self, place: float, value: float) -> tuple[float, float]:
        """Where a value at a date stands, in points from the top left."""
        low, high = self.bounds
        first, last = self.years
        pad = (last - first or 1.0) * PAD
        across = (place - first + pad) / (last - first + 2 * pad or 1.0)
        up = (log10(value) - log10(low)) / (log10(high) - log10(low))
        return self.left + across * (self.right - self.left), self.bottom - up * (self.bottom - self.top)

    def number(self, value: float) -> str:
        """A value as it is written here: as the author says, or with three figures."""
        form = parse(str(self.chart.format)) if self.chart.format else None
        return (form or suited((value,))).text(value)

    def ending(self, column: Column) -> str:
        """What stands at the end of a line: its name, its first and its last value."""
        known = column.numbers
        name = wrapped(column.name, self.page.size, self.wide * 0.36)
        return f"{name}\n{self.number(known[0])} → {self.number(known[-1])}"


def points_of(data: Data, column: Column) -> list[tuple[float, float, int]]:
    """A column's values with their places and rows, in the order of their places."""
    rows = enumerate(zip(data.positions, column.values, strict=True))
    return sorted((place, value, row) for row, (place, value) in rows if value is not None)


def marks(part: Part) -> Iterator[Mark]:
    """Everything that stands in the part."""
    yield from _frame(part)
    taken: list[Box] = []
    colours = series_colours(part.chart, part.columns, part.page)
    if part.chart.kind.content == "line":
        yield from _lines(part, colours)
        return
    for column, colour in zip(part.columns, colours, strict=True):
        yield from _dots(part, column, colour, taken)


def told(part: Part) -> Iterator[Told]:
    """Each column's values, those of dots by their names."""
    for column in part.columns:
        names = part.data.points or part.data.texts
        values = tuple(
            (names[row] or part.data.texts[row], part.number(value)) for _, value, row in points_of(part.data, column)
        )
        yield Told(column.name, values)


def growth(points: list[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The least squares line through the logarithms: log10 at day 0, and its slope a day; None under three points."""
    if len(points) < 3 or len({place for place, _, _ in points}) < 2:
        return None
    xs, ys = [place for place, _, _ in points], [log10(value) for _, value, _ in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((a - x) ** 2 for a in xs)
    if not spread:  # places that differ by less than their squares can hold
        return None
    slope = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread
    return (y - slope * x, slope) if abs(slope) * YEAR < MOST_POWER else None


def _frame(part: Part) -> Iterator[Mark]:
    page = part.page
    if part.chart.heading:
        yield Lettering(part.x, 0.0, str(part.chart.heading), page.size + 2, "ink", bold=True, down="top")
    if part.chart.unit:
        yield Lettering(part.x, (page.size + 2) * LINE, str(part.chart.unit), page.tick, "quiet", down="top")
    for value in part.ticks:
        y = part.at(part.years[0], value)[1]
        yield Stroke(((part.left, y), (part.right, y)), "line")
        yield Lettering(part.left - GAP, y, part.number(value), page.tick, "quiet", across="right")
    yield Stroke(((part.left, part.bottom), (part.right, part.bottom)), "quiet", 1.0)
    for place, text in _dates(part):
        x = part.at(place, part.bounds[0])[0]
        yield Stroke(((x, part.bottom), (x, part.bottom + 4)), "quiet", 1.0)
        yield Lettering(x, part.bottom + GAP, text, page.tick, "quiet", across="centre", down="top")


def _dates(part: Part) -> Iterator[tuple[float, str]]:
    """The starts of years, or round numbers."""
    first, last = part.years
    most = max(2, int((part.right - part.left) / (width("2000", part.page.tick) + 18)))
    if part.data.across != "dates":
        found = scale(first, last, most)
        yield from ((at, suited(found.ticks).text(at)) for at in found.ticks if first <= at <= last)
        return
    start, end = (date.fromordinal(int(place) + DAY_ZERO).year for place in (first, last))
    every = ceil((end - start + 1) / most)
    for year in range(start, min(end + 2, MAXYEAR + 1), every):
        place = float(date(year, 1, 1).toordinal() - DAY_ZERO)
        pad = (last - first) * PAD
        if first - pad <= place <= last + pad:
            yield place, str(year)


def _lines(part: Part, colours: tuple[str, ...]) -> Iterator[Mark]:
    """Lines with a dot at both ends; their names stand one under the other in the order in which the lines end."""
    size, ends = part.page.size, []
    for column, colour in zip(part.columns, colours, strict=True):
        points = points_of(part.data, column)
        places = tuple(part.at(place, value) for place, value, _ in points)
        yield Stroke(places, colour, 3.0 if colour == "accent" else 2.25)
        for (x, y), (_, value, _) in ((places[0], points[0]), (places[-1], points[-1])):
            yield Dot(x, y, END, colour, value=value)
        ends.append((places[-1], part.ending(column), colour))
    tall = max(text.count("\n") + 1 for _, text, _ in ends) * size * LINE
    placed = kept_apart([y for (_, y), _, _ in ends], tall, part.top, part.bottom + GAP)
    left = part.right + 6
    for ((x, y), text, colour), middle in zip(ends, placed, strict=True):
        if abs(middle - y) > size / 2 or left - x > 3 * END:
            yield Stroke(((x + END / 2 + 1, y), (left - 3, middle)), "quiet")
        yield Lettering(left, middle, text, size, letters(colour), bold=colour == "accent")


def _dots(part: Part, column: Column, colour: str, taken: list[Box]) -> Iterator[Mark]:
    """Named dots and, dashed, their trend."""
    points, size = points_of(part.data, column), part.page.size
    places = [part.at(place, value) for place, value, _ in points]
    fit = growth(points)
    trend = []
    if fit:
        trend = [part.at(place, 10 ** (fit[0] + fit[1] * place)) for place in (points[0][0], points[-1][0])]
        yield Stroke(tuple(trend), colour, 2.25, "sysDash")
    taken += [(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2) for x, y in places]
    frame = (part.left, part.top - size, part.x + part.wide, part.bottom)
    status = part.data.words.get("status")
    for (x, y), (_, value, row) in zip(places, points, strict=True):
        sure = not status or status[row] in ("", "primary")
        yield Dot(x, y, DOT, colour, hollow=not sure, value=value)
        name = part.data.points[row] if part.data.points else ""
        text = f"{name} {part.number(value)}".strip()
        boxes = [box for away in (4.0, 9.0) for box in around(x, y, width(text, size), size * LINE, DOT / 2 + away)]
        box = clearest(boxes, taken, frame, [trend] if trend else ())
        struck = bool(trend) and covered(box, (), frame, [trend]) > 0
        taken.append(box)
        yield Lettering(box[0], box[1], text, size, "ink", down="top", fill="paper" if struck else "")
    if fit and part.data.across == "dates":
        yield _rate(part, fit, trend, colour, taken, frame)


def _rate(
    part: Part, fit: tuple[float, float], trend: list[tuple[float, float]], colour: str, taken: list[Box], frame: Box
) -> Lettering:
    """The factor a year, beside the trend."""
    factor, size = 10 ** (fit[1] * YEAR), part.page.size
    text = said(part.page, "Trend: ×{} a year", f"{factor:.2g}")
    wide, (start, end) = width(text, size, True), trend
    along = [
        (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        for share in (0.5, 0.35, 0.65, 0.2, 0.8)
    ]
    boxes = [box for x, y in along for away in (8.0, 24.0) for box in around(x, y, wide, size * LINE, away)]
    box = clearest(boxes, taken, frame, [trend])
    return Lettering(box[0], box[1], text, size, letters(colour), bold=True, down="top")


def _round(value: float, towards: object) -> float:
    power = floor(log10(value))
    steps = [step * 10.0**power for step in (0.5, *ROUND, 20.0)]
    if towards is floor:
        return max(step for step in steps if step <= value * 1.0000001)
    return min(step for step in steps if step >= value * 0.9999999)
