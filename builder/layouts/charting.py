"""Charts on slides: a chart of the outline plotted for the box it gets."""

from builder import charts
from builder.charts.options import Chart
from builder.content import marks
from builder.errors import Problem
from builder.frames import Box, ChartFrame, Frame
from builder.layouts.page import Page, points

PLACEHOLDER = 40


def chart_frame(
    chart: Chart, page: Page, box: Box, title: str, *, bare: bool = False, placeholder: int | None = PLACEHOLDER
) -> tuple[tuple[Frame, ...], tuple[Problem, ...]]:
    """The frame of a chart in a box, or what is wrong with it. A bare chart has no axes and no words."""
    table = page.material.tables.get(str(chart.data))
    if not chart.data:
        return (), (Problem(chart.at, "the key 'data' is missing in 'chart'", "name a table of 'data:'"),)
    if table is None:
        return (), ()
    canvas = charts.ChartPage(
        width=points(box.width),
        height=points(box.height),
        language=page.language,
        size=page.theme.size("chart"),
        tick=page.theme.size("tick"),
        bare=bare,
    )
    plot, problems = charts.plot(chart, table, canvas)
    if plot is None:
        return (), problems
    alt = str(chart.alt) if chart.alt else charts.describe(plot, marks.plain(title))
    frame = ChartFrame(id="chart", name="Chart", box=box, at=chart.at, placeholder=placeholder, plot=plot, alt=alt)
    return (frame,), problems
