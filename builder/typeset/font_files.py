"""Fonts that lie beside an outline, in assets/fonts/: found by their names, measured with fontTools, kept."""

import json
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from builder import cache
from builder.errors import At, DeckError, Problem
from builder.files import File, find, listing, read_bytes
from builder.outline.records import Text
from builder.typeset.font_facts import ENOUGH, Facts, facts

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Table = dict[str, float]  # advances in em, by character

FOLDER = Path("assets/fonts")
FORMATS = (".ttf", ".otf", ".ttc", ".otc")
LIMIT = 64_000_000  # bytes of a file
MOST_FILES = 200
KEPT = 20_000_000  # bytes of tables
BOLD = 700
_HEAVY = 600  # from this weight on a font serves for bold
_FEIGNED = 1.08  # bold that PowerPoint makes of a regular font, beside it
_LAST = 0x3000  # from here on characters are one em wide, by rule


class FontFile(Struct, frozen=True):
    """A font that lies there: its file, and which font of it."""

    path: File
    facts: Facts


class Family(Struct, frozen=True):
    """The fonts of a name: the one for regular text, the one for bold if there is any, and what both are known by."""

    regular: FontFile
    bold: FontFile | None
    key: str


def family(name: str, folder: Path, at: At) -> Family | None:
    """The fonts of that name beside the outline in `folder`. Raises DeckError at `at` when they cannot be read."""
    wanted = name.casefold()
    held = [font for font in _fonts(folder, at) if wanted in font.facts.names and not font.facts.slanted]
    if not held:
        return None
    regular = min(held, key=lambda font: abs(font.facts.weight - 400))
    heavy = min(held, key=lambda font: abs(font.facts.weight - BOLD))
    bold = heavy if heavy.facts.weight >= _HEAVY and heavy != regular else None
    return Family(regular, bold, _key(regular, bold, at))


def measured(found: Family, at: At) -> dict[str, Table]:
    """The advances of a family, `regular` and `bold`. Raises DeckError when fontTools is missing or refuses it."""
    kept = cache.read("width", found.key)
    if kept is not None:
        known: dict[str, Table] = json.loads(kept)
        return known
    if find_spec("fontTools") is None:
        message = f"'{found.regular.path.name}' cannot be measured: fontTools is not installed"
        raise DeckError((Problem(at, message, "pip install 'talkdeck[fonts]'"),))
    regular = _advances(found.regular, at, None)
    bold = _advances(found.bold, at, None) if found.bold else _advances(found.regular, at, BOLD)
    tables = {"regular": regular, "bold": bold}
    cache.write("width", found.key, json.dumps(tables).encode(), KEPT)
    return tables


def _fonts(folder: Path, at: At) -> Iterator[FontFile]:
    names = [name for name in listing(folder / FOLDER, folder) if name.lower().endswith(FORMATS)]
    for name in names[:MOST_FILES]:
        file = find(Text((FOLDER / name).as_posix(), at), folder)
        status = file.real.lstat()
        yield from (FontFile(file, one) for one in _facts_of(file, status.st_mtime_ns, status.st_size, at))


@lru_cache(maxsize=256)
def _facts_of(path: File, _changed: int, _size: int, at: At) -> tuple[Facts, ...]:
    return facts(read_bytes(path, at, LIMIT))


def _key(regular: FontFile, bold: FontFile | None, at: At) -> str:
    """SHA-256 of what measures and of what is measured: the same files give the same widths on any machine."""
    found = sha256(Path(__file__).read_bytes())
    for font in (regular, bold):
        found.update(b"" if font is None else f"{font.facts.number} ".encode() + read_bytes(font.path, at, LIMIT))
    return found.hexdigest()


def _advances(font: FontFile, at: At, weight: int | None) -> Table:
    if font.facts.claimed > ENOUGH:
        message = f"'{font.path.name}' is damaged: it claims to hold more than {ENOUGH:,} characters"
        raise DeckError((Problem(at, message),))
    import logging

    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # it would tell its own troubles on the terminal
    try:
        with TTFont(BytesIO(read_bytes(font.path, at, LIMIT)), fontNumber=font.facts.number, lazy=True) as opened:
            return _table(opened, weight)
    except Exception as error:  # whatever a damaged font makes fontTools say
        message = f"'{font.path.name}' is damaged: its widths cannot be read"
        raise DeckError((Problem(at, message, f"fontTools: {error}" if str(error) else ""),)) from None


def _table(font: "TTFont", weight: int | None) -> Table:
    """Advances in em. A variable font has its own bold; of any other it is feigned."""
    em, axes = font["head"].unitsPerEm, font["fvar"].axes if "fvar" in font else ()
    heavy = weight is not None and any(axis.axisTag == "wght" and axis.maxValue >= weight for axis in axes)
    glyphs = font.getGlyphSet(location={"wght": weight} if heavy else None)
    wider = _FEIGNED if weight is not None and not heavy else 1.0
    return {
        chr(code): round(glyphs[name].width / em * wider, 5)
        for code, name in sorted((font.getBestCmap() or {}).items())
        if code < _LAST
    }
