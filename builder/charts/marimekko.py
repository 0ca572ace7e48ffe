"""A Marimekko: columns as wide as their share of the whole, each cut into parts that make a hundred per cent.

Parts are amounts or shares; columns stand in the table's order, or by their widths under `sort:`.

    data:
      cloud:
        columns: [segment, size, leader, second, others]
        rows:
          - [公有云, 460, 36, 22, 42]
          - [私有云, 180, 28, 24, 48]
          - [边缘, 60, 20, 18, 62]
    chart:
      kind: marimekko
      data: cloud
      x: segment
      width: size
      y: [leader, second, others]
      names: {size: 市场规模, leader: 第一名, second: 第二名, others: 其他}
      unit: 占各市场的份额
"""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.beneath import beneath, crowded, names_height
from builder.charts.data import Column, Data, TableData, as_text, picked
from builder.charts.ends import AWAY
from builder.charts.formats import Format, parse
from builder.charts.marimekko_series import SPAN, Mosaic, areas_of, edges_of, inputs_of, lines_of, places
from builder.charts.options import Chart
from builder.charts.page import ChartPage, wrapped
from builder.charts.room import GAP, LINE, Room, header, unit_over, widest
from builder.charts.wording import headings, said, unused
from builder.errors import Problem
from builder.plot import Axis, Plot, Told

NAME = "marimekko"
TAKES = frozenset({"width"})
MOST_COLUMNS, MOST_PARTS = 12, 6
NARROW = 0.005  # of all widths
MOST_NAME = 0.22  # of the page's width, for the parts' names at the right


def plot(chart: Chart, data: Data, page: ChartPage) -> Plot:
    """The finished chart."""
    data = _sorted(chart, as_text(data))
    title = _title(chart, data, page)
    room = _room(data, page, header(page, title, ()).height)
    form = replace(parse(str(chart.format or "")) or Format(), percent=True, grouped=False)
    mosaic = Mosaic(chart, data, page, room, form, part_names(data, page))
    side = Axis(visible=False, minimum=0.0, maximum=1.0, step=1.0, between=False)
    return Plot(
        groups=(areas_of(mosaic), lines_of(mosaic)),
        categories=places(mosaic),
        category_axis=Axis(labels="none", line=False, unit="days", step=SPAN, minimum=0.0, maximum=SPAN),
        value_axis=side,
        title=title,
        title_size=page.size,
        area=room.shares,
        language=page.language,
        category_name=said(page, "place"),
        category_formula=edges_of(mosaic),
        kind=NAME,
        inputs=inputs_of(mosaic),
        told=_told(mosaic),
    )


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Widths and parts that cannot be cut out of a rectangle, and names that find no place."""
    yield from unused(chart, "stacked", "min", "max", "step", "every")
    if "width" not in data.roles:
        yield Problem(chart.at, "a marimekko wants the columns' widths", "name a column of amounts under `width:`")
        return
    if not data.columns:
        yield Problem(chart.at, "a marimekko has no parts", "name their columns under `y:`")
        return
    yield from headings(chart, data, said(page, "place"))
    if len(data.columns) > MOST_PARTS:
        yield Problem(chart.at, f"{len(data.columns)} parts are more than a column can show", "sum up small ones")
    if not 2 <= len(data.texts) <= MOST_COLUMNS:
        yield Problem(chart.data.at, f"a marimekko has two to {MOST_COLUMNS} columns, not {len(data.texts)}", "")
        return
    wrong = tuple(_cells(data, table))
    yield from wrong
    if wrong or page.bare:
        return
    room = _room(data, page, header(page, _title(chart, data, page), ()).height)
    widths = data.roles["width"].numbers
    yield from crowded(data, table, page, tuple(width / sum(widths) * room.width for width in widths))
    tall = max(name.count("\n") + 1 for name in part_names(data, page)) * page.size * LINE
    if tall * len(data.columns) > room.height:
        yield Problem(chart.at, "the parts' names are too long for the right side", "shorten them under `names:`")


def _cells(data: Data, table: TableData) -> Iterator[Problem]:
    """Widths that are missing or not above zero, negative parts, columns of nothing."""
    wide = data.roles["width"]
    for row, value in enumerate(wide.values):
        if value is None or value <= 0:
            at = table.place(row, table.columns.index(wide.key))
            yield Problem(at, f"'{data.texts[row]}' has no width above zero", "leave the row out, or write its amount")
        if not any(column.values[row] for column in data.columns):
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"all parts of '{data.texts[row]}' are zero", "leave the row out")
        for column in data.columns:
            part = column.values[row]
            if part is not None and part < 0:
                at = table.place(row, table.columns.index(column.key))
                yield Problem(at, f"a part cannot be negative, such as {part:.12g}", "use `kind: diverging`")
    total = sum(value for value in wide.numbers if value > 0)
    for row, value in enumerate(wide.values):
        if value and 0 < value < total * NARROW:
            at = table.place(row, table.columns.index(wide.key))
            yield Problem(at, f"'{data.texts[row]}' is too narrow to be seen", "sum up small ones")


def part_names(data: Data, page: ChartPage) -> tuple[str, ...]:
    """The parts' names as they stand at the right."""
    return tuple(wrapped(column.name, page.size, MOST_NAME * page.width) for column in data.columns)


def _sorted(chart: Chart, data: Data) -> Data:
    if chart.sort == "none":
        return data
    widths = data.roles["width"].numbers
    return picked(data, sorted(range(len(widths)), key=lambda row: widths[row], reverse=chart.sort == "descending"))


def _title(chart: Chart, data: Data, page: ChartPage) -> str:
    """The unit, and what the widths mean."""
    if page.bare:
        return ""
    wide = said(page, "width: {}", data.roles["width"].name)
    unit = unit_over(chart, page)
    return f"{unit}{said(page, '; ')}{wide}" if unit else wide


def _room(data: Data, page: ChartPage, top: float) -> Room:
    if page.bare:
        return Room(page, left=8, top=8, right=8, bottom=8)
    right = widest(part_names(data, page), page.size, True) + AWAY + 2 * GAP
    room = Room(page, left=GAP, top=top + GAP, right=right)
    widths = data.roles["width"].numbers
    slots = tuple(width / sum(widths) * room.width for width in widths)
    names = tuple(beneath((text,), page, slot)[0] for text, slot in zip(data.texts, slots, strict=True))
    return replace(room, bottom=names_height(names, page) + page.tick * LINE + GAP)


def _told(mosaic: Mosaic) -> tuple[Told, ...]:
    def told(column: Column, shares: tuple[float, ...]) -> Told:
        return Told(column.name, tuple(zip(mosaic.data.texts, map(mosaic.form.text, shares), strict=True)))

    parts = tuple(told(column, mosaic.shares(index)) for index, column in enumerate(mosaic.data.columns))
    return (told(mosaic.wide, mosaic.widths), *parts)
