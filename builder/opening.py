"""Opens an outline: reads it with what it includes, puts in what is chosen, validates it, and cuts it."""

from pathlib import Path

from builder.content.working_out import worked_out
from builder.cutting import cut
from builder.errors import Problem
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.choosing import AS_WRITTEN, Choice, chosen
from builder.outline.including import included
from builder.outline.nodes import Node
from builder.outline.read import read
from builder.outline.records import Deck
from builder.outline.validate import checked


def opened(outline: Path, choice: Choice = AS_WRITTEN) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck that an outline describes, as chosen, and what is wrong with it as a whole.

    Raises DeckError with all problems when a part of it cannot be read.
    """
    whole, found = checked(worked_out(as_chosen(outline, choice)), LAYOUTS, MODELS)
    deck, strange = cut(whole, choice.only)
    return deck, (*found, *strange)


def as_chosen(outline: Path, choice: Choice) -> Node:
    """The outline with what it includes, and what is chosen in place of what it says. Raises DeckError."""
    return chosen(included(read(outline), outline), choice)
