"""The texts and points of an outline, gathered in one walk by what they are for."""

from collections.abc import Iterator
from typing import NamedTuple

from builder.content.templating import OPENING
from builder.outline.records import NAMING, Deck, Point, Record, Text


class Written(NamedTuple):
    """The texts and points of an outline: what slides say and cells of tables, which may hold marks; what stands as it
    is, in listings and under keys of the author's own (queries, rows of data, variables); and mere names.
    """

    said: list[Text | Point]
    cells: list[Text | Point]
    listings: list[Text | Point]
    own: list[Text | Point]
    names: list[Text | Point]

    @property
    def read(self) -> Iterator[Text]:
        """Whatever is not a mere name."""
        every = (*self.said, *self.cells, *self.listings, *self.own)
        return (part for part in every if isinstance(part, Text))

    @property
    def has_figures(self) -> bool:
        """Whether something is to be worked out in a text."""
        return any(OPENING in text.content for text in self.read)


def written_in(deck: Deck) -> Written:
    """All texts and points of an outline."""
    written = Written([], [], [], [], [])
    _gather(deck, written.said, written)
    return written


def _gather(value: object, found: list[Text | Point], written: Written) -> None:
    if isinstance(value, Text):
        found.append(value)
    elif isinstance(value, Record):
        if isinstance(value, Point):
            found.append(value)
        for field in value.__struct_fields__:
            item = getattr(value, field)
            if item or isinstance(item, Text):  # most fields of most records hold nothing
                _gather(item, _place_of(value, field, found, written), written)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, found, written)
    elif isinstance(value, dict):
        for item in value.values():
            _gather(item, written.own, written)


def _place_of(record: Record, field: str, found: list[Text | Point], written: Written) -> list[Text | Point]:
    """Where what a field holds belongs: where its record does, or to others."""
    if found is written.own:
        return found
    if field in NAMING:
        return written.names
    if field == "rows":
        return written.cells
    return written.listings if field == record.VERBATIM else found
