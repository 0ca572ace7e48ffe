"""The figures of a deck: every text that a slide says is looked through for `{{`, and written in its language."""

from collections.abc import Callable
from operator import is_

import msgspec
from msgspec import Struct, field

from builder.content import repeating, templating
from builder.content.expressions import Scope
from builder.content.lookups import Tables
from builder.content.texts import rewritten
from builder.content.work import TooMuchError, Work
from builder.errors import Problem, enough
from builder.outline.records import Deck, Section, Slide, Text
from builder.outline.validate import MOST_SLIDES

MOST_CHARACTERS = 5_000_000  # that the texts with figures of a deck may come to


def expanded(deck: Deck, tables: Tables) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck with its figures written out, the same deck where it has none, and what is wrong with them."""
    writing = _Writing(tables)
    sections = tuple(writing.of_section(section, deck.language) for section in deck.sections)
    kept = all(new is old for new, old in zip(sections, deck.sections, strict=True))
    change = writing.in_language(deck.language)
    own = {
        name: made
        for name in ("title", "subtitle", "author", "event")
        if (text := getattr(deck, name)) and (made := change(text, (name,))) is not text
    }
    written = deck if kept and not own else msgspec.structs.replace(deck, sections=sections, **own)
    return written, tuple(writing.problems)


class _Writing(Struct):
    """What is wrong so far, and how much has been written: with too much of either, texts are left as they are."""

    tables: Tables
    problems: list[Problem] = field(default_factory=list)
    work: Work = field(default_factory=Work)
    characters: int = 0
    slides: int = 0  # made of rows
    stopped: bool = False

    @property
    def has_enough(self) -> bool:
        return self.stopped or enough(self.problems)

    def stop(self, problem: Problem) -> None:
        self.stopped = True
        self.problems.append(problem)

    def in_language(self, language: str, known: Tables | None = None) -> Callable[[Text, tuple[str, ...]], Text]:
        """What writes the texts of one language, with the tables of the deck or those that are known in a place."""

        def change(text: Text, path: tuple[str, ...]) -> Text:
            if templating.OPENING not in text.content or self.has_enough:
                return text
            # Charts read no marks but in what annotations say.
            marked = "chart" not in path or "annotate" in path
            return self.filled(text, Scope(known or self.tables, language, self.work), marked=marked)

        return change

    def filled(self, text: Text, scope: Scope, *, marked: bool) -> Text:
        """A text with its figures."""
        try:
            made, found = templating.filled(text, scope, marked=marked)
        except TooMuchError as error:
            self.stop(error.told(text.at))
            return text
        self.problems += found
        self.characters += len(made.content)
        if self.characters > MOST_CHARACTERS:
            self.stop(Problem(text.at, f"the texts with figures come to more than {MOST_CHARACTERS:,} characters"))
        return made

    def of_section(self, section: Section, language: str) -> Section:
        language = section.language or language
        slides = tuple(made for slide in section.slides for made in self.of_slide(slide, slide.language or language))
        kept = len(slides) == len(section.slides) and all(map(is_, slides, section.slides))
        made = section if kept else msgspec.structs.replace(section, slides=slides)
        title = self.in_language(language)(section.title, ("title",)) if section.title else section.title
        return made if title is section.title else msgspec.structs.replace(made, title=title)

    def of_slide(self, slide: Slide, language: str) -> tuple[Slide, ...]:
        """The slide, or one for each row that it goes through."""
        if not slide.for_:
            return (rewritten(slide, self.in_language(language)),)
        if self.has_enough:
            return ()
        before = len(self.problems)
        each = repeating.copies(slide, self.tables, self.problems)
        slides = tuple(rewritten(copy, self.in_language(language, known)) for copy, known in each)
        self.problems += repeating.alike(slides) if len(self.problems) == before else ()
        self.slides += len(slides)
        if self.slides > MOST_SLIDES:
            self.stop(Problem(slide.at, f"'for:' makes more than {MOST_SLIDES:,} slides", "make several decks of it"))
        return slides
