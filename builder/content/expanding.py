"""The figures of a deck: every text that a slide says is looked through for `{{`, and written in its language."""

from collections.abc import Callable
from operator import is_

import msgspec

from builder.content import repeating, templating
from builder.content.expressions import Scope
from builder.content.lookups import Tables
from builder.content.texts import rewritten
from builder.errors import Problem
from builder.outline.records import Deck, Section, Slide, Text

_VERBATIM = {"text", "language"}  # of `code:`


def expanded(deck: Deck, tables: Tables) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck with its figures written out, the same deck where it has none, and what is wrong with them."""
    problems: list[Problem] = []

    def writer(language: str, known: Tables = tables) -> Callable[[Text, tuple[str, ...]], Text]:
        def change(text: Text, path: tuple[str, ...]) -> Text:
            if templating.OPENING not in text.content or (path[-2:-1] == ("code",) and path[-1] in _VERBATIM):
                return text
            # Charts read no marks but in what annotations say.
            marked = "chart" not in path or "annotate" in path
            made, found = templating.filled(text, Scope(known, language), marked=marked)
            problems.extend(found)
            return made

        return change

    def of_slide(slide: Slide, language: str) -> tuple[Slide, ...]:
        if not slide.for_:
            return (rewritten(slide, writer(language)),)
        before = len(problems)
        each = repeating.copies(slide, tables, problems)
        slides = tuple(rewritten(copy, writer(language, known)) for copy, known in each)
        problems.extend(repeating.alike(slides) if len(problems) == before else ())
        return slides

    def of_section(section: Section) -> Section:
        language = section.language or deck.language
        slides = tuple(made for slide in section.slides for made in of_slide(slide, slide.language or language))
        kept = len(slides) == len(section.slides) and all(map(is_, slides, section.slides))
        return _with_title(section if kept else msgspec.structs.replace(section, slides=slides), writer(language))

    sections = tuple(of_section(section) for section in deck.sections)
    kept = all(new is old for new, old in zip(sections, deck.sections, strict=True))
    own = {
        name: made
        for name in ("title", "subtitle", "author", "event")
        if (text := getattr(deck, name)) and (made := writer(deck.language)(text, (name,))) is not text
    }
    return (deck if kept and not own else msgspec.structs.replace(deck, sections=sections, **own)), tuple(problems)


def _with_title(section: Section, change: Callable[[Text, tuple[str, ...]], Text]) -> Section:
    title = change(section.title, ("title",)) if section.title else section.title
    return section if title is section.title else msgspec.structs.replace(section, title=title)
