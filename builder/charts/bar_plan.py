"""What is decided about bars before they are drawn: order, number format, values or an axis, a legend."""

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import Column, Data, as_text, in_order
from builder.charts.formats import Format, labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import unit_over, widest
from builder.charts.scale import scale
from builder.charts.statuses import key
from builder.charts.whiskers import extent

MOST_VALUES = 30  # more labels than this no one reads


class Bars(Struct, frozen=True):
    """The decisions that the parts of the drawing need together."""

    chart: Chart
    data: Data
    page: ChartPage
    lying: bool
    form: Format
    diverging: bool
    stacked: bool
    valued: bool  # values at the bars, and so no axis
    legend: tuple[str, ...]
    labelled: bool = False  # values in all parts of a stack, and so no axis
    key: str = ""  # what the legend says of hatched bars
    days: tuple[float, ...] = ()  # categories that are whole numbers in a row, such as years

    @property
    def plain(self) -> bool:
        """Whether values are all written, so that an axis says nothing more.

        Whiskers are read on one, unless the author wants values in its place.
        """
        return (self.valued or self.labelled) and (not self.chart.errors or self.chart.labels == "values")

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.data.columns

    @property
    def percent(self) -> bool:
        return self.chart.stacked == "percent"


def decide(chart: Chart, data: Data, page: ChartPage, lying: bool) -> Bars:
    """The decisions for a chart; bars stand in the table's order or by their length."""
    days = _days(chart, data)
    data = _sorted(as_text(data), chart)
    numbers = data.numbers
    mixed = min(numbers) < 0 < max(numbers)
    form = labels(str(chart.format or ""), numbers, data.decimals, reach=_reach(chart, data))
    form = replace(form, signed=form.signed or (mixed and not chart.format))
    stacked = chart.stacked != "false"
    count = len(data.texts) * len(data.columns)
    few = count <= MOST_VALUES and labels_fit(data, page, form, lying)
    valued = not page.bare and not stacked and (chart.labels == "values" or (chart.labels in ("", "direct") and few))
    several = len(data.columns) > 1 and not page.bare and chart.labels != "none"
    legend = tuple(column.name for column in data.columns) if several else ()
    said = key(data, page)
    if said:  # a single column's name stands nowhere else either when nothing is hatched
        legend = (*(column.name for column in data.columns if len(data.columns) > 1), said)
    diverging = min(numbers) < 0 and not stacked
    return Bars(chart, data, page, lying, form, diverging, stacked, valued, legend, key=said, days=days)


def _sorted(data: Data, chart: Chart) -> Data:
    """The data by the length of its bars: of a stack all parts together, else the first column."""
    if chart.sort == "none" or chart.stacked != "true":
        return in_order(data, chart.sort)
    rows = zip(*(column.values for column in data.columns), strict=True)
    whole = replace(data.columns[0], values=tuple(sum(value or 0.0 for value in row) for row in rows))
    ordered = in_order(replace(data, columns=(whole, *data.columns)), chart.sort)
    return replace(ordered, columns=ordered.columns[1:])


def _days(chart: Chart, data: Data) -> tuple[float, ...]:
    """The categories as whole numbers when they stand in a row and stay there."""
    in_row = all(later - earlier == 1 for earlier, later in pairwise(data.positions))
    return data.positions if data.across == "days" and in_row and chart.sort == "none" else ()


def labels_fit(data: Data, page: ChartPage, form: Format, lying: bool) -> bool:
    """Whether each bar has room for its value."""
    count = len(data.texts) * len(data.columns)
    if lying:
        return page.height * 0.8 / count >= page.size * 0.95
    return page.width * 0.85 / count >= widest(tuple(map(form.text, data.numbers)), page.size)


def _reach(chart: Chart, data: Data) -> float:
    """How far an axis would run."""
    numbers = extent(data)
    if chart.stacked == "true":
        rows = zip(*(column.values for column in data.columns), strict=True)
        numbers = (*numbers, *(sum(value or 0.0 for value in row) for row in rows))
    found = scale(min(numbers), max(numbers))
    return max(abs(found.low), abs(found.high))


def unit(bar: Bars) -> str:
    """The unit over the plot."""
    return unit_over(bar.chart, bar.page)
