"""Takes metadata out of PNG and JPEG files without compressing them anew: places, cameras, editing history."""

import re
import struct
from collections.abc import Iterator
from typing import Literal

# Chunks that pixels need (PNG 3rd edition, 11.2 and 11.3.2-3); the rest tells of people and programs, or animates.
_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD"}
_APP0, _APP2, _APP14, _COMMENT, _SCAN, _END = 0xE0, 0xE2, 0xEE, 0xFE, 0xDA, 0xD9
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # not a stuffed zero, a fill byte or a restart (T.81, B.1.1.2)


def without_metadata(data: bytes, kind: Literal["png", "jpeg"]) -> bytes:
    """The same picture with nothing but pixels, colour profile and what decoding needs; sound files only."""
    return b"".join(_png(data) if kind == "png" else _jpeg(data))


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    start = 8
    while start + 12 <= len(data):
        length, name = struct.unpack(">I4s", data[start : start + 8])
        end = start + 12 + length
        if name in _CHUNKS:
            yield data[start:end]
        if name == b"IEND":
            return
        start = end


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    start = 2
    while start + 4 <= len(data):
        marker = data[start + 1]
        if marker == 0xFF:  # fill bytes may stand before a marker
            start += 1
            continue
        end = start + 2 + struct.unpack(">H", data[start + 2 : start + 4])[0]
        if marker == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            end = found.start() if found else len(data)
        if _is_wanted(marker, data[start + 4 : start + 16]):
            yield data[start:end]
        if data[end : end + 2] == bytes((0xFF, _END)):
            break  # what follows is previews, or a second picture of a phone
        start = end
    yield bytes((0xFF, _END))


def _is_wanted(marker: int, head: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if 0xE0 <= marker <= 0xEF:
        return marker in (_APP0, _APP14) or (marker == _APP2 and head == b"ICC_PROFILE\0")
    return True
