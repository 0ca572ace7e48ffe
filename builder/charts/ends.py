"""Labels at the ends of lines: name and last value in the line's colour, kept apart, or else a legend."""

from msgspec import Struct, field
from msgspec.structs import replace

from builder.charts.colours import highlighted, letters, series_colours
from builder.charts.data import Column, Data
from builder.charts.formats import Format, alone, shortest
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import LINE, MOST_LABEL, Room, widest
from builder.charts.scale import Scale
from builder.charts.whiskers import CAP, reach
from builder.plot import Label, Position

AWAY = 4.0  # points from the line's end, so that 一 does not go on from it
BESIDE = 16.0 + AWAY  # points from the line's end to the frame's edge that are not letters


class Ends(Struct, frozen=True):
    """End labels by column: the point's index and its label; or the names for a legend. `right` is the room taken."""

    right: float
    labels: dict[str, tuple[tuple[int, Label], ...]] = field(default_factory=dict)
    legend: tuple[str, ...] = ()
    beside: tuple[float, ...] = ()  # how far texts of other lines are moved down, in points


def end_labels(
    chart: Chart,
    data: Data,
    page: ChartPage,
    room: Room,
    values: Scale,
    form: Format,
    *,
    stacked: bool = False,
    beside: tuple[tuple[float, str], ...] = (),
) -> Ends:
    """End labels for the data's columns; a stack's parts end between others' heights, so they get a legend.

    Texts of other lines stand `beside` the plot at their values, and are kept apart from the labels and each other.
    """
    columns = data.columns
    none: dict[str, tuple[tuple[int, Label], ...]] = {column.key: () for column in columns}
    edge = max(last_tick(data, page), _margin(page, beside))
    others = tuple(value for value, _ in beside)
    apart = moves(others, page, room, values)
    if chart.labels == "none" or page.bare:
        return Ends(edge, none, beside=apart)
    names = tuple(column.name for column in columns) if len(columns) > 1 else ()
    if stacked:
        return Ends(edge, none, names, apart)
    if chart.labels == "values":
        edge = max(edge, value_width(chart, data, page, form, log=values.log) / 2)
        return Ends(edge, _value_labels(chart, data, page, room, values), names, apart)
    bold = {column.key: highlighted(chart, column) for column in columns}
    at = tuple(column.numbers[-1] for column in columns)
    form = form if chart.format else _common(form, at)
    forms = tuple(alone(value) if values.log and not chart.format else form for value in at)
    texts = {one.key: f"{one.name} {own.text(value)}" for one, own, value in zip(columns, forms, at, strict=True)}
    away = AWAY + (CAP if data.roles and chart.errors else 0.0)
    right = max(widest((texts[key],), page.size, bold[key]) for key in texts) + BESIDE + away - AWAY
    moved = moves((*at, *others), page, room, values)
    if chart.labels == "legend" or right > MOST_LABEL * page.width or max(map(abs, moved)) > 2.5 * page.size:
        return Ends(edge, none, tuple(column.name for column in columns), apart)
    labels: dict[str, tuple[tuple[int, Label], ...]] = {}
    for column, colour, move, own in zip(columns, series_colours(chart, columns, page), moved, forms, strict=False):
        label = Label(
            show=("series", "value"), position="right", size=page.size,
            colour=letters(colour), bold=bold[column.key], shift=(page.across(away), page.down(move)), format=own.code,
            fill="paper" if _last(column) + 1 < len(column.values) and chart.now else "",
        )  # fmt: skip
        labels[column.key] = ((_last(column), label),)
    return Ends(max(right, edge), labels, beside=moved[len(columns) :])


def last_tick(data: Data, page: ChartPage) -> float:
    """How far the last label of the horizontal axis may stand out at the right of the plot, in points."""
    texts = {"text": data.texts[-1], "dates": "0000-00", "days": f"{max(data.positions):.0f}", "numbers": "0.0"}
    return max(page.tick * 1.5, width(texts[data.across], page.tick) / 2 + 2)


def value_width(chart: Chart, data: Data, page: ChartPage, form: Format, *, log: bool) -> float:
    """The width of the widest value that stands at a point, in points."""
    numbers = (number for column in data.columns for number in column.numbers)
    texts = ((alone(number) if log and not chart.format else form).text(number) for number in numbers)
    return widest(tuple(texts), page.size)


def _margin(page: ChartPage, beside: tuple[tuple[float, str], ...]) -> float:
    return widest(tuple(text for _, text in beside), page.tick) + BESIDE if beside else 0.0


def moves(at: tuple[float, ...], page: ChartPage, room: Room, values: Scale) -> tuple[float, ...]:
    """How far down labels at values are moved so that none touches another, in points."""
    wanted = tuple((1 - values.share(value)) * room.height for value in at)
    placed = spread(wanted, page.size * LINE, room.height)
    moves = (now - before for now, before in zip(placed, wanted, strict=True))
    return tuple(move if abs(move) > 0.5 else 0.0 for move in moves)


def spread(wanted: tuple[float, ...], apart: float, height: float) -> tuple[float, ...]:
    """Positions at least so far apart, in the same order, as near to the wanted ones as one pass each way gives."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [wanted[index] for index in order]
    for index in range(1, len(placed)):
        overlap = placed[index - 1] + apart - placed[index]
        if overlap > 0:
            placed[index] += overlap / 2 if index == 1 else overlap
            placed[index - 1] -= overlap / 2 if index == 1 else 0
    limit = height + apart / 2
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - apart
    result = dict(zip(order, placed, strict=True))
    return tuple(result[index] for index in range(len(wanted)))


def _value_labels(
    chart: Chart, data: Data, page: ChartPage, room: Room, values: Scale
) -> dict[str, tuple[tuple[int, Label], ...]]:
    """The value at each point: the lowest of several under its line, the others over theirs where there is room."""
    columns = data.columns
    found: dict[str, list[tuple[int, Label]]] = {column.key: [] for column in columns}
    colours = dict(zip(found, series_colours(chart, columns, page), strict=True))
    ends = {column.key: column for column in columns}
    for row in range(len(columns[0].values)):
        known = sorted((value, column.key) for column in columns if (value := column.values[row]) is not None)
        if not data.texts[row]:  # a row that was added
            continue
        reaches = [_reach(data, ends[key], row, values, room) for _, key in known]
        for index, (value, key) in enumerate(known):
            below = index == 0 and len(known) > 1
            above = reaches[index + 1][0] - reaches[index][1] if index + 1 < len(known) else room.height
            if not below and above < 2 * page.size * LINE and index + 1 < len(known):
                continue
            position: Position = "below" if below else "above"
            clear = reaches[index][not below] - values.share(value) * room.height
            label = Label(
                position=position, size=page.size, colour=letters(colours[key]),
                shift=(0.0, page.down(-clear)) if clear else None,
                format=alone(value).code if values.log and not chart.format else "",
            )  # fmt: skip
            found[key].append((row, label))
    return {key: tuple(labels) for key, labels in found.items()}


def _reach(data: Data, column: Column, row: int, values: Scale, room: Room) -> tuple[float, float]:
    """How low and how high a point and its whiskers reach, in points."""
    low, high = reach(data, column, row)
    return values.share(low) * room.height, values.share(high) * room.height


def _common(form: Format, shown: tuple[float, ...]) -> Format:
    """The decimals that the values at the ends need together; those of other points are not written."""
    return replace(form, decimals=max(shortest(value, form).decimals for value in shown))


def _last(column: Column) -> int:
    return max(index for index, value in enumerate(column.values) if value is not None)
