"""Zip files that lie: about sizes, places, names, or how many files they hold."""

import struct
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from builder.templates.xml import DamagedError
from builder.templates.zipped import ENTRIES, RATIO, UnfitError, unzip

LOCAL, LISTED = b"PK\x03\x04", b"PK\x01\x02"


def archive(*entries: tuple[str, bytes], kind: int = ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", kind) as made:
        for name, data in entries:
            made.writestr(ZipInfo(name), data, kind)
        made.comment = comment
    return out.getvalue()


TWO = archive(("a.xml", b"<a/>" * 100), ("b.xml", b"<b/>" * 100))


def put(data: bytes, start: bytes, place: int, form: str, value: int) -> bytes:
    """A zip file with another number in its first header of a kind."""
    changed = bytearray(data)
    struct.pack_into(form, changed, changed.find(start) + place, value)
    return bytes(changed)


def listed(place: int, value: int, form: str = "<I") -> bytes:
    return put(TWO, LISTED, place, form, value)


def both(place: int, more: int, value: int, form: str = "<I") -> bytes:
    """The same lie in the list and in the file's own header."""
    return put(listed(place, value, form), LOCAL, more, form, value)


def renamed(data: bytes, before: bytes, after: bytes, start: bytes) -> bytes:
    place = data.index(before, data.index(start))
    return data[:place] + after + data[place + len(before) :]


def test_what_is_in_it_is_read_by_names_in_small_letters() -> None:
    found = unzip(archive(("PPT/A.xml", b"x" * 50), ("stored/", b""), ("b", b"y"), comment=b"made by me"))
    assert sorted(found.entries) == ["b", "ppt/a.xml"]
    assert (found.read("ppt/a.xml"), found.read("b")) == (b"x" * 50, b"y")
    assert unzip(archive(("a", b"z" * 9), kind=ZIP_STORED)).read("a") == b"z" * 9


def test_a_file_that_was_written_as_a_stream_is_read() -> None:
    class Stream(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

        def seek(self, *_: int) -> int:
            raise OSError

    out = Stream()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        made.writestr("a", b"x" * 100)
    assert unzip(out.getvalue()).read("a") == b"x" * 100


DAMAGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"PK\x05\x06" + bytes(18), "nothing is in it"),
    "prepended": (lambda: b"PK\x03\x04 something" + TWO, "something stands before its first file"),
    "name": (lambda: renamed(TWO, b"a.xml", b"c.xml", LISTED), "is said to be two different things"),
    "own name": (lambda: renamed(TWO, b"a.xml", b"c.xml", LOCAL), "is said to be two different things"),
    "size": (lambda: listed(24, 999), "is said to be two different things"),
    "checksum": (lambda: listed(16, 1), "is said to be two different things"),
    "method": (lambda: listed(10, 0, "<H"), "is said to be two different things"),
    "header": (lambda: put(TWO, LOCAL, 0, "<I", 0), "before its first file|two different things"),
    "overlap": (lambda: both(20, 18, 400), "runs into another file"),
    "same place": (lambda: _both_at_one_place(), "runs into another file|two different things"),
    "bzip2": (lambda: archive(("a", b"x" * 50), kind=ZIP_BZIP2), "is compressed as no presentation is"),
    "two ends": (lambda: archive(("a", b""), comment=TWO), "it ends twice|before its first file|no complete zip"),
    "cut": (lambda: TWO[:-5], "it is no complete zip file"),
    "half": (lambda: TWO[len(TWO) // 2 :], "no complete|before its first|different"),
    "control": (lambda: archive(("a\n.xml", b"")), "where nothing belongs"),
    "dots": (lambda: archive(("a/../b", b"")), "where nothing belongs"),
    "dot": (lambda: archive(("./b", b"")), "where nothing belongs"),
    "drive": (lambda: archive(("c:/b", b"")), "where nothing belongs"),
}


def _both_at_one_place() -> bytes:
    """The list's second file is where its first is."""
    changed = bytearray(TWO)
    second = changed.find(LISTED, changed.find(LISTED) + 4)
    struct.pack_into("<I", changed, second + 42, 0)
    changed[second + 46 : second + 51] = b"a.xmk"
    return bytes(changed)


@pytest.mark.parametrize("name", DAMAGED)
def test_a_zip_file_that_contradicts_itself_is_damaged(name: str) -> None:
    make, message = DAMAGED[name]
    with pytest.raises(DamagedError, match=message):
        unzip(make())


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (both(24, 22, 999), "a.xml"),  # larger than it is
        (both(24, 22, 5), "a.xml"),  # smaller
        (both(16, 14, 1), "a.xml"),  # another sum
    ],
)
def test_what_does_not_unpack_to_what_was_said_is_told(data: bytes, name: str) -> None:
    with pytest.raises(DamagedError, match=f"'{name}' in it cannot be unpacked"):
        unzip(data).read(name)


def test_no_more_is_unpacked_than_was_said() -> None:
    bomb = archive(("a.xml", bytes(200_000_000)))
    small = put(put(bomb, LISTED, 24, "<I", 10), LOCAL, 22, "<I", 10)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedError, match="cannot be unpacked"):
            unzip(small).read("a.xml")
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


UNFIT: dict[str, tuple[Callable[[], bytes], str]] = {
    "many": (
        lambda: archive(*((f"{n}", b"") for n in range(ENTRIES + 1))),
        f"holds {ENTRIES + 1:,} files, at most {ENTRIES:,} are read",
    ),
    "ratio": (lambda: archive(("a", bytes(21_000_000))), f"'a', which unpacks to 21 MB, over {RATIO} times its size"),
    "huge": (lambda: both(24, 22, 200_000_000), "'a.xml', which unpacks to 200 MB, at most 100 MB are read"),
    "all": (lambda: archive(*((f"{n}", bytes(19_000_000)) for n in range(16))), "unpacks to 304 MB, at most 300 MB"),
    "zip64": (lambda: listed(24, 0xFFFFFFFF), "unpacks to 4,295 MB, at most 100 MB are read"),
    "encrypted": (lambda: put(TWO, LISTED, 8, "<H", 1), "is protected by a password"),
    "own encrypted": (lambda: put(TWO, LOCAL, 6, "<H", 1), "is protected by a password"),
    "masked": (lambda: put(TWO, LISTED, 8, "<H", 0x2000), "is protected by a password"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_is_too_much_or_locked_is_named_for_that(name: str) -> None:
    make, message = UNFIT[name]
    with pytest.raises(UnfitError, match=message) as error:
        unzip(make())
    assert error.value.hint


def test_a_hint_fits_what_is_too_much() -> None:
    hints = {}
    for name in ("ppt/media/a.bmp", "ppt/embeddings/a.bin"):
        with pytest.raises(UnfitError) as error:
            unzip(archive((name, bytes(21_000_000))))
        hints[name] = error.value.hint
    assert "PNG or JPEG" in hints["ppt/media/a.bmp"]
    assert "new presentation" in hints["ppt/embeddings/a.bin"]
    with pytest.raises(UnfitError) as error:
        unzip(archive(*((f"{n}", b"") for n in range(ENTRIES + 1))))
    assert error.value.hint.startswith("delete its slides and the layouts that decks do not need")


def test_a_picture_that_packs_well_is_no_bomb() -> None:
    picture = b"BM" + bytes(8_000_000)
    packed = archive(("ppt/media/logo.bmp", picture))
    assert len(packed) * RATIO < len(picture)
    assert unzip(packed).read("ppt/media/logo.bmp") == picture


def test_a_list_of_very_many_files_is_not_made() -> None:
    entry = struct.pack("<4s6H3I5H2I", LISTED, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    many = entry * 200_000
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 65_535, 65_535, len(many), 0, 0)
    data = many + end
    tracemalloc.start()
    try:
        with pytest.raises(UnfitError, match="holds 200,000 files"):
            unzip(data)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
