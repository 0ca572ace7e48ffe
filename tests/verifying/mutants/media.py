"""Defects of pictures."""

import struct
import zlib
from collections.abc import Callable

from tests.draw.decks import png
from tests.verifying.changes import content
from tests.verifying.mutable import Change, Mutable

PNG = "image:png"
JPEG = "image:jpeg"
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'


def svg(package: Mutable) -> str:
    return next(entry.name for entry in package.entries if entry.name.endswith(".svg"))


def in_svg(inside: bytes, root: bytes = b"") -> Change:
    """A drawing with something more: as its first element, or in its root."""

    def change(package: Mutable) -> None:
        name = svg(package)
        data = package[name]
        start = data.index(b"<svg")
        end = data.index(b">", start)
        package[name] = data[:end] + root + data[end : end + 1] + inside + data[end + 1 :]

    return change


def before_svg(said: bytes) -> Change:
    def change(package: Mutable) -> None:
        name = svg(package)
        data = package[name]
        start = data.index(b"<svg")
        package[name] = data[:start] + said + data[start:]

    return change


def of_svg(data: bytes) -> Change:
    def change(package: Mutable) -> None:
        package[svg(package)] = data

    return change


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(name: bytes, data: bytes) -> Change:
    """A PNG with a chunk more, behind its header."""
    return content(PNG, lambda old: old[:33] + chunk(name, data) + old[33:])


def with_segment(marker: int, data: bytes) -> Change:
    """A JPEG with a segment more, behind its beginning."""
    return content(JPEG, lambda old: old[:2] + struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data + old[2:])


def with_another_width(old: bytes) -> bytes:
    header = struct.pack(">I", 13_000) + old[20:29]
    return old[:16] + header + struct.pack(">I", zlib.crc32(b"IHDR" + header)) + old[33:]


def with_pixels(make: Callable[[bytes], bytes]) -> Change:
    """A PNG whose packed pixels are others."""

    def remade(old: bytes) -> bytes:
        start = old.index(b"IDAT") - 4
        length = int.from_bytes(old[start : start + 4], "big")
        packed = make(old[start + 8 : start + 8 + length])
        return old[:start] + chunk(b"IDAT", packed) + old[start + 12 + length :]

    return content(PNG, remade)


def half(packed: bytes) -> bytes:
    rows = zlib.decompress(packed)
    return zlib.compress(rows[: len(rows) // 2])


MUTANTS: dict[str, Change] = {
    "picture-png-empty": content(PNG, lambda _: b""),
    "picture-png-cut": content(PNG, lambda data: data[:60]),
    "picture-png-without-end": content(PNG, lambda data: data[:-12]),
    "picture-png-that-is-text": content(PNG, lambda _: b"not a picture"),
    "picture-png-that-is-a-drawing": content(PNG, lambda _: _SVG),
    "picture-png-that-is-a-page": content(PNG, lambda _: b"<html><script>alert(1)</script></html>"),
    "picture-png-that-is-a-program": content(PNG, lambda _: b"MZ" + bytes(100)),
    "picture-png-that-is-a-gif": content(PNG, lambda _: b"GIF89a\x01\0\x01\0\0\0\0;"),
    "picture-png-of-another-size": content(PNG, with_another_width),
    "picture-png-of-no-pixels": with_pixels(lambda _: b"no pixels"),
    "picture-png-of-damaged-pixels": with_pixels(lambda packed: packed[:8] + b"\xff" * (len(packed) - 8)),
    "picture-png-of-too-few-rows": with_pixels(half),
    "picture-png-of-pixels-cut-off": with_pixels(lambda packed: packed[: len(packed) // 2]),
    "picture-png-checksum-wrong": content(PNG, lambda data: data[:29] + b"\0\0\0\0" + data[33:]),
    "picture-png-with-bytes-after": content(PNG, lambda data: data + b"hidden"),
    "picture-png-with-words": with_chunk(b"tEXt", b"Author\0someone"),
    "picture-png-with-a-place": with_chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\0\0\0\0\0"),
    "picture-png-with-a-moment": with_chunk(b"tIME", struct.pack(">H5B", 2026, 11, 28, 6, 20, 50)),
    "picture-jpeg-empty": content(JPEG, lambda _: b""),
    "picture-jpeg-cut": content(JPEG, lambda data: data[:200]),
    "picture-jpeg-that-is-a-png": content(JPEG, lambda _: png("blue")),
    "picture-jpeg-with-a-place": with_segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
    "picture-jpeg-with-a-comment": with_segment(0xFE, b"made by someone"),
    "picture-jpeg-with-bytes-after": content(JPEG, lambda data: data + b"PK\3\4hidden"),
    "drawing-empty": of_svg(b""),
    "drawing-not-well-formed": of_svg(_SVG[:-6]),
    "drawing-that-is-a-page": of_svg(b'<html xmlns="http://www.w3.org/1999/xhtml"/>'),
    "drawing-that-is-a-png": of_svg(png("blue")),
    "drawing-with-a-script": in_svg(b"<script>alert(1)</script>"),
    "drawing-that-runs-on-load": in_svg(b"", b' onload="alert(1)"'),
    "drawing-with-a-picture-elsewhere": in_svg(
        b'<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://example.org/x.png"/>'
    ),
    "drawing-with-a-picture-of-the-machine": in_svg(b'<image href="file:///etc/passwd"/>'),
    "drawing-with-a-style-elsewhere": in_svg(b'<style>@import url("http://example.org/x.css");</style>'),
    "drawing-with-a-page-inside": in_svg(
        b'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'
    ),
    "drawing-with-a-link": in_svg(
        b'<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'
    ),
    "drawing-with-letters": in_svg(b"<text>x</text>"),
    "drawing-that-moves": in_svg(b'<set attributeName="href" to="javascript:alert(1)"/>'),
    "drawing-with-a-filter": in_svg(b'<filter id="f"><feImage href="http://example.org/x.png"/></filter>'),
    "drawing-with-a-gradient-elsewhere": in_svg(b'<linearGradient href="http://example.org/x.svg#a"/>'),
    "drawing-painted-from-elsewhere": in_svg(b'<path d="M0 0h9v9z" fill="url(http://example.org/x.svg#a)"/>'),
    "drawing-with-words-behind-an-element": in_svg(
        b"<style>a{fill:red}<g/>@import url(http://example.org/x.css)</style>"
    ),
    "drawing-with-words": in_svg(b"<g>/home/someone</g>"),
    "drawing-from-elsewhere": in_svg(b'<g xml:base="http://example.org/x.svg"><use href="#a"/></g>'),
    "drawing-with-a-set-of-pictures": in_svg(b"<style>g{background:image-set('http://example.org/x.png' 1x)}</style>"),
    "drawing-with-a-set-of-pictures-in-an-attribute": in_svg(
        b"<g style=\"background:Image-Set('http://example.org/x.png' 1x)\"/>"
    ),
    "drawing-with-a-source-elsewhere": in_svg(b"<style>g{background:src('http://example.org/x.png')}</style>"),
    "drawing-with-a-doctype": before_svg(b'<!DOCTYPE svg [<!ENTITY x "y">]>'),
    "drawing-with-a-style-sheet": before_svg(b'<?xml-stylesheet href="http://example.org/x.css"?>'),
    "drawing-with-a-path-of-the-machine": in_svg(b"<desc>/home/someone/deck.yaml</desc>"),
    "drawing-with-a-moment": in_svg(
        b'<metadata><date xmlns="http://purl.org/dc/elements/1.1/">2026-11-28T06:20:50</date></metadata>'
    ),
}
LAWFUL = {
    "picture-png-with-words": "a sound picture; metadata tells of people and programs",
    "picture-png-with-a-place": "a sound picture; metadata tells of places",
    "picture-png-with-a-moment": "a sound picture; metadata tells of moments",
    "picture-png-with-bytes-after": "readers skip them; bytes that nobody sees are no picture",
    "picture-jpeg-with-a-place": "a sound picture; metadata tells of places",
    "picture-jpeg-with-a-comment": "a sound picture; metadata tells of people and programs",
    "picture-jpeg-with-bytes-after": "readers skip them; bytes that nobody sees are no picture",
    "drawing-with-a-path-of-the-machine": "a sound drawing; descriptions are the maker's words",
    "drawing-with-words": "a sound drawing; words that nobody sees",
    "drawing-with-a-moment": "a sound drawing; it tells when the deck was built",
} | dict.fromkeys(
    (
        "drawing-with-a-script",
        "drawing-that-runs-on-load",
        "drawing-with-a-picture-elsewhere",
        "drawing-with-a-picture-of-the-machine",
        "drawing-with-a-style-elsewhere",
        "drawing-with-a-page-inside",
        "drawing-with-words-behind-an-element",
        "drawing-from-elsewhere",
        "drawing-with-a-set-of-pictures",
        "drawing-with-a-set-of-pictures-in-an-attribute",
        "drawing-with-a-source-elsewhere",
        "drawing-with-a-link",
        "drawing-with-letters",
        "drawing-that-moves",
        "drawing-with-a-filter",
        "drawing-with-a-gradient-elsewhere",
        "drawing-painted-from-elsewhere",
        "drawing-with-a-style-sheet",
    ),
    "a sound drawing; a deck runs, opens and fetches nothing",
)
