"""Small fonts made for tests: a few letters of one advance each."""

from pathlib import Path
from struct import pack

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph


def font(family: str, advance: int, *, style: str = "Regular", weight: int = 400, letters: str = "abc ") -> TTFont:
    """A font of 1,000 units an em, all letters `advance` wide."""
    names = {letter: f"uni{ord(letter):04X}" for letter in letters}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(letter): name for letter, name in names.items()})
    builder.setupGlyf({name: Glyph() for name in (".notdef", *names.values())})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names.values()), (advance, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": style, "fullName": f"{family} {style}"})
    builder.setupOS2(usWeightClass=weight, fsSelection=0x21 if "Italic" in style else 0x40)
    builder.setupPost()
    return builder.font


def lay(folder: Path, name: str, *fonts: TTFont) -> Path:
    """The fonts as a file, a collection when they are several, where an outline's fonts lie."""
    place = folder / "assets" / "fonts" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    if len(fonts) == 1:
        fonts[0].save(place)
    else:
        collection = TTCollection()
        collection.fonts = list(fonts)
        collection.save(place)
    return place


def claiming(data: bytes, last: int) -> bytes:
    """The file of a font with a map of one range (format 12) up to a character, which the font itself has not."""
    at = data.index(b"cmap", 12)
    table = pack(">HHHHI", 0, 1, 3, 10, 12) + pack(">HHIIIIII", 12, 0, 28, 0, 1, 0, last, 0)
    return data[: at + 8] + pack(">II", len(data), len(table)) + data[at + 16 :] + table
