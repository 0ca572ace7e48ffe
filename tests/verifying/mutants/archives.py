"""Defects of the zip file, its parts being sound."""

import bz2
import struct
import zlib
from dataclasses import replace

from tests.verifying.changes import content, deleted
from tests.verifying.mutable import DOCUMENT, TYPES, Change, Mutable
from tests.verifying.zipping import Ending, Entry

SLIDE = "slide:links"
_NOW = (2026 - 1980) << 9 | 11 << 5 | 28  # 28 November 2026
_UNIX_TIME = struct.pack("<2HBL", 0x5455, 5, 1, 1_795_824_000)
_UNIX_OWNER = struct.pack("<2H3BHBH", 0x7875, 7, 1, 2, 2, 1000, 2, 1000)[:11]


def finished(
    make: Change | None = None, *, cut: slice = slice(None), before: bytes = b"", behind: bytes = b""
) -> Change:
    """The bytes of the archive, a part of them, or with something around them."""

    def change(package: Mutable) -> None:
        if make:
            make(package)
        package.finish = lambda data: before + data[cut] + behind

    return change


def ending(**facts: object) -> Change:
    def change(package: Mutable) -> None:
        package.ending = Ending(**facts)  # type: ignore[arg-type]

    return change


def entry(where: str, **facts: object) -> Change:
    return lambda package: package.edit(where, **facts)


def everywhere(**facts: object) -> Change:
    def change(package: Mutable) -> None:
        package.entries = [replace(one, **facts) for one in package.entries]  # type: ignore[arg-type]

    return change


def more(name: str, data: bytes | None = None) -> Change:
    """An entry more, under a name that may be there already; with the bytes of a slide if none are given."""

    def change(package: Mutable) -> None:
        package.entries.append(Entry(package.name(name), package[SLIDE] if data is None else data))

    return change


def compressed_otherwise(package: Mutable) -> None:
    package.edit(SLIDE, method=12, packed=bz2.compress(package[SLIDE]))


def a_bit_flipped(package: Mutable) -> None:
    name = package.name("image:jpeg")
    data = bytearray(package[name])
    deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = bytearray(deflater.compress(bytes(data)) + deflater.flush())
    packed[len(packed) // 2] ^= 1
    package.edit(name, packed=bytes(packed))


def another_case(package: Mutable) -> None:
    name = package.name(SLIDE)
    package.entries.append(Entry(name.replace("slide", "Slide"), package[name]))


def backslashes(package: Mutable) -> None:
    name = package.name(SLIDE)
    package.edit(name, name=name.replace("/", "\\"))


def types_later(package: Mutable) -> None:
    package.entries.append(package.entries.pop(0))


def without_directory(package: Mutable) -> None:
    package.finish = lambda data: data[: data.index(b"PK\1\2")]


def sizes_that_lie(package: Mutable) -> None:
    package.edit(SLIDE, size=len(package[SLIDE]) - 100)


MUTANTS: dict[str, Change] = {
    "zip-empty": finished(cut=slice(0)),
    "zip-truncated": finished(cut=slice(0, 100_000)),
    "zip-end-cut": finished(cut=slice(0, -10)),
    "zip-without-directory": without_directory,
    "zip-checksum-wrong": entry(SLIDE, crc=1),
    "zip-bit-flipped": a_bit_flipped,
    "zip-entry-twice": more(SLIDE),
    "zip-entry-twice-with-other-data": more(SLIDE, b"<x/>"),
    "zip-entry-twice-in-another-case": another_case,
    "zip-backslashes": backslashes,
    "zip-way-out": more("ppt/slides/../../../evil.xml", b"<x/>"),
    "zip-absolute-name": more("/ppt/evil.xml", b"<x/>"),
    "zip-name-with-a-drive": more("C:\\evil.xml", b"<x/>"),
    "zip-name-empty": more("", b"<x/>"),
    "zip-name-of-a-device": more("ppt/media/con.png", b"x"),
    "zip-encrypted": entry(SLIDE, flags=1),
    "zip-folder": more("ppt/slides/", b""),
    "zip-stored": entry(SLIDE, method=0),
    "zip-compressed-otherwise": compressed_otherwise,
    "zip-with-bytes-before": finished(before=b"#!/bin/sh\n"),
    "zip-with-bytes-after": finished(behind=b"hidden"),
    "zip-comment": ending(comment=b"made in /home/someone"),
    "zip-entry-comment": entry(SLIDE, comment=b"/home/someone"),
    "zip-gap-between-entries": entry(SLIDE, before=b"hidden"),
    "zip-entry-not-listed": entry(SLIDE, after=b"PK\3\4" + bytes(26)),
    "zip-time-of-the-build": everywhere(date=_NOW, time=0x6000),
    "zip-time-of-one-part": entry(SLIDE, date=_NOW),
    "zip-hour-of-one-part": entry(SLIDE, time=0x6000),
    "zip-unix-time": entry(SLIDE, extra=_UNIX_TIME),
    "zip-unix-owner": entry(SLIDE, extra=_UNIX_OWNER),
    "zip-unix-rights": everywhere(made_by=0x0314, attributes=0o100600 << 16),
    "zip-sizes-after-the-data": entry(SLIDE, flags=8),
    "zip-two-names": entry(SLIDE, local_name="ppt/slides/slide0.xml"),
    "zip-size-too-small": sizes_that_lie,
    "zip-several-disks": ending(disk=1),
    "zip-fewer-entries-counted": ending(fewer=1),
    "zip-types-come-last": types_later,
    "part-missing-document": deleted(DOCUMENT),
    "part-missing-types": deleted(TYPES),
    "part-missing-slide": deleted("slide:code"),
    "part-missing-layout": deleted("layout:links"),
    "part-missing-image": deleted("image:png"),
    "part-missing-start": deleted("_rels/.rels"),
    "part-empty": content("slide:code", lambda data: b""),
}
LAWFUL = {
    "zip-stored": "APPNOTE and OPC allow it; readers were seen to be strict, and deflating costs nothing",
    "zip-comment": "a comment is allowed; ours has none, so it is a trace of something else",
    "zip-entry-comment": "as the archive's own comment",
    "zip-gap-between-entries": "allowed by APPNOTE 4.3.1, but bytes that nobody sees are no deck",
    "zip-entry-not-listed": "as a gap",
    "zip-time-of-the-build": "allowed; it tells when the deck was built",
    "zip-time-of-one-part": "allowed; it tells when the deck was built",
    "zip-hour-of-one-part": "allowed; it tells when the deck was built",
    "zip-unix-time": "allowed; it tells when the deck was built",
    "zip-unix-owner": "allowed; it tells who built the deck",
    "zip-unix-rights": "allowed; it tells the machine's system and umask",
    "zip-sizes-after-the-data": "OPC allows data descriptors; ours has none",
    "zip-types-come-last": "OPC asks for no order; readers that stream want the types first",
}
