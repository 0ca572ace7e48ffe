"""Walks PNG and JPEG files part by part, and takes metadata out without compressing anew: places, cameras, editing.

A file may be made of millions of parts in twenty megabytes, which readers take minutes to go through, so the parts are
counted before one is asked to decode them.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["png", "jpeg"]

MOST_PARTS = 20_000  # PNG chunks, or JPEG segments and what lies between them
MOST_PROFILE = 1_000_000  # bytes of an unpacked colour profile, which is where Pillow's patience ends as well
# Chunks that pixels need (PNG 3rd edition, 11.2 and 11.3.2-3); the rest tells of people and programs, or animates.
_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD"}
_APP0, _APP1, _APP2, _APP14, _COMMENT, _SCAN, _END = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE, 0xDA, 0xD9
_ALONE = {0x00, 0x01, *range(0xD0, 0xD9)}  # a stuffed zero, and markers without a segment (T.81, B.1.1.3)
# Frames that are neither baseline nor progressive, or arithmetically coded (T.81, B.1.1.3): Office shows none of them.
_RARE = {0xC3, 0xC5, 0xC6, 0xC7, *range(0xC9, 0xCC), 0xCD, 0xCE, 0xCF}
_MARKER = re.compile(rb"[^\xff]*\xff+([^\xff])", re.DOTALL)  # fill bytes may stand before a marker
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # not a stuffed zero, a fill byte or a restart (T.81, B.1.1.2)


class DamagedError(ValueError):
    """The file is no sound picture, or an unusual one; the message says why."""


def without_metadata(data: bytes, kind: Kind) -> bytes:
    """The same picture with nothing but pixels, colour profile and what decoding needs. Raises DamagedError."""
    if kind == "png":
        return b"".join(_png(data, exif=False))
    kept = b"".join(_jpeg(data, exif=False))
    return kept if kept.endswith(bytes((0xFF, _END))) else kept + bytes((0xFF, _END))


def readable(data: bytes, kind: Kind) -> bytes:
    """The same, with what says which way is up. Raises DamagedError."""
    return b"".join(_png(data, exif=True) if kind == "png" else _jpeg(data, exif=True))


def scans(data: bytes, kind: Kind) -> int:
    """How often a decoder goes over all pixels: a progressive JPEG may ask for that thousands of times."""
    return 1 if kind == "png" else sum(marker == _SCAN for marker, _, _ in _segments(data))


def _png(data: bytes, *, exif: bool) -> Iterator[bytes]:
    yield data[:8]
    start = 8
    for _ in range(MOST_PARTS):
        if start + 12 > len(data):
            raise DamagedError("it breaks off")
        length, name = struct.unpack(">I4s", data[start : start + 8])
        end = start + 12 + length
        if name == b"iCCP":
            _check_profile(data[start + 8 : end - 4])
        if name in _CHUNKS or (exif and name == b"eXIf"):
            if zlib.crc32(data[start + 4 : end - 4]).to_bytes(4, "big") != data[end - 4 : end]:
                raise DamagedError("a check sum is wrong" if end <= len(data) else "it breaks off")
            yield data[start:end]
        if name == b"IEND":
            return
        start = end
    raise DamagedError(f"it is cut into more than {MOST_PARTS:,} parts")


def _check_profile(chunk: bytes) -> None:
    _, _, packed = chunk.partition(b"\0")  # its name; then a byte that says how it is packed
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed[1:], MOST_PROFILE)
    except zlib.error:
        raise DamagedError("its colour profile cannot be unpacked") from None
    if unpacking.unconsumed_tail:
        raise DamagedError(f"its colour profile unpacks to more than {MOST_PROFILE // 1_000_000} MB")


def _jpeg(data: bytes, *, exif: bool) -> Iterator[bytes]:
    yield data[:2]
    for marker, start, end in _segments(data):
        head = data[start + 4 : start + 16]
        if _is_wanted(marker, head) or (exif and marker == _APP1 and head.startswith(b"Exif\0\0")):
            yield data[start:end]


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Markers with where their segments begin and end, a scan with what it codes; up to the end of the first picture.

    What follows that end is previews, or a second picture of a phone.
    """
    end = 2
    for _ in range(MOST_PARTS):
        match = _MARKER.match(data, end)
        if match is None:
            return
        marker, start, end = match[1][0], match.end() - 2, match.end()
        if marker == _END:
            yield marker, start, end
            return
        if marker in _ALONE:
            continue
        if marker in _RARE:
            raise DamagedError("it is coded in a way that few programs know")
        if len(data) < end + 2:
            return
        length = struct.unpack_from(">H", data, end)[0]
        if length < 2:  # it counts itself (T.81, B.1.1.4)
            raise DamagedError("a part of it has no length")
        end += length
        if marker == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            end = found.start() if found else len(data)
        yield marker, start, end
    raise DamagedError(f"it is cut into more than {MOST_PARTS:,} parts")


def _is_wanted(marker: int, head: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if 0xE0 <= marker <= 0xEF:
        return marker in (_APP0, _APP14) or (marker == _APP2 and head == b"ICC_PROFILE\0")
    return True
