"""What pies and doughnuts share: slices from twelve o'clock, one loud and the rest in quieter steps."""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.colours import STEPS, letters
from builder.charts.data import Data, TableData, in_order
from builder.charts.formats import Format, parse
from builder.charts.options import Chart
from builder.charts.page import LATIN, ChartPage, width
from builder.charts.room import GAP, LINE, Room, widest
from builder.errors import Problem
from builder.plot import Group, Kind, Label, Plot, Point, Series

MANY, MOST = 6, 12  # slices that a reader compares, and that labels find room for
WIDEST = 1 / 3  # of the chart: a name beside a slice
REST = ("quiet", "mute")
RING_REST = ("quiet", "mute", "line")  # a legend tells them apart
DARK = ("accent", "warm", "gain", "quiet", "ink")
BETWEEN = 1.5  # points of paper between slices
SMALL = 0.06  # of the whole: a ring's piece that holds no label


def slices(chart: Chart, data: Data, page: ChartPage, kind: Kind) -> Plot:
    """The finished chart; its labels stand around a pie, and in a doughnut's ring beside a legend."""
    data = in_order(data, chart.sort)
    ring = kind == "doughnut"
    colours = _colours(chart, data)
    if ring and not page.bare and chart.labels != "none":
        data = _shares_named(chart, data, colours)
    room = _ring_room(page, data) if ring else _pie_room(page, data)
    column = data.columns[0]
    total = sum(column.numbers)
    points = tuple(
        Point(row, colour=colours[row], label=_label(ring, chart, page, colours[row], (value or 0.0) / total))
        for row, value in enumerate(column.values)
    )
    series = Series(
        name=column.name, values=column.values, colour=colours[0], width=BETWEEN, points=points, leaders=not ring
    )
    return Plot(
        groups=(Group(kind, (series,)),),
        categories=data.texts,
        title="" if page.bare else str(chart.unit or ""),
        title_size=page.size,
        legend="right" if ring and not page.bare else "",
        legend_area=_legend_area(page, room, data) if ring else None,
        legend_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=data.x_name or data.x_key,
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """One column of parts that are not negative, few enough to tell apart, with names that leave room for slices."""
    if len(data.columns) > 1:
        message = f"a {chart.kind} shows one column, not {len(data.columns)}"
        yield Problem(chart.at, message, "name one under `y:`")
        return
    numbers = data.columns[0].numbers
    if any(value < 0 for value in numbers):
        yield Problem(chart.at, f"a {chart.kind} cannot show negative parts", "use `kind: bar`")
    elif not any(numbers):
        yield Problem(chart.at, f"a {chart.kind} wants parts that add up to more than zero")
    hint = "put the smallest together, or use `kind: bar`"
    if len(data.texts) > MOST:
        yield Problem(chart.at, f"{len(data.texts)} slices are more than a {chart.kind} has room for", hint)
    elif len(data.texts) > MANY:
        yield Problem(chart.at, f"{len(data.texts)} slices are more than a reader can compare", hint, "warning")
    yield from _wide_names(chart, data, table, page)


def _wide_names(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    if page.bare or (chart.labels == "none" and chart.kind.content == "pie"):  # names are not shown
        return
    most = page.width * WIDEST
    for row, text in enumerate(data.texts):
        if width(text, page.size) > most:
            at = table.place(row, table.columns.index(data.x_key))
            hint = f"shorten it to about {int(most / page.size)} Han or {int(most / page.size / LATIN)} Latin letters"
            yield Problem(at, f"the name '{text}' is wider than a third of the chart", hint)


def _colours(chart: Chart, data: Data) -> tuple[str, ...]:
    loud = {text.content for text in chart.highlight}
    greys = RING_REST if chart.kind.content == "doughnut" else REST
    rest = greys if loud.intersection(data.texts) else STEPS
    found: list[str] = []
    for text in data.texts:
        if text in chart.colours:
            found.append(str(chart.colours[text]))
        elif text in loud:
            found.append("accent")
        else:
            found.append(rest[sum(role in rest for role in found) % len(rest)])
    return tuple(found)


def _label(ring: bool, chart: Chart, page: ChartPage, colour: str, share: float) -> Label | None:
    if page.bare or chart.labels == "none" or share == 0 or (ring and share < SMALL):
        return None
    code = _format(chart).code
    if ring:
        letter = "on_accent" if colour in DARK else "ink"
        return Label(show=("percent",), size=page.size, colour=letter, bold=True, format=code)
    loud = colour in ("accent", "warm", "gain")
    return Label(
        show=("category", "percent"), between="\n", position="outside", format=code,
        size=page.size, colour=letters(colour) if loud else "ink", bold=loud and bool(chart.highlight),
    )  # fmt: skip


def _format(chart: Chart) -> Format:
    found = parse(str(chart.format or "0%"))
    return found if found and found.percent else Format(percent=True)


def _shares_named(chart: Chart, data: Data, colours: tuple[str, ...]) -> Data:
    """The legend says the shares of pieces too small for a label, and of those whose colour stands there twice."""
    column, form = data.columns[0], _format(chart)
    total = sum(column.numbers)
    shares = [(value or 0.0) / total for value in column.values]
    texts = (
        f"{text} {form.text(share)}" if 0 < share < SMALL or (share and colours.count(colour) > 1) else text
        for text, share, colour in zip(data.texts, shares, colours, strict=True)
    )
    return replace(data, texts=tuple(texts))


def _pie_room(page: ChartPage, data: Data) -> Room:
    """A square in the middle, with room for labels at its sides and over and under it."""
    side = max(widest(data.texts, page.size, True), width("100%", page.size, True)) + 2 * GAP
    tall = 2 * page.size * LINE + GAP
    across = max(page.height * 0.3, min(page.height - 2 * tall, page.width - 2 * side))
    across = min(across, page.width * 0.8, page.height * 0.9)
    left, top = (page.width - across) / 2, (page.height - across) / 2
    return Room(page, left=left, top=top, right=left, bottom=top)


def _ring_room(page: ChartPage, data: Data) -> Room:
    across = max(min(page.height - 2 * GAP - page.size * LINE, page.width * 0.6), page.height * 0.3)
    names = 0.0 if page.bare else widest(data.texts, page.size) + 40
    left = max(0.0, (page.width - across - names) / 2)
    top = page.height - across - GAP
    return Room(page, left=left, top=top, right=page.width - left - across, bottom=GAP)


def _legend_area(page: ChartPage, room: Room, data: Data) -> tuple[float, float, float, float]:
    tall = min(page.height, len(data.texts) * page.size * 1.7)
    wide = min(widest(data.texts, page.size) + 40, room.right - 2)
    top = room.top + max(0.0, (room.height - tall) / 2)
    return (page.across(page.width - room.right + 14), page.down(top), page.across(wide), page.down(tall))
