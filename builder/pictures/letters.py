"""Texts as outlines: each character from the face that has it, set as PowerPoint sets a line without kerning."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from builder.pictures.fonts import FACES, folder

if TYPE_CHECKING:
    from matplotlib.path import Path

LINE = {"latin": 1.15, "han": 1.32}  # em: from line to line
# How far the line of letters lies under the middle of a line, in em.
BASE = {"latin": 0.347, "han": 0.385}
# Marks that both kinds of writing use are set as their neighbours are.
SHARED = frozenset("“”‘’—…·×÷°±§¶")
_PIECE = re.compile(r"[^\s\u2e80-\uffef]+\s*|[（《「『“]*[\u2e80-\uffef][、，。；：！？）》」』”]*\s*|\s+")
Script = Literal["latin", "han"]


class Glyph(Struct, frozen=True):
    """An outline in em, upwards from the line of letters, and how far it moves on; None draws nothing."""

    advance: float
    outline: "Path | None"


def script(text: str) -> Script:
    """How a text is set: with a character of East Asia in it its lines are farther apart."""
    return "han" if any(_is_han(character) for character in text) else "latin"


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of the longest line in points."""
    return max(sum(glyph.advance for glyph in _line(line, bold)) for line in text.split("\n")) * size


def height(text: str, size: float) -> float:
    """The height of all lines in points."""
    return (text.count("\n") + 1) * LINE[script(text)] * size


def wrapped(text: str, size: float, most: float) -> str:
    """The text in lines of at most `most` points: broken at blanks, and between Han but not before a mark."""
    lines, line = [], ""
    for piece in (piece for part in text.split("\n") for piece in (*_PIECE.findall(part), "\n")):
        if piece == "\n" or (line and width((line + piece).rstrip(), size) > most):
            lines.append(line.rstrip())
            line = ""
        line += piece.strip("\n")
    return "\n".join([*lines, line.rstrip()] if line.strip() else lines)


def outline(text: str, bold: bool) -> "tuple[Path, float]":
    """One line's outlines as one path in em, and its width in em."""
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    pieces, at = [], 0.0
    for glyph in _line(text, bold):
        if glyph.outline is not None:
            pieces.append(glyph.outline.transformed(Affine2D().translate(at, 0.0)))
        at += glyph.advance
    return (Path.make_compound_path(*pieces) if pieces else Path([(0.0, 0.0)])), at


def _line(text: str, bold: bool) -> list[Glyph]:
    return [
        _glyph(character, _script_at(text, index), bold)
        for index, character in enumerate(text)
        if unicodedata.category(character) not in ("Cf", "Cc")
    ]


def _script_at(text: str, index: int) -> Script:
    character = text[index]
    if character in SHARED:
        beside = text[max(0, index - 1) : index + 2]
        return "han" if any(_is_han(other) for other in beside) else "latin"
    return "han" if _is_han(character) else "latin"


def _is_han(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


@cache
def _glyph(character: str, wanted: Script, bold: bool) -> Glyph:
    from matplotlib.ft2font import LoadFlags
    from matplotlib.path import Path

    faces = (_face(kind, bold) for kind in (wanted, "latin", "han", "kanji", "traditional", "hangul"))
    face = next((face for face in faces if face.get_char_index(ord(character))), _face(wanted, bold))
    found = face.load_char(ord(character), flags=LoadFlags.NO_SCALE)
    vertices, codes = face.get_path()
    em = float(face.units_per_EM)
    # Unscaled outlines come in sixty-fourths of the font's units.
    return Glyph(found.horiAdvance / em, Path(vertices * 64 / em, codes) if len(codes) else None)


@cache
def _face(kind: str, bold: bool) -> Any:
    from matplotlib.ft2font import FT2Font

    return FT2Font(str(folder() / FACES[kind, bold]))
