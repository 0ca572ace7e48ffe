"""Where the numbers of a slide come from: every figure of its texts, and the columns that its chart and table draw."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from builder.charts.data import read as read_data
from builder.charts.options import Chart
from builder.content import citing, marks
from builder.content.citations import short
from builder.content.figures import Datum
from builder.content.tables import TableData
from builder.content.templating import Filled
from builder.content.texts import texts_of
from builder.content.working_out import used
from builder.errors import NOWHERE, At, DeckError, Problem, counted
from builder.layouts.page import Material
from builder.opening import as_chosen, deck_of, read_outline
from builder.outline.choosing import AS_WRITTEN, Choice
from builder.outline.convert import did_you_mean
from builder.outline.records import Deck, Record, Slide
from builder.outline.report import cells
from builder.pagination import lay_out
from builder.resolve import resolve
from builder.theme import find

HASH = 12  # hexadecimal digits shown
_GAP = "  "
_HEADINGS = ("where", "shown", "value", "data", "holds", "sha256", "sources", "from")


class Cited(Struct, frozen=True):
    """A source's id, and its short name where it is known."""

    id: str
    short: str = ""

    def __str__(self) -> str:
        return f"{self.id} ({self.short})" if self.short else self.id


class Place(Struct, frozen=True):
    """What a number comes from: the data's name, what it holds, the file with its line or what makes it, its hash."""

    data: str
    table: str
    column: str = ""
    row: str = ""
    holds: str = ""
    origin: str = ""
    line: int = 0
    sha256: str = ""
    sources: tuple[Cited, ...] = ()


class Entry(Struct, frozen=True):
    """A number or a drawn column: where it stands on the slide, what is shown, its value, where it comes from."""

    where: str
    shown: str
    value: str
    places: tuple[Place, ...]
    expression: str = ""


class Trace(Struct, frozen=True):
    """A slide's number in the deck, its id and title, and what data gave it."""

    number: int
    id: str
    title: str
    entries: tuple[Entry, ...]


def traced(outline: Path, wanted: str, lang: str | None = None, choice: Choice = AS_WRITTEN) -> Trace:
    """The numbers of the slide with an id, or with a number as it is shown, in a language. Raises DeckError."""
    read = read_outline(outline)
    opened_deck, problems = deck_of(read, lang, choice)
    if problems:
        raise DeckError(problems)
    deck, talk, material = resolve(opened_deck, outline.parent)
    shown, _, _ = lay_out(deck, talk, material, find(deck.theme, outline.parent, None))
    names = [slide.id for slide in shown]
    if wanted not in names and not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(shown)):
        hint = did_you_mean(wanted, names)
        count = f"the deck has {len(shown)} slide{'s'[: len(shown) != 1]}"
        raise DeckError(
            (Problem(NOWHERE, f"no slide '{wanted}'", hint if hint.startswith("did") else f"{count}; or name an id"),)
        )
    index = names.index(wanted) if wanted in names else int(wanted) - 1
    slides = [slide for section in deck.sections for slide in section.slides]
    # A slide that is included twice has one place and two ids; a continued one only the place.
    named = {str(slide.id): slide for slide in slides if slide.id}
    slide = named.get(names[index]) or {slide.at: slide for slide in slides}.get(shown[index].at)
    entries = _entries(slide, deck, material) if slide is not None else ()
    varied = used(as_chosen(read, lang, choice)) if deck.vars else {}
    found = tuple(_with_variables(entry, varied, deck) for entry in entries)
    return Trace(index + 1, names[index], shown[index].title, found)


def as_json(found: Trace) -> str:
    """A trace for machines: its records as JSON objects."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()


def rendered(found: Trace) -> str:
    """A trace as lines of aligned text."""
    head = _GAP.join(part for part in (f"slide {found.number}", found.id, found.title) if part)
    if not found.entries:
        return f"{head}\n\nno number on this slide is bound to data"
    rows: list[tuple[str, ...]] = [_HEADINGS]
    for entry in found.entries:
        for index, place in enumerate(entry.places):
            first = (entry.where, entry.shown, entry.value) if index == 0 else ("", "", "")
            origin = f"{place.origin}:{place.line}" if place.line else place.origin
            sources = "; ".join(map(str, place.sources))
            rows.append((*first, place.data, place.holds, place.sha256, sources, origin))
    return f"{head}\n\n" + "\n".join(_aligned(rows))


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows of cells in columns as wide as their widest cell, counted as a terminal shows them."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (text + " " * (width - cells(text)) for text, width in zip(row, widths, strict=True) if width)
        yield _GAP.join(padded).rstrip()


def _entries(slide: Slide, deck: Deck, material: Material) -> Iterator[Entry]:
    for where, text in texts_of(slide):
        for one in text.bound if isinstance(text, Filled) else ():
            value = "" if one.value is None else f"{float(one.value):.10g}"
            places = tuple(place for datum in one.data for place in _places(datum, deck, material))
            yield Entry(where, one.text, value, places, one.expression)
    chart, table = (getattr(slide.content, name, None) for name in ("chart", "table"))
    if chart is not None:
        yield from _of_chart(chart, "chart", deck, material)
    if table is not None and str(table.data or "") in material.tables:
        for name in map(str, table.columns):
            yield _column("table", name, _unmarked(name, material.tables[str(table.data)]), deck, material, table.data)


def _unmarked(name: str, table: TableData) -> str:
    """The column of a slide's table, whose titles have a backslash before what looks like a mark."""
    return name if name in table.columns else marks.plain(name)


def _of_chart(chart: Chart, where: str, deck: Deck, material: Material) -> Iterator[Entry]:
    """The drawn columns of a chart and of its panels."""
    table = material.tables.get(str(chart.data))
    data = read_data(chart, table)[0] if table is not None else None
    if data is not None and not chart.panels:
        for column in dict.fromkeys((*data.columns, *data.lines, *data.roles.values())):
            yield _column(where, column.name, column.key, deck, material, chart.data)
    for number, panel in enumerate(chart.panels, 1):
        own = panel if panel.data else msgspec.structs.replace(panel, data=chart.data)
        yield from _of_chart(own, f"{where}.panels.{number}", deck, material)


def _with_variables(entry: Entry, varied: Mapping[str, tuple[Datum, ...]], deck: Deck) -> Entry:
    """The entry with the variables that its tables are worked out with."""
    data = dict.fromkeys(datum for place in entry.places for datum in varied.get(place.table, ()))
    places = (replace(_variable(datum, deck), data=f"← {datum.column}") for datum in data)
    return replace(entry, places=(*entry.places, *places)) if data else entry


def _column(where: str, shown: str, key: str, deck: Deck, material: Material, name: object) -> Entry:
    table = material.tables[str(name)]
    index = table.columns.index(key)
    held = sum(bool(row[index].strip()) for row in table.rows)
    places = _places(Datum(str(name), key), deck, material)
    return Entry(where, shown, f"{held} of {counted(len(table.rows), 'row')}", places)


def _places(datum: Datum, deck: Deck, material: Material) -> tuple[Place, ...]:
    """The place of a figure's data, and below it those of the tables that a query or a model makes it from."""
    if datum.variable:
        return (_variable(datum, deck),)
    table = material.tables[datum.table]
    at = _at(table, datum)
    own = Place(
        data=_name(datum, table),
        table=datum.table,
        column=datum.column,
        row=datum.key,
        holds=datum.text or _unit(table, datum),
        origin=_origin(table, datum, at, deck),
        line=at.line if table.cells or table.lines else 0,
        sha256=table.origin.sha256[:HASH],
        sources=_named(citing.of_datum(datum, material.tables), material),
    )
    below = (_whole(name, deck, material) for name in _read_by(table, material.tables))
    return (own, *below)


def _variable(datum: Datum, deck: Deck) -> Place:
    """A variable of the outline, or of the command line."""
    at = deck.vars[datum.column].at
    return Place(datum.column, "vars", datum.column, holds=datum.text, origin=at.file, line=at.line)


def _name(datum: Datum, table: TableData) -> str:
    """`rent[2026-06].rent`, `rent.rent`, `crossover.days`."""
    row = f"[{datum.key}]" if datum.row >= 0 else ""
    return f"{datum.table}{row}" + (f".{datum.column}" if datum.column else f" ({counted(len(table.rows), 'row')})")


def _whole(name: str, deck: Deck, material: Material) -> Place:
    table = material.tables[name]
    origin = _origin(table, Datum(name, ""), table.at, deck)
    cites = _named(citing.of_table(name, material.tables), material)
    return Place(f"← {name}", name, origin=origin, sha256=table.origin.sha256[:HASH], sources=cites)


def _read_by(table: TableData, tables: Mapping[str, TableData]) -> tuple[str, ...]:
    """The tables that a table is made from, and those that these are."""
    found: dict[str, None] = {}
    waiting = list(table.origin.tables)
    while waiting:
        name = waiting.pop(0)
        if name in tables and name not in found:
            found[name] = None
            waiting += tables[name].origin.tables
    return tuple(found)


def _at(table: TableData, datum: Datum) -> At:
    if datum.result or not datum.column:
        return table.at
    return table.place(datum.row, table.columns.index(datum.column))  # a whole column stands under its name


def _origin(table: TableData, datum: Datum, at: At, deck: Deck) -> str:
    """The file, with the cell of a sheet; or the query, or the model with its parameters."""
    origin = table.origin
    if origin.kind == "sql":
        return f"sql: {' '.join(origin.query.split())}"
    if origin.kind == "model":
        return f"model {origin.model}{_parameters(deck.data[datum.table].parameters)}"
    where = f"{origin.sheet}!{origin.cells}".strip("!")
    if datum.column and table.grid is not None:
        where = table.cell(datum.row, table.columns.index(datum.column))
    return f"{origin.file or at.file} {where}".strip()


def _parameters(given: Record) -> str:
    """The numbers and texts that a model was given, or takes where nothing was said."""
    told = ((name, getattr(given, name)) for name in given.__struct_fields__ if name != "at")
    said = ", ".join(
        f"{name}: {value:.10g}" if isinstance(value, float) else f"{name}: {value}"
        for name, value in told
        if value not in (None, "", False, (), {}) and not isinstance(value, Record | dict)
    )
    return f" ({said})" if said else ""


def _unit(table: TableData, datum: Datum) -> str:
    """What a result holds, with its unit."""
    result = next((one for one in table.results if datum.result and one.name == datum.column), None)
    return f"{result.value:.10g} {result.unit}".strip() if result else ""


def _named(cites: tuple[str, ...], material: Material) -> tuple[Cited, ...]:
    known = material.sources
    return tuple(Cited(cite, short(known[cite]) if cite in known else "") for cite in cites)
