"""Finds the template that an outline names, and makes a theme of it."""

from pathlib import Path

from builder.files import find as find_file
from builder.files import read_bytes
from builder.outline.records import Text
from builder.templates.choosing import choose
from builder.templates.reading import read
from builder.templates.scaling import enlarged, scale_of
from builder.templates.themes import theme_of
from builder.theme import Theme

LARGEST = 100_000_000  # bytes of a template


def find(name: Text, folder: Path) -> Theme:
    """The theme of the template that `name` means, below the outline's folder. Raises DeckError."""
    path = find_file(name, folder)
    found = read(read_bytes(path, name.at, LARGEST), name.at, path.name)
    scale = scale_of(found)
    template = enlarged(found, 1 / scale)
    designs = {ours: choice.design for ours, choice in choose(template, {}).items()}
    return theme_of(template, designs, scale, at=name.at, folder=folder)
