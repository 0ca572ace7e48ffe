"""Faces: by what the text of a font is measured - its own file, a table that ships, or a safe estimate."""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from msgspec import Struct

from builder.errors import NOWHERE, At
from builder.typeset import font_files
from builder.typeset.font_files import Table

Source: TypeAlias = Literal["table", "file", "estimate"]

ARIAL = ""  # the key of what is measured when nothing is said
ESTIMATE = "estimate"
WIDER = 1.03  # the estimate beside the widest advance of each character that is known
_SUBSTITUTE = 1.15  # DejaVu Sans, which stands in for what a font lacks, beside Arial
_EM = 1000
_BLANKS = {"\u2000": 0.5, "\u2001": 1.0, "\u2002": 0.5, "\u2003": 1.0, "\u2009": 0.25}  # the same in every font, nearly
# Names of the same widths, folded; what stands on the right names a table.
_ALIKE = {
    "helvetica": "arial", "arimo": "arial", "liberation sans": "arial", "nimbus sans": "arial",
    "carlito": "calibri",
    "caladea": "cambria",
    "times": "times new roman", "tinos": "times new roman", "liberation serif": "times new roman",
    "nimbus roman": "times new roman",
    "courier": "courier new", "cousine": "courier new", "liberation mono": "courier new",
    "gelasio": "georgia",
    "liberation sans narrow": "arial narrow", "nimbus sans narrow": "arial narrow",
    "selawik": "segoe ui",
    "urw gothic": "century gothic", "itc avant garde gothic": "century gothic",
    "palatino": "palatino linotype", "book antiqua": "palatino linotype", "p052": "palatino linotype",
    "new century schoolbook": "century schoolbook", "c059": "century schoolbook",
    "urw bookman": "bookman old style",
    # No font has Aptos' widths; Noto Sans sets the same English 6 to 10 % wider, and no word of four letters narrower.
    "aptos": "noto sans", "aptos display": "noto sans",
    "source sans pro": "source sans 3", "source serif pro": "source serif 4",
}  # fmt: skip
# Weights that a name may end with, and whether they are no wider than regular text, or than bold.
_LIGHT = ("thin", "extralight", "light", "semilight", "book", "regular")
_BOLD = ("medium", "semibold", "demibold", "demi", "bold")


class Face(Struct, frozen=True):
    """A font as it is measured: `key` goes into `Run.face`, `origin` says in words where its widths come from."""

    name: str
    key: str
    source: Source
    origin: str


def face(name: str, folder: Path | None = None, at: At = NOWHERE) -> Face:
    """How the font of a name is measured, with the files in `folder`/assets/fonts.

    Raises DeckError at `at` when a file of that name is there and cannot be read.
    """
    slug = _slug(name)
    if slug == ARIAL or not name.strip():
        return Face(name, ARIAL, "table", "Liberation Sans")
    found = font_files.family(name, folder, at) if folder else None
    if found:
        key = f"file {found.key}"
        _FILES.setdefault(key, font_files.measured(found, at))
        return Face(name, key, "file", (font_files.FOLDER / found.regular.path.name).as_posix())
    if slug is not None:
        return Face(name, slug, "table", _read(slug.removesuffix("+"))["from"])
    return Face(name, ESTIMATE, "estimate", f"the widest of what is known, and {WIDER - 1:.0%} more")


@cache
def names() -> tuple[str, ...]:
    """The faces whose widths ship, as their fonts are called."""
    return tuple(sorted({"Arial", *(_read(path.stem)["face"] for path in _folder().glob("*.json"))} - {ESTIMATE}))


@cache
def table(key: str, bold: bool) -> Table:
    """The advances of a face other than Arial, in em, by character; `width` finds what it has no entry for."""
    weight = "bold" if bold or key.endswith("+") else "regular"
    if key in _FILES:
        return _FILES[key][weight]
    said = _read(key.removesuffix("+"))[weight]
    return {character: int(units) / _EM for units, characters in said.items() for character in characters}


def width(character: str, known: Table, arial: Table) -> float:
    """The advance of a character in em: its own, that of the letter it is made of, or of a font that stands in."""
    if character in known:
        return known[character]
    if character in _BLANKS:
        return _BLANKS[character]
    letter = unicodedata.normalize("NFD", character)[0]
    return known[letter] if letter in known else max(arial.get(character, 1.0) * _SUBSTITUTE, 0.5)


_FILES: dict[str, dict[str, Table]] = {}  # tables of font files, by what the files hold: adding one changes no other


def _slug(name: str) -> str | None:
    """The file of a table that has a font's widths; with `+` where its bold ones are meant. None when none has."""
    words = " ".join(name.casefold().split())
    for stem, heavy in _stems(words):
        stem = _ALIKE.get(stem, stem)
        if stem == "arial":
            return ARIAL if not heavy else None
        slug = stem.replace(" ", "-")
        if slug in _slugs():
            return f"{slug}+" if heavy else slug
    return None


def _stems(words: str) -> list[tuple[str, bool]]:
    """A name, and the name of its family where it ends with a weight."""
    stem, _, weight = words.rpartition(" ")
    return [(words, False), *([(stem, weight in _BOLD)] if weight in _LIGHT + _BOLD else [])]


@cache
def _slugs() -> frozenset[str]:
    return frozenset(path.stem for path in _folder().glob("*.json")) - {ESTIMATE}


def _folder() -> Path:
    return Path(__file__).with_name("advances")


@cache
def _read(slug: str) -> dict[str, Any]:
    # Made by tests/typeset/make_faces.py: {weight: {advance in 1/1000 em: characters}}, with the names of the fonts.
    said: dict[str, Any] = json.loads((_folder() / f"{slug}.json").read_text("utf-8"))
    return said
