"""Opens an outline: reads it with what it includes, takes one of its languages and what is chosen, validates, cuts."""

from pathlib import Path

from msgspec import Struct

from builder.content.working_out import worked_out
from builder.cutting import cut
from builder.errors import DeckError, Problem
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.choosing import AS_WRITTEN, Choice, chosen
from builder.outline.including import included
from builder.outline.languages import Languages
from builder.outline.nodes import Node
from builder.outline.read import read
from builder.outline.records import Deck
from builder.outline.translations import in_language, languages_of
from builder.outline.validate import checked


class Outline(Struct, frozen=True):
    """An outline as it was read, and the languages it is written in."""

    path: Path
    root: Node
    languages: Languages


def read_outline(outline: Path) -> Outline:
    """The outline in a file, with what it includes. Raises DeckError."""
    root = included(read(outline), outline)
    return Outline(outline, root, languages_of(root))


def deck_of(
    outline: Outline, language: str | None = None, choice: Choice = AS_WRITTEN
) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck that an outline describes, in a language and as chosen, and what is wrong with it as a whole.

    Raises DeckError with all problems when a part of it cannot be read.
    """
    node, untranslated = in_language(outline.root, outline.languages, language)
    try:
        whole, found = checked(worked_out(chosen(node, choice)), LAYOUTS, MODELS)
    except DeckError as error:
        raise DeckError((*untranslated, *error.problems)) from None
    deck, strange = cut(whole, choice.only)
    return deck, (*untranslated, *found, *strange)


def as_chosen(outline: Outline, language: str | None, choice: Choice) -> Node:
    """The outline in a language, with what is chosen in place of what it says. Raises DeckError."""
    return chosen(in_language(outline.root, outline.languages, language)[0], choice)
