"""Labels at the ends of lines: name and last value in the line's colour, kept apart, or else a legend."""

from dataclasses import dataclass, field, replace

from builder.charts.colours import highlighted, letters, series_colours
from builder.charts.data import Column, Data
from builder.charts.formats import Format, shortest
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import LINE, MOST_LABEL, Room, widest
from builder.charts.scale import Scale
from builder.plot import Label, Position

AWAY = 4.0  # points from the line's end, so that 一 does not go on from it
BESIDE = 16.0 + AWAY  # points from the line's end to the frame's edge that are not letters


@dataclass(frozen=True, slots=True)
class Ends:
    """End labels by column: the point's index and its label; or the names for a legend. `right` is the room taken."""

    right: float
    labels: dict[str, tuple[tuple[int, Label], ...]] = field(default_factory=dict)
    legend: tuple[str, ...] = ()


def end_labels(
    chart: Chart,
    data: Data,
    page: ChartPage,
    room: Room,
    values: Scale,
    form: Format,
    *,
    stacked: bool = False,
) -> Ends:
    """End labels for the data's columns; a stack's parts end between others' heights, so they get a legend."""
    columns = data.columns
    none: dict[str, tuple[tuple[int, Label], ...]] = {column.key: () for column in columns}
    edge = page.tick * 1.5  # half of the last tick label
    if chart.labels == "none" or page.bare:
        return Ends(edge, none)
    names = tuple(column.name for column in columns) if len(columns) > 1 else ()
    if stacked:
        return Ends(edge, none, names)
    if chart.labels == "values":
        return Ends(edge, _value_labels(chart, columns, page, room, values), names)
    bold = {column.key: highlighted(chart, column) for column in columns}
    form = form if chart.format else _common(form, tuple(column.numbers[-1] for column in columns))
    texts = {column.key: f"{column.name} {form.text(column.numbers[-1])}" for column in columns}
    right = max(widest((texts[key],), page.size, bold[key]) for key in texts) + BESIDE
    at = tuple(column.numbers[-1] for column in columns)
    wanted = tuple((1 - values.share(value)) * room.height for value in at)
    placed = spread(wanted, page.size * LINE, room.height)
    far = max(abs(now - before) for now, before in zip(placed, wanted, strict=True))
    if chart.labels == "legend" or right > MOST_LABEL * page.width or far > 2.5 * page.size:
        return Ends(edge, none, tuple(column.name for column in columns))
    labels: dict[str, tuple[tuple[int, Label], ...]] = {}
    for column, colour, now, before in zip(columns, series_colours(chart, columns, page), placed, wanted, strict=True):
        shift = (page.across(AWAY), page.down(now - before) if abs(now - before) > 0.5 else 0.0)
        label = Label(
            show=("series", "value"), position="right", size=page.size,
            colour=letters(colour), bold=bold[column.key], shift=shift, format=form.code,
        )  # fmt: skip
        labels[column.key] = ((_last(column), label),)
    return Ends(max(right, edge), labels)


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
    chart: Chart, columns: tuple[Column, ...], page: ChartPage, room: Room, values: Scale
) -> dict[str, tuple[tuple[int, Label], ...]]:
    """The value at each point: the lowest of several under its line, the others over theirs where there is room."""
    found: dict[str, list[tuple[int, Label]]] = {column.key: [] for column in columns}
    colours = dict(zip(found, series_colours(chart, columns, page), strict=True))
    for row in range(len(columns[0].values)):
        known = sorted((value, column.key) for column in columns if (value := column.values[row]) is not None)
        heights = [values.share(value) * room.height for value, _ in known]
        for index, (_, key) in enumerate(known):
            below = index == 0 and len(known) > 1
            above = heights[index + 1] - heights[index] if index + 1 < len(known) else room.height
            if not below and above < 2 * page.size * LINE and index + 1 < len(known):
                continue
            position: Position = "below" if below else "above"
            label = Label(position=position, size=page.size, colour=letters(colours[key]))
            found[key].append((row, label))
    return {key: tuple(labels) for key, labels in found.items()}


def _common(form: Format, shown: tuple[float, ...]) -> Format:
    """The decimals that the values at the ends need together; those of other points are not written."""
    return replace(form, decimals=max(shortest(value, form).decimals for value in shown))


def _last(column: Column) -> int:
    return max(index for index, value in enumerate(column.values) if value is not None)
