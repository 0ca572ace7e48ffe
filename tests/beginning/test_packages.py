import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from builder import zips
from builder.beginning import packages
from builder.errors import DeckError
from tests.beginning.documents import document


def package(**parts: bytes) -> bytes:
    """A package of parts by their names, with a blank for a point."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("_", "."), data)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(DeckError) as caught:
        packages.check(data, Path("a.docx"))
    return caught.value.problems[0].message


def test_a_sound_document_passes() -> None:
    packages.check(document(("heading 1", "One"), ("picture", "x"), ("table", "a,b;1,2")), Path("a.docx"))


@pytest.mark.parametrize(
    "data",
    [
        package(a_bin=b"\0" * 2_000_000),  # packed too well
        package(a_xml=b"<a>" + b"x" * 999_990 + b"</a>", b_xml=b"<a>" + b"y" * 20 + b"</a>"),
        package(a_xml=b"<a>" + b"<b/>" * packages.ELEMENTS + b"</a>"),
    ],
)  # fmt: skip
def test_a_document_that_unpacks_to_more_than_fits_is_refused(data: bytes) -> None:
    assert refusal(data) == "'a.docx' is too large when unpacked"


def test_many_files_and_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "ENTRIES", 1)
    assert refusal(package(a_bin=b"", b_bin=b"")) == "'a.docx' is too large when unpacked"
    monkeypatch.setattr(zips, "UNPACKED", 10)
    assert refusal(package(a_bin=b"12345678901")) == "'a.docx' is too large when unpacked"


def test_a_tower_is_refused() -> None:
    deep = package(a_xml=b"<a>" * 200 + b"</a>" * 200)
    assert refusal(deep) == "'a.docx' is nested too deeply"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4",
        package(a_xml=b"<a>"),
        package(a_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        package(a_xml='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")),
        package(a_bin=b"1", A_bin=b"2"),
    ],
)
def test_what_word_never_writes_is_refused(data: bytes) -> None:
    assert refusal(data) == "'a.docx' is no Word document, or a damaged one"
