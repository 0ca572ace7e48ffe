"""Pictures: bytes of the kind that their type says, whole, and SVG that draws and does nothing else."""

import re
import struct
from collections.abc import Iterator

from builder.verifying.parts import PICTURES, Package

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\0\0\0\0IEND\xaeB\x60\x82"
_ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(script|foreignObject|iframe|object|embed|a|animate\w*|set)\b|\son\w+\s*=|javascript:", re.I
)
_REFERENCE = re.compile(
    rb"""(?:href|src)\s*=\s*["'](?!#|data:image/(?:png|jpeg);)|url\(\s*["']?(?!["']?#)|@import""", re.I
)
_WIDEST = 100_000  # pixels


def faults(package: Package) -> Iterator[str]:
    """What is wrong with the pictures."""
    for kind in PICTURES:
        for name in package.of(kind):
            trouble = _LOOKS[kind](package.data[name])
            if trouble and name not in package.carried:
                yield f"{name}: {trouble}"


def _png(data: bytes) -> str:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR":
        return "no PNG"
    width, height = struct.unpack(">II", data[16:24])
    if not 0 < width <= _WIDEST or not 0 < height <= _WIDEST:
        return f"a picture of {width} × {height} pixels"
    return "" if data.endswith(_PNG_END) else "the PNG is cut off, or goes on after its end"


def _jpeg(data: bytes) -> str:
    if not data.startswith(b"\xff\xd8\xff"):
        return "no JPEG"
    return "" if data.endswith(b"\xff\xd9") else "the JPEG is cut off, or goes on after its end"


def _svg(data: bytes) -> str:
    if b"<svg" not in data[:2000]:
        return "no SVG"
    if b"<!" in data or _ACTIVE.search(data) or _REFERENCE.search(data):
        return "the SVG does more than draw"
    return ""


_LOOKS = {"png": _png, "jpeg": _jpeg, "svg": _svg}
