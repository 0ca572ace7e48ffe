"""Zip files that anybody may have made: held to bounds before they are unpacked, and nothing they say is believed."""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from msgspec import Struct

from builder.templates.xml import DamagedError
from builder.zips import TROUBLES

ENTRIES, UNPACKED, PART = 5_000, 300_000_000, 100_000_000  # files in it; bytes of all, and of one, when unpacked
# A part above so many bytes is no more than so many times its compressed size; a logo as BMP may be a thousand times.
RATIO, LARGE = 200, 20_000_000
_FEWER = "delete its slides and the layouts that decks do not need, and save it as .potx"
_SMALLER = "delete its slides and large pictures, and save it as .potx"
_ANEW = "save the picture as PNG or JPEG, and put that in"
_OUT = "nothing of that kind belongs into a template: copy its masters into a new presentation, and save that as .potx"
_MEDIA = "ppt/media/"
_END, _LISTED, _HEADER = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3I2H")  # APPNOTE.TXT 4.3.7
_ENCRYPTED, _UNTOLD, _UTF_8 = 0x1 | 0x40 | 0x2000, 0x8, 0x800
_PLACED = re.compile(r"(?!/)(?!.*\\)(?!([^/]*/)*\.\.?(/|$))[^/:]*(/.*)?")


class UnfitError(Exception):
    """The file is no template that can be taken; the message follows its name, the hint says what would be one."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Entry(Struct, frozen=True):
    """A file in it: where its compressed bytes begin, how many they are, and what it says of what they hold."""

    name: str
    start: int
    packed: int
    size: int
    checksum: int
    is_deflated: bool


class Zipped(Struct, frozen=True):
    """The files in a zip file by their names in small letters; folders are none."""

    data: bytes
    entries: dict[str, Entry]

    def read(self, name: str) -> bytes:
        """What a file holds, never more than it says. Raises KeyError, DamagedError."""
        entry = self.entries[name]
        packed = memoryview(self.data)[entry.start : entry.start + entry.packed]
        try:
            body = _inflated(packed, entry.size) if entry.is_deflated else bytes(packed)
        except zlib.error:
            body = None
        if body is None or len(body) != entry.size or zlib.crc32(body) != entry.checksum:
            raise DamagedError(f"'{entry.name}' in it cannot be unpacked")
        return body


def unzip(data: bytes) -> Zipped:
    """The zip file in some bytes. Raises UnfitError for what is too large or encrypted, DamagedError."""
    end = data.rfind(_END)
    listed = max(0, end - int.from_bytes(data[end + 12 : end + 16], "little")) if end >= 0 else 0
    # Counted before it is listed, which takes time and memory for each.
    count = data.count(_LISTED, listed)
    if count > ENTRIES:
        raise UnfitError(f"holds {count:,} files, at most {ENTRIES:,} are read", _FEWER)
    try:
        infos = ZipFile(io.BytesIO(data)).infolist()
    except TROUBLES:
        raise DamagedError("it is no complete zip file, as presentations are") from None
    if not infos:
        raise DamagedError("nothing is in it")
    _check(infos)
    if data.count(_END, listed) > 1:
        raise DamagedError("it ends twice: programs differ in what is in it")
    return Zipped(data, {one.name.lower(): one for one in _entries(data, infos, listed) if not one.name.endswith("/")})


def _check(infos: list[ZipInfo]) -> None:
    """Holds what a zip file says of itself to bounds."""
    for one in infos:
        _check_size(one)
    if (claimed := sum(one.file_size for one in infos)) > UNPACKED:
        raise UnfitError(f"unpacks to {_mega(claimed)}, at most {_mega(UNPACKED)} are read", _SMALLER)
    seen: set[str] = set()
    for one in infos:
        name = one.filename.lower()
        if one.flag_bits & _ENCRYPTED:
            raise UnfitError("is protected by a password", "save it without a password")
        if name in seen or not _PLACED.fullmatch(name) or not name.isprintable():
            raise DamagedError(f"it holds '{one.filename[:60]}' twice, or where nothing belongs")
        if one.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise DamagedError(f"'{one.filename[:60]}' in it is compressed as no presentation is")
        seen.add(name)


def _check_size(one: ZipInfo) -> None:
    """Holds what a file says of its size to bounds."""
    hint = _ANEW if one.filename.lower().startswith(_MEDIA) else _OUT
    told = f"holds '{one.filename[:60]}', which unpacks to {_mega(one.file_size)}"
    if one.file_size > PART:
        raise UnfitError(f"{told}, at most {_mega(PART)} are read", hint)
    if one.file_size > LARGE and one.file_size > RATIO * max(one.compress_size, 1):
        raise UnfitError(f"{told}, over {RATIO} times its size: only up to {_mega(LARGE)} may that be", hint)


def _mega(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"


def _entries(data: bytes, infos: list[ZipInfo], listed: int) -> Iterator[Entry]:
    """The files where they are; each begins behind the one before, and says the same in both places."""
    in_order = sorted(infos, key=lambda one: one.header_offset)
    if in_order and in_order[0].header_offset != 0:
        raise DamagedError("something stands before its first file")
    ends = [*(one.header_offset for one in in_order[1:]), listed]
    for info, end in zip(in_order, ends, strict=True):
        start = _start(data, info)
        if start + info.compress_size > end:
            raise DamagedError(f"'{info.filename[:60]}' in it runs into another file")
        deflated = info.compress_type == ZIP_DEFLATED
        yield Entry(info.filename, start, info.compress_size, info.file_size, info.CRC, deflated)


def _start(data: bytes, info: ZipInfo) -> int:
    """Where the compressed bytes begin: behind a header that says what the list says."""
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise DamagedError(f"'{info.filename[:60]}' in it is cut off")
    mark, _, flags, method, _, _, checksum, packed, size, length, more = _LOCAL.unpack(header)
    begin = info.header_offset + _LOCAL.size
    told = data[begin : begin + length].decode("utf-8" if flags & _UTF_8 else "cp437", "replace")
    long = 0xFFFFFFFF in (packed, size)  # told in the extra field
    same = bool(flags & _UNTOLD) or long or (checksum, packed, size) == (info.CRC, info.compress_size, info.file_size)
    if flags & _ENCRYPTED:
        raise UnfitError("is protected by a password", "save it without a password")
    if mark != _HEADER or told != info.orig_filename or method != info.compress_type or not same:
        raise DamagedError(f"'{info.filename[:60]}' in it is said to be two different things")
    return begin + int(length) + int(more)


def _inflated(packed: memoryview, size: int) -> bytes | None:
    """What was deflated, and nothing beyond the size that it is said to have; None where there is more."""
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    body = machine.decompress(packed, size + 1)
    return body if machine.eof else None
