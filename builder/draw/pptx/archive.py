"""The zip file: fixed order, fixed time, fixed attributes, nothing but what is in it."""

import struct
import zlib
from collections.abc import Iterable

from builder.errors import ToolError

_DATE = (0 << 9) | (1 << 5) | 1  # 1980-01-01, the first day that zip can tell
_LEVEL = 3  # on parts of slides a twentieth larger than 6, in half the time
_SMALL = 16_384  # bytes; below, most of the time goes into clearing a large window and its hash table
_UTF8 = 0x0800
MOST_FILES, MOST_BYTES = 0xFFFF, 4_000_000_000  # bytes: the list of files is to fit too
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of deflated files, in the order given (APPNOTE 4.3; no zip64, for which there is hardly a reader).

    Raises ToolError when there are more of them than that takes, or larger ones.
    """
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in files:
        header = name.encode("utf-8")
        deflated = _deflate(data)
        flags = 0 if header.isascii() else _UTF8
        facts = (20, flags, 8, 0, _DATE, zlib.crc32(data), len(deflated), len(data), len(header), 0)
        local = _LOCAL.pack(b"PK\3\4", *facts)
        directory.append(_CENTRAL.pack(b"PK\1\2", 20, *facts, 0, 0, 0, 0, offset) + header)
        body += (local, header, deflated)
        offset += len(local) + len(header) + len(deflated)
        if len(directory) > MOST_FILES or offset > MOST_BYTES:
            most = f"{MOST_FILES:,} files and {MOST_BYTES / 1e9:.0f} GB"
            raise ToolError(f"the deck comes to more than a .pptx holds, {most}: make several decks of it")
    listing = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(listing), offset, 0)
    return b"".join((*body, listing, end))


def _deflate(data: bytes) -> bytes:
    window, memory = (-13, 6) if len(data) < _SMALL else (-15, 8)
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, window, memory)
    return deflater.compress(data) + deflater.flush()
