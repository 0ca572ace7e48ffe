"""The horizontal axis of lines, areas and scatters: text in even steps, numbers and dates true to scale."""

from datetime import date
from math import ceil, log10

from msgspec import Struct

from builder.charts.cells import DAY_ZERO
from builder.charts.data import Data
from builder.charts.dates import date_ticks
from builder.charts.formats import far_apart, suited
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width
from builder.charts.room import widest
from builder.charts.scale import DAYS_A_MONTH, day_step, log_scale, month_step, scale, whole_step
from builder.plot import Axis

SIXTH = 6
EACH = 2  # days or years
BETWEEN_LABELS = 10.0  # points


class Across(Struct, frozen=True):
    """The axis, and how positions of the data map to shares of the plot's width."""

    axis: Axis
    low: float
    high: float
    between: bool = False  # text categories with half a step at both ends
    log: bool = False

    def share(self, position: float) -> float:
        """Where a position stands: 0 at the left edge of the plot, 1 at the right."""
        if self.log:
            return (log10(position) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return (position - self.low) / (self.high - self.low)


def across(chart: Chart, data: Data, page: ChartPage, room: float) -> Across:
    """The axis for a plot about `room` points wide."""
    title = data.x_name
    if data.across == "dates":
        return _dates(chart, data, page, room, title)
    if data.across == "days":
        return _days(chart, data, page, room, title)
    if data.across == "numbers":
        return numeric(data, page, room)
    return _texts(chart, data, page, room, title)


def _texts(chart: Chart, data: Data, page: ChartPage, room: float, title: str) -> Across:
    count = len(data.texts)
    fitting = room / max(count - 1, 1)
    every = chart.every or ceil((widest(data.texts, page.tick) + BETWEEN_LABELS) / max(fitting, 1))
    axis = Axis(title=title, size=page.tick, title_size=page.tick, labels="low", every=min(max(every, 1), count))
    if count == 1 or chart.band:  # a band is columns behind the line, which need their halves at both ends
        return Across(axis, -0.5, count - 0.5, between=True)
    return Across(axis, 0, count - 1)


def numeric(data: Data, page: ChartPage, room: float) -> Across:
    """A value axis along the bottom, in round numbers."""
    found = scale(min(data.positions), max(data.positions), max(2, int(room / 80)))
    axis = Axis(
        title=data.x_name, size=page.tick, title_size=page.tick, labels="low", format=suited(found.ticks).code,
        minimum=found.low, maximum=found.high, step=found.step, between=False,
    )  # fmt: skip
    return Across(axis, found.low, found.high)


def powers(data: Data, page: ChartPage, room: float) -> Across:
    """A logarithmic value axis along the bottom."""
    found = log_scale(min(data.positions), max(data.positions), max(2, int(room / 80)))
    axis = Axis(
        title=data.x_name, size=page.tick, title_size=page.tick, labels="low", format=far_apart(found.ticks).code,
        minimum=found.low, maximum=found.high, step=found.step, between=False, logarithmic=True,
    )  # fmt: skip
    return Across(axis, found.low, found.high, log=True)


def dated(data: Data, page: ChartPage, room: float) -> Across:
    """A value axis of days along the bottom, labelled with months or years.

    Its steps are mean months from the sixth day of one: months end up to four days apart from their mean, so each step
    stays in the month that it names.
    """
    low, high = min(data.positions), max(data.positions)
    first = date.fromordinal(int(low) + DAY_ZERO)
    step = month_step(high - low, max(1, int(room / (width("0000-00", page.tick) + 2 * BETWEEN_LABELS))))
    start: float = first.replace(month=1 if step >= 12 else first.month, day=SIXTH).toordinal() - DAY_ZERO
    start -= DAYS_A_MONTH * step if start > low else 0.0
    steps = max(1, ceil((high - start) / (DAYS_A_MONTH * step)))
    axis = Axis(
        title=data.x_name, size=page.tick, title_size=page.tick, labels="low", between=False,
        format="yyyy" if step >= 12 else "yyyy-mm",
        minimum=start, maximum=start + DAYS_A_MONTH * step * steps, step=DAYS_A_MONTH * step,
    )  # fmt: skip
    return Across(axis, start, start + DAYS_A_MONTH * step * steps)


def _days(chart: Chart, data: Data, page: ChartPage, room: float, title: str) -> Across:
    low, high = min(data.positions), max(data.positions)
    high = high if high > low else low + 1
    label = width(f"{high:.0f}", page.tick) + BETWEEN_LABELS
    intervals = max(1, int(room / max(label, 48)))
    step = chart.every or max(1, round(day_step(high - low, intervals)))
    if low and not chart.every:
        step = whole_step(low, high, intervals)
        # Steps of one or two stand on the data, as years do, wherever they begin.
        low = low if step <= EACH and (high - low) % step == 0 else low // step * step
    axis = Axis(
        title=title, size=page.tick, title_size=page.tick, labels="low", format="0",
        unit="days", step=step, minimum=low, maximum=high,
    )  # fmt: skip
    return Across(axis, low, high)


def _dates(chart: Chart, data: Data, page: ChartPage, room: float, title: str) -> Across:
    # A row that a band has added is no data.
    typed = sorted({at for at, text in zip(data.positions, data.texts, strict=True) if text})
    dates = tuple(date.fromordinal(int(at) + DAY_ZERO) for at in typed)
    months, days = (int(room / (width(text, page.tick) + 2 * BETWEEN_LABELS)) for text in ("0000-00", "0000-00-00"))
    ticks = date_ticks(dates, months=months, days=days, every=chart.every)
    low, high = ticks.start.toordinal() - DAY_ZERO, max(data.positions)
    high = high if high > low else low + 31
    axis = Axis(
        title=title, size=page.tick, title_size=page.tick, labels="low", format=ticks.format,
        unit=ticks.unit, step=ticks.step, minimum=low, maximum=high,
    )  # fmt: skip
    return Across(axis, low, high)
