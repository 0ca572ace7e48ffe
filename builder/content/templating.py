"""Texts with figures: what stands between `{{` and `}}` is worked out from the data and written in its place.

    title: 租价从低点反弹 {{ rent.last.rent | change(rent['2025-10'].rent) }}

`{{ '{{' }}` writes the braces themselves. What data writes makes no marks, and is remembered with its place in the
text, so that a number can be traced to its cell.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from builder.content import marks
from builder.content.expressions import Scope, shown, worked_out
from builder.content.figures import Datum, Figure, FigureError, UnreadError
from builder.errors import At, Problem
from builder.outline.records import Text
from builder.outline.report import read_lines

OPENING = "{{"
LONGEST = 20_000  # characters of a text with figures
_EXPRESSION = re.compile(r"""\{\{((?:[^'"}]++|'(?:[^'\\]|\\.)*+'|"(?:[^"\\]|\\.)*+"|\}(?!\}))*+)\}\}""", re.DOTALL)
_BRACES = "write {{ '{{' }} where braces are meant"
_FARTHEST = 400  # lines below its beginning that a text is looked through


@dataclass(frozen=True, slots=True)
class Bound:
    """A piece of a text that data gave: characters `start` to `end` of it, and what they come from.

    `value` is the number in the unit shown, unrounded; None for a text.
    """

    start: int
    end: int
    expression: str
    text: str
    value: Decimal | None
    data: tuple[Datum, ...]


@dataclass(frozen=True, slots=True)
class Filled(Text):
    """A text with its figures written out."""

    bound: tuple[Bound, ...] = ()


def filled(text: Text, scope: Scope, *, marked: bool = True) -> tuple[Text, list[Problem]]:
    """The text with its figures, or as it is with what is wrong; `marked` says whether marks are read in it."""
    content = text.content
    if len(content) > LONGEST:
        message = f"a text with figures has at most {LONGEST:,} characters, this one {len(content):,}"
        return text, [Problem(text.at, message)]
    problems: list[Problem] = []
    pieces: list[str] = []
    bound: list[Bound] = []
    done = length = 0
    unread = False
    for match in _EXPRESSION.finditer(content):
        before = content[done : match.start()]
        problems += _loose(text, before, done)
        pieces.append(before)
        length += len(before)
        done = match.end()
        try:
            piece, one = _worked_out(match[1], scope, length, marked=marked and not _is_code(content, match.start()))
        except UnreadError:
            unread = True
            continue
        except FigureError as error:
            at = _place(text, match.start(), match[0])
            problems.append(Problem(at, f"in '{_cut(match[0])}': {error.message}", error.hint))
            continue
        pieces.append(piece)
        length += len(piece)
        if one.data:
            bound.append(one)
    problems += _loose(text, content[done:], done)
    pieces.append(content[done:])
    return (text if problems or unread else Filled("".join(pieces), text.at, tuple(bound))), problems


def _worked_out(source: str, scope: Scope, start: int, *, marked: bool) -> tuple[str, Bound]:
    """What is written in an expression's place, and what it comes from."""
    value = worked_out(source, scope)
    text = shown(value, scope.language)
    piece = marks.literal(text) if marked else text.replace("`", "'")
    number = value.value if isinstance(value, Figure) else None
    data = () if isinstance(value, bool) else value.data
    return piece, Bound(start, start + len(piece), source.strip(), text, number, data)


def _is_code(content: str, index: int) -> bool:
    """Whether a place stands between backticks, where nothing is a mark but the next of them."""
    return content.count("`", content.rfind("\n", 0, index) + 1, index) % 2 == 1


def _loose(text: Text, between: str, offset: int) -> list[Problem]:
    """Braces that open no expression, and statements, which there are none of."""
    problems = []
    if (index := between.find(OPENING)) >= 0:
        at = _place(text, offset + index, between[index : index + 12].split("\n")[0])
        problems.append(Problem(at, "'{{' is never closed by '}}'", _BRACES))
    if (index := between.find("{%")) >= 0:
        at = _place(text, offset + index, between[index : index + 12].split("\n")[0])
        problems.append(
            Problem(at, "a text has figures, no statements like '{%'", "write a if … else b between braces")
        )
    return problems


def _cut(expression: str) -> str:
    flat = " ".join(expression.split())
    return flat if len(flat) <= 80 else flat[:79] + "…"


def _place(text: Text, offset: int, piece: str) -> At:
    """Where a piece of a text stands in its file, found by its letters; the text's beginning when it is not.

    A quoted text may have line ends that the file has not, and the other way round.
    """
    earlier = text.content.count(piece, 0, offset)
    lines = read_lines(text.at.file)[text.at.line - 1 : text.at.line + _FARTHEST] if text.at.line else []
    for number, line in enumerate(lines):
        column = text.at.column - 1 if number == 0 else 0
        while (column := line.find(piece, column)) >= 0:
            if not earlier:
                return At(text.at.file, text.at.line + number, column + 1)
            earlier -= 1
            column += len(piece)
    return text.at
