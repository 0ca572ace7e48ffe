"""Sources that a slide cites by its data: those of the tables it draws, and of the rows that its figures come from."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import msgspec

from builder.content.figures import Datum
from builder.content.naming import named
from builder.content.tables import TableData
from builder.content.templating import Filled
from builder.content.texts import texts_of
from builder.errors import At, Problem
from builder.outline.records import Record, Slide, Text

COLUMN = "source"  # of a table: the ids of each row
_BETWEEN = re.compile(r"[\s;；,，、]+")


class Derived(Text, frozen=True):
    """The id of a source that the data names, not the author of the slide; it stands where the data is used."""


class Drawing(Protocol):
    """A chart or a table of a slide: the data it names."""

    @property
    def data(self) -> Text | None: ...
    @property
    def at(self) -> At: ...


def with_sources(slide: Slide, tables: Mapping[str, TableData], *, printed: bool = True, figures: bool = True) -> Slide:
    """The slide with the sources of its data behind its own; those of its notes' figures are listed, not printed.

    Where the layout prints no source line, all are listed only. A slide without `figures` is not looked through.
    """
    shown: list[Text] = []
    listed: list[Text] = []
    for data, at in drawn(slide.content):
        if data in tables:
            shown += [Derived(cite, at) for cite in of_table(data, tables)]
    for where, text in texts_of(slide) if figures else ():
        if isinstance(text, Filled):
            cites = (cite for one in text.bound for datum in one.data for cite in of_datum(datum, tables))
            (listed if where == "notes" else shown).extend(Derived(cite, text.at) for cite in cites)
    if not shown and not listed:
        return slide
    source = _once((*slide.source, *shown)) if printed else slide.source
    others = _once((*slide.notes_source, *(() if printed else shown), *listed), source)
    return msgspec.structs.replace(slide, source=source, notes_source=others)


def drawn(content: Record) -> Iterator[tuple[str, At]]:
    """The names of the tables that a slide's chart, its panels and its table draw, with the places that name them."""
    for name in ("chart", "table"):
        part: Drawing | None = getattr(content, name, None)
        for one in (part, *getattr(part, "panels", ())) if part is not None else ():
            if one.data:
                yield str(one.data), one.data.at


def of_table(name: str, tables: Mapping[str, TableData], seen: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The sources of a whole table and of its rows, and of the tables that a query makes it from."""
    table = tables.get(name)
    if table is None or name in seen:
        return ()
    # A query that hands on the sources of its rows knows best which rows it read.
    others = () if COLUMN in table.columns else table.origin.tables
    below = (cite for other in others for cite in of_table(other, tables, seen | {name}))
    rows = (cite for row in _sourced(table) for cite in of_row(table, row))
    return tuple(dict.fromkeys((*table.sources, *rows, *below)))


def of_datum(datum: Datum, tables: Mapping[str, TableData]) -> tuple[str, ...]:
    """The sources of a figure's data: its row's own where the table says them by row, else the table's."""
    table = tables.get(datum.table)
    own = of_row(table, datum.row) if table is not None and datum.row >= 0 else ()
    return own or of_table(datum.table, tables)


def of_row(table: TableData, row: int) -> tuple[str, ...]:
    """The ids in a row's cell of the column `source`."""
    if COLUMN not in table.columns:
        return ()
    cell = table.rows[row][table.columns.index(COLUMN)]
    return tuple(cite for cite in _BETWEEN.split(cell) if cite)


def assumed(slide: Slide, tables: Mapping[str, TableData]) -> tuple[str, ...]:
    """What the models assume whose results a slide draws or says, a sentence each."""
    if not tables:
        return ()
    names = [name for name, _ in drawn(slide.content)] + [datum.table for datum in _data(slide)]
    return tuple(dict.fromkeys(one for name in dict.fromkeys(names) for one in _assumptions(name, tables)))


def _assumptions(name: str, tables: Mapping[str, TableData], seen: frozenset[str] = frozenset()) -> Iterator[str]:
    table = tables.get(name)
    if table is None or name in seen:
        return
    yield from table.assumptions
    for other in table.origin.tables:
        yield from _assumptions(other, tables, seen | {name})


def unknown(slides: Iterable[Slide], tables: Mapping[str, TableData], known: Iterable[str]) -> Iterator[Problem]:
    """Sources that rows of tables on slides name and the file of sources has not, at their cells."""
    ids = frozenset(known)
    # Without a file of sources nothing is cited, and a column of that name may hold anything.
    if not ids or not any(COLUMN in table.columns for table in tables.values()):
        return
    slides = tuple(slides)
    used = {name for slide in slides for name, _ in drawn(slide.content)}
    used |= {datum.table for slide in slides for datum in _data(slide)}
    for name in sorted(used & tables.keys()):
        table = tables[name]
        for row in _sourced(table):
            for cite in of_row(table, row):
                if cite not in ids and (problem := named(Text(cite, _cell(table, row)), ids, "source")):
                    yield problem


def _data(slide: Slide) -> Iterator[Datum]:
    filled = (text for _, text in texts_of(slide) if isinstance(text, Filled))
    return (datum for text in filled for one in text.bound for datum in one.data)


def _sourced(table: TableData) -> range:
    """The rows that may say their sources."""
    return range(len(table.rows) if COLUMN in table.columns else 0)


def _cell(table: TableData, row: int) -> At:
    return table.place(row, table.columns.index(COLUMN))


def _once(cites: tuple[Text, ...], before: tuple[Text, ...] = ()) -> tuple[Text, ...]:
    """Each id once, the first of them kept, without those that stand before."""
    kept: dict[str, Text] = {}
    for cite in cites:
        kept.setdefault(cite.content, cite)
    earlier = {cite.content for cite in before}
    return tuple(cite for cite in kept.values() if cite.content not in earlier)
