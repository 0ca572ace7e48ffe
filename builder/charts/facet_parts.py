"""A chart's table split by the values of a column: a chart and the rows of its own for each, on the same places."""

from collections.abc import Iterator

from msgspec import Struct

from builder.charts.colours import series_colours
from builder.charts.data import Data, TableData, did_you_mean
from builder.charts.formats import labels
from builder.charts.options import Chart, changed
from builder.charts.page import ChartPage
from builder.errors import At, Problem
from builder.outline.records import Text

MOST = 12
WITHOUT = ("annotate", "line", "errors", "status")
REST = ("mute", "quiet")  # what is not highlighted
LEGENDS = ("legend",)


class Rows(Struct, frozen=True):
    """Rows of a table, in the places that they have there; those that were added stand for none."""

    table: TableData
    rows: tuple[tuple[str, ...], ...]
    origins: tuple[int, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return self.table.columns

    def place(self, row: int, column: int) -> At:
        """Where a cell was written."""
        return self.table.place(self.origins[row], column)


class Part(Struct, frozen=True):
    """A facet: its name, its rows, the columns that have numbers in them, whether it is pointed out.

    Its heading is the name that the author gives it.
    """

    name: str
    rows: Rows
    columns: tuple[int, ...]  # of the whole's data
    loud: bool = False
    heading: str = ""


def facet_problems(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """What keeps a table from being split, and options that panels alike have no place for."""
    facet = chart.facet or chart.kind
    column, names = table.columns.index(facet.content), data.words["facet"]
    for option in WITHOUT:
        if getattr(chart, option):
            yield Problem(chart.at, f"a chart with facets takes no `{option}:`", f"leave `{option}:` or `facet:` out")
    if chart.sort != "none":
        yield Problem(chart.at, "facets keep the order of the rows", "leave `sort:` out, and sort the rows")
    if chart.labels in LEGENDS:
        yield Problem(chart.at, "facets have their legend over them", "leave `labels:` out")
    for row, name in enumerate(names):
        if not name:
            yield Problem(
                table.place(row, column), f"this row has no '{facet}'", "name its facet, or leave the row out"
            )
            break
    found = tuple(dict.fromkeys(filter(None, names)))
    if len(found) == 1:
        yield Problem(facet.at, f"the column '{facet}' holds '{found[0]}' alone", "leave `facet:` out")
    if len(found) > MOST:
        hint = f"leave rows out: {MOST} are the most"
        yield Problem(facet.at, f"the {len(found)} values of '{facet}' are more charts than a slide holds", hint)
    yield from _unknown(chart, data, found)
    yield from _nothing(chart, data, table)


def _unknown(chart: Chart, data: Data, facets: tuple[str, ...]) -> Iterator[Problem]:
    """Names to highlight or to rename that nothing has."""
    columns = tuple(name for column in data.columns for name in (column.key, column.name))
    known = tuple(dict.fromkeys((*facets, *columns, *data.texts, *data.points)))
    for text in chart.highlight:
        if text.content not in known:
            yield Problem(text.at, f"nothing named '{text}' to highlight", did_you_mean(text.content, known))
    known = tuple(dict.fromkeys((*facets, *(column.key for column in data.columns), data.x_key)))
    for key, shown in chart.names.items():
        if key not in known:
            yield Problem(shown.at, f"no column or facet named '{key}'", did_you_mean(key, known))
        elif not shown.content.strip():
            yield Problem(shown.at, f"the name shown for '{key}' is empty", "leave it out of `names:`")


def _nothing(chart: Chart, data: Data, table: TableData) -> Iterator[Problem]:
    """Facets of which no drawn column has a number; areas with a gap."""
    names = data.words["facet"]
    for name in dict.fromkeys(names):
        rows = [row for row, own in enumerate(names) if own == name]
        if all(column.values[row] is None for column in data.columns for row in rows):
            at = table.place(rows[0], table.columns.index(data.columns[0].key))
            yield Problem(at, f"'{name}' has no numbers to draw", "leave its rows out")
        yield from _twice(chart, data, table, rows)
        missing = {*data.texts} - {data.texts[row] for row in rows}
        if chart.kind.content == "area" and data.across == "text" and missing:
            at = table.place(rows[0], table.columns.index(data.x_key))
            yield Problem(at, f"'{name}' has no row for '{min(missing)}'", "add one, or use `kind: line`")


def _twice(chart: Chart, data: Data, table: TableData, rows: list[int]) -> Iterator[Problem]:
    """The first row at a place in a facet where a row stands already."""
    seen: set[str] = set()
    for row in rows if _in_slots(chart, data) else ():
        if data.texts[row] in seen:
            at = table.place(row, table.columns.index(data.x_key))
            message = f"{data.texts[row]} stands twice in '{data.words['facet'][row]}'"
            yield Problem(at, message, "give it one row in each facet")
            return
        seen.add(data.texts[row])


def parts(chart: Chart, data: Data, table: TableData) -> tuple[Part, ...]:
    """The facets in the order in which they appear; each has the places along x that any has."""
    names, loud = data.words["facet"], {text.content for text in chart.highlight}
    found = []
    for name in dict.fromkeys(names):
        rows = [row for row, own in enumerate(names) if own == name]
        known = tuple(
            index for index, column in enumerate(data.columns) if any(column.values[row] is not None for row in rows)
        )
        heading = str(chart.names.get(name, name))
        found.append(Part(name, _rows(chart, data, table, rows), known, name in loud, heading))
    return tuple(found)


def _rows(chart: Chart, data: Data, table: TableData, rows: list[int]) -> Rows:
    """The rows, and empty ones at the places that only others have: all of these under bars, the ends of lines."""
    taken = {data.texts[row] for row in rows}
    if _in_slots(chart, data):
        order: list[int | str] = []
        for text in _slots(data):
            order += [row for row in rows if data.texts[row] == text] if text in taken else [text]
    else:
        least, most = min(data.positions), max(data.positions)
        ends = {data.texts[data.positions.index(end)] for end in (least, most)}
        padded = chart.kind.content in ("line", "scatter")
        order = [*rows, *(sorted(ends - taken) if padded else ())]
    x = table.columns.index(data.x_key)
    return Rows(
        table,
        tuple(_cells(table, row, x) for row in order),
        tuple(row if isinstance(row, int) else rows[0] for row in order),
    )


def _in_slots(chart: Chart, data: Data) -> bool:
    """Whether places along x stand side by side, whatever is between them."""
    return data.across == "text" or chart.kind.content in ("column", "bar")


def _slots(data: Data) -> list[str]:
    """All places along x: texts as they appear, numbers and dates in their order."""
    found = dict(zip(data.texts, data.positions, strict=True))
    return list(found) if data.across == "text" else sorted(found, key=lambda text: found[text])


def _cells(table: TableData, row: int | str, x: int) -> tuple[str, ...]:
    """A row of the table, or an empty one at a place along x."""
    if isinstance(row, int):
        return table.rows[row]
    return tuple(row if column == x else "" for column in range(len(table.columns)))


def chart_of(chart: Chart, data: Data, part: Part, page: ChartPage, facets: frozenset[str], **bounds: object) -> Chart:
    """The chart of one facet. Its columns have no names, since the whole's legend tells them."""
    keys = tuple(data.columns[index].key for index in part.columns)
    others = tuple(text for text in chart.highlight if text.content not in facets)
    pointed = len(others) < len(chart.highlight)
    colours = dict(chart.colours)
    if pointed and part.loud:
        others = (*others, *map(Text, keys))
    elif pointed:
        colours |= {key: Text(REST[index % len(REST)]) for index, key in enumerate(keys)}
    elif len(keys) < len(data.columns):
        colours = {key: Text(colour) for key, colour in zip(_keys(data), colours_of(chart, data, page), strict=True)}
    if chart.format is None and chart.kind.content in ("column", "bar"):  # all figures as precise as the whole's
        form = labels("", data.numbers, data.decimals)
        signed = min(data.numbers) < 0 < max(data.numbers)
        bounds["format"] = Text(("+" if signed else "") + ("#,##0" if form.grouped else "0") + _places(form.decimals))
    return changed(
        chart, facet=None, unit=None, alt=None, highlight=others, names={key: Text("") for key in keys},
        y=tuple(Text(key, chart.at) for key in keys), x=Text(data.x_key, chart.at),
        colours={key: role for key, role in colours.items() if key in keys or key not in _keys(data)}, **bounds,
    )  # fmt: skip


def colours_of(chart: Chart, data: Data, page: ChartPage) -> tuple[str, ...]:
    """The colours of the columns, for all facets alike."""
    kind = chart.kind.content
    filled = kind in ("column", "bar") or (kind == "area" and chart.stacked != "false")
    return series_colours(chart, data.columns, page, filled=filled)


def _places(decimals: int) -> str:
    return "." + "0" * decimals if decimals else ""


def _keys(data: Data) -> tuple[str, ...]:
    return tuple(column.key for column in data.columns)
