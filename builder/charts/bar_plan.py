"""What is decided about bars before they are drawn: order, number format, values or an axis, a legend."""

from dataclasses import dataclass
from itertools import pairwise

from builder.charts.data import Column, Data, as_text, in_order
from builder.charts.formats import Format, of_value, parse, suited
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import widest

MOST_VALUES = 30  # more labels than this no one reads


@dataclass(frozen=True, slots=True)
class Bars:
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
    days: tuple[float, ...] = ()  # categories that are whole numbers in a row, such as years

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.data.columns

    @property
    def percent(self) -> bool:
        return self.chart.stacked == "percent"


def decide(chart: Chart, data: Data, page: ChartPage, lying: bool) -> Bars:
    """The decisions for a chart; bars stand in the table's order or by their length."""
    days = _days(chart, data)
    data = in_order(as_text(data), chart.sort)
    numbers = data.numbers
    mixed = min(numbers) < 0 < max(numbers)
    form = (parse(str(chart.format)) if chart.format else None) or suited(numbers, signed=mixed)
    stacked = chart.stacked != "false"
    count = len(data.texts) * len(data.columns)
    few = count <= MOST_VALUES and _labels_fit(data, page, form, lying)
    valued = not page.bare and not stacked and (chart.labels == "values" or (chart.labels in ("", "direct") and few))
    several = len(data.columns) > 1 and not page.bare and chart.labels != "none"
    legend = tuple(column.name for column in data.columns) if several else ()
    return Bars(chart, data, page, lying, form, min(numbers) < 0 and not stacked, stacked, valued, legend, days)


def _days(chart: Chart, data: Data) -> tuple[float, ...]:
    """The categories as whole numbers when they stand in a row and stay there."""
    in_row = all(later - earlier == 1 for earlier, later in pairwise(data.positions))
    return data.positions if data.across == "days" and in_row and chart.sort == "none" else ()


def _labels_fit(data: Data, page: ChartPage, form: Format, lying: bool) -> bool:
    count = len(data.texts) * len(data.columns)
    if lying:
        return page.height * 0.8 / count >= page.size * 0.95
    return page.width * 0.85 / count >= widest(tuple(map(form.text, data.numbers)), page.size)


def format_for(bar: Bars, value: float) -> Format:
    """How one bar's value is written: as the author says, else with the decimals it has."""
    return bar.form if bar.chart.format else of_value(value, bar.form)


def unit(bar: Bars) -> str:
    """The unit over the plot; decoration says none."""
    return "" if bar.page.bare else str(bar.chart.unit or "")
