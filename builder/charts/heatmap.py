"""Heat maps: a table whose numbers stand on five steps of one colour, or of two around zero where signs are mixed.

`x` names the rows, the columns of `y` are the columns. The least number has the palest fill and the greatest the
darkest, or `min:` and `max:` set these ends; with `log: y` each step is the same number of times the one before. A
highlighted row or column is bold, an empty cell stays plain. The chart is a table in PowerPoint.

data:
  margins: {columns: [who, q1, q2, q3, q4], rows: [[智谱云端, -3, 5, 12, 18], [乙, 4, 6, -2, 9], [丙, 1, 2, 3, 4]]}
chart:
  kind: heatmap
  data: margins
  x: who
  y: [q1, q2, q3, q4]
  names: {q1: 一季度, q2: 二季度, q3: 三季度, q4: 四季度}
  unit: 毛利率，%
  highlight: 智谱云端
"""

from collections.abc import Iterator
from math import log10

from msgspec import Struct

from builder.charts.data import Column, Data, TableData
from builder.charts.formats import Format, labels
from builder.charts.heat_room import HeatRoom, heat_room
from builder.charts.option_rules import option_rules
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.room import header, unit_over
from builder.charts.wording import said, unused
from builder.drawing import Caption, HeatCell, HeatMap, Panel
from builder.errors import Problem
from builder.plot import Told

NAME = "heatmap"
TAKES = ("log",)
STEPS = 5
PALE = 3  # steps that letters in ink can be read on; darker ones have letters of paper
FEW = 24  # cells that are told one by one
UNUSED = ("stacked", "step", "every", "sort")


class Shades(Struct, frozen=True):
    """The ends of the steps; one that holds both signs counts from zero on either side."""

    low: float
    high: float
    log: bool = False

    def fill(self, value: float) -> str:
        """The colour role of a value."""
        if self.low < 0 < self.high:
            if not value:
                return "wash"
            return ("heat_" if value > 0 else "heat_warm_") + str(_step(abs(value) / max(-self.low, self.high)))
        if self.high <= 0 and self.low < 0:
            return f"heat_warm_{_step((self.high - value) / (self.high - self.low) if self.high > self.low else 0.5)}"
        return f"heat_{_step(self._share(value))}"

    def _share(self, value: float) -> float:
        if self.high <= self.low:
            return 0.5
        if self.log:
            return log10(value / self.low) / log10(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


def plot(chart: Chart, data: Data, page: ChartPage) -> HeatMap:
    """The finished table, under its unit."""
    form = labels(str(chart.format or ""), data.numbers, data.decimals)
    room = _room(chart, data, page)
    assert room is not None, "told by `problems` before"
    shades = Shades(*_ends(chart, data), log=bool(chart.log))
    loud = {text.content for text in chart.highlight}
    head = (
        HeatCell(data.x_name, colour="quiet"),
        *(
            _name(name, key in loud or shown in loud)
            for name, (key, shown) in zip(room.heads, _keys(data), strict=True)
        ),
    )
    rows = tuple(_row(data, row, name, form, shades, loud) for row, name in enumerate(room.names))
    return HeatMap(
        rows=(head, *rows), widths=room.widths, heights=room.heights, size=room.size,
        language=page.language, told=_told(data, form, page),
    )  # fmt: skip


def problems(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """Options that change nothing, values that have no step, and tables that are too large."""
    yield from unused(chart, *UNUSED)
    yield from option_rules(chart, data, table, page, TAKES)
    if page.bare:
        yield Problem(chart.at, "a heat map is no decoration", "use `kind: column`, or leave the chart out")
    elif _room(chart, data, page) is None:
        yield _too_large(chart, data, page)


def panel(heat: HeatMap, chart: Chart, page: ChartPage) -> Panel:
    """The table in its box, its unit over it."""
    over, unit = _over(chart, page), unit_over(chart, page)
    caption = Caption(unit, (0.0, 0.0, 1.0, page.down(over)), page.size, "quiet")
    tall, wide = sum(heat.heights), sum(heat.widths)
    whole = HeatMap(
        rows=heat.rows, widths=tuple(one / wide for one in heat.widths),
        heights=tuple(one / tall for one in heat.heights),
        size=heat.size, language=heat.language, told=heat.told,
    )  # fmt: skip
    area = (0.0, page.down(over), wide, tall)
    return Panel(whole, area, captions=(caption,) if unit else (), unit=unit)


def _over(chart: Chart, page: ChartPage) -> float:
    """The room that the unit takes, in points."""
    return header(page, unit_over(chart, page), ()).height


def _room(chart: Chart, data: Data, page: ChartPage) -> HeatRoom | None:
    form = labels(str(chart.format or ""), data.numbers, data.decimals)
    names, heads = data.texts, tuple(column.name for column in data.columns)
    cells = tuple(form.text(number) for number in data.numbers)
    return heat_room(names, heads, data.x_name, cells, page, page.height - _over(chart, page))


def _too_large(chart: Chart, data: Data, page: ChartPage) -> Problem:
    count, across = len(data.texts), len(data.columns)
    for fewer in range(count - 1, 0, -1):
        short = Data(data.across, data.texts[:fewer], data.positions[:fewer], data.columns, x_name=data.x_name)
        if _room(chart, short, page):
            return Problem(chart.at, f"{count} rows of a heat map do not fit here", f"{fewer} do: leave some out")
    message = f"{across} columns of a heat map do not fit here"
    return Problem(chart.at, message, "name fewer under `y:`, or shorten their names")


def _ends(chart: Chart, data: Data) -> tuple[float, float]:
    low = min(data.numbers) if chart.min is None else chart.min
    return low, max(data.numbers) if chart.max is None else chart.max


def _step(share: float) -> int:
    return min(STEPS, max(1, int(share * STEPS) + 1))


def _keys(data: Data) -> tuple[tuple[str, str], ...]:
    return tuple((column.key, column.name) for column in data.columns)


def _name(text: str, loud: bool) -> HeatCell:
    return HeatCell(text, colour="accent" if loud else "ink", bold=loud)


def _row(data: Data, row: int, name: str, form: Format, shades: Shades, loud: set[str]) -> tuple[HeatCell, ...]:
    own = data.texts[row] in loud
    return (_name(name, own), *(_cell(column, row, form, shades, loud, own) for column in data.columns))


def _cell(column: Column, row: int, form: Format, shades: Shades, loud: set[str], own: bool) -> HeatCell:
    value = column.values[row]
    if value is None:
        return HeatCell("")
    fill = shades.fill(value)
    pale = fill == "wash" or int(fill[-1]) <= PALE
    bold = own or column.key in loud or column.name in loud
    return HeatCell(form.text(value), fill, "ink" if pale else "paper", bold)


def _told(data: Data, form: Format, page: ChartPage) -> tuple[Told, ...]:
    """All cells by rows, or the least and the greatest."""
    known = [
        (name, column.name, value)
        for row, name in enumerate(data.texts)
        for column in data.columns
        if (value := column.values[row]) is not None
    ]
    if len(known) <= FEW:
        by_row = {
            name: tuple((head, form.text(value)) for own, head, value in known if own == name) for name in data.texts
        }
        return tuple(Told(name, values) for name, values in by_row.items() if values)
    least, most = min(known, key=lambda one: one[2]), max(known, key=lambda one: one[2])
    return tuple(
        Told(said(page, word), ((f"{name} {head}", form.text(value)),))
        for word, (name, head, value) in (("lowest", least), ("highest", most))
    )
