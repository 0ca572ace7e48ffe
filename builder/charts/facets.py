"""Small multiples: a chart for each value of the column under `facet:`, all on the same axes, each under its name.

    chart:
      kind: line
      data: prices
      x: month
      y: price
      facet: model
      unit: 美元／百万 token
      highlight: 千问

Lines, steps, columns, bars, areas and scatters may have facets. The highlighted one is in the accent colour, the
others are muted. `names:` may rename the values over their charts, as it does columns.
"""

from collections.abc import Callable
from types import ModuleType

from msgspec.structs import replace

from builder.charts import facet_parts
from builder.charts.captions import heading, over_all
from builder.charts.data import Data, TableData, read
from builder.charts.facet_grid import BELOW, GUTTER, LEAST_HEIGHT, LEAST_WIDTH, Frames, Places, frames, places
from builder.charts.facet_parts import Part, chart_of, colours_of, facet_problems
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.placed import placed
from builder.charts.room import GAP, LINE, unit_over
from builder.charts.scale import scale
from builder.charts.wording import said
from builder.drawing import Caption, Panel
from builder.errors import Problem
from builder.plot import Axis, Group, Plot, Point, Series

NARROW = 200.0  # points: panels less wide have smaller ticks
SMALL = 12.0
HEAD_LINES = 2

Draw = Callable[[Chart, TableData, ChartPage], tuple[object, tuple[Problem, ...]]]
Found = tuple[tuple[Panel, ...], tuple[Problem, ...]]


def facets(chart: Chart, table: TableData, page: ChartPage, kind: ModuleType, draw: Draw) -> Found:
    """The panels, or what is wrong; `draw` is for one chart alone, and is asked what is wrong with each."""
    if str(chart.x or table.columns[0]) == str(chart.facet):
        facet, hint = chart.facet or chart.kind, "name another column under `x:` or `facet:`"
        return (), (Problem(facet.at, f"'{facet}' runs along x already", hint),)
    data, problems = read(chart, table)
    if data is None or chart.facet is None:
        return (), problems
    problems += tuple(facet_problems(chart, data, table))
    if page.bare:
        problems += (Problem(chart.facet.at, "decoration has no facets", "leave `facet:` out"),)
    if problems:
        return (), problems
    split = facet_parts.parts(chart, data, table)
    at = places(len(split), page.width, page.height, kind.NAME)
    small = _panel_page(page, at)
    plots: list[Plot] = []
    for part in split:
        plot, found = draw(_chart(chart, data, part, page, split), part.rows, small)
        problems += tuple(problem for problem in found if problem not in problems)
        plots += [plot] if isinstance(plot, Plot) else []
    if len(plots) < len(split):
        return (), problems
    if width(_unit(chart, data, page), page.size) > page.width * 0.95:
        return (), (*problems, Problem((chart.unit or chart).at, "the unit is too long for the chart", "shorten it"))
    captions, over = over_all(_unit(chart, data, page), _legend(chart, data, page), page)
    panels = _Panels(chart, data, page, kind, split, at, over)
    drawn, room = panels.drawn(tuple(plots))
    if room.width < LEAST_WIDTH or room.height < LEAST_HEIGHT:
        message = f"{len(split)} facets leave each too little room"
        return (), (*problems, Problem(chart.facet.at, message, "draw fewer, or give the chart the whole slide"))
    heads = tuple(_heading(part.heading, room, number, page) for number, part in enumerate(split))
    problems += tuple(
        _long(part, chart, table)
        for part, head in zip(split, heads, strict=True)
        if head.text.count("\n") >= HEAD_LINES
    )
    if any(problem.level == "error" for problem in problems):
        return (), problems
    finished = tuple(
        Panel(
            plot, _area(room, number, page), part.heading, (*(captions if not number else ()), head),
            unit=str(chart.unit or ""),
        )
        for number, (plot, part, head) in enumerate(zip(drawn, split, heads, strict=True))
    )  # fmt: skip
    return finished, problems


class _Panels:
    """The small charts of one drawing, brought to the same axes and the same plot rectangle."""

    def __init__(
        self, chart: Chart, data: Data, page: ChartPage, kind: ModuleType, split: tuple[Part, ...], at: Places,
        over: float,
    ) -> None:  # fmt: skip
        self.chart, self.data, self.page, self.kind = chart, data, page, kind
        self.split, self.at, self.over = split, at, over
        self.lying = kind.NAME == "bar"

    def drawn(self, plots: tuple[Plot, ...]) -> tuple[tuple[Plot, ...], Frames]:
        """The finished plots from those that were drawn each by itself, and where they stand."""
        bounds, small = _bounds(self.chart, plots), _panel_page(self.page, self.at)
        plots = self.again(bounds, small)
        if self.chart.stacked == "false" and len({plot.value_axis.visible for plot in plots}) > 1:
            # Values fit on the bars of some panels only, and then stand on none.
            bounds["labels"] = "none"
            bounds |= _bounds(self.chart, self.again({"labels": "none"}, small))
            plots = self.again(bounds, small)
        for _ in range(2):  # margins hang a little on the size
            room = self.frames(plots, small)
            small = replace(small, width=max(room.size(0)[0], 1.0), height=max(room.size(0)[1], 1.0))
            plots = self.again(bounds, small)
        room = self.frames(plots, small)
        plots = _on_one_scale(plots)
        return tuple(self.finished(plot, number, room, small) for number, plot in enumerate(plots)), room

    def again(self, bounds: dict[str, object], small: ChartPage) -> tuple[Plot, ...]:
        """All plots at a size within bounds; one whose legend stands over all panels has its row cut off."""
        found = []
        for part in self.split:
            chart = _chart(self.chart, self.data, part, self.page, self.split, **bounds)
            data, _ = read(chart, part.rows)
            plot = self.kind.plot(chart, data, small)
            if plot.legend:
                row = small.size * LINE + GAP
                plot = self.kind.plot(chart, data, replace(small, height=small.height + row))
                before, after = (small.width, small.height + row), (small.width, small.height)
                plot = placed(plot, before, after, top=-row)
            found.append(replace(plot, legend="", legend_area=None))
        return tuple(found)

    def frames(self, plots: tuple[Plot, ...], small: ChartPage) -> Frames:
        margins = _margins(plots, small)
        box = (self.page.width, self.page.height)
        head = _head_lines(self.split, self.page, self.at) * self.page.size * LINE
        least = GUTTER if self.lying or plots[0].category_axis.unit == "" else GUTTER + small.tick
        return frames(self.at, box, margins, head, self.over, least if self.at.across > 1 else GUTTER)

    def finished(self, plot: Plot, number: int, room: Frames, small: ChartPage) -> Plot:
        """The plot on the rectangle that all have; axes' words stand at the left of each row only."""
        before, after = (small.width, small.height), room.size(number)
        wide, tall = before
        plot = replace(plot, area=(room.left / wide, room.top / tall, room.width / wide, room.height / tall))
        plot = placed(plot, before, after, left=room.margin(number) - room.left)
        if self.at.column(number):
            inner = replace(plot.category_axis if self.lying else plot.value_axis, labels="none")
            plot = replace(plot, category_axis=inner) if self.lying else replace(plot, value_axis=inner)
        return with_names(plot, tuple(self.data.columns[index].name for index in self.split[number].columns))


def _chart(
    chart: Chart, data: Data, part: Part, page: ChartPage, split: tuple[Part, ...], **bounds: object
) -> Chart:  # fmt: skip
    return chart_of(chart, data, part, page, frozenset(one.name for one in split), **bounds)


def _panel_page(page: ChartPage, at: Places) -> ChartPage:
    wide, tall = page.width / at.across, page.height / at.down
    small = wide < NARROW
    return replace(
        page, width=wide, height=tall - page.size * LINE - BELOW,
        size=min(page.size, page.tick) if small else page.size, tick=min(page.tick, SMALL) if small else page.tick,
    )  # fmt: skip


def _unit(chart: Chart, data: Data, page: ChartPage) -> str:
    """The unit, and what runs along x where the author has named it."""
    unit = unit_over(chart, page)
    if not data.x_name:
        return unit
    along = said(page, "across: {}", data.x_name)
    return unit + said(page, "; ") + along if unit else along


def _legend(chart: Chart, data: Data, page: ChartPage) -> tuple[tuple[str, str], ...]:
    """The columns' names with their colours, where there are several."""
    if len(data.columns) < 2 or chart.labels == "none":
        return ()
    names = tuple(column.name for column in data.columns)
    return tuple(zip(names, colours_of(chart, data, page), strict=True))


def _bounds(chart: Chart, plots: tuple[Plot, ...]) -> dict[str, object]:
    """The ends of the value axis that hold all panels, in round numbers where the axis is seen."""
    axes = sorted((plot.value_axis for plot in plots), key=lambda axis: not axis.visible)
    low = min(axis.minimum for axis in axes if axis.minimum is not None)
    high = max(axis.maximum for axis in axes if axis.maximum is not None)
    if chart.stacked == "percent":
        return {}
    if chart.log in ("y", "both") or not axes[0].visible:
        return {"min": low, "max": high}
    seen = [axis for axis in axes if axis.visible and _told(axis)]
    intervals = max(round((axis.maximum - axis.minimum) / axis.step) for axis in seen)  # type: ignore[operator]
    found = scale(low, high, max(2, intervals), step=chart.step)
    return {
        "min": found.low if chart.min is None else chart.min,
        "max": found.high if chart.max is None else chart.max,
        "step": found.step,
    }


def _told(axis: Axis) -> bool:
    return axis.minimum is not None and axis.maximum is not None and bool(axis.step)


def _on_one_scale(plots: tuple[Plot, ...]) -> tuple[Plot, ...]:
    """The plots with the same axes to the last digit: those of the panel that reaches farthest."""
    widest = max(plots, key=lambda plot: _reach(plot.category_axis)).category_axis
    along = replace(
        widest,
        minimum=min(
            (plot.category_axis.minimum for plot in plots if plot.category_axis.minimum is not None), default=None
        ),
        maximum=max(
            (plot.category_axis.maximum for plot in plots if plot.category_axis.maximum is not None), default=None
        ),
    )
    values = max((plot.value_axis for plot in plots), key=lambda axis: axis.visible)
    values = replace(
        values,
        minimum=min(plot.value_axis.minimum for plot in plots if plot.value_axis.minimum is not None),
        maximum=max(plot.value_axis.maximum for plot in plots if plot.value_axis.maximum is not None),
    )
    return tuple(
        replace(plot, value_axis=values, category_axis=replace(along, title_at=plot.category_axis.title_at))
        for plot in plots
    )


def _reach(axis: Axis) -> float:
    return axis.maximum - axis.minimum if axis.minimum is not None and axis.maximum is not None else 0.0


def _margins(plots: tuple[Plot, ...], small: ChartPage) -> tuple[float, float, float, float]:
    """The widest margins of any plot in its frame: left, top, right, bottom in points."""
    areas = [plot.area for plot in plots if plot.area is not None]
    return (
        max(area[0] for area in areas) * small.width,
        max(area[1] for area in areas) * small.height,
        max(1 - area[0] - area[2] for area in areas) * small.width,
        max(1 - area[1] - area[3] for area in areas) * small.height,
    )


def with_names(plot: Plot, names: tuple[str, ...]) -> Plot:
    """The series with their names again, which no label says: the heading and the legend do.

    A label that stands inside the plot, since its line ends before, has paper behind it.
    """

    def point(one: Point, count: int) -> Point:
        if one.label is None or one.label.show != ("series", "value"):
            return one
        inside = one.index + 1 < count
        return replace(one, label=replace(one.label, show=("value",), fill="paper" if inside else one.label.fill))

    def group(one: Group) -> Group:
        own = iter(names * len(one.series))
        named = [replace(found, name=found.name or next(own)) for found in one.series]
        return replace(one, series=tuple(map(labelled, named)))

    def labelled(one: Series) -> Series:
        return replace(one, points=tuple(point(found, len(one.values)) for found in one.points))

    return replace(plot, groups=tuple(map(group, plot.groups)))


def _head_lines(split: tuple[Part, ...], page: ChartPage, at: Places) -> int:
    most = page.width / at.across - 2 * GUTTER
    return min(HEAD_LINES, max(wrapped(part.heading, page.size, most / 1.08).count("\n") for part in split) + 1)


def _heading(name: str, room: Frames, number: int, page: ChartPage) -> Caption:
    x, y = room.corner(number)
    before = room.left if room.left <= 2 * GAP else 0.0  # with no ticks beside it, the unit over it begins there
    most = room.width + room.right + before
    text = wrapped(name, page.size, most / 1.08) if width(name, page.size, True) > most else name
    return heading(text, (x + room.margin(number) - before, y - room.head, most, room.head), page, page.size)


def _area(room: Frames, number: int, page: ChartPage) -> tuple[float, float, float, float]:
    (x, y), (wide, tall) = room.corner(number), room.size(number)
    return (page.across(x), page.down(y), page.across(wide), page.down(tall))


def _long(part: Part, chart: Chart, table: TableData) -> Problem:
    column = table.columns.index(str(chart.facet))
    return Problem(part.rows.place(0, column), f"'{part.heading}' is too long for its panel", "shorten it")
