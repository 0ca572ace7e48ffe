"""Reads a YAML file that the outline names into a record."""

from pathlib import Path
from typing import TypeVar

from builder.errors import DeckError, Problem
from builder.files import find
from builder.outline.convert import convert
from builder.outline.languages import DEFAULT, Languages
from builder.outline.nodes import Mapping
from builder.outline.read import read_named
from builder.outline.records import Record, Text
from builder.outline.translations import selected

R = TypeVar("R", bound=Record)


def load(name: Text, folder: Path, record: type[R], language: str = DEFAULT) -> R:
    """The record in the file that `name` means, in a language. Raises DeckError, with places in that file."""
    node, untranslated = selected(read_named(name, find(name, folder)), Languages((language,)), language)
    if not isinstance(node, Mapping):
        raise DeckError((Problem(node.at, "keys and values are wanted here"),))
    problems = list(untranslated)
    made = convert(node, record, problems)
    if made is None or problems:
        raise DeckError(tuple(problems))
    return made
