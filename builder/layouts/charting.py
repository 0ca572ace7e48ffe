"""Charts on slides: a chart of the outline plotted for the box it gets, native or as a picture."""

from builder import charts, pictures
from builder.charts.options import Chart
from builder.content import marks
from builder.errors import Problem
from builder.frames import Box, ChartFrame, Frame, PictureFrame
from builder.layouts.page import Page, points
from builder.plot import Drawing, HeatMap, Panel, Picture, Plot

PLACEHOLDER = 40


def chart_frame(
    chart: Chart, page: Page, box: Box, title: str, *, bare: bool = False, placeholder: int | None = PLACEHOLDER
) -> tuple[tuple[Frame, ...], tuple[Problem, ...]]:
    """The frames of a chart in a box, or what is wrong with it. A bare chart has no axes and no words."""
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
    panels, problems = charts.draw(chart, table, canvas)
    frames: list[Frame] = []
    for number, panel in enumerate(panels, 1):
        key = "chart" if number == 1 else f"chart-{number}"
        alt = str(chart.alt) if chart.alt else charts.describe(panel.content, marks.plain(panel.name or title))
        frame, found = _frame(chart, panel.content, page, _part(box, panel), key, alt, placeholder)
        problems += found
        frames += [frame] if frame else []
    return tuple(frames), problems


def _frame(
    chart: Chart, content: Plot | HeatMap | Drawing | Picture, page: Page, box: Box, key: str, alt: str,
    placeholder: int | None,
) -> tuple[Frame | None, tuple[Problem, ...]]:  # fmt: skip
    if isinstance(content, Plot) and chart.render == "native":
        frame = ChartFrame(id=key, name="Chart", box=box, at=chart.at, placeholder=placeholder, plot=content, alt=alt)
        return frame, ()
    painted, problems = _picture(chart, content, page, box)
    if painted is None:
        return None, problems
    # A placeholder for charts takes no picture.
    return PictureFrame(
        id=key, name="Chart", box=box, at=chart.at, data=painted.png, format="png", svg=painted.svg, alt=alt
    ), ()


def _picture(
    chart: Chart, content: Plot | HeatMap | Drawing | Picture, page: Page, box: Box
) -> tuple[Picture | None, tuple[Problem, ...]]:
    """The chart painted, or why it cannot be."""
    if isinstance(content, Picture):
        return content, ()
    if unheld := pictures.unheld(content):
        hint = "write it in other characters" + (
            ", or leave `render: picture` out" if chart.render == "picture" else ""
        )
        return None, (Problem(chart.at, f"a picture has no letters for '{unheld}'", hint),)
    painted = pictures.picture(content, points(box.width), points(box.height), page.theme)
    if painted is None:
        message = "charts as pictures are drawn by matplotlib, which is not installed"
        return None, (Problem(chart.at, message, "pip install 'talkdeck[pictures]'"),)
    return painted, ()


def _part(box: Box, panel: Panel) -> Box:
    left, top, width, height = panel.area
    return Box(
        box.x + round(left * box.width), box.y + round(top * box.height),
        round(width * box.width), round(height * box.height),
    )  # fmt: skip
