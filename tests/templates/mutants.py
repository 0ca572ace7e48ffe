"""Templates with a few things wrong that a seed chooses: in the zip file, in a part, in what it points at."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from tests.templates.samples import packed

VALUES = (
    "", "0", "-1", "1", "abc", "99999999999", "-99999999999", "2147483648", "1.5", "NaN", "true", "50%", " 7 ",
    "FFFFFF", "#FF0000", "red", "\u0661", "x" * 3_000, "rId1", "rId404", "../../../etc/passwd", "ppaction://macro?name=x",
    "\u202eevil", "http://127.0.0.1:9/x", "file:///etc/passwd", "{0}", "&<>\"'",
)  # fmt: skip
BITS = (b"", b"\0", b"<", b">", b"&", b'"', b"</a:p>", b"<a:p>", b"<!--", b"]]>", b"\xff\xfe", b"&#0;", b"<?x?>")
NAMES = ("ppt/media/gone.png", "NULL", "../..", "http://127.0.0.1:9/", "/ppt/presentation.xml", "", "%00", "a\\b")


@dataclass(frozen=True)
class Mutant:
    """A template and what was done to it."""

    data: bytes
    told: str


def mutant(parts: Mapping[str, bytes], seed: int) -> Mutant:
    """The mutant of a template's parts that a seed stands for."""
    chance = random.Random(seed)
    kinds: tuple[Callable[[dict[str, bytes], random.Random], str], ...] = (
        _tree, _tree, _tree, _tree, _attribute, _attribute, _attribute, _bytes, _bytes, _pointer, _pointer, _part,
    )  # fmt: skip
    if chance.random() < 0.08:
        return _zipped(packed(parts), chance)
    changed = dict(parts)
    told = [chance.choice(kinds)(changed, chance) for _ in range(chance.choice((1, 1, 1, 2, 4)))]
    return Mutant(packed(changed), "; ".join(told))


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a template in a file."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(data: bytes, chance: random.Random) -> Mutant:
    """A few bytes of the file changed, or its end missing."""
    changed = bytearray(data)
    if chance.random() < 0.2:
        return Mutant(data[: chance.randrange(len(data))], "cut off")
    places = [chance.randrange(len(changed)) for _ in range(chance.choice((1, 3, 20)))]
    for place in places:
        changed[place] = chance.randrange(256)
    return Mutant(bytes(changed), f"bytes changed at {places}")


def _sheet(parts: Mapping[str, bytes], chance: random.Random) -> str:
    """A part that comes along: a presentation, a master, a layout, a theme."""
    wanted = re.compile(r"ppt/(presentation\.xml|slideMasters/[^/]+|slideLayouts/[^/]+|theme/[^/]+|notesMasters/[^/]+)")
    kinds: dict[str, list[str]] = {}
    for name in parts:
        if wanted.fullmatch(name):
            kinds.setdefault(name.split("/")[1], []).append(name)
    return chance.choice(kinds[chance.choice(sorted(kinds))])


def _tree(parts: dict[str, bytes], chance: random.Random) -> str:
    """An element that is missing, there twice, elsewhere, or called otherwise."""
    name = _sheet(parts, chance)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return f"{name} was no XML"
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    how = chance.choice(("drop", "twice", "move", "rename", "empty", "text"))
    if parent is None and how in ("drop", "twice", "move"):
        how = "empty"
    tag, told = str(one.tag), f"{name}: {how} {etree.QName(one).localname}"
    if how == "drop":
        parent.remove(one)
    elif how == "twice":
        parent.append(etree.fromstring(etree.tostring(one)))
    elif how == "move" and one not in other.iterancestors() and one is not other:
        other.insert(chance.randrange(len(other) + 1), one)
    elif how == "rename":
        one.tag = chance.choice((str(other.tag), tag + "x", "{urn:x}y", "plain"))
    elif how == "empty":
        one[:] = []
    elif how == "text":
        one.text = "some text"
    parts[name] = etree.tostring(root)
    return told


def _attribute(parts: dict[str, bytes], chance: random.Random) -> str:
    """An attribute that has another value, another name, or is missing; or one more."""
    name = _sheet(parts, chance)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return f"{name} was no XML"
    held = [(one, str(key)) for one in root.iter() if isinstance(one.tag, str) for key in one.attrib]
    if not held:
        return f"{name} has no attributes"
    one, key = chance.choice(held)
    value, how = chance.choice(VALUES), chance.choice(("set", "set", "set", "set", "drop", "more"))
    told = f"{name}: {how} {etree.QName(one).localname}@{etree.QName(key).localname} {value[:30]!r}"
    if how == "set":
        one.set(key, value)
    elif how == "drop":
        del one.attrib[key]
    else:
        one.set(chance.choice(("unknown", "{urn:x}y", "{http://www.w3.org/XML/1998/namespace}space")), value)
    parts[name] = etree.tostring(root)
    return told


def _bytes(parts: dict[str, bytes], chance: random.Random) -> str:
    """A few bytes of a part that are others."""
    name = chance.choice(sorted(parts))
    data = parts[name]
    place = chance.randrange(len(data) + 1)
    length, new = chance.choice((0, 1, 1, 4, 40)), chance.choice(BITS)
    parts[name] = data[:place] + new + data[place + length :]
    return f"{name}: {new!r} at {place} for {length} bytes"


def _pointer(parts: dict[str, bytes], chance: random.Random) -> str:
    """A relationship or a content type that is another."""
    name = chance.choice([one for one in sorted(parts) if one.endswith(".rels") or one == "[Content_Types].xml"])
    held = list(re.finditer(rb'"([^"]*)"', parts[name]))
    if not held:
        return f"{name} has no attributes"
    one, other = chance.choice(held), chance.choice(held)
    new = chance.choice((other[1], *(value.encode() for value in NAMES)))
    parts[name] = parts[name][: one.start(1)] + new + parts[name][one.end(1) :]
    return f"{name}: {new!r} for {one[1]!r}"


def _part(parts: dict[str, bytes], chance: random.Random) -> str:
    """A part that is missing, empty, or another's."""
    name, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    how = chance.choice(("missing", "empty", "swapped", "copied"))
    if how == "missing":
        del parts[name]
    elif how == "empty":
        parts[name] = b""
    elif how == "swapped":
        parts[name], parts[other] = parts[other], parts[name]
    else:
        parts[name] = parts[other]
    return f"{name}: {how} ({other})"
