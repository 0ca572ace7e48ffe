"""Zip files are held to bounds by what they say of themselves, and unpacked piece by piece."""

import io
import zipfile

import pytest

from builder import zips


def opened(**files: bytes) -> zipfile.ZipFile:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return zipfile.ZipFile(stream)


def test_what_is_ordinary_has_no_excess() -> None:
    assert zips.excess(opened(a=b"1", b=b"2").infolist()) == ""


def test_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert zips.excess(opened(a=bytes(2_000_000)).infolist()) == "holds 'a', which unpacks to over 200 times its size"
    monkeypatch.setattr(zips, "UNPACKED", 1_000_000)
    assert zips.excess(opened(a=bytes(2_000_000)).infolist()) == "unpacks to 2 MB, at most 1 MB"
    monkeypatch.setattr(zips, "ENTRIES", 1)
    assert zips.excess(opened(a=b"", b=b"").infolist()) == "holds 2 files, at most 1 are read"


def test_names_that_differ_in_case_are_one_part_twice() -> None:
    with pytest.raises(zipfile.BadZipFile):
        zips.excess(opened(a=b"1", A=b"2").infolist())


def test_an_entry_comes_in_pieces() -> None:
    content = bytes(range(256)) * 10_000
    package = opened(a=content)
    found = list(zips.pieces(package, package.infolist()[0]))
    assert len(found) > 1
    assert b"".join(found) == content
