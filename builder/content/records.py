"""Reads a YAML file that the outline names into a record."""

from pathlib import Path
from typing import TypeVar

from builder.errors import DeckError, Problem
from builder.files import find
from builder.outline.convert import convert
from builder.outline.nodes import Mapping
from builder.outline.read import read
from builder.outline.records import Record, Text

R = TypeVar("R", bound=Record)


def load(name: Text, folder: Path, record: type[R]) -> R:
    """The record in the file that `name` means. Raises DeckError, with places in that file."""
    node = read(find(name, folder))
    if not isinstance(node, Mapping):
        raise DeckError((Problem(node.at, "keys and values are wanted here"),))
    problems: list[Problem] = []
    made = convert(node, record, problems)
    if made is None or problems:
        raise DeckError(tuple(problems))
    return made
