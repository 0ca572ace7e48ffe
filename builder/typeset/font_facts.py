"""What a font file says of itself, without its glyphs: names, weight, slope (OpenType 1.9: name, OS/2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct, error, unpack_from

_TABLE = Struct(">4s4xII")  # tag, offset, length
_NAME = Struct(">HHHHHH")  # platform, encoding, language, name, length, offset
_NAMES = {1, 4, 16}  # family, full name, typographic family
_WINDOWS = (0, 3)  # platforms whose names are UTF-16
_MOST = 2_000  # tables and names of a font: no real one has more
_UPRIGHT, _REGULAR = 0, 400


@dataclass(frozen=True, slots=True)
class Facts:
    """One font of a file: its `number` there, its names (folded), its weight (400 is regular) and whether it leans."""

    number: int
    names: frozenset[str]
    weight: int = _REGULAR
    slanted: bool = False


def facts(data: bytes) -> tuple[Facts, ...]:
    """The fonts that a file holds; none when it is no font, or a damaged one."""
    try:
        return tuple(_facts(data, number, start) for number, start in enumerate(_starts(data)))
    except error:
        return ()


def _starts(data: bytes) -> Iterator[int]:
    """Where each font of a collection begins; a plain font begins at once."""
    if data[:4] != b"ttcf":
        yield from (0,) if data[:4] in (b"\0\1\0\0", b"OTTO", b"true") else ()
        return
    (count,) = unpack_from(">I", data, 8)
    for number in range(min(count, _MOST)):
        yield unpack_from(">I", data, 12 + 4 * number)[0]


def _facts(data: bytes, number: int, start: int) -> Facts:
    (count,) = unpack_from(">H", data, start + 4)
    entries = (_TABLE.unpack_from(data, start + 12 + 16 * place) for place in range(min(count, _MOST)))
    places = {tag: offset for tag, offset, _ in entries}
    weight, selection = _REGULAR, _UPRIGHT
    if b"OS/2" in places:
        (weight,) = unpack_from(">H", data, places[b"OS/2"] + 4)
        (selection,) = unpack_from(">H", data, places[b"OS/2"] + 62)
    names = frozenset(_names(data, places[b"name"])) if b"name" in places else frozenset[str]()
    return Facts(number, names, weight, bool(selection & 0x201))  # italic or oblique


def _names(data: bytes, start: int) -> Iterator[str]:
    _, count, strings = unpack_from(">HHH", data, start)
    for place in range(min(count, _MOST)):
        platform, _, _, kind, length, offset = _NAME.unpack_from(data, start + 6 + 12 * place)
        if kind in _NAMES:
            said = data[start + strings + offset : start + strings + offset + length]
            yield said.decode("utf-16-be" if platform in _WINDOWS else "latin-1", "replace").casefold()
