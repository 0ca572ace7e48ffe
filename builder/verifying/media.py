"""Pictures: bytes of the kind that their type says, whole, without words or places, and SVG that draws and no more."""

import re
import struct
import zlib
from collections.abc import Iterator

from lxml import etree

from builder.verifying.parts import Package

_PNG = b"\x89PNG\r\n\x1a\n"
# Chunks that pixels need (PNG, 3rd edition, 11.2 and 11.3), and how large they are meant to be.
_CHUNKS = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs",
}  # fmt: skip
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = {
    "svg", "defs", "symbol", "style", "g", "use", "clipPath", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
_LINK = "{http://www.w3.org/1999/xlink}href"
_FETCHES = re.compile(r"url\(\s*[\"']?(?!\s*[\"']?#)|@import|expression\(|javascript:|\\", re.IGNORECASE)


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
    place = len(_PNG)
    while place + 12 <= len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        end = place + 12 + length
        if data[end - 4 : end] != zlib.crc32(data[place + 4 : end - 4]).to_bytes(4, "big"):
            return "the PNG is damaged"
        names.append(name)
        place = end
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or place != len(data) or b"IDAT" not in names:
        return "the PNG is cut off, or goes on after its end"
    if not _CHUNKS.issuperset(names):
        return "the PNG holds more than a picture"
    width, height = struct.unpack(">II", data[16:24])
    return "" if width and height else f"a picture of {width} × {height} pixels"


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
            return f"the SVG does more than draw: {str(element.tag)[:60]}"
        for key, value in element.attrib.items():
            if str(key).lower().startswith("on") or _FETCHES.search(str(value)):
                return f"the SVG does more than draw: {str(key)[:40]}"
            if str(key) in (_LINK, "href", "src") and not str(value).startswith("#"):
                return "the SVG leads outside"
        if element.tag == f"{_SVG}style" and _FETCHES.search(element.text or ""):
            return "the SVG leads outside"
    return ""


_LOOKS = {"png": _png, "jpeg": _jpeg, "svg": _svg}
