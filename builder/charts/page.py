"""Where a chart stands: its size, type sizes and language; and how wide a text comes out in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from msgspec import Struct

from builder.frames import Paragraph, Run
from builder.typeset.breaks import has_east_asian, script_changes
from builder.typeset.lines import GAP
from builder.typeset.titles import rebreak
from builder.typeset.widths import advances

LATIN, BOLD = 0.56, 1.06  # em: an average letter, and bold beside regular, for hints that say how many letters fit
# What measuring keeps free is given back: a line that is broken here is set as it stands.
_SHARE, _SLACK = 0.99, 0.3
# Every kind asks for widths, and all of a chart is set in one face: it is said once, where a chart begins.
_FACE: ContextVar[str] = ContextVar("face", default="")


class ChartPage(Struct, frozen=True):
    """A chart's box in points. `bare` is decoration on a dark cover: no axes, no labels.

    `face` is what its text is measured by, empty for Arial.
    """

    width: float
    height: float
    size: float = 14.0
    tick: float = 13.0
    language: str = "zh-CN"
    bare: bool = False
    face: str = ""

    def across(self, points: float) -> float:
        """Points as a share of the width."""
        return points / self.width

    def down(self, points: float) -> float:
        """Points as a share of the height."""
        return points / self.height


@contextmanager
def lettered(face: str) -> Iterator[None]:
    """Widths asked for inside are those of a face."""
    token = _FACE.set(face)
    try:
        yield
    finally:
        _FACE.reset(token)


def width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of a text's longest line."""
    return _ems(text, bold, _FACE.get()) * size


def wrapped(text: str, size: float, most: float) -> str:
    """The text in even lines of at most `most` points, broken by sense; a word that is wider is cut."""
    return text if width(text, size) <= most else _wrapped(text, size, most, _FACE.get())


@lru_cache(maxsize=4096)
def _wrapped(text: str, size: float, most: float, face: str) -> str:
    set_ = rebreak(Paragraph((Run(text, size, face=face),)), (most + _SLACK) / _SHARE).text
    return "\n".join(piece for line in set_.split("\n") for piece in _cut(line.strip(), size, most))


def _cut(line: str, size: float, most: float) -> list[str]:
    """A line in pieces that fit, whatever it is; each holds a character at least."""
    pieces = [""]
    for character in line:
        if pieces[-1] and width(pieces[-1] + character, size) > most:
            pieces.append("")
        pieces[-1] += character
    return pieces


@lru_cache(maxsize=16384)
def _ems(text: str, bold: bool, face: str) -> float:
    if "\n" in text:
        return max(_ems(line, bold, face) for line in text.split("\n"))
    # Marks such as a true minus are one em wide where they are set in an East Asian face: not beside Latin letters.
    wide = has_east_asian(text) or not any(map(str.isalpha, text))
    table = advances(bold, False, wide, face)
    return sum(map(table.__getitem__, text)) + GAP * len(script_changes(text))
