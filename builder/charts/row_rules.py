"""What is wrong with rows: more than a chart holds, and names that their rows cannot hold."""

from collections.abc import Iterator

from msgspec.structs import replace

from builder.charts.data import Column, Data, TableData
from builder.charts.formats import each_its_own, labels
from builder.charts.limits import hidden
from builder.charts.option_rules import not_positive, odd_bounds
from builder.charts.options import Chart
from builder.charts.page import LATIN, ChartPage, width
from builder.charts.room import GAP, LINE
from builder.charts.rows import LEADING, SHAPES, label_width, row_names
from builder.errors import Problem

MOST_ROWS = 20
MOST_STEPS = 40
MOST_VALUE = 0.32  # of the page's width: a value beside a mark


def row_problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """All problems of the rows of a chart."""
    height = page.height - 2 * (page.size * LINE + GAP)  # without a header and an axis
    most = min(MOST_ROWS, max(1, int(height / (page.size * LEADING))))
    count = len(data.texts)
    if page.bare:
        return
    if count > most:
        message = f"{count} rows are more than a {chart.kind} holds here, which is {most}"
        yield Problem(chart.at, message, "draw fewer rows, or split them over two slides")
        return
    yield from _names(data, table, page, height)


def empty_rows(data: Data, columns: tuple[Column, ...], table: TableData) -> Iterator[Problem]:
    """Rows in which none of the columns has a value: a name beside nothing."""
    for row, text in enumerate(data.texts):
        if all(column.values[row] is None for column in columns):
            at = table.place(row, table.columns.index(data.x_key))
            yield Problem(at, f"the row '{text}' has no value", "leave the row out", "warning")


def outside(chart: Chart, data: Data, columns: tuple[Column, ...]) -> Iterator[Problem]:
    """Values beyond the author's bounds, and steps too many, in columns that options other than `y:` name."""
    numbers = tuple(number for column in columns for number in column.numbers)
    yield from hidden(chart, replace(data, columns=columns, lines=()))
    if (
        chart.step is not None
        and chart.step > 0
        and numbers
        and (max(numbers) - min(numbers)) / chart.step > MOST_STEPS
    ):
        yield Problem(chart.at, f"`step: {chart.step:g}` makes more than {MOST_STEPS} steps")


def long_values(chart: Chart, columns: tuple[Column, ...], page: ChartPage) -> Iterator[Problem]:
    """Values beside marks that leave no room for these."""
    if page.bare or chart.labels not in ("", "direct", "values"):
        return
    numbers = tuple(number for column in columns for number in column.numbers)
    decimals = max((column.decimals for column in columns), default=0)
    form = labels(str(chart.format or ""), numbers, decimals)
    form = form if chart.format else each_its_own(form, numbers, decimals)
    long = max(map(form.text, numbers), key=len, default="")
    if label_width(long, page, bold=True) > MOST_VALUE * page.width:
        yield Problem(chart.at, f"{long} is too long to stand at a mark", "use a unit in which the values are shorter")


def not_powers(chart: Chart, columns: tuple[Column, ...], table: TableData) -> Iterator[Problem]:
    """Values and bounds that have no place on a logarithmic axis along the rows, which `log: x` alone makes."""
    if not chart.log:
        return
    if chart.log != "x":
        yield Problem(chart.at, f"a {chart.kind} has `log: x` alone, not `log: {chart.log}`", "its values run along x")
    for column in columns:
        yield from not_positive(column, table)
    yield from odd_bounds(chart)


def _names(data: Data, table: TableData, page: ChartPage, height: float) -> Iterator[Problem]:
    slot = height / len(data.texts)
    widest_share = max(share for share, _ in SHAPES)
    lines = max(1, int(slot / (page.size * LEADING)))
    letters = lines * widest_share * page.width / page.size
    for row, name in enumerate(row_names(page, data.texts, height)):
        high = (name.count("\n") + 1) * page.size * LEADING
        if high > max(slot, page.size * LEADING) or width(name, page.size) > widest_share * page.width + 1:
            at = table.place(row, table.columns.index(data.x_key))
            message = f"the name '{data.texts[row]}' is too long for its row"
            yield Problem(
                at, message, f"shorten it to about {int(letters)} Han or {int(letters / LATIN)} Latin letters"
            )
