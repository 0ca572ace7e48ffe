"""The unit of a chart: the author's, or what its table knows of the drawn columns; a chart without one is told of."""

from collections.abc import Iterator

from builder.charts.data import WORDS, TableData
from builder.charts.options import Chart, changed
from builder.charts.page import ChartPage
from builder.charts.phrases import phrase
from builder.content.tables.data import ASIDE
from builder.errors import Problem
from builder.outline.records import Text

# Days, shares of a whole, and flows say what they are by themselves, or their panels do.
WITHOUT = ("doughnut", "gantt", "marimekko", "panels", "pie", "scissors")
POINTS = ("bubble", "scatter")


def with_unit(chart: Chart, table: TableData, page: ChartPage) -> Chart:
    """The chart with the unit of its values, and the name and unit of what runs along x among points."""
    return _with_own(_with_along(chart, table, page), table, page)


def _with_along(chart: Chart, table: TableData, page: ChartPage) -> Chart:
    """Points stand over two numbers: without a title, the one along x would say nothing of itself."""
    x = str(chart.x) if chart.x else table.columns[0]
    known = dict(zip(table.columns, getattr(table, "units", ()), strict=False))
    if chart.kind.content not in POINTS or x in chart.names or not (unit := known.get(x, "")):
        return chart
    return changed(chart, names={**chart.names, x: Text(headed(x, unit, phrase(page.language, ", ")), chart.at)})


def _with_own(chart: Chart, table: TableData, page: ChartPage) -> Chart:
    """The chart with the one unit of its drawn columns, behind the name of a single one, where it says none itself."""
    units_of: tuple[str, ...] = getattr(table, "units", ())
    if chart.unit or chart.kind.content in WITHOUT or not units_of:
        return chart
    known = dict(zip(table.columns, units_of, strict=False))
    drawn = _drawn(chart, table)
    units = {known.get(name, "") for name in drawn}
    if len(units) != 1 or not (unit := units.pop()):
        return chart
    name = str(chart.names.get(drawn[0], drawn[0])) if len(drawn) == 1 else ""
    return changed(chart, unit=Text(headed(name, unit, phrase(page.language, ", ")), chart.at))


def headed(name: str, unit: str, comma: str) -> str:
    """A column's name and its unit, each once: a name may end with the unit in brackets, a unit begin with the name."""
    if not name or unit == name or unit.startswith(f"{name}{comma}"):
        return unit or name
    said = unit and name.rstrip(" )）").endswith((f"({unit}", f"（{unit}", f"( {unit}", f"（ {unit}"))
    return name if said or not unit else f"{name}{comma}{unit}"


def unsaid(chart: Chart, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """A chart of which nothing says what its numbers count."""
    if chart.unit or page.bare or chart.stacked == "percent" or chart.kind.content in WITHOUT:
        return
    drawn = [name for name in _drawn(chart, table) if name in table.columns]
    if drawn:
        hint = "write `unit:` on the chart, or `units:` on its data"
        yield Problem(chart.at, f"nothing says the unit of '{drawn[0]}'", hint, "warning")


def _drawn(chart: Chart, table: TableData) -> list[str]:
    """The columns on the value axis: those of `y:` and the bounds of a range, or all that no other option takes."""
    named = [str(text) for text in (*chart.y, chart.low, chart.high) if text]
    if named:
        return named
    x = str(chart.x) if chart.x else table.columns[0]
    others = {str(text) for option in (*WORDS, "label", "size", "width", "target") if (text := getattr(chart, option))}
    lines = {str(text) for text in chart.line} if chart.second else set()
    return [name for name in table.columns if name not in {x, *others, *lines, *ASIDE}]
