"""Charts side by side, each with its own axes, its own unit and its own heading: two or three under `panels:`.

A panel is written as a chart is, with its `heading:`; its `data:` may be said once for all. The plots stand on one
line. A panel has neither panels nor facets of its own.

data:
  prices: {columns: [month, price], rows: [[2023-06, 2], [2024-05, 0.3], [2025-06, 0.04]]}
  rent: {columns: [month, rent], rows: [[2023-06, 3.6], [2024-05, 2.6], [2025-06, 2]]}
chart:
  kind: panels
  data: prices
  panels:
    - {kind: line, x: month, y: price, log: y, heading: 同等能力的价格, unit: 美元／百万 token}
    - {kind: line, data: rent, x: month, y: rent, heading: 同一块卡的租金, unit: 美元／小时}
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from builder.charts.captions import heading
from builder.charts.data import TableData, did_you_mean, read
from builder.charts.facets import with_names
from builder.charts.options import Chart, changed
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.placed import placed
from builder.charts.room import GAP, LINE
from builder.drawing import Caption, Panel
from builder.errors import Problem
from builder.outline.records import Text
from builder.plot import Plot

NAME = "panels"
TAKES = ("panels",)
LEAST, MOST = 2, 3
BETWEEN = 26.0  # points
LARGER = 2.0  # points that a heading is larger than a chart's text
UNDER = 4.0  # points under a heading
HEAD_LINES = 2
LEAST_HEIGHT = 150.0  # points
OWN = ("kind", "data", "panels", "alt", "render", "facet", "at")  # what the whole says; all else is its panels'
ROUND = ("pie", "doughnut")

Draw = Callable[[Chart, TableData, ChartPage], tuple[tuple[Panel, ...], tuple[Problem, ...]]]


def problems(chart: Chart) -> Iterator[Problem]:
    """What is wrong with the panels as such."""
    if not LEAST <= len(chart.panels) <= MOST:
        yield Problem(chart.at, f"{LEAST} or {MOST} panels stand side by side, not {len(chart.panels)}")
    plain = Chart(kind=chart.kind)
    if chart.facet:
        yield Problem(chart.facet.at, "panels have no facets", "leave `facet:` out")
    for option in chart.__struct_fields__:
        if option not in OWN and getattr(chart, option) != getattr(plain, option):
            yield Problem(chart.at, f"`{option}:` of panels is each panel's own", f"write `{option}:` under `panels:`")
    for inner in chart.panels:
        if inner.panels:
            yield Problem(inner.at, "a panel has no panels", "write `kind: line`, or another kind of one chart")
        if inner.facet:
            yield Problem(inner.facet.at, "a panel has no facets", "make a slide of its own of them")
        if inner.render != "native":
            yield Problem(inner.at, "`render:` is said for all panels", "write it beside `kind: panels`")
        if not inner.data and not chart.data:
            yield Problem(inner.at, "the key 'data' is missing in this panel", "name a table of 'data:'")


def panels(
    chart: Chart, tables: Mapping[str, TableData], page: ChartPage, draw: Draw
) -> tuple[tuple[Panel, ...], tuple[Problem, ...]]:  # fmt: skip
    """The panels, or what is wrong with them; `draw` draws one chart."""
    found = tuple(problems(chart))
    if page.bare:
        found += (Problem(chart.at, "decoration has one chart", "name one kind under `kind:`"),)
    elif page.height < LEAST_HEIGHT:
        found += (Problem(chart.at, "the title and the takeaway leave panels no room", "shorten them"),)
    if found:
        return (), found
    inner = tuple(changed(one, data=one.data or chart.data) for one in chart.panels)
    wide = (page.width - BETWEEN * (len(inner) - 1)) / len(inner)
    heads = tuple(_head(one, wide, page) for one in inner)
    found += tuple(
        Problem(one.heading.at, f"the heading '{one.heading}' is too long for its panel", "shorten it")
        for one, head in zip(inner, heads, strict=True)
        if one.heading and head.count("\n") >= HEAD_LINES
    )
    tall = (max(head.count("\n") for head in heads) + 1) * (page.size + LARGER) * LINE + UNDER if any(heads) else 0.0
    own = replace(page, width=wide, height=page.height - tall)
    drawn: list[Panel] = []
    for one in inner:
        panel, wrong = _drawn(one, tables, own, draw)
        found += wrong
        drawn += [panel] if panel else []
    if len(drawn) < len(inner) or any(problem.level == "error" for problem in found):
        return (), found
    drawn = _aligned(inner, drawn, tables, own, draw)
    found += tuple(
        Problem((one.unit or one).at, f"the unit '{panel.unit}' is too long for its panel", "shorten it")
        for one, panel in zip(inner, drawn, strict=True)
        if width(panel.unit, page.size) > wide
    )
    if any(problem.level == "error" for problem in found):
        return (), found
    numbered = enumerate(zip(inner, heads, drawn, strict=True))
    return tuple(_moved(one, head, panel, number, (page, own)) for number, (one, head, panel) in numbered), found


def _head(chart: Chart, wide: float, page: ChartPage) -> str:
    text, size = str(chart.heading or ""), page.size + LARGER
    return wrapped(text, size, wide / 1.08) if width(text, size, True) > wide else text


def _drawn(
    chart: Chart, tables: Mapping[str, TableData], page: ChartPage, draw: Draw
) -> tuple[Panel | None, tuple[Problem, ...]]:  # fmt: skip
    table = tables.get(str(chart.data))
    if table is None:
        hint = did_you_mean(str(chart.data), tuple(tables))
        return None, (Problem(chart.data.at, f"no data named '{chart.data}'", hint),)
    key = _unnamed(chart, table)
    found, wrong = draw(changed(chart, names={**chart.names, key: Text("")}) if key else chart, table, page)
    panel = found[0] if found else None
    if key and panel and isinstance(panel.content, Plot):
        panel = replace(panel, content=with_names(panel.content, (key,)))
    return panel, wrong


def _unnamed(chart: Chart, table: TableData) -> str:
    """The only column of lines that have no name but their heading, which no label need say again."""
    if chart.kind.content not in ("line", "step", "area") or not chart.heading:
        return ""
    data, _ = read(chart, table)
    keys = [column.key for column in data.columns] if data else []
    return keys[0] if len(keys) == 1 and keys[0] not in chart.names else ""


def _aligned(
    charts: tuple[Chart, ...], drawn: list[Panel], tables: Mapping[str, TableData], page: ChartPage, draw: Draw
) -> list[Panel]:  # fmt: skip
    """The panels drawn again so that their plots begin and end at the same heights."""
    ends = [_ends(chart, panel, page) for chart, panel in zip(charts, drawn, strict=True)]
    top = max((own[0] for own in ends if own), default=0.0)
    bottom = max((own[1] for own in ends if own), default=0.0)
    found = []
    for chart, panel, own in zip(charts, drawn, ends, strict=True):
        if own and top + bottom - sum(own) > 0.5:
            down = top - own[0]
            lower = replace(page, height=page.height - down - (bottom - own[1]))
            again, _ = _drawn(chart, tables, lower, draw)
            if again and isinstance(again.content, Plot):
                sizes = (lower.width, lower.height), (page.width, page.height)
                panel = replace(panel, content=placed(again.content, *sizes, top=down))
        found.append(_with_unit_over(panel, page))
    return found


def _with_unit_over(panel: Panel, page: ChartPage) -> Panel:
    """The unit as a caption, on one line with the others'; beside a legend it stays in the chart."""
    plot = panel.content
    if not isinstance(plot, Plot) or not plot.title or plot.legend:
        return panel
    row = page.size * LINE + GAP
    lower = placed(replace(plot, title=""), (page.width, page.height), (page.width, page.height - row), top=-row)
    caption = Caption(plot.title, (0.0, 0.0, 1.0, page.down(row)), page.size, "quiet")
    area = (0.0, page.down(row), 1.0, 1 - page.down(row))
    return replace(panel, content=lower, area=area, captions=(caption,), unit=plot.title)


def _ends(chart: Chart, panel: Panel, page: ChartPage) -> tuple[float, float] | None:
    """How far a plot stands from the top and from the bottom, in points; None for what has no axes."""
    plot = panel.content
    if not isinstance(plot, Plot) or plot.area is None or chart.kind.content in ROUND:
        return None
    return plot.area[1] * page.height, (1 - plot.area[1] - plot.area[3]) * page.height


def _moved(chart: Chart, head: str, panel: Panel, number: int, pages: tuple[ChartPage, ChartPage]) -> Panel:
    """A panel from its own page to its place beside the others, under its heading."""
    page, own = pages
    left, top = number * (own.width + BETWEEN), page.height - own.height

    def area(shares: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        x, y, wide, tall = shares
        return (
            page.across(left + x * own.width), page.down(top + y * own.height),
            page.across(wide * own.width), page.down(tall * own.height),
        )  # fmt: skip

    captions = tuple(replace(caption, area=area(caption.area)) for caption in panel.captions)
    if head:
        over: Caption = heading(head, (left, 0.0, own.width, top - UNDER), page, page.size + LARGER)
        captions = (over, *captions)
    return replace(
        panel, area=area(panel.area), captions=captions, name=str(chart.heading or ""), alt=str(chart.alt or "")
    )
