"""Validates nodes into a Deck: every key known, every slide with its layout, nothing written twice."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as Table
from datetime import date
from typing import Any

from builder.errors import DeckError, Problem
from builder.outline import records
from builder.outline.convert import convert, fields_of, record_from
from builder.outline.datasets import ModelSpec, TableReader, spoken
from builder.outline.gathering import Gathering, Reader
from builder.outline.languages import with_language
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.records import Deck, Section, Slide, Text, Variant
from builder.outline.slides import COMMON, LayoutSpec, SlideReader

MOST_SLIDES = 2_000  # of a deck, as written and as drawn
MOST_MINUTES = 1_440  # of a talk: a day
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_ID = re.compile(r"[\w-]+")


def validate(node: Node, layouts: Table[str, LayoutSpec], models: Table[str, ModelSpec] | None = None) -> Deck:
    """The deck an outline describes. Raises DeckError with all problems."""
    deck, problems = checked(node, layouts, models)
    if problems:
        raise DeckError(problems)
    return deck


def checked(
    node: Node, layouts: Table[str, LayoutSpec], models: Table[str, ModelSpec] | None = None
) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck, and what is wrong with it as a whole though every part of it can be read, such as an id given twice.

    Raises DeckError with all problems when a part cannot be read.
    """
    if not isinstance(node, Mapping):
        raise DeckError((_no_mapping(node),))
    problems: list[Problem] = []
    slides = SlideReader(layouts)
    tables = TableReader(models or {}, spoken(node))
    own: dict[type, Reader] = {Slide: slides, Section: _read_section, records.Table: tables}
    deck = convert(node, Deck, problems, own, elsewhere=_elsewhere(slides))
    is_sound = not problems
    across: list[Problem] = []
    if deck is not None:
        deck = with_language(deck, node, Gathering(across))
        across += _across(deck, node)
    if deck is None or not is_sound:
        raise DeckError((*problems, *across))
    return deck, tuple(across)


def _elsewhere(slides: SlideReader) -> dict[type, dict[str, str]]:
    """Hints for keys of a slide, or of a section, that stand further out than they should."""
    keys = sorted(COMMON.union(*slides.keys.values()))
    hints: dict[type, dict[str, str]] = {
        record: {key: "it goes on a slide" for key in keys if f"{key}s" not in fields_of(record)}
        for record in (Deck, Section)
    }
    hints[Deck]["include"] = "write '- include: …' under 'sections:' or 'slides:'"
    hints[Deck]["slides"] = "it goes into a section, under 'sections:'"
    return hints


def _no_mapping(node: Node) -> Problem:
    hint = "it starts with 'title: …' and 'sections:'"
    if isinstance(node, Scalar) and "：" in node.text:
        hint = "a key ends with ':' and a blank, not with '：'"
    kind = "a list" if isinstance(node, Sequence) else "a text"
    return Problem(node.at, f"an outline wants keys and values, not {kind}", hint)


def _read_section(node: Node, name: str, shared: Gathering) -> Any:
    if not isinstance(node, Mapping):
        return shared.report(node, "a section wants keys and values", "write 'title: …' and 'slides:' under the '-'")
    return with_language(record_from(Section, node, node.entries, shared, ""), node, shared)


def _across(deck: Deck, node: Mapping) -> list[Problem]:
    """What is wrong with the deck as a whole. Raises DeckError when it is too large to look further."""
    problems: list[Problem] = []
    slides = [slide for section in deck.sections for slide in section.slides]
    if len(slides) > MOST_SLIDES:
        message = f"a deck has at most {MOST_SLIDES:,} slides, this one {len(slides):,}"
        raise DeckError((Problem(slides[MOST_SLIDES].at, message, "make several decks of it"),))
    problems += _twice([slide.id for slide in slides], "the id '{}' is taken", "line {} has it: choose another")
    problems += _twice(
        [section.id for section in deck.sections], "the id '{}' is taken", "line {} has it: choose another"
    )
    problems += _alike(deck)
    problems += [
        Problem(text.at, f"'{name}' is the name of a table under 'data:'", "call the variable something else")
        for name, text in deck.vars.items()
        if name in deck.data
    ]
    problems += [
        Problem(name.at, f"'{name}' is no id", "an id is one word of letters, digits, - and _")
        for name in (*(section.id for section in deck.sections), *(slide.id for slide in slides))
        if name is not None and not _ID.fullmatch(name.content)
    ]
    if not deck.title:
        problems.append(Problem(deck.title.at, "the title is empty", "say what the talk is about"))
    problems += _endless(deck, node)
    if deck.date and not _is_date(deck.date.content):
        hint = "write it as 2026-02-01; 2026-02 and 2026 will do"
        problems.append(Problem(deck.date.at, f"'{deck.date}' is no date", hint))
    return problems


def _endless(deck: Deck, node: Mapping) -> Iterator[Problem]:
    """Problems for talks of no length, or of more than a day, of the deck itself and of its cuts."""
    cuts = node.get("variants")
    nodes = (node, *((cuts.get(name) if isinstance(cuts, Mapping) else None) for name in deck.variants))
    talks: tuple[Deck | Variant, ...] = (deck, *deck.variants.values())
    for said, one in zip(talks, nodes, strict=True):
        if said.minutes is not None and not 0 < said.minutes <= MOST_MINUTES:
            found = one.get("minutes") if isinstance(one, Mapping) else None
            message = f"'minutes' is more than 0 and at most {MOST_MINUTES:,}, not {said.minutes:.12g}"
            yield Problem((found or said).at, message)


def _alike(deck: Deck) -> Iterator[Problem]:
    """Problems for slides with the title of another one, unless no audience sees both."""
    earlier: dict[str, list[tuple[Text, set[str]]]] = {}
    said = ((slide.title, slide.only or part.only) for part in deck.sections for slide in part.slides)
    for title, only in said:
        if not title:
            continue
        audiences = {str(name) for name in only}
        same = earlier.setdefault(title.content.strip(), [])
        if met := next((one for one, others in same if not (audiences and others) or audiences & others), None):
            hint = f"line {met.at.line} has it: say what is new on this one"
            yield Problem(title.at, f"two slides have the title '{title}'", hint)
        same.append((title, audiences))


def _twice(names: list[Text | None], message: str, hint: str) -> list[Problem]:
    """Problems for names that stand earlier already."""
    first: dict[str, Text] = {}
    problems = []
    for name in names:
        if not name:
            continue
        earlier = first.setdefault(name.content.strip(), name)
        if earlier is not name:
            problems.append(Problem(name.at, message.format(name), hint.format(earlier.at.line)))
    return problems


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
