"""Finds where in the outline's file a character of a text stands, however YAML folds and quotes the text."""

from pathlib import Path

from builder.errors import At
from builder.outline.characters import lines
from builder.outline.records import Text


def place_in(text: Text, position: int) -> At:
    """The place of a byte of a text (UTF-8), or of the text where that cannot be told, as for -1.

    The characters of the text are followed through the file; blanks and line breaks may differ (YAML 1.2.2 §6.5, §8.1),
    and quoting adds quotes and backslashes.
    """
    if position < 0:
        return text.at
    wanted = text.content.encode()[:position].decode("utf-8", "ignore")
    source = _source(text.at)
    found = _follow(wanted, text.content[len(wanted) : len(wanted) + 1], source)
    return text.at if found is None else _at(text.at, source, found)


def _source(at: At) -> str:
    """What stands in the file from a place on."""
    try:
        rest = lines(Path(at.file).read_text("utf-8-sig"))[at.line - 1 :]
    except (OSError, ValueError):
        return ""
    return "\n".join([rest[0][at.column - 1 :], *rest[1:]]) if rest else ""


def _follow(before: str, wanted: str, source: str) -> int | None:
    """How far into the source the text `before` reaches and `wanted` begins; None when they part."""
    index = 0
    for character in before + wanted.strip():
        if character.isspace():
            continue
        while index < len(source) and source[index] != character:
            if not (source[index].isspace() or source[index] in "\"'\\"):
                return None
            index += 1
        if index == len(source):
            return None
        index += 1
    return index - 1 if wanted.strip() else index


def _at(start: At, source: str, index: int) -> At:
    down = source.count("\n", 0, index)
    return At(start.file, start.line + down, index - source.rfind("\n", 0, index) if down else start.column + index)
