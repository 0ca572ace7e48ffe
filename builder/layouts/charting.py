"""Charts on slides: a chart of the outline plotted for the box it gets, native or as a picture."""

from msgspec import Struct

from builder import charts, pictures
from builder.charts.options import Chart
from builder.charts.phrases import phrase
from builder.content import marks
from builder.drawing import Drawing, HeatMap, Panel, Picture
from builder.errors import Problem
from builder.frames import Box, ChartFrame, Frame, PictureFrame
from builder.layouts.captioning import caption_frames, part
from builder.layouts.heat import heat_frame, readable
from builder.layouts.page import Page, points
from builder.plot import Plot

PLACEHOLDER = 40


def chart_frame(
    chart: Chart, page: Page, box: Box, title: str, *, bare: bool = False, placeholder: int | None = PLACEHOLDER
) -> tuple[tuple[Frame, ...], tuple[Problem, ...]]:
    """The frames of a chart in a box, or what is wrong with it. A bare chart has no axes and no words.

    Several panels stand free: none of them has the place of the slide layout's one chart.
    """
    tables = page.material.tables
    table = tables.get(str(chart.data))
    if not chart.data and not chart.panels:
        return (), (Problem(chart.at, "the key 'data' is missing in 'chart'", "name a table of 'data:'"),)
    if table is None and chart.data:
        return (), ()
    canvas = charts.ChartPage(
        width=points(box.width) * page.scale,
        height=points(box.height) * page.scale,
        language=page.language,
        size=page.theme.size("chart") * page.scale,
        tick=page.theme.size("tick") * page.scale,
        bare=bare,
        face=page.theme.face(),
    )
    panels, problems = charts.draw(chart, table, canvas, tables)
    alone = len(panels) == 1
    frames: list[Frame] = []
    for number, (panel, captions) in enumerate(zip(panels, caption_frames(panels, page, box), strict=True), 1):
        place = _Place(
            part(box, panel.area),
            "chart" if number == 1 else f"chart-{number}",
            "Chart" if alone else f"Chart {number}",
            _alt(chart, panel, title, first=number == 1),
            placeholder if alone else None,
        )
        frame, found = _frame(chart, panel.content, page, place)
        problems += found
        frames += [*captions, frame] if frame else []
    return tuple(frames), problems


class _Place(Struct, frozen=True):
    """Where a chart's frame stands, and what it is called."""

    box: Box
    id: str
    name: str
    alt: str
    placeholder: int | None


def _alt(chart: Chart, panel: Panel, title: str, *, first: bool) -> str:
    """What the author says of a chart, which stands once; else what it shows, under its heading and with its unit."""
    if panel.alt or (chart.alt and first):
        return panel.alt or str(chart.alt)
    unit = phrase(panel.content.language, " ({})", panel.unit) if panel.unit else ""
    return charts.describe(panel.content, marks.plain(panel.name or title) + unit)


def _frame(
    chart: Chart, content: Plot | HeatMap | Drawing | Picture, page: Page, place: _Place
) -> tuple[Frame | None, tuple[Problem, ...]]:
    if isinstance(content, HeatMap):
        content = readable(content, page.theme)
    if isinstance(content, HeatMap) and chart.render == "native":
        size = content.size / page.scale
        return heat_frame(content, place.box, chart.at, (place.id, place.alt), size, page.theme.face()), ()
    if isinstance(content, Plot) and chart.render == "native":
        frame = ChartFrame(
            id=place.id, name=place.name, box=place.box, at=chart.at, placeholder=place.placeholder,
            plot=content, alt=place.alt,
        )  # fmt: skip
        return frame, ()
    painted, problems = _picture(chart, content, page, place.box)
    if painted is None:
        return None, problems
    # A placeholder for charts takes no picture.
    return PictureFrame(
        id=place.id, name=place.name, box=place.box, at=chart.at,
        data=painted.png, format="png", svg=painted.svg, alt=place.alt,
    ), ()  # fmt: skip


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
    painted = pictures.picture(content, points(box.width) * page.scale, points(box.height) * page.scale, page.theme)
    if painted is None:
        message = "charts as pictures are drawn by matplotlib, which is not installed"
        return None, (Problem(chart.at, message, "pip install 'talkdeck[pictures]'"),)
    return painted, ()
