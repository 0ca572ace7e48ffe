"""What is no template, and what only says that it is one: each is refused with its reason, at its place."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from builder.errors import DeckError
from builder.templates.opening import open_package
from builder.templates.reading import read
from tests.templates.samples import AT, packed, parts, relation, relations

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(*entries: tuple[str, bytes], kind: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", kind) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def more(name: str, data: bytes) -> bytes:
    return packed(parts(more={name: data}))


def with_flag(data: bytes, bit: int) -> bytes:
    """All entries of a zip file with a flag set."""
    changed = bytearray(data)
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(start)
        while at >= 0:
            flags = struct.unpack_from("<H", changed, at + place)[0]
            struct.pack_into("<H", changed, at + place, flags | bit)
            at = changed.find(start, at + 4)
    return bytes(changed)


def strict() -> bytes:
    made = parts()
    made["_rels/.rels"] = made["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships/",
    )
    return packed(made)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "'company.potx' is empty"),
    "text": (lambda: b"hello", "'company.potx' is no presentation"),
    "old": (lambda: OLE, "'company.potx' is a file of PowerPoint 97–2003 (.ppt, .pot)"),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
    "pdf": (lambda: b"%PDF-1.7", "'company.potx' is a PDF"),
    "xml": (lambda: b"<?xml version='1.0'?>", "is an XML file, not a presentation"),
    "odp": (
        lambda: zipped(("mimetype", b"application/vnd.oasis.opendocument.presentation-template"), kind=ZIP_STORED),
        "is a file of LibreOffice or OpenOffice (.odp, .otp)",
    ),
    "keynote": (lambda: zipped(("Index/Document.iwa", b"x")), "is a file of Keynote (.key)"),
    "zip": (lambda: zipped(("a.txt", b"x")), "is a zip file, not a presentation"),
    "word": (lambda: packed(parts(main="document")), "is no presentation"),
    "strict": (strict, "is saved as Strict Open XML, which few programs read"),
    "password": (lambda: with_flag(packed(parts()), 1), "is protected by a password"),
    "bomb": (lambda: more("ppt/media/x.png", bytes(30_000_000)), "which unpacks to 30 MB, over 200 times its size"),
    "many": (lambda: zipped(*((f"{n}.txt", b"") for n in range(5_001))), "holds 5,001 files, at most 5,000 are read"),
    "traversal": (lambda: more("../evil.xml", b"<a/>"), "damaged: it holds '../evil.xml' twice, or where"),
    "absolute": (lambda: more("/etc/x.xml", b"<a/>"), "damaged: it holds '/etc/x.xml'"),
    "backslash": (lambda: more("ppt\\x.xml", b"<a/>"), "or where nothing belongs"),
    "twice": (lambda: more("PPT/Presentation.xml", b"<a/>"), "damaged: it holds 'PPT/Presentation.xml' twice"),
    "cut": (lambda: packed(parts())[:-200], "damaged: it is no complete zip file"),
    "unpointed": (lambda: packed({**parts(), "_rels/.rels": relations()}), "it does not say where its presentation is"),
    "macros": (lambda: more("ppt/vbaProject.bin", b"x"), "'company.potx' holds macros"),
    "potm": (lambda: packed(parts(main="template.macroEnabled")), "'company.potx' holds macros"),
    "activex": (lambda: more("ppt/activeX/activeX1.xml", b"<a/>"), "'company.potx' holds ActiveX controls"),
    "ribbon": (lambda: more("customUI/customUI14.xml", b"<a/>"), "holds changes to PowerPoint's ribbon"),
    "dtd": (
        lambda: packed({**parts(), "ppt/presentation.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}),
        "'ppt/presentation.xml' in it declares a document type",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_no_template_is_named_for_what_it_is(name: str) -> None:
    make, message = REFUSED[name]
    with pytest.raises(DeckError) as error:
        read(make(), AT, "company.potx")
    (problem,) = error.value.problems
    assert problem.at == AT
    assert message in problem.message
    assert problem.hint


def test_a_part_that_is_damaged_inside_the_zip_file_is_told() -> None:
    data = bytearray(packed(parts()))
    start = data.find(b"ppt/presentation.xml") + len(b"ppt/presentation.xml")
    data[start : start + 40] = bytes(40)
    with pytest.raises(DeckError, match=r"'ppt/presentation\.xml' in it cannot be unpacked"):
        read(bytes(data), AT, "company.potx")


@pytest.mark.parametrize("main", ["presentation", "template", "slideshow"])
def test_presentations_templates_and_shows_are_taken(main: str) -> None:
    assert read(packed(parts(main=main)), AT, "x").designs


def test_parts_are_found_without_case_and_wherever_they_are() -> None:
    made = parts()
    moved = {
        ("Slides/Main.XML" if name == "ppt/presentation.xml" else name): data
        for name, data in made.items()
        if name not in ("_rels/.rels", "ppt/_rels/presentation.xml.rels")
    }
    moved["_rels/.rels"] = relations(relation("rId1", "officeDocument", "/slides/main.xml"))
    moved["slides/_rels/main.xml.rels"] = relations(
        relation("rIdM1", "slideMaster", "../PPT/slideMasters/slideMaster1.xml")
    )
    moved["[Content_Types].xml"] = moved["[Content_Types].xml"].replace(b"/ppt/presentation.xml", b"/SLIDES/main.xml")
    assert len(read(packed(moved), AT, "x").designs) == 6


def test_relationships_tell_their_kind_and_where_they_lead() -> None:
    lines = relation("a", "image", "../media/%E5%9B%BE%20.png") + relation("b", "hyperlink", "https://a.example", True)
    made = parts(more={"ppt/slideLayouts/_rels/x.xml.rels": relations(lines)})
    found = open_package(packed(made)).relationships("ppt/slideLayouts/x.xml")
    assert [(one.kind, one.target, one.outside) for one in found.values()] == [
        ("image", "ppt/media/图 .png", False),
        ("hyperlink", "https://a.example", True),
    ]
    assert open_package(packed(made)).relationships("none.xml") == {}
