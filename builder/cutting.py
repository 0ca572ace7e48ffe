"""Cuts a deck to an audience or a variant: what is not for them leaves no trace in the slides that stay.

A slide or a section says with `only: [investors]` whom it is for; without it, it is for everybody. A variant names the
slides and sections it keeps, or an audience. Links to slides that are left out become plain words.
"""

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from builder.content.texts import rewritten
from builder.errors import At, Problem
from builder.outline.convert import did_you_mean
from builder.outline.records import Deck, Section, Slide, Text, Variant

EVERYTHING = "all"  # as a choice: nothing is left out
COMMAND = At("--only", 0, 0)
# A link to a slide, or what holds none: a mark behind a backslash, code.
_LINK = re.compile(r"\\.|`[^`\n]+`|\[(?P<words>[^\]\n]+)\]\(#(?P<slide>[^)\s]+)\)")


def cut(deck: Deck, only: str = "") -> tuple[Deck, tuple[Problem, ...]]:
    """The deck as an audience or a variant sees it, and what is wrong with the choice and with the variants.

    Without a choice it is the outline's `audience`, and without that the deck stays whole.
    """
    problems = tuple(_problems(deck))
    name = Text(only, COMMAND) if only else deck.audience
    if not name or name.content == EVERYTHING:
        return deck, problems
    if name.content not in (known := tuple(dict.fromkeys((*deck.variants, *_audiences(deck))))):
        hint = did_you_mean(name.content, known) or "no slide says 'only:', and there are no 'variants:'"
        return deck, (*problems, Problem(name.at, f"no audience and no variant named '{name}'", hint))
    variant = deck.variants.get(name.content, Variant())
    sections = _kept(deck, variant, name)
    if not sections and variant.slides:
        return deck, problems  # all that it keeps is unknown, as is told
    if not sections:
        return deck, (*problems, Problem(name.at, f"no slide is left for '{name}'"))
    stays = _ids(sections)
    if left_out := _ids(deck.sections) - stays:
        sections = tuple(_unlinked(section, stays, left_out) for section in sections)
    # What a cut does not tell of the article is left out on purpose.
    return msgspec.structs.replace(deck, sections=sections, article=None), problems


def _problems(deck: Deck) -> Iterator[Problem]:
    """What is wrong with variants: what they keep or whom they are for is unknown, or what they call themselves."""
    audiences = _audiences(deck)
    ids = _ids(deck.sections) | {str(section.id) for section in deck.sections if section.id}
    for name, variant in deck.variants.items():
        if name == EVERYTHING:
            yield Problem(variant.at, f"a variant cannot be called '{name}'", "that means the whole deck")
        if variant.audience and variant.audience.content not in audiences:
            hint = did_you_mean(variant.audience.content, audiences) or "no slide says 'only:'"
            yield Problem(variant.audience.at, f"no audience named '{variant.audience}'", hint)
        for wanted in variant.slides:
            if wanted.content not in ids:
                hint = did_you_mean(wanted.content, ids) or "give the slide an 'id:'"
                yield Problem(wanted.at, f"no slide or section named '{wanted}'", hint)
        for variable, text in variant.vars.items():
            if variable not in deck.vars:
                hint = did_you_mean(variable, deck.vars) or "say it under 'vars:' at the top too"
                yield Problem(text.at, f"no variable named '{variable}'", hint)


def _audiences(deck: Deck) -> tuple[str, ...]:
    """All that `only:` names, in the outline's order."""
    said = (only for part in deck.sections for only in (part.only, *(slide.only for slide in part.slides)))
    return tuple(dict.fromkeys(str(name) for only in said for name in only))


def _ids(sections: tuple[Section, ...]) -> set[str]:
    """The ids of slides."""
    return {str(slide.id) for section in sections for slide in section.slides if slide.id}


def _kept(deck: Deck, variant: Variant, name: Text) -> tuple[Section, ...]:
    """The sections with those slides that stay, without those that none stays of."""
    audience = str(variant.audience or name)
    wanted = set(map(str, variant.slides))

    def stays(section: Section, slide: Slide) -> bool:
        if wanted:
            return any(one.id is not None and one.id.content in wanted for one in (section, slide))
        return all(not one.only or audience in map(str, one.only) for one in (section, slide))

    kept = (
        msgspec.structs.replace(section, slides=tuple(slide for slide in section.slides if stays(section, slide)))
        for section in deck.sections
    )
    return tuple(section for section in kept if section.slides)


def _unlinked(section: Section, stays: set[str], left_out: set[str]) -> Section:
    """The section with the words of links to slides that are left out."""

    def without(link: re.Match[str]) -> str:
        name = link["slide"] or ""
        stem, _, number = name.rpartition("-")  # of the slides that one becomes
        is_gone = name in left_out or (number.isdigit() and stem in left_out and name not in stays)
        return link["words"] if is_gone else link[0]

    def change(text: Text, _: tuple[str, ...]) -> Text:
        if "](#" not in text.content:
            return text
        content = _LINK.sub(without, text.content)
        return text if content == text.content else replace(text, content=content)

    return rewritten(section, change)
