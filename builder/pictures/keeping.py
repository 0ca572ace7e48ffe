"""Pictures kept between builds, by what they were painted from, in the user's cache folder."""

import zlib
from contextlib import suppress

from builder import cache

MOST = 200_000_000  # bytes; beyond them the oldest are dropped
_KIND = "picture"


def read(key: str) -> tuple[bytes, bytes] | None:
    """The outlines and the pixels kept under a key; None when there are none, or they are damaged."""
    body = cache.read(_KIND, key)
    if body is None:
        return None
    end = 8 + int.from_bytes(body[:8], "big")
    with suppress(zlib.error):
        return zlib.decompress(body[8:end]), body[end:]
    return None


def write(key: str, svg: bytes, png: bytes) -> None:
    """Keep a picture, whole or not at all; a folder that cannot be written is no cache and no complaint."""
    outlines = zlib.compress(svg, 6)
    cache.write(_KIND, key, len(outlines).to_bytes(8, "big") + outlines + png, MOST)
