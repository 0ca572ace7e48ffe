"""Advance widths in em, by character: Latin ones of the face, East Asian ones by rule, the rest by a safe guess."""

import json
import unicodedata
from functools import cache
from pathlib import Path

from builder.typeset import faces

# Consolas is 0.55 em, DejaVu Sans Mono, which LibreOffice takes in its place, 0.602.
MONO = 0.61
# Segoe UI Emoji, Apple Color Emoji and Noto Color Emoji are 1.25 to 1.37 em wide.
EMOJI = 1.4
# Superscript is set at two thirds of its size, in PowerPoint and in LibreOffice.
RAISED = 2 / 3
UNITS = 2048
# Marks below U+2000 that East Asian faces draw one em wide (Noto Sans SC); letters and figures there stay narrow.
WIDE_LATIN = frozenset("§¨°±¶·×÷")


class Advances(dict[str, float]):
    """Advances of one face; `wide` means beside East Asian text, where ambiguous marks may be drawn one em wide."""

    def __init__(self, face: str, bold: bool, *, mono: bool, wide: bool) -> None:
        super().__init__()
        self._arial = _arial()["bold" if bold else "regular"]
        self._known = faces.table(face, bold) if face else None
        self._mono, self._wide = mono, wide

    def __missing__(self, character: str) -> float:
        width = self[character] = self._advance(character)
        return width

    def _advance(self, character: str) -> float:
        if character == "\n" or unicodedata.category(character) in ("Mn", "Me", "Cf"):
            return 0.0
        if character == "\u2002":  # an en; Arial has none, and what stands in for it is as wide as its name says
            return 0.5
        if character >= "\U0001f000":
            return EMOJI if unicodedata.category(character) in ("So", "Sk") else 1.0
        kind = unicodedata.east_asian_width(character)
        if kind in "WF":
            return 1.0
        if kind == "H":
            return 0.5
        narrow = self._narrow(character)
        may_be_wide = character in WIDE_LATIN or (kind == "A" and character >= "\u2000")
        return max(1.0, narrow) if self._wide and may_be_wide else narrow

    def _narrow(self, character: str) -> float:
        if self._mono:
            return MONO
        if character == "\t":
            return 4.0
        if self._known is None:
            return self._arial.get(character, 1.0)
        return faces.width(character, self._known, self._arial)


@cache
def advances(bold: bool = False, mono: bool = False, wide: bool = False, face: str = faces.ARIAL) -> Advances:
    """The advances of a face, in em, named by its key; the table fills itself as characters are asked for."""
    return Advances(face, bold, mono=mono, wide=wide)


@cache
def _arial() -> dict[str, dict[str, float]]:
    # Made by tests/typeset/make_widths.py: {face: {advance in 1/2048 em: characters}}.
    faces = json.loads(Path(__file__).with_name("widths.json").read_text("utf-8"))
    return {
        face: {character: int(units) / UNITS for units, characters in table.items() for character in characters}
        for face, table in faces.items()
    }
