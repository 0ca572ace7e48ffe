"""What is wrong with options of lines, columns, bars and scatters: scales, marks on the axes, errors, origins, sums."""

from collections.abc import Iterator

from builder.charts import statuses, whiskers
from builder.charts.bar_plan import MOST_VALUES, labels_fit
from builder.charts.bar_room import LONGEST_NAME_LINES
from builder.charts.data import Column, Data, TableData, as_text, did_you_mean
from builder.charts.formats import labels
from builder.charts.options import Chart
from builder.charts.page import ChartPage, width, wrapped
from builder.charts.scale import LEAST
from builder.charts.uprights import place
from builder.errors import Problem
from builder.outline.records import Text

BEYOND = 0.25  # of an axis: how far after the last row of a line a place may lie
MOST_BARS = 40
NAME_AT_END = 0.3  # of the chart's width, half of it outside of the plot
MOST_MARKS = 6
NO_PLACE = "has no place on a logarithmic axis"


def option_rules(
    chart: Chart, data: Data, table: TableData, page: ChartPage, takes: tuple[str, ...]
) -> Iterator[Problem]:
    """All problems of these options in a chart; of one that its kind does not take only that is told, elsewhere."""
    if "log" in takes and chart.log:
        yield from _powers(chart, data, table)
    if "now" in takes and chart.now:
        yield from _no_place(chart.now, chart, data)
    if "reference" in takes:
        yield from _references(chart, data, page)
    if "errors" in takes:
        yield from whiskers.problems(chart, data, table)
    if "status" in takes:
        yield from statuses.problems(data, table, chart)
    if "totals" in takes:
        yield from _totals(chart, data)
    if not page.bare:
        yield from _long_names(chart, data, table, page)
    if chart.labels == "values" and not page.bare:
        yield from _values(chart, data, page)


def _powers(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Logarithmic axes that the kind or its data cannot have, and values that they have no place for."""
    kind = chart.kind.content
    if chart.log != "y" and kind not in ("scatter", "bubble"):
        yield Problem(chart.at, f"a {kind} has `log: y` alone, not `log: {chart.log}`", "use `kind: scatter`")
    elif chart.log != "y" and data.across not in ("numbers", "days"):
        yield Problem((chart.x or chart.kind).at, f"`log: {chart.log}` wants numbers along x", "use `log: y`")
    if chart.log != "x":
        yield from _all_positive(chart, data, table)
    if chart.log != "y":
        places = Column(data.x_key, "", data.positions)
        yield from not_positive(places, table)


def _all_positive(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    bounds = (column for role, column in data.roles.items() if role.startswith("errors."))
    for column in (*data.columns, *data.lines, *bounds):
        yield from not_positive(column, table)
    yield from odd_bounds(chart)


def odd_bounds(chart: Chart) -> Iterator[Problem]:
    """Bounds and steps that a logarithmic axis cannot have."""
    for name, bound in (("min", chart.min), ("max", chart.max)):
        if bound is not None and bound <= 0:
            yield Problem(chart.at, f"`{name}: {bound:g}` {NO_PLACE}", "write more than 0")
    if chart.step is not None:
        yield Problem(chart.at, "a logarithmic axis has its own steps", "leave `step:` out")


def not_positive(column: Column, table: TableData) -> Iterator[Problem]:
    """The first value of a column that has no place on a logarithmic axis."""
    row = next((row for row, value in enumerate(column.values) if value is not None and value < LEAST), None)
    if row is not None:
        at = table.place(row, table.columns.index(column.key))
        yield Problem(at, f"{column.values[row]:.12g} {NO_PLACE}", "leave `log:` out, or leave the row out")


def _references(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Lines whose place the axes have not, and texts wider than the chart."""
    if len(chart.reference) > MOST_MARKS:
        message = f"{len(chart.reference)} lines of reference are more than a reader can follow"
        yield Problem(chart.reference[MOST_MARKS].at, message, "keep those that the title speaks of")
    for reference in chart.reference:
        if (reference.x is None) == (reference.y is None):
            yield Problem(reference.at, "a line of reference stands at `x:` or at `y:`", "write one of both")
            continue
        if reference.x:
            yield from _no_place(reference.x, chart, data)
        if reference.y is not None:
            yield from _no_level(reference.y, chart, reference.text or chart.kind)
        if reference.text and width(str(reference.text), page.tick) > page.width * 0.7:
            message = f"the text '{reference.text}' is too wide for the chart"
            yield Problem(reference.text.at, message, "say the rest in the notes")


def _no_place(text: Text, chart: Chart, data: Data) -> Iterator[Problem]:
    kind = chart.kind.content
    known = as_text(data) if kind == "column" else data
    at = place(known, str(text))
    low, high = min(known.positions), max(known.positions)
    far = (high - low) * BEYOND if kind in ("line", "scatter") and known.across != "text" else 0.0
    if at is not None and low <= at <= high + far and (at > 0 or chart.log not in ("x", "both")):
        return
    hint = did_you_mean(text.content, data.texts)
    span = f"it runs from {data.texts[0]} to {data.texts[-1]}"
    yield Problem(
        text.at,
        f"no place on the axis for '{text}'",
        hint if hint.startswith("write ") or (data.across == "text" and hint) else span,
    )


def _no_level(value: float, chart: Chart, text: Text) -> Iterator[Problem]:
    at = text.at
    if chart.log in ("y", "both") and value <= 0:
        yield Problem(at, f"{value:.12g} {NO_PLACE}", "write more than 0")
    if chart.stacked == "percent" and not 0 <= value <= 100:
        yield Problem(at, f"{value:.12g} lies outside of parts of a hundred", "write a number from 0 to 100")
        return
    if chart.min is not None and value < chart.min:
        yield Problem(
            at, f"the line at {value:.12g} lies outside `min: {chart.min:.12g}`", "lower `min:`, or leave it out"
        )
    if chart.max is not None and value > chart.max:
        yield Problem(
            at, f"the line at {value:.12g} lies outside `max: {chart.max:.12g}`", "raise `max:`, or leave it out"
        )


def _long_names(chart: Chart, data: Data, table: TableData, page: ChartPage) -> Iterator[Problem]:
    """The first name under the plot that would be cut: of a line's end, or of a column in more lines than there are."""
    kind, hint = chart.kind.content, "shorten it, or use `kind: bar`"
    if kind in ("line", "area") and data.across == "text":
        most, shown = NAME_AT_END * page.width, (0, len(data.texts) - 1)
        long = [row for row in shown if width(data.texts[row], page.tick) > most]
    elif kind == "column" and len(data.texts) <= MOST_BARS:
        slot = page.width * 0.9 / len(data.texts)
        broken = [wrapped(text, page.size, max(slot, page.size)) for text in data.texts]
        room = LONGEST_NAME_LINES if chart.every <= 1 else 1
        long = [row for row, text in enumerate(broken) if text.count("\n") >= room and _has_words(data.texts[row])]
    else:
        return
    for row in long[:1]:
        at = table.place(row, table.columns.index(data.x_key))
        yield Problem(at, f"the name '{data.texts[row]}' is too long for its place under the plot", hint)


def _has_words(name: str) -> bool:
    """Whether a name can take several lines: of one that cannot, each n-th is left out until it has room."""
    return not name.isascii() or " " in name


def _values(chart: Chart, data: Data, page: ChartPage) -> Iterator[Problem]:
    """Values that find no room at their bars or points."""
    kind, stacked = chart.kind.content, chart.stacked != "false"
    if kind in ("bar", "column") and not stacked:
        form = labels(str(chart.format or ""), data.numbers, data.decimals)
        if not labels_fit(data, page, form, kind == "bar"):
            yield Problem(chart.at, f"the values are wider than the {kind}s they stand at", "leave `labels:` out")
    elif kind in ("line", "area") and not stacked and len(data.texts) > MOST_VALUES:
        message = f"{len(data.texts)} values along a line are more than a reader reads"
        yield Problem(chart.at, message, "leave `labels:` out")


def _totals(chart: Chart, data: Data) -> Iterator[Problem]:
    if not chart.totals:
        return
    if chart.stacked == "false":
        yield Problem(chart.at, "`totals:` adds up stacks", "write `stacked: true` as well")
    elif chart.stacked == "percent":
        yield Problem(chart.at, "parts of a hundred all add up to a hundred", "leave `totals:` out")
    elif any(value < 0 for column in data.columns for value in column.numbers):
        yield Problem(chart.at, "`totals:` wants parts that are not negative", "leave `totals:` out")
