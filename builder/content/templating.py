"""Texts with figures: what stands between `{{` and `}}` is worked out from the data and written in its place.

    title: 租价从低点反弹 {{ rent.last.rent | change(rent['2025-10'].rent) }}

`{{ '{{' }}` writes the braces themselves. What data writes makes no marks, and is remembered with its place in the
text, so that a number can be traced to its cell.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from builder.content import marks
from builder.content.expressions import Scope, shown, worked_out
from builder.content.figures import Datum, Figure, FigureError, UnreadError
from builder.errors import At, Problem
from builder.outline.records import Text
from builder.outline.report import read_lines

OPENING, STATEMENT = "{{", "{%"
LONGEST = 20_000  # characters of a text with figures
LONGEST_FILLED = 200_000  # characters that one may come to
MOST_FAULTS = 20  # of a text that are told
_EXPRESSION = re.compile(r"""\{\{((?:[^'"}]++|'(?:[^'\\]|\\.)*+'|"(?:[^"\\]|\\.)*+"|\}(?!\}))*+)\}\}""", re.DOTALL)
_BRACES = "write {{ '{{' }} where braces are meant"
_FARTHEST = 400  # lines below its beginning that a text is looked through


class Bound(Struct, frozen=True):
    """A piece of a text that data gave: characters `start` to `end` of it, and what they come from.

    `value` is the number in the unit shown, unrounded; None for a text.
    """

    start: int
    end: int
    expression: str
    text: str
    value: Decimal | None
    data: tuple[Datum, ...]


class Filled(Text, frozen=True):
    """A text with its figures written out."""

    bound: tuple[Bound, ...] = ()


class Fault(Struct, frozen=True):
    """What is wrong at a character of a text, and the piece of it that is told."""

    offset: int
    piece: str
    message: str
    hint: str = ""


def filled(text: Text, scope: Scope, *, marked: bool = True) -> tuple[Text, list[Problem]]:
    """The text with its figures, or as it is with what is wrong; `marked` says whether marks are read in it.

    Raises TooMuchError.
    """
    content = text.content
    if len(content) > LONGEST:
        message = f"a text with figures has at most {LONGEST:,} characters, this one {len(content):,}"
        return text, [Problem(text.at, message)]
    pieces: list[str] = []
    bound: list[Bound] = []
    faults: list[Fault] = []
    done = length = 0
    unread = False
    for match in _expressions(content, faults):
        pieces.append(content[done : match.start()])
        length += len(pieces[-1])
        done = match.end()
        try:
            piece, one = _worked_out(match[1], scope, length, marked=marked and not _is_code(content, match.start()))
        except UnreadError:
            unread = True
        except FigureError as error:
            message = f"in '{_cut(match[0])}': {error.message}"
            faults.append(Fault(match.start(), match[0], message, error.hint))
            if len(faults) >= MOST_FAULTS:
                break
        else:
            pieces.append(piece)
            length += len(piece)
            if length > LONGEST_FILLED:
                message = f"the figures of this text come to more than {LONGEST_FILLED:,} characters"
                return text, [Problem(text.at, message)]
            bound += [one] if one.data else []
    if faults or unread:
        return text, _problems(text, faults)
    return Filled("".join((*pieces, content[done:])), text.at, text.translated, tuple(bound)), []


def alone(content: str) -> str | None:
    """The expression that a text is, where it is nothing else."""
    match = _EXPRESSION.fullmatch(content.strip()) if content.lstrip().startswith(OPENING) else None
    return match[1] if match else None


def expressions(content: str) -> Iterator[tuple[int, str, str]]:
    """The expressions of a text: where each begins, with its braces, and without."""
    return ((match.start(), match[0], match[1]) for match in _expressions(content, []))


def refused(text: Text, piece: str, error: FigureError, offset: int = 0) -> Problem:
    """What is wrong with an expression of a text, at its place in the file."""
    return _problems(text, [Fault(offset, piece, f"in '{_cut(piece)}': {error.message}", error.hint)])[0]


def _expressions(content: str, faults: list[Fault]) -> Iterator[re.Match[str]]:
    """What stands between braces, in order; braces that are never closed, and statements, are faults."""
    done = 0
    while (start := content.find(OPENING, done)) >= 0:
        _statements(content, done, start, faults)
        match = _EXPRESSION.match(content, start)
        if match is None:
            faults.append(Fault(start, _beginning(content, start), "'{{' is never closed by '}}'", _BRACES))
            return
        yield match
        done = match.end()
    _statements(content, done, len(content), faults)


def _statements(content: str, start: int, end: int, faults: list[Fault]) -> None:
    if (index := content.find(STATEMENT, start, end)) >= 0:
        hint = "write a if … else b between braces"
        faults.append(Fault(index, _beginning(content, index), "a text has figures, no statements like '{%'", hint))


def _beginning(content: str, index: int) -> str:
    return content[index : index + 12].split("\n")[0]


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


def _cut(expression: str) -> str:
    flat = " ".join(expression.split())
    return flat if len(flat) <= 80 else flat[:79] + "…"


def _problems(text: Text, faults: list[Fault]) -> list[Problem]:
    """Faults with their places in the file, found by their letters; the text's beginning where they are not.

    A quoted text may have line ends that the file has not, and the other way round.
    """
    lines = read_lines(text.at.file)[text.at.line - 1 : text.at.line + _FARTHEST] if faults and text.at.line else []
    if lines:
        lines[0] = " " * (text.at.column - 1) + lines[0][text.at.column - 1 :]
    return [Problem(_place(text, fault, lines), fault.message, fault.hint) for fault in faults]


def _place(text: Text, fault: Fault, lines: list[str]) -> At:
    earlier = text.content.count(fault.piece, 0, fault.offset)
    for number, line in enumerate(lines):
        there = line.count(fault.piece)
        if earlier >= there:
            earlier -= there
            continue
        column = -1
        for _ in range(earlier + 1):
            column = line.find(fault.piece, column + 1)
        return At(text.at.file, text.at.line + number, column + 1)
    return text.at
