"""Mutations that know the structure of what they mutate: lines, bytes, parts of an archive, elements of XML."""

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from fuzz.words import ODD, VALUES

Mutate: TypeAlias = Callable[[bytes, Sequence[bytes], Random], bytes]  # a case, others to take from, chances → a case
LARGEST = 2_000_000  # bytes of a case

BYTES = tuple(text.encode("utf-8", "surrogatepass") for text in ODD)


def in_text(words: Sequence[str]) -> Mutate:
    """Mutations of text in lines, which know words that mean something in it."""
    known = tuple(word.encode() for word in words) + BYTES

    def mutate(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            data = chance.choice(_LINES)(data, known, others, chance)
        return data[:LARGEST]

    return mutate


def in_bytes(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """Mutations of bytes that have no lines."""
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        data = chance.choice(_RAW)(data, BYTES, others, chance)
    return data[:LARGEST]


def in_archive(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """Mutations of the parts of a zip file, seldom of its bytes."""
    if chance.random() < 0.05:
        return in_bytes(data, others, chance)
    parts = unpacked(data)
    if not parts:
        return in_bytes(data, others, chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        chance.choice(_PARTS)(parts, others, chance)
    return packed(parts)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of an archive by name; nothing where it cannot be read."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, KeyError, zlib.error):
        return {}


def packed(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED, 1)  # not the moment, which would differ each time
    return made.getvalue()


def _stretch(length: int, chance: Random) -> tuple[int, int]:
    """From where to where: mostly short."""
    start = chance.randrange(length + 1)
    return start, min(length, start + chance.choice((1, 1, 2, 4, 8, 16, 64, 256)))


def _flipped(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    changed = bytearray(data)
    if changed:
        place = chance.randrange(len(changed))
        changed[place] = chance.choice((changed[place] ^ 1 << chance.randrange(8), 0, 255, chance.randrange(256)))
    return bytes(changed)


def _dropped(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(len(data), chance)
    return data[:start] + data[end:]


def _repeated(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(len(data), chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 10, 1_000)) + data[end:]


def _inserted(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    start, end = _stretch(len(data), chance)
    return data[:start] + chance.choice(known) + data[end if chance.random() < 0.5 else start :]


def _cut(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _spliced(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(others)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _line_gone(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def _line_moved(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    lines = data.split(b"\n")
    line = lines[chance.randrange(len(lines))]
    lines.insert(chance.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def _line_taken(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    lines, other = data.split(b"\n"), chance.choice(others).split(b"\n")
    start = chance.randrange(len(other))
    place = chance.randrange(len(lines) + 1)
    lines[place:place] = other[start : start + chance.choice((1, 2, 4))]
    return b"\n".join(lines)


def _line_shifted(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    lines[place] = b"  " + lines[place] if chance.random() < 0.5 else lines[place][2:]
    return b"\n".join(lines)


def _value_changed(data: bytes, known: Sequence[bytes], others: Sequence[bytes], chance: Random) -> bytes:
    """What follows a colon, a comma or a bracket on some line."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    marks = [index for index, byte in enumerate(lines[place]) if byte in b":,[{("]
    start = chance.choice(marks) + 1 if marks else 0
    end = min((index for index in marks if index > start), default=len(lines[place]))
    said = chance.choice(known)
    if chance.random() < 0.3:
        said = b'"' + said.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
    lines[place] = lines[place][:start] + b" " + said + lines[place][end:]
    return b"\n".join(lines)


_RAW = (_flipped, _flipped, _dropped, _repeated, _inserted, _cut, _spliced)
_LINES = (*_RAW, *(_line_gone, _line_moved, _line_taken, _line_shifted, _value_changed, _value_changed, _value_changed))


def _a_part(parts: dict[str, bytes], chance: Random) -> str:
    return chance.choice(list(parts))


def _part_gone(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    if len(parts) > 1:
        del parts[_a_part(parts, chance)]


def _part_renamed(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    name = _a_part(parts, chance)
    new = chance.choice((name.upper(), f"../{name}", f"{name}x", _a_part(parts, chance), f"x/{name}"))
    parts[new] = parts.pop(name)


def _parts_exchanged(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    one, other = _a_part(parts, chance), _a_part(parts, chance)
    parts[one], parts[other] = parts[other], parts[one]


def _part_flipped(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    name = _a_part(parts, chance)
    parts[name] = chance.choice(_RAW[:-1])(parts[name], BYTES, (parts[name],), chance)


def _part_taken(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    lent = unpacked(chance.choice(others))
    if lent:
        name = _a_part(lent, chance)
        parts[name] = lent[name]


def _element_changed(parts: dict[str, bytes], others: Sequence[bytes], chance: Random) -> None:
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))] or list(parts))
    try:
        tree = etree.fromstring(parts[name])
    except (etree.XMLSyntaxError, ValueError):
        return
    elements = list(tree.iter(etree.Element))
    element = chance.choice(elements)
    chance.choice(_ELEMENTS)(element, elements, chance)
    parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _attribute_changed(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    names = list(element.attrib)
    if names:
        other = chance.choice(elements)
        values = (*VALUES, *map(str, other.attrib.values()))
        element.set(chance.choice(names), chance.choice(values))


def _attribute_gone(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    names = list(element.attrib)
    if names:
        del element.attrib[chance.choice(names)]


def _element_gone(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _element_doubled(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        copy = etree.fromstring(etree.tostring(element, with_tail=False))
        for _ in range(chance.choice((1, 1, 50))):
            parent.append(etree.fromstring(etree.tostring(copy)))


def _element_moved(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    target = chance.choice(elements)
    above = [target, *target.iterancestors()]
    if element.getparent() is not None and element not in above:
        target.insert(chance.randrange(len(target) + 1), element)


def _element_renamed(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    element.tag = chance.choice(elements).tag


def _element_said(element: etree._Element, elements: list[etree._Element], chance: Random) -> None:
    element.text = chance.choice(VALUES)


_ELEMENTS = (
    *(_attribute_changed, _attribute_changed, _attribute_changed, _attribute_gone, _element_gone),
    *(_element_doubled, _element_moved, _element_renamed, _element_said),
)
_PARTS = (
    *(_element_changed,) * 8,
    *(_part_gone, _part_renamed, _parts_exchanged, _part_flipped, _part_taken),
)
