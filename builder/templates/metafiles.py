"""Metafiles of Windows: whether the records of an EMF or WMF follow each other from its header to its end."""

import struct

from builder.templates.decoding import Allowance

RECORDS = 200_000  # of a metafile
_EMF_HEADER, _EMF_EOF = 1, 14  # types of records (MS-EMF 2.1.1)
_LEAST_HEADER = 88  # bytes (MS-EMF 2.3.4.2)
_PLACEABLE = b"\xd7\xcd\xc6\x9a"  # begins a header of 22 bytes (MS-WMF 2.3.2.3)
_WMF_HEADER = struct.Struct("<HHHL")  # type, size in words, version, size of it all in words (MS-WMF 2.3.2.2)
_ESCAPE, _ABORT = 0x0626, 9  # a call of the printer, and the one that hands it code to run (MS-WMF 2.1.1.17)


def is_whole(data: bytes, kind: str, allowance: Allowance) -> bool:
    """Whether an EMF or WMF, as `kind` says, is records up to its end; zeros may fill up what is behind them."""
    count, end = _enhanced(data) if kind == "emf" else _plain(data)
    return 0 < count <= RECORDS and not data[end:].strip(b"\0") and allowance.takes(pieces=count)


def _enhanced(data: bytes) -> tuple[int, int]:
    """How many records an EMF has, and where they end; none where they do not follow each other."""
    told = struct.Struct("<LL")  # type, and size in bytes
    if len(data) < _LEAST_HEADER or told.unpack_from(data)[1] < _LEAST_HEADER:
        return 0, 0
    place, most = 0, len(data) - told.size
    for count in range(1, RECORDS + 1):
        if place > most:
            break
        kind, size = told.unpack_from(data, place)
        if size < told.size or size % 4 or (kind == _EMF_HEADER) != (count == 1):
            break
        place += size
        if kind == _EMF_EOF:
            return (count, place) if place <= len(data) else (0, 0)
    return 0, 0


def _plain(data: bytes) -> tuple[int, int]:
    """How many records a WMF has, and where they end; none where they do not follow each other, or would run code."""
    start = 22 if data.startswith(_PLACEABLE) else 0
    if len(data) < start + 18:
        return 0, 0
    kind, header, version, _ = _WMF_HEADER.unpack_from(data, start)
    if kind not in (1, 2) or header != 9 or version not in (0x100, 0x300):
        return 0, 0
    told = struct.Struct("<LH")  # size in words, and function
    place, most = start + 18, len(data) - told.size
    for count in range(1, RECORDS + 1):
        if place > most:
            break
        size, function = told.unpack_from(data, place)
        if size < 3 or (function == _ESCAPE and data[place + 6 : place + 8] == _ABORT.to_bytes(2, "little")):
            break
        place += size * 2
        if function == 0:
            return (count, place) if place <= len(data) else (0, 0)
    return 0, 0
