"""Resolving: everything that the outline refers to is read, and slides are filled from it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from builder.addresses import has_scheme, trouble
from builder.content import (
    amounts,
    article,
    citing,
    directions,
    highlighting,
    marks,
    misread,
    pictures,
    sources,
    tables,
    variables,
)
from builder.content.expanding import expanded
from builder.content.lookups import Tables
from builder.content.naming import named
from builder.content.pictures import Picture
from builder.content.sources import Source
from builder.content.tables import TableData
from builder.content.written import Written, written_in
from builder.errors import NOWHERE, DeckError, Problem, enough
from builder.files import distinct
from builder.layouts import LAYOUTS, placeholders
from builder.layouts import table as table_layout
from builder.layouts.page import Material, Talk
from builder.layouts.picturing import Image
from builder.outline.records import Deck, Point, Record, Slide, Text
from builder.parts import parts_of

T = TypeVar("T")
_WITHOUT_SOURCES = {layout.Content for layout in LAYOUTS.values() if "source" in getattr(layout, "WITHOUT", ())}


def resolve(deck: Deck, folder: Path) -> tuple[Deck, Talk, Material]:
    """The deck with its tables filled in, what slides may say of the talk, and what they draw on.

    Raises DeckError with the problems of all files and of all references to them.
    """
    problems: list[Problem] = []
    cited_from = attempt(problems, sources.load_all, deck.sources, folder, deck.language)
    known, found = tables.load_all(deck.data, folder, cited_from)
    problems += found
    values = variables.known(deck.vars, deck.language)[0] if deck.vars else {}
    plain, written = deck, written_in(deck)
    if written.has_figures or any(slide.for_ for slide in _slides(deck)):
        deck, wrong = expanded(deck, Tables(known, deck.data.keys() - known.keys(), values))
        problems += wrong
        written = written_in(deck)
    told = attempt(problems, article.load, deck.article, folder, deck.language) if deck.article else None
    if cited_from is not None:
        _add(problems, _unknown_sources(deck, cited_from))
        _add(problems, citing.unknown(_slides(deck), known, cited_from))
    if told is not None:
        problems += article.coverage(deck, told)
    _add(problems, (problem for slide in _slides(deck) for problem in _unknown_names(slide.content, deck)))
    problems += directions.warnings(written.read, known, (cited_from or {}).values())
    problems += misread.warnings((*written.said, *written.cells, *written.names))
    drawn = _drawn(deck, folder, problems)
    _add(problems, _broken_links(deck, written))
    _add(problems, _blanks(written))
    _add(problems, _unknown_columns(deck, known))
    if any(problem.level == "error" for problem in problems):
        raise DeckError(tuple(problems))
    filled = _filled(deck, known, figures=deck is not plain)
    amounts.check(_slides(filled))
    cites = (cite for slide in _slides(filled) for cite in (*slide.source, *slide.notes_source))
    cited = tuple(dict.fromkeys(map(str, cites)))
    return filled, talk_of(filled), Material(known, drawn, cited_from or {}, cited, tuple(problems))


def talk_of(deck: Deck) -> Talk:
    """What slides may say about the whole talk."""
    return Talk(
        title=deck.title,
        subtitle=deck.subtitle,
        author=deck.author,
        event=deck.event,
        date=str(deck.date or ""),
        minutes=deck.minutes,
        parts=parts_of(deck),
    )


def attempt(problems: list[Problem], load: Callable[..., T], *given: object) -> T | None:
    """What `load` makes, or None and its problems gathered."""
    try:
        return load(*given)
    except DeckError as error:
        problems.extend(error.problems)
        return None


def _add(problems: list[Problem], found: Iterable[Problem]) -> None:
    """Adds problems, but no more than anybody reads: for each is looked what may have been meant, which takes time."""
    if _enough(problems):
        return
    for problem in found:
        problems.append(problem)
        if _enough(problems):
            return


def _enough(problems: list[Problem]) -> bool:
    return enough(problems) and enough([problem for problem in problems if problem.level == "error"])


def _unknown_sources(deck: Deck, known: dict[str, Source]) -> Iterator[Problem]:
    for slide in _slides(deck):
        for cite in (*slide.source, *slide.notes_source):
            if problem := _unknown_source(cite, known, deck):
                yield problem


def _unknown_source(cite: Text, known: dict[str, Source], deck: Deck) -> Problem | None:
    problem = named(cite, known, "source")
    if (
        problem is None
        or problem.hint.startswith("did")
        or (deck.sources and cite.content.isascii() and " " not in cite.content)
    ):
        return problem
    hint = "sources are ids of the file named by 'sources:'; free text goes into 'caveat:'"
    return Problem(problem.at, problem.message, hint)


def _slides(deck: Deck) -> Iterator[Slide]:
    return (slide for section in deck.sections for slide in section.slides)


def _images(content: Record) -> Iterator[Image]:
    image = getattr(content, "image", None)
    if image is not None:
        yield image
    if isinstance(content, placeholders.Content):
        yield from content.images


def _drawn(deck: Deck, folder: Path, problems: list[Problem]) -> dict[str, Picture]:
    """The pictures of all slides by their names, each read once; what is wrong is told wherever one is named."""
    drawn: dict[str, Picture] = {}
    refused: dict[str, tuple[Problem, ...]] = {}
    measured: set[str] = set()
    allowance = pictures.Allowance()

    def draw(image: Text) -> Picture | None:
        name = distinct(image)
        if name not in drawn and name not in refused:
            try:
                drawn[name] = pictures.load(image, folder, allowance)
            except DeckError as error:
                refused[name] = error.problems
        problems.extend(msgspec.structs.replace(problem, at=image.at) for problem in refused.get(name, ()))
        return drawn.get(name)

    for picture_of in (image for slide in _slides(deck) for image in _images(slide.content)):
        if _enough(problems):
            return {}
        if not picture_of.alt and not picture_of.caption:
            problems.append(Problem(picture_of.at, "this picture has no 'alt'", "say in it what the picture shows"))
        draw(picture_of.file)
    for image in _backgrounds(deck):
        if _enough(problems):
            return {}
        if (picture := draw(image)) and (name := distinct(image)) not in measured:
            drawn[name] = pictures.measured(picture)
            measured.add(name)
    return drawn


def _backgrounds(deck: Deck) -> Iterator[Text]:
    """The names of pictures behind slides, wherever they stand."""
    of_sections = (section.background for section in deck.sections)
    given = (*of_sections, *(slide.background for slide in _slides(deck)))
    return (ground.image for ground in given if ground and ground.image)


def _unknown_names(content: Record, deck: Deck) -> Iterator[Problem]:
    """Names in a slide's content that mean nothing: of data, of a language of code."""
    for part in (getattr(content, "chart", None), getattr(content, "table", None)):
        if part is not None and part.data and (problem := named(part.data, deck.data, "data")):
            yield problem
    code = getattr(content, "code", None)
    if code is not None and code.language and not highlighting.knows(str(code.language)):
        yield Problem(
            code.language.at,
            f"no language named '{code.language}' is known for code",
            "use a name that pygments knows, such as python, json or text",
        )


def _broken_links(deck: Deck, written: Written) -> Iterator[Problem]:
    """Links that lead nowhere, or that a deck had better not hold: only the web, mail and slides by id."""
    known = {str(slide.id) for slide in _slides(deck) if slide.id}
    for text in (*written.said, *written.cells, *written.names):
        if isinstance(text, Point) or "](" not in text.content:
            continue
        for link in (span.link for span in marks.spans(text.content) if span.link):
            if link.startswith("#"):
                if problem := named(Text(link[1:], text.at), known, "slide"):
                    yield problem if known else msgspec.structs.replace(problem, hint="give the slide an 'id:'")
            elif why := trouble(link):
                hint = "" if has_scheme(link) else "https://…, mailto:… or #slide-id"
                yield Problem(text.at, f"'{link[:60]}' cannot be linked to: {why}", hint)


def _blanks(written: Written) -> Iterator[Problem]:
    """Texts of blanks alone and points without a text; a table's cells may be empty."""
    for part in (*written.said, *written.listings, *written.names):
        if isinstance(part, Point):
            if part.lead is None and part.text is None:
                yield Problem(part.at, "this point has neither 'lead' nor 'text'")
        elif part.at != NOWHERE and not marks.plain(part.content).strip():
            yield Problem(part.at, "nothing is written here", "write a text, or leave the key out")


def _unknown_columns(deck: Deck, known: dict[str, TableData]) -> Iterator[Problem]:
    """Columns a slide's table wants of a data table that has none of that name."""
    for slide in _slides(deck):
        table = slide.content.table if isinstance(slide.content, table_layout.Content) else None
        if table is None or str(table.data) not in known:
            continue
        for name in table.columns:
            if problem := named(name, known[str(table.data)].columns, "column"):
                yield problem


def _filled(deck: Deck, known: dict[str, TableData], *, figures: bool) -> Deck:
    """The deck with the rows of data tables in the slides that show them, and the sources of what slides draw."""
    replace = msgspec.structs.replace
    return replace(
        deck,
        sections=tuple(
            replace(
                section,
                slides=tuple(
                    citing.with_sources(
                        _with_rows(slide, known), known, printed=_prints_sources(slide), figures=figures
                    )
                    for slide in section.slides
                ),
            )
            for section in deck.sections
        ),
    )


def _prints_sources(slide: Slide) -> bool:
    return type(slide.content) not in _WITHOUT_SOURCES


def _with_rows(slide: Slide, known: dict[str, TableData]) -> Slide:
    content = slide.content
    if not isinstance(content, table_layout.Content) or not content.table.data:
        return slide
    table = table_layout.from_data(content.table, known[str(content.table.data)])
    return msgspec.structs.replace(slide, content=msgspec.structs.replace(content, table=table))
