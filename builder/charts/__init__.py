"""Native charts: one module a kind; what an outline says about one and its table become a finished plot."""

from types import MappingProxyType, ModuleType

from builder.charts import area, bar, column, doughnut, line, pie, scatter
from builder.charts.callouts import too_wide
from builder.charts.data import TableData, did_you_mean, read
from builder.charts.describe import describe
from builder.charts.options import Chart
from builder.charts.page import ChartPage
from builder.charts.rules import rules
from builder.errors import Problem
from builder.plot import Plot

__all__ = ["KINDS", "Chart", "ChartPage", "TableData", "describe", "plot"]

KINDS: MappingProxyType[str, ModuleType] = MappingProxyType(
    {kind.NAME: kind for kind in (line, column, bar, area, pie, doughnut, scatter)}
)


def plot(chart: Chart, table: TableData, page: ChartPage) -> tuple[Plot | None, tuple[Problem, ...]]:
    """The finished chart, None when there are errors, and everything found wrong with the chart or its table."""
    kind = KINDS.get(chart.kind.content)
    data, problems = read(chart, table)
    if kind is None:
        hint = did_you_mean(chart.kind.content, tuple(KINDS))
        return None, (Problem(chart.kind.at, f"no chart kind named '{chart.kind}'", hint), *problems)
    if data is None:
        return None, problems
    found = (*problems, *rules(chart, data, table, page))
    if any(problem.level == "error" for problem in found):
        return None, found
    drawn = kind.plot(chart, data, page)
    wide = tuple(too_wide(chart, drawn, page))
    return None if wide else drawn, (*found, *wide)
