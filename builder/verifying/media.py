"""Pictures: bytes of the kind that their type says, whole, without words or places, and SVG that draws and no more."""

import re
import struct
import zlib
from collections.abc import Iterator

from lxml import etree

from builder.verifying.parts import QUOTING, Element, Package

_PNG = b"\x89PNG\r\n\x1a\n"
# Chunks that pixels need (PNG, 3rd edition, 11.2 and 11.3), and how large they are meant to be.
_CHUNKS = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs",
}  # fmt: skip
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the type of colour (PNG 11.2.1)
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))  # PNG 8.1
_MOST = 16_000_000  # bytes of a picture that are unpacked once more, which takes less than a tenth of a second
_AT_ONCE = 1 << 18
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = {
    "svg", "defs", "symbol", "style", "g", "use", "clipPath", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
_LINK = "{http://www.w3.org/1999/xlink}href"
_FETCHES = re.compile(r"url\(\s*[\"']?(?!\s*[\"']?#)|@import|expression\(|javascript:|\\", re.IGNORECASE)
_FETCHES_TOO = re.compile(r"\b(?:image-set|image|src)\(", re.IGNORECASE)  # CSS Images 4, CSS Values 5
_QUALIFIED = {_LINK, "{http://www.w3.org/XML/1998/namespace}space"}


def faults(package: Package) -> Iterator[str]:
    """What is wrong with the pictures; those of a template were decoded when it was read."""
    for kind, look in _LOOKS.items():
        for name in package.of(kind):
            trouble = "" if name in package.carried else look(package.data[name])
            if trouble:
                yield f"{name}: {trouble}"


def _png(data: bytes) -> str:
    if not data.startswith(_PNG):
        return "no PNG"
    names = []
    pixels: list[memoryview] = []
    place = len(_PNG)
    while place + 12 <= len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        end = place + 12 + length
        if data[end - 4 : end] != zlib.crc32(data[place + 4 : end - 4]).to_bytes(4, "big"):
            return "the PNG is damaged"
        names.append(name)
        if name == b"IDAT":
            pixels.append(memoryview(data)[place + 8 : end - 4])
        place = end
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or place != len(data) or b"IDAT" not in names:
        return "the PNG is cut off, or goes on after its end"
    if not _CHUNKS.issuperset(names):
        return "the PNG holds more than a picture"
    width, height = struct.unpack(">II", data[16:24])
    if not width or not height:
        return f"a picture of {width} × {height} pixels"
    return _pixels(pixels, _unpacked(width, height, *data[24:29]))


def _unpacked(width: int, height: int, depth: int, colour: int, _: int, __: int, interlaced: int) -> int:
    """How many bytes the rows of a PNG are, each behind a byte that says how it is filtered (PNG 7.2, 8.1)."""
    passes = _PASSES if interlaced else ((0, 0, 1, 1),)
    sizes = ((-(-(width - x) // across), -(-(height - y) // down)) for x, y, across, down in passes)
    return sum(
        rows * (1 + (columns * depth * _CHANNELS.get(colour, 0) + 7) // 8)
        for columns, rows in sizes
        if columns > 0 and rows > 0
    )


def _pixels(packed: list[memoryview], wanted: int) -> str:
    """What is wrong with the pixels of a PNG, if they are few; all were decoded when the outline was read.

    What follows the last row nobody reads, so that it does not count.
    """
    if wanted > _MOST:
        return ""
    inflater = zlib.decompressobj()
    try:
        for part in packed:
            rest: bytes | memoryview = part
            while rest and wanted > 0 and not inflater.eof:
                wanted -= len(inflater.decompress(rest, _AT_ONCE))
                rest = inflater.unconsumed_tail
    except zlib.error:
        return "the pixels of the PNG cannot be unpacked"
    return "the PNG has fewer pixels than it says" if wanted > 0 else ""


def _jpeg(data: bytes) -> str:
    if not data.startswith(b"\xff\xd8\xff"):
        return "no JPEG"
    if not data.endswith(b"\xff\xd9"):
        return "the JPEG is cut off, or goes on after its end"
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xDA:  # the picture itself begins
            return ""
        profile = marker == 0xE2 and data[place + 4 : place + 16] == b"ICC_PROFILE\0"
        if marker == 0xFE or (0xE1 <= marker <= 0xEF and marker != 0xEE and not profile):
            return "the JPEG holds more than a picture"
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big") if marker != 0xFF else 1
    return "the JPEG is damaged"


def _svg(data: bytes) -> str:
    if b"<!" in data or b"<?" in data[2:]:
        return "the SVG says more than it draws"
    try:
        root = etree.fromstring(data)
    except (etree.XMLSyntaxError, ValueError):
        return "no SVG"
    if root.tag != f"{_SVG}svg":
        return "no SVG"
    for element in root.iter():
        if str(element.tag).removeprefix(_SVG) not in _DRAWS:
            return f"the SVG does more than draw{QUOTING}{str(element.tag)[:60]}"
        for key, value in element.attrib.items():
            if str(key).lower().startswith("on") or _FETCHES.search(str(value)):
                return f"the SVG does more than draw{QUOTING}{str(key)[:40]}"
            if str(key) in (_LINK, "href", "src") and not str(value).startswith("#"):
                return "the SVG leads outside"
        if element.tag == f"{_SVG}style" and _FETCHES.search(element.text or ""):
            return "the SVG leads outside"
    return next(filter(None, map(_beyond, root.iter())), "")


def _beyond(element: Element) -> str:
    """Words beside what is drawn, attributes of other vocabularies, and pictures that styles ask for."""
    strange = [key for key in map(str, element.attrib) if key.startswith("{") and key not in _QUALIFIED]
    is_style = element.tag == f"{_SVG}style" and not len(element)
    words = (element.tail or "") + ("" if is_style else element.text or "")
    if strange or words.strip():
        return f"the SVG says more than it draws{QUOTING}{''.join(strange) or words[:40]}"
    asked = any(_FETCHES_TOO.search(str(value)) for value in (element.text or "", *element.attrib.values()))
    return "the SVG leads outside" if asked else ""


_LOOKS = {"png": _png, "jpeg": _jpeg, "svg": _svg}
