"""What of a slide appears click by click: rows with their marks, paragraphs of a list, series or categories of a chart.

Rows are told by the names of their frames: `points.1` comes with `points.1.marker`, `points.1.rule` and whatever else
begins so.
"""

import re
from collections.abc import Iterator

from builder.errors import NOWHERE, Problem
from builder.frames import ChartFrame, Frame, PictureFrame, TableFrame, TextFrame
from builder.motion import STILL, Appearing, Build
from builder.outline import records
from builder.plot import Plot

Step = tuple[Appearing, ...]

MOST = 12  # categories that anybody clicks through
BY_SERIES = frozenset({"", "combination", "slope", "step"})  # kinds whose series are what is shown, not helps of it
BY_CATEGORY = frozenset({"", "combination", "diverging", "slope", "waterfall"})
_FREE = frozenset({"scatter", "bubble"})  # groups that have no categories
_APART = frozenset({"column", "bar", "pie", "doughnut"})  # and those whose categories stand each by itself
_ROW = re.compile(r"((?:points|columns|steps|timeline|number|part|code\.line)\.\d+|figure)(?:\..+)?")
_LAST = ("takeaway", "takeaway.bar")
_CAN = "points, columns, steps, numbers, timelines, agendas, lines of code and native charts can"


def build_of(asked: records.Build | None, frames: tuple[Frame, ...]) -> tuple[Build, tuple[Problem, ...]]:
    """The build of a slide, its takeaway last, or why it has none, unless that was a default."""
    if asked is None or asked.by is False:
        return STILL, ()
    steps = _steps(asked, frames)
    if not steps:
        return STILL, (_nothing(asked, frames),) if asked.at != NOWHERE else ()
    last = tuple(Appearing(frame.id) for frame in frames if frame.id in _LAST)
    return Build((*steps, last) if last else steps, asked.effect, asked.dim), ()


def _steps(asked: records.Build, frames: tuple[Frame, ...]) -> tuple[Step, ...]:
    charts = [frame for frame in frames if isinstance(frame, ChartFrame)]
    texts = _rows(frames) or _paragraphs(frames)
    match asked.by:
        case "points":
            return texts
        case "series":
            return _by_series(charts[0]) if len(charts) == 1 else ()
        case "categories":
            return _by_category(charts[0]) if len(charts) == 1 else ()
        case _:
            return texts or _natural(charts)


def _rows(frames: tuple[Frame, ...]) -> tuple[Step, ...]:
    """The frames of each row together. A rule under a row comes with the next one, which it sets apart."""
    found: dict[str, list[Frame]] = {}
    waiting: list[Frame] = []
    for frame in frames:
        named = _ROW.fullmatch(frame.id)
        if not named:
            continue
        row = found.get(named[1])
        if row and frame.id.endswith(".rule") and all(frame.box.y >= other.box.y for other in row):
            waiting.append(frame)
        elif row is None:
            found[named[1]] = [*waiting, frame]
            waiting = []
        else:
            row.append(frame)
    return tuple(tuple(Appearing(frame.id) for frame in row) for row in found.values())


def _paragraphs(frames: tuple[Frame, ...]) -> tuple[Step, ...]:
    """The points of a list, each with those under it."""
    steps: list[Step] = []
    for frame in frames:
        if frame.id != "points" or not isinstance(frame, TextFrame):
            continue
        for index, paragraph in enumerate(frame.paragraphs):
            one = Appearing(frame.id, paragraphs=(index, index))
            if paragraph.level == 0 or not steps:
                steps.append((one,))
            else:
                steps[-1] += (one,)
    return tuple(steps)


def _natural(charts: list[ChartFrame]) -> tuple[Step, ...]:
    """Charts one by one; a chart alone by its series, or by its categories where these stand apart."""
    if len(charts) > 1:
        return tuple((Appearing(chart.id),) for chart in charts)
    for chart in charts:
        if steps := _by_series(chart):
            return steps
        if any(group.kind in _APART for group in chart.plot.groups):
            return _by_category(chart)
    return ()


def _by_series(chart: ChartFrame) -> tuple[Step, ...]:
    """A step for each series of the legend, with what belongs to it; nothing when there is but one."""
    if chart.plot.kind not in BY_SERIES:
        return ()
    steps: list[Step] = []
    begun = False
    for index, series in enumerate(chart.plot.series):
        one = Appearing(chart.id, series=index)
        # Lines of reference and what is pointed out come with the series before them.
        if not steps or (series.listed and begun):
            steps.append((one,))
        else:
            steps[-1] += (one,)
        begun = begun or series.listed
    return tuple(steps) if len(steps) > 1 else ()


def _by_category(chart: ChartFrame) -> tuple[Step, ...]:
    if not _has_categories(chart.plot):
        return ()
    return tuple((Appearing(chart.id, category=index),) for index in range(len(chart.plot.categories)))


def _has_categories(plot: Plot) -> bool:
    """Whether there are a few, none of them added by the drawing."""
    is_free = any(group.kind in _FREE for group in plot.groups)
    return plot.kind in BY_CATEGORY and not is_free and not plot.texts and 1 < len(plot.categories) <= MOST


def _nothing(asked: records.Build, frames: tuple[Frame, ...]) -> Problem:
    charts = [frame for frame in frames if isinstance(frame, ChartFrame)]
    if asked.by in ("series", "categories"):
        return _warning(asked, _no_parts(str(asked.by), charts), charts)
    what = "no points" if asked.by == "points" else "nothing"
    reason = "; a table or a picture is shown at once" if _is_whole(frames) else ""
    return _warning(asked, f"this slide has {what} to build step by step{reason}", charts)


def _warning(asked: records.Build, message: str, charts: list[ChartFrame]) -> Problem:
    """A slide that is there at once is no reason not to build the deck."""
    return Problem(asked.at, message, " or ".join(_instead(charts)) or _CAN, "warning", "build")


def _no_parts(by: str, charts: list[ChartFrame]) -> str:
    if len(charts) != 1:
        return f"'{by}' wants one native chart, this slide has {len(charts) or 'none'}"
    plot = charts[0].plot
    if by == "series" and plot.kind in BY_SERIES:
        return "this chart has one series"
    if by == "categories" and len(plot.categories) > MOST:
        return f"this chart has {len(plot.categories)} categories, a build takes at most {MOST}"
    kind = f"a {plot.kind} chart" if plot.kind else "this chart"
    return f"{kind} cannot be built by {by}"


def _instead(charts: list[ChartFrame]) -> Iterator[str]:
    """What could be written in place of what was."""
    if len(charts) > 1:
        yield "write 'build: true' for one chart after the other"
    for chart in charts if len(charts) == 1 else ():
        if _by_series(chart):
            yield "write 'build: series'"
        if _by_category(chart):
            yield "write 'build: categories'"


def _is_whole(frames: tuple[Frame, ...]) -> bool:
    return any(isinstance(frame, TableFrame | PictureFrame) for frame in frames)
