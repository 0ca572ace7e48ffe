"""What is wrong between a chart's options and its data: kinds that cannot show it, names that fit nothing."""

from collections.abc import Iterator

from builder.charts.callouts import shown, target
from builder.charts.colours import ROLES
from builder.charts.data import LARGEST, Data, TableData, did_you_mean, position
from builder.charts.formats import parse
from builder.charts.lengths import lengths
from builder.charts.limits import limits
from builder.charts.options import Chart, changed
from builder.charts.page import ChartPage
from builder.charts.slices import problems as slice_problems
from builder.charts.waterfall_series import KEYS
from builder.errors import Problem
from builder.outline.records import Text

MOST_BARS = 40
MOST_LINES = 7
MOST_STEPS = 40
STANDING = ("line", "area", "column", "step", "ribbon")


def rules(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """All problems of a chart whose table could be read."""
    yield from _names(chart, data)
    yield from lengths(chart, data, table, page)
    yield from _bounds(chart, data)
    yield from limits(chart, data, table)
    kind = chart.kind.content
    if kind in ("pie", "doughnut"):
        yield from slice_problems(chart, data, table, page)
    if kind in ("bar", "column"):
        yield from _bars(chart, data)
    if kind == "scatter" and data.across == "text":
        yield Problem((chart.x or chart.kind).at, "a scatter wants numbers along x", "use `kind: line` or `kind: bar`")
    if kind == "area" and data.across == "numbers":
        at = (chart.x or chart.kind).at
        yield Problem(at, "an area wants whole numbers, dates or text along x", "use `kind: line`")
    if kind == "line" and len(data.columns) > MOST_LINES:
        yield Problem(
            chart.at, f"{len(data.columns)} lines are more than a reader can follow", "name fewer under `y:`", "warning"
        )
    if chart.line and kind not in ("column", "combination"):
        yield Problem(chart.line[0].at, f"`line:` draws over columns, not over a {kind}", "use `kind: column`")
    yield from _annotations(chart, data)
    yield from _bands(chart, data)


def _names(chart: Chart, data: Data) -> Iterator[Problem]:
    drawn = (*data.columns, *data.lines, *data.roles.values())
    columns = tuple(name for column in drawn for name in (column.key, column.name))
    words = (text for role in ("group", "to") for text in data.words.get(role, ()))
    known = tuple(dict.fromkeys((*columns, *data.texts, *data.points, *words)))
    for text in chart.highlight:
        if text.content not in known:
            yield Problem(text.at, f"nothing named '{text}' to highlight", did_you_mean(text.content, known))
    signs = tuple(KEYS.values()) if chart.kind.content == "waterfall" else ()
    for key, role in chart.colours.items():
        if role.content not in ROLES:
            yield Problem(role.at, f"no colour role named '{role}'", did_you_mean(role.content, ROLES))
        if key not in (*known, *signs):
            yield Problem(role.at, f"nothing named '{key}' to colour", did_you_mean(key, (*known, *signs)))
    for key, name in chart.names.items():
        if key not in (*columns, data.x_key):
            yield Problem(name.at, f"no drawn column named '{key}'", did_you_mean(key, (*columns, data.x_key)))


def _bounds(chart: Chart, data: Data) -> Iterator[Problem]:
    if chart.format and not parse(chart.format.content):
        yield Problem(chart.format.at, f"'{chart.format}' is no number format", "write 0, 0.0, #,##0, +0 or 0%")
    if chart.min is not None and chart.max is not None and chart.min >= chart.max:
        yield Problem(chart.at, f"`min: {chart.min:g}` is not below `max: {chart.max:g}`")
    for name, bound in (("min", chart.min), ("max", chart.max), ("step", chart.step)):
        if bound is not None and abs(bound) > LARGEST:
            yield Problem(chart.at, f"`{name}: {bound:g}` is too large to draw", "use a larger unit")
    if chart.step is not None and chart.step <= 0:
        yield Problem(chart.at, f"`step: {chart.step:g}` must be above zero")
    elif chart.step is not None and data.numbers and (max(data.numbers) - min(data.numbers)) / chart.step > MOST_STEPS:
        yield Problem(chart.at, f"`step: {chart.step:g}` makes more than {MOST_STEPS} steps")
    if chart.every < 0:
        yield Problem(chart.at, f"`every: {chart.every}` must be above zero")


def without_odd_bounds(chart: Chart) -> Chart:
    """The chart without bounds that `rules` refuses, for rules that reckon with them."""
    crossed = chart.min is not None and chart.max is not None and chart.min >= chart.max
    wild = any(bound is not None and abs(bound) > LARGEST for bound in (chart.min, chart.max, chart.step))
    odd = crossed or wild or (chart.step is not None and chart.step <= 0)
    return changed(chart, min=None, max=None, step=None) if odd else chart


def _bars(chart: Chart, data: Data) -> Iterator[Problem]:
    if chart.min and chart.min == without_odd_bounds(chart).min:
        yield Problem(chart.at, f"bars start at zero, not at {chart.min:g}", "leave `min:` out, or use `kind: line`")
    if len(data.texts) > MOST_BARS:
        yield Problem(
            chart.at, f"{len(data.texts)} bars are more than a slide holds", "use `kind: line`, or fewer rows"
        )
    if chart.stacked == "true" and any(value < 0 for column in data.columns for value in column.numbers):
        yield Problem(chart.at, "stacked parts cannot be negative", "leave `stacked:` out", "warning")


def _annotations(chart: Chart, data: Data) -> Iterator[Problem]:
    for annotation in chart.annotate:
        if not shown(annotation):
            yield Problem(annotation.text.at, "an annotation has no text", "say under `text:` what the point shows")
        if chart.kind.content not in (*STANDING, "scatter"):
            yield Problem(
                annotation.at, f"a {chart.kind} has no place for an annotation", "use `kind: line` or `column`"
            )
            continue
        if chart.stacked != "false":
            yield Problem(annotation.at, "an annotation points at a value, not at a stack", "leave `stacked:` out")
            continue
        row, column = target(data, annotation)
        names = tuple(one.key for one in (*data.columns, *data.lines))
        if row is None:
            yield _no_place(annotation.x, data)
        if column is None and annotation.series:
            hint = did_you_mean(annotation.series.content, names)
            yield Problem(annotation.series.at, f"no drawn column named '{annotation.series}'", hint)
        if row is not None and column is not None and column.values[row] is None:
            yield Problem(annotation.x.at, f"'{column.key}' has no value where x is {annotation.x}")


def _bands(chart: Chart, data: Data) -> Iterator[Problem]:
    if chart.band and (chart.kind.content not in ("line", "area", "step") or data.across == "numbers"):
        hint = "use `kind: line` over whole numbers, dates or text"
        yield Problem(chart.band[0].at, "a band needs a line over whole numbers, dates or text", hint)
        return
    for band in chart.band:
        start, end = position(data, str(band.from_)), position(data, str(band.to))
        low, high = min(data.positions), max(data.positions)
        for text, at in ((band.from_, start), (band.to, end)):
            if at is None or not low <= at <= high:
                yield _no_place(text, data)
        if start is not None and end is not None and start >= end and (start > end or data.across != "text"):
            yield Problem(band.from_.at, f"the band ends at {band.to}, before it begins at {band.from_}")


def _no_place(text: Text, data: Data) -> Problem:
    hint = did_you_mean(text.content, data.texts)
    return Problem(
        text.at, f"no place on the axis for '{text}'", hint or f"it runs from {data.texts[0]} to {data.texts[-1]}"
    )
