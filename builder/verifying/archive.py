"""The zip file, read as a stranger would: every byte is accounted for, and nothing tells where or when it was made."""

import re
import struct
import zlib

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_DATE = (0, 0x21)  # midnight of 1980-01-01, the first moment that zip can tell
_ENCRYPTED, _LATER = 0x1, 0x8  # flags: a password, sizes that follow the data
_NAME = re.compile(
    r"(?!/)(?!.*(?:^|/)\.{1,2}(?:/|$))(?!.*//)[\w .\[\]()+~%&!$'-]+(?:/[\w .\[\]()+~%&!$'-]+)*", re.ASCII
)


def read(data: bytes, *, plain: bool = True) -> tuple[dict[str, bytes], list[str]]:
    """The files in a zip by name, and what is wrong with it (PKWARE APPNOTE 4.3; ECMA-376-2, 6.2 and annex B).

    A `plain` one says nothing of the system that wrote it, or of who may read its files.
    """
    try:
        return _read(data, plain)
    except (struct.error, zlib.error, IndexError, UnicodeDecodeError):
        return {}, ["the zip file is damaged"]


def _read(data: bytes, plain: bool) -> tuple[dict[str, bytes], list[str]]:
    mark, *disks, here, total, size, start, comment = _END.unpack(data[-_END.size :])
    if mark != b"PK\5\6" or comment or any(disks) or here != total or start + size + _END.size != len(data):
        return {}, ["the zip file does not end where it should"]
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    found: list[str] = []
    place, listed = 0, start
    for _ in range(total):
        entry = _CENTRAL.unpack(data[listed : listed + _CENTRAL.size])
        length, extra, remark, offset = entry[10], entry[11], entry[12], entry[16]
        name = data[listed + _CENTRAL.size :][:length] if length < 1000 else b""
        listed += _CENTRAL.size + length + extra + remark
        text = name.decode("utf-8")
        if entry[0] != b"PK\1\2" or extra or remark or offset != place:
            return {}, [f"{text}: its entry is no plain one"]
        header = _LOCAL.unpack(data[place : place + _LOCAL.size])
        body = place + _LOCAL.size + length
        if header[0] != b"PK\3\4" or header[1:] != entry[2:12] or data[place + _LOCAL.size : body] != name:
            return {}, [f"{text}: its two headers differ"]
        found += _entry_faults(text, entry, seen)
        if plain and (entry[1] >> 8 or entry[14] or entry[15]):
            found.append(f"{text}: tells of a system and of rights")
        files[text] = _unpacked(data[body : body + entry[8]], entry)
        place = body + entry[8]
        if len(files[text]) != entry[9] or zlib.crc32(files[text]) != entry[7]:
            found.append(f"{text}: damaged")
    if place != start or listed != start + size:
        found.append("the zip file holds bytes of no entry")
    return files, found


def _entry_faults(name: str, entry: tuple[int, ...], seen: set[str]) -> list[str]:
    found = []
    if entry[3] & (_ENCRYPTED | _LATER) or entry[4] != _DEFLATED:
        found.append(f"{name}: encrypted, streamed or not deflated")
    if (entry[5], entry[6]) != _DATE:
        found.append(f"{name}: tells the time")
    if not _NAME.fullmatch(name):
        found.append(f"{name}: no name of a part")
    if name.lower() in seen:  # readers on some systems tell no case apart
        found.append(f"{name}: is there twice")
    seen.add(name.lower())
    return found


def _unpacked(deflated: bytes, entry: tuple[int, ...]) -> bytes:
    if entry[4] != _DEFLATED:
        return deflated
    inflater = zlib.decompressobj(-15)
    body = inflater.decompress(deflated, entry[9] + 1)
    if not inflater.eof or inflater.unused_data:
        raise zlib.error("more or less than an entry says")
    return body
