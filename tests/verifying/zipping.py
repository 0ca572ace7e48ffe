"""A zip file written by hand, so that each of its fields can be wrong alone (APPNOTE 4.3)."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

DATE = 0x0021  # 1980-01-01
DEFLATED = 8
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Entry:
    """A file of the archive, and what its headers say of it where that is not the truth."""

    name: str
    data: bytes = field(repr=False)
    level: int = 6
    method: int = DEFLATED
    packed: bytes | None = None  # in place of the deflated data
    flags: int = 0
    time: int = 0
    date: int = DATE
    crc: int | None = None
    size: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    made_by: int = 20
    attributes: int = 0
    local_name: str | None = None
    before: bytes = b""  # in front of the local header
    after: bytes = b""  # behind the data
    listed: bool = True


@dataclass(frozen=True)
class Ending:
    """What stands around the entries."""

    before: bytes = b""
    comment: bytes = b""
    after: bytes = b""
    disk: int = 0
    fewer: int = 0  # entries that the end does not count


@lru_cache(maxsize=32)
def read(data: bytes) -> tuple[Entry, ...]:
    """The entries of a sound archive."""
    with ZipFile(BytesIO(data)) as archive:
        return tuple(Entry(info.filename, archive.read(info)) for info in archive.infolist())


def pack(entries: Iterable[Entry], ending: Ending = Ending()) -> bytes:
    """The archive."""
    body, directory, count = bytearray(ending.before), bytearray(), 0
    for entry in entries:
        body += entry.before
        offset = len(body)
        packed = entry.packed if entry.packed is not None else _packed(entry.data, entry.level, entry.method)
        crc = zlib.crc32(entry.data) if entry.crc is None else entry.crc
        size = len(entry.data) if entry.size is None else entry.size
        name, local = _encoded(entry.name), _encoded(entry.local_name or entry.name)
        facts = (20, entry.flags, entry.method, entry.time, entry.date)
        sizes = (0, 0, 0) if entry.flags & 8 else (crc, len(packed), size)
        body += _LOCAL.pack(b"PK\3\4", *facts, *sizes, len(local), len(entry.extra)) + local + entry.extra + packed
        if entry.flags & 8:
            body += struct.pack("<4s3L", b"PK\7\x08", crc, len(packed), size)
        body += entry.after
        if entry.listed:
            count += 1
            lengths = (len(name), len(entry.extra), len(entry.comment))
            rest = (crc, len(packed), size, *lengths, 0, 0, entry.attributes, offset)
            directory += _CENTRAL.pack(b"PK\1\2", entry.made_by, *facts, *rest) + name + entry.extra + entry.comment
    told = count - ending.fewer
    end = _END.pack(b"PK\5\6", ending.disk, ending.disk, told, told, len(directory), len(body), len(ending.comment))
    return bytes(body) + bytes(directory) + end + ending.comment + ending.after


def _encoded(name: str) -> bytes:
    return name.encode("utf-8")


@lru_cache(maxsize=1024)
def _packed(data: bytes, level: int, method: int) -> bytes:
    if method != DEFLATED:
        return data
    deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
    return deflater.compress(data) + deflater.flush()
