"""Pictures kept between builds, by what they were painted from, in the user's cache folder."""

import zlib
from contextlib import suppress

from builder import cache
from builder.pictures.loading import version

MOST = 200_000_000  # bytes; beyond them the oldest are dropped
LARGEST = 100_000_000  # bytes of outlines, unpacked
_KIND = "picture"


def read(key: str) -> tuple[bytes, bytes] | None:
    """The outlines and the pixels kept under a key; None when there are none, they are damaged, or another release of
    matplotlib painted them than the one that is installed.
    """
    body = cache.read(_KIND, key)
    if body is None:
        return None
    painter, _, body = body.partition(b"\n")
    if painter.decode("ascii", "replace") != (version() or painter.decode("ascii", "replace")):
        return None
    end = 8 + int.from_bytes(body[:8], "big")
    unpacking = zlib.decompressobj()
    with suppress(zlib.error):
        outlines = unpacking.decompress(body[8:end], LARGEST)
        return (outlines, body[end:]) if unpacking.eof else None
    return None


def write(key: str, svg: bytes, png: bytes) -> None:
    """Keep a picture, whole or not at all; a folder that cannot be written is no cache and no complaint."""
    outlines = zlib.compress(svg, 6)
    painter = version().encode("ascii") + b"\n"
    cache.write(_KIND, key, painter + len(outlines).to_bytes(8, "big") + outlines + png, MOST)
