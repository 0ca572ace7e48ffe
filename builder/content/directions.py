"""Warns of characters that turn the direction of reading: what is read then may be another thing than what is written.

They are meant where a text mixes Hebrew or Arabic with others, and are kept. In names of files and in links they are
refused.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from builder.content.sources import Source
from builder.content.tables import HEADER, TableData
from builder.errors import At, Problem
from builder.outline.characters import turning
from builder.outline.records import Text
from builder.outline.report import read_lines

_ADDRESS = re.compile(r"\]\((?:https?://|mailto:)[^)\s]{1,2000}(?=\))")
_HINT = "delete it, unless the text runs from right to left"


def warnings(texts: Iterable[Text], tables: Mapping[str, TableData], sources: Iterable[Source]) -> Iterator[Problem]:
    """A warning for each text, each cell and each source with such characters, at its place."""
    for text in texts:
        if (found := turning(text.content)) and (found := turning(said := _without_refused(text.content))):
            index, name = found[0]
            yield _warning(_place(text, said[index]), name)
    for table in tables.values():
        yield from _of_table(table)
    for source in sources:
        if found := turning(" ".join(str(getattr(source, key)) for key in source.__struct_fields__ if key != "at")):
            yield _warning(source.at, found[0][1])


def _of_table(table: TableData) -> Iterator[Problem]:
    for number, row in enumerate((table.columns, *table.rows), HEADER):
        if turning("".join(row)):
            column, name = next((column, found[0][1]) for column, cell in enumerate(row) if (found := turning(cell)))
            yield _warning(table.place(number, column), name)


def _without_refused(content: str) -> str:
    """A text without the addresses of its links, which are refused for such a character."""
    return _ADDRESS.sub("](", content)


def _place(text: Text, character: str) -> At:
    """The character in the line of the file where the text begins; the text's place where it stands further down."""
    lines = read_lines(text.at.file)
    line = lines[text.at.line - 1] if 1 <= text.at.line <= len(lines) else ""
    found = line.find(character, max(0, text.at.column - 1))
    return text.at if found < 0 else replace(text.at, column=found + 1)


def _warning(at: At, name: str) -> Problem:
    return Problem(at, f"a character that turns the direction of reading, {name}", _HINT, "warning")
