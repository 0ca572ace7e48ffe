"""Metafiles made in code: records, with what a test changes about them."""

from struct import pack

PLACEABLE = b"\xd7\xcd\xc6\x9a" + bytes(18)


def emf(*records: bytes, end: bytes = pack("<LLLLL", 14, 20, 0, 16, 20)) -> bytes:
    """An EMF of a header, some records and its end."""
    body = b"".join(records) + end
    header = pack("<LL4l4l4sLLLHHLLL2l2l", 1, 88, 0, 0, 9, 9, 0, 0, 99, 99, b" EMF", 0x10000, 88 + len(body),
                  len(records) + 2, 1, 0, 0, 0, 0, 100, 100, 100, 100)  # fmt: skip
    return header.ljust(88, b"\0") + body


def wmf(*records: bytes, before: bytes = b"", end: bytes = pack("<LH", 3, 0)) -> bytes:
    """A WMF of a header, some records and its end."""
    body = b"".join(records) + end
    return before + pack("<HHHLHLH", 1, 9, 0x300, 9 + len(body) // 2, 0, 5, 0) + body


def record(kind: int, data: bytes = b"", size: int | None = None) -> bytes:
    """A record of an EMF."""
    return pack("<LL", kind, 8 + len(data) if size is None else size) + data


def call(function: int, data: bytes = b"", size: int | None = None) -> bytes:
    """A record of a WMF."""
    return pack("<LH", 3 + len(data) // 2 if size is None else size, function) + data
