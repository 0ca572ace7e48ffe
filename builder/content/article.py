"""The article a talk follows: its parts, and whether the sections tell them all.

title: 算力为什么必须变便宜
publisher: 网易号
date: 2026-01
parts:
  - {number: 1, heading: 为什么很多应用还在“烧钱”？}
"""

from pathlib import Path

from builder.content.records import load as load_record
from builder.errors import DeckError, Problem
from builder.outline.languages import DEFAULT
from builder.outline.records import Deck, Record, Text


class Part(Record, frozen=True, kw_only=True):
    """A part of the article, with the number it has there."""

    number: int
    """Its number there, to which sections refer."""
    heading: str
    """Its heading."""


class Article(Record, frozen=True, kw_only=True):
    """An article; what is not known of it is left empty."""

    title: str
    """The title of the article."""
    publisher: str = ""
    """Who brought it out."""
    date: str = ""
    """When, as 2026-02-01, 2026-02 or 2026."""
    address: str = ""
    """Its web address."""
    parts: tuple[Part, ...]
    """Its parts, in order."""


def load(name: Text, folder: Path, language: str = DEFAULT) -> Article:
    """The article in the file that `name` means. Raises DeckError, with places in that file."""
    article = load_record(name, folder, Article, language)
    first: dict[int, Part] = {}
    problems = [
        Problem(part.at, f"the part {part.number} is written twice", f"line {first[part.number].at.line} has it")
        for part in article.parts
        if first.setdefault(part.number, part) is not part
    ]
    if problems:
        raise DeckError(tuple(problems))
    return article


def coverage(deck: Deck, article: Article) -> tuple[Problem, ...]:
    """Sections that tell parts the article has not, and parts that no section tells."""
    numbers = {part.number for part in article.parts}
    told = {section.article for section in deck.sections}
    known = ", ".join(str(number) for number in sorted(numbers))
    strange = [
        Problem(section.at, f"the article has no part {section.article}", f"its parts are {known}")
        for section in deck.sections
        if section.article is not None and section.article not in numbers
    ]
    place = deck.article.at if deck.article else deck.at
    untold = [
        Problem(
            place,
            f"no section tells part {part.number} of the article, “{part.heading}”",
            f"write 'article: {part.number}' in the section that does",
        )
        for part in article.parts
        if part.number not in told
    ]
    return (*strange, *untold)
