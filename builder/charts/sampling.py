"""What charts of samples share: what they refuse, their words, and the columns in which groups stand."""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.curves import format_of, ticks_of, value_scale
from builder.charts.data import Data, TableData
from builder.charts.formats import Format, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage, wrapped
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.charts.samples import Sample, samples, varied
from builder.charts.scale import Scale
from builder.charts.wording import said
from builder.drawing import Lettering, Shape, Stroke
from builder.errors import Problem
from builder.plot import Told

Mark = Stroke | Shape | Lettering
MOST_GROUPS = 10
MOST_LINES = 3  # of a name
LEAST_HALF, MOST_HALF = 6.0, 80.0  # points that a shape reaches to either side
BESIDE = 7.0  # points from a shape to the median beside it


class Columns(Struct, frozen=True):
    """Groups side by side on one axis of values: the rectangle, the scale, the formats, and each group's middle."""

    page: ChartPage
    samples: tuple[Sample, ...]
    room: Room
    values: Scale
    ticks: Format
    form: Format
    half: float  # points: how far a shape may reach to either side

    @property
    def slot(self) -> float:
        """Points from one group to the next."""
        return self.room.width / len(self.samples)

    def x(self, number: int) -> float:
        """The middle of a group, in points from the left."""
        return self.room.left + self.slot * (number + 0.5)

    def y(self, value: float) -> float:
        """Where a value stands, in points from the top."""
        return self.room.top + (1 - self.values.share(value)) * self.room.height


def columns(chart: Chart, found: tuple[Sample, ...], data: Data, page: ChartPage) -> Columns:
    """The decisions for groups side by side."""
    values = value_scale(chart, min(data.numbers), max(data.numbers), page.height)
    form = label_format(chart, data)
    ticks = ticks_of(chart, format_of(chart, data, values), values)
    top = header(page, unit_over(chart, page) or " ", ()).height + page.tick * LINE / 2
    left = widest(tuple(map(ticks.text, values.ticks)), page.tick) + 2 * GAP
    beside = widest(tuple(form.text(one.median) for one in found), page.size, True) + 2 * BESIDE
    # With shapes as wide as their columns allow, the last median reaches half its width beyond.
    right = beside / 2
    slot = (page.width - left - right) / len(found)
    half = max(LEAST_HALF, min((slot - beside) / 2, MOST_HALF))
    bottom = (max(_lines(found, page, slot)) * page.size + page.tick) * LINE + 2 * GAP
    return Columns(page, found, Room(page, left=left, top=top, right=right, bottom=bottom), values, ticks, form, half)


def crowded(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Groups that have no room for their shape beside their median, or for their name under it."""
    found = samples(chart, data)
    field = columns(chart, found, data, page)
    beside = widest(tuple(field.form.text(one.median) for one in found), page.size, True) + 2 * BESIDE
    if 2 * field.half + beside > field.slot + 1:
        message = f"{len(found)} groups are more than a {chart.kind} of this width has room for"
        yield Problem((chart.x or chart.kind).at, message, "show fewer, or give the chart more width")
        return
    for one, lines in zip(found, _lines(found, page, field.slot), strict=True):
        if lines > MOST_LINES:
            hint = f"shorten it to about {int(MOST_LINES * (field.slot - 6) / page.size)} Han or letters twice as many"
            yield Problem(chart.at, f"the name '{one.name}' is too long for its column", hint)


def _lines(found: tuple[Sample, ...], page: ChartPage, slot: float) -> list[int]:
    return [wrapped(one.name, page.size, slot - 6).count("\n") + 1 for one in found]


def label_format(chart: Chart, data: Data) -> Format:
    """The format of medians: the author's, or the decimals that the values were typed with."""
    return labels(str(chart.format or ""), data.numbers, data.decimals)


def frame(chart: Chart, field: Columns, note: str) -> list[Mark]:
    """What stands around the groups: unit, note, grid with its ticks, and under each group its name and its size."""
    page, room = field.page, field.room
    row = page.size * LINE / 2
    marks: list[Mark] = []
    if unit := unit_over(chart, page):
        marks.append(Lettering(0.0, row, unit, page.size, "quiet"))
    marks.append(Lettering(page.width, row, note, page.tick, "quiet", across="right"))
    for value in field.values.ticks:
        y = field.y(value)
        marks.append(Stroke(((room.left, y), (page.width - room.right, y)), "line"))
        marks.append(Lettering(room.left - GAP, y, field.ticks.text(value), page.tick, "quiet", across="right"))
    for number, one in enumerate(field.samples):
        x, y = field.x(number), page.height - room.bottom + GAP
        name = wrapped(one.name, page.size, field.slot - 6)
        loud = one.colour == "accent"
        marks.append(Lettering(x, y, name, page.size, one.letters, bold=loud, across="centre", down="top"))
        y += (name.count("\n") + 1) * page.size * LINE
        size = f"n = {len(one.values)}"
        marks.append(Lettering(x, y, size, page.tick, "quiet", across="centre", down="top"))
    return marks


def told(found: tuple[Sample, ...], form: Format, page: ChartPage) -> tuple[Told, ...]:
    """Each group's median, middle half and size."""
    return tuple(
        Told(
            one.name,
            (
                (said(page, "median"), form.text(one.median)),
                (said(page, "middle half"), f"{form.text(one.quartiles[0])}–{form.text(one.quartiles[1])}"),
                ("n", str(len(one.values))),
            ),
        )
        for one in found
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage, least: int = 1) -> Iterator[Problem]:
    """One column of values, not too many groups, and enough values in each that differ."""
    kind = chart.kind.content
    if page.bare:
        yield Problem(chart.kind.at, f"a {kind} is no decoration for a cover", "use `kind: line` or `kind: column`")
        return
    if len(data.columns) > 1:
        yield Problem(chart.at, f"a {kind} shows one column of values, not {len(data.columns)}", "name one under `y:`")
        return
    groups: dict[str, list[float]] = {}
    for name, value in zip(data.texts, data.columns[0].values, strict=True):
        groups.setdefault(name, []).extend([] if value is None else [value])
    if len(groups) > MOST_GROUPS:
        message = f"{len(groups)} groups are more than a {kind} has room for"
        yield Problem((chart.x or chart.kind).at, message, "`x:` names the column of groups, `y:` that of values")
        return
    for name, values in groups.items():
        if not values:
            yield Problem(chart.at, f"'{name}' has no values")
        elif len(values) < least or (least > 1 and not varied(tuple(values))):
            message = f"'{name}' has {len(values)} value{'s' if len(values) > 1 else ''}"
            message += (
                f", too few for a {kind}"
                if len(values) < least
                else f" that do not differ: a {kind} has no width there"
            )
            yield Problem(chart.at, message, "use `kind: strip`")
