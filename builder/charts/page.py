"""Where a chart stands: its size, type sizes and language; and how wide a text is estimated to come out."""

import re
import unicodedata
from dataclasses import dataclass

_PIECE = re.compile(r"[^\s\u2e80-\uffef]+\s*|[（《「『“]*[\u2e80-\uffef][、，。；：！？）》」』”]*\s*|\s+")
HAN, LATIN, BOLD = 1.0, 0.56, 1.06  # em; digits are 0.556 em in Arial


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A chart's box in points. `bare` is decoration on a dark cover: no axes, no labels."""

    width: float
    height: float
    size: float = 14.0
    tick: float = 13.0
    language: str = "zh-CN"
    bare: bool = False

    def across(self, points: float) -> float:
        """Points as a share of the width."""
        return points / self.width

    def down(self, points: float) -> float:
        """Points as a share of the height."""
        return points / self.height


def width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of a text's longest line, rounded up rather than down."""
    return max((sum(map(_em, line)) for line in text.split("\n")), default=0.0) * size * (BOLD if bold else 1)


def wrapped(text: str, size: float, most: float) -> str:
    """The text in lines of at most `most` points: broken at blanks, and between Han but not before a mark."""
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if line and width((line + piece).rstrip(), size) > most:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return "\n".join([*lines, line.rstrip()])


def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return HAN if unicodedata.east_asian_width(character) in "WFA" else LATIN
