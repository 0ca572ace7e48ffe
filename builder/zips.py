"""Zip files that other programs will open: held to bounds by what they say, then unpacked once to see that it is so."""

import struct
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile, ZipInfo

ENTRIES = 2_000
UNPACKED = 100_000_000  # bytes
RATIO, LARGE = 200, 1_000_000  # a part above a megabyte unpacks to no more than so many times its size
# What a damaged zip file raises in the standard library.
TROUBLES = (
    BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, OverflowError, struct.error,
    zlib.error,
)  # fmt: skip
_CHUNK = 1_000_000


def excess(entries: list[ZipInfo]) -> str:
    """What is too much in a zip file, by its list of entries; empty where nothing is. Raises BadZipFile."""
    claimed = sum(entry.file_size for entry in entries)
    packed = next((one for one in entries if one.file_size > max(LARGE, RATIO * one.compress_size)), None)
    if len(entries) > ENTRIES:
        return f"holds {len(entries):,} files, at most {ENTRIES:,} are read"
    if claimed > UNPACKED:
        return f"unpacks to {claimed / 1e6:,.0f} MB, at most {UNPACKED / 1e6:.0f} MB"
    if packed is not None:
        return f"holds '{packed.filename[:60]}', which unpacks to over {RATIO} times its size"
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise BadZipFile  # which of two parts counts, readers do not agree on
    return ""


def pieces(package: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """An entry, piece by piece: zipfile stops at the size it claims, and then misses its check sum. Raises TROUBLES."""
    with package.open(entry) as opened:
        while piece := opened.read(_CHUNK):
            yield piece
