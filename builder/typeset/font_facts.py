"""What a font file says of itself, without its glyphs: names, weight, slope (OpenType 1.9: name, OS/2, cmap)."""

import struct
from collections.abc import Iterator

from msgspec import Struct

_TABLE = struct.Struct(">4s4xII")  # tag, offset, length
_NAME = struct.Struct(">HHHHHH")  # platform, encoding, language, name, length, offset
_NAMES = {1, 4, 16}  # family, full name, typographic family
_WINDOWS = (0, 3)  # platforms whose names are UTF-16
_MOST = 2_000  # tables and names of a font: no real one has more
_FONTS, _MAPS, _LONGEST = 64, 20, 512  # fonts of a collection, maps of a font, bytes of a name
ENOUGH = 1_000_000  # characters: Unicode has not many more
_UPRIGHT, _REGULAR = 0, 400


class Facts(Struct, frozen=True):
    """One font of a file: its `number` there, its names (folded), its weight (400 is regular) and whether it leans.

    `claimed` is how many characters its maps say that they hold, which may be billions in a hundred bytes.
    """

    number: int
    names: frozenset[str]
    weight: int = _REGULAR
    slanted: bool = False
    claimed: int = 0


def facts(data: bytes) -> tuple[Facts, ...]:
    """The fonts that a file holds; none when it is no font, or a damaged one."""
    try:
        return tuple(_facts(data, number, start) for number, start in enumerate(_starts(data)))
    except struct.error:
        return ()


def _starts(data: bytes) -> Iterator[int]:
    """Where each font of a collection begins; a plain font begins at once."""
    if data[:4] != b"ttcf":
        yield from (0,) if data[:4] in (b"\0\1\0\0", b"OTTO", b"true") else ()
        return
    (count,) = struct.unpack_from(">I", data, 8)
    for number in range(min(count, _FONTS)):
        yield struct.unpack_from(">I", data, 12 + 4 * number)[0]


def _facts(data: bytes, number: int, start: int) -> Facts:
    (count,) = struct.unpack_from(">H", data, start + 4)
    entries = (_TABLE.unpack_from(data, start + 12 + 16 * place) for place in range(min(count, _MOST)))
    places = {tag: offset for tag, offset, _ in entries}
    weight, selection = _REGULAR, _UPRIGHT
    if b"OS/2" in places:
        (weight,) = struct.unpack_from(">H", data, places[b"OS/2"] + 4)
        (selection,) = struct.unpack_from(">H", data, places[b"OS/2"] + 62)
    names = frozenset(_names(data, places[b"name"])) if b"name" in places else frozenset[str]()
    claimed = _claimed(data, places[b"cmap"]) if b"cmap" in places else 0
    return Facts(number, names, weight, bool(selection & 0x201), claimed)  # italic or oblique


def _claimed(data: bytes, start: int) -> int:
    """How many characters the maps of a font hold together, as their ranges say; not counted on beyond a million."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    found = 0
    for place in range(min(count, _MAPS)):
        for first, end in _ranges(data, start + struct.unpack_from(">I", data, start + 8 + 8 * place)[0]):
            found += max(1, end - first + 1)
            if found > ENOUGH:
                return found
    return found


def _ranges(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """The first and the last character of the ranges in a map of a format that has such."""
    (form,) = struct.unpack_from(">H", data, at)
    if form == 4:
        segments = struct.unpack_from(">H", data, at + 6)[0] // 2
        ends = struct.unpack_from(f">{segments}H", data, at + 14)
        yield from zip(struct.unpack_from(f">{segments}H", data, at + 16 + 2 * segments), ends, strict=True)
    elif form in (12, 13):
        for group in range(struct.unpack_from(">I", data, at + 12)[0]):
            yield struct.unpack_from(">II", data, at + 16 + 12 * group)


def _names(data: bytes, start: int) -> Iterator[str]:
    _, count, strings = struct.unpack_from(">HHH", data, start)
    for place in range(min(count, _MOST)):
        platform, _, _, kind, length, offset = _NAME.unpack_from(data, start + 6 + 12 * place)
        if kind in _NAMES and length <= _LONGEST:
            said = data[start + strings + offset : start + strings + offset + length]
            yield said.decode("utf-16-be" if platform in _WINDOWS else "latin-1", "replace").casefold()
