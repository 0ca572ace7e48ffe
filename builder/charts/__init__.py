"""Native charts: one module a kind; what an outline says about one and its table become a finished plot."""

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import TypeAlias

from builder.charts.callouts import too_wide
from builder.charts.data import TableData, did_you_mean, read
from builder.charts.describe import describe
from builder.charts.options import FACETED, Chart
from builder.charts.page import ChartPage, lettered
from builder.charts.rules import rules, without_odd_bounds
from builder.charts.units import unsaid, with_unit
from builder.drawing import Drawing, HeatMap, Panel
from builder.errors import NOWHERE, At, Problem
from builder.plot import Plot
from builder.registry import Modules

Drawn: TypeAlias = tuple[tuple[Panel, ...], tuple[Problem, ...]]

__all__ = ["KINDS", "Chart", "ChartPage", "TableData", "describe", "draw", "plot", "taken"]

KINDS = Modules(
    "builder.charts",
    (
        *("line", "column", "bar", "area", "pie", "doughnut", "scatter", "bubble", "step", "ribbon", "combination"),
        *("diverging", "waterfall", "marimekko", "slope", "dumbbell", "lollipop", "gantt", "bullet"),
        *("violin", "strip", "density", "sankey", "scissors"),
        *("heatmap", "panels"),
    ),
)


# Options that only some kinds take; a kind's module names its own in `TAKES`.
SPECIAL = (
    "log", "now", "reference", "second", "errors", "status", "totals", "sums", "facet", "low", "high", "size", "width",
    "start", "end", "group", "target", "ranges", "to", "panels",
)  # fmt: skip


def plot(
    chart: Chart, table: TableData, page: ChartPage
) -> tuple[Plot | HeatMap | Drawing | None, tuple[Problem, ...]]:  # fmt: skip
    """One finished chart, None when there are errors, and everything found wrong with the chart or its table."""
    kind = KINDS.get(chart.kind.content)
    if kind and kind.NAME == "panels":
        return None, tuple(kind.problems(chart))
    data, problems = read(chart, table)
    if kind is None:
        hint = did_you_mean(chart.kind.content, tuple(KINDS)) or "`talkdeck charts` lists what there is"
        return None, (Problem(chart.kind.at, f"no chart kind named '{chart.kind}'", hint), *problems)
    if data is None:
        return None, (*problems, *_untaken(chart, kind))
    own = getattr(kind, "problems", None)
    found = (*problems, *_untaken(chart, kind), *rules(chart, data, table, page))
    found += tuple(own(without_odd_bounds(chart), data, table, page)) if own else ()
    if any(problem.level == "error" for problem in found):
        return None, found
    drawn = kind.plot(chart, data, page)
    wide = tuple(too_wide(chart, drawn, page)) if isinstance(drawn, Plot) else ()
    return None if wide else drawn, (*found, *wide)


def draw(
    chart: Chart, table: TableData | None, page: ChartPage, tables: Mapping[str, TableData] | None = None
) -> Drawn:
    """The panels of a drawing: one for most kinds; none when there are errors.

    `tables` are all of the outline's, by name: charts side by side may be drawn from several.
    """
    with lettered(page.face):
        return _draw(chart, table, page, tables)


def _draw(chart: Chart, table: TableData | None, page: ChartPage, tables: Mapping[str, TableData] | None) -> Drawn:
    kind = KINDS.get(chart.kind.content)
    if kind and kind.NAME == "panels":
        side_by_side: Drawn = kind.panels(chart, tables or {}, page, draw)
        return side_by_side
    if table is None:
        return (), (Problem(chart.at, "the key 'data' is missing in 'chart'", "name a table of 'data:'"),)
    chart = with_unit(chart, table, page)
    silent = tuple(unsaid(chart, table, page)) if kind else ()
    if chart.facet and kind and kind.NAME in FACETED:
        from builder.charts.facets import facets

        parts, problems = facets(chart, table, page, kind, plot)
        return parts, (*problems, *silent)
    finished, problems = plot(chart, table, page)
    problems += silent
    if kind and isinstance(finished, HeatMap):
        return (kind.panel(finished, chart, page),), problems
    return (() if finished is None else (Panel(finished),)), problems


def _untaken(chart: Chart, kind: ModuleType) -> Iterator[Problem]:
    """Options that a kind has no use for."""
    for option in SPECIAL:
        if (value := getattr(chart, option)) and option not in taken(kind):
            own = f"a {kind.NAME} takes {', '.join(taken(kind))}; " if taken(kind) else ""
            takers = [name for name, other in KINDS.items() if option in taken(other)]
            hint = own + (f"`{option}:` is for {', '.join(takers)}" if takers else "")
            yield Problem(_written(value) or chart.at, f"a {kind.NAME} takes no `{option}:`", hint)


def _written(value: object) -> At | None:
    """Where an option's value stands, or the first of several; None of truth and words, which do not know."""
    if isinstance(value, tuple | dict):
        value = next(iter(value.values() if isinstance(value, dict) else value))
    at = getattr(value, "at", NOWHERE)
    return at if isinstance(at, At) and at != NOWHERE else None


def taken(kind: ModuleType) -> tuple[str, ...]:
    """The special options that a kind has a use for, in the order of all."""
    own = {*getattr(kind, "TAKES", ()), *(("facet",) if kind.NAME in FACETED else ())}
    return tuple(option for option in SPECIAL if option in own)
