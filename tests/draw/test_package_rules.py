"""The checker itself: each rule turns red when its fault is put in."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from builder.draw.pptx import package
from builder.frames import Presentation
from tests.draw import decks, package_rules

Files = dict[str, bytes]

SLIDE = "ppt/slides/slide4.xml"


def replace(name: str, old: bytes, new: bytes) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        assert old in files[name]
        files[name] = files[name].replace(old, new)

    return change


def remove(name: str) -> Callable[[Files], None]:
    return lambda files: files.pop(name) and None


def add(name: str) -> Callable[[Files], None]:
    return lambda files: files.update({name: b"<x/>"})


FAULTS = {
    "nothing points at ppt/media/extra.png": add("ppt/media/extra.png"),
    "ppt/slides/slide9.xml has no type of its own": add("ppt/slides/slide9.xml"),
    "ppt/theme/theme2.xml has a type, but is not there": remove("ppt/theme/theme2.xml"),
    "ppt/notesMasters/notesMaster1.xml: ppt/theme/theme2.xml is missing": remove("ppt/theme/theme2.xml"),
    "two masters share a theme": replace("ppt/notesMasters/_rels/notesMaster1.xml.rels", b"theme2", b"theme1"),
    f"{SLIDE} names rId2, which is no relationship": replace("ppt/slides/_rels/slide4.xml.rels", b"rId2", b"rId7"),
    f"{SLIDE}: row 1 has 3 cells on a grid of 4": replace(SLIDE, b"<a:tblGrid>", b'<a:tblGrid><a:gridCol w="1"/>'),
    f"{SLIDE}: row 3 spans what it does not cover": replace(SLIDE, b'<a:tc hMerge="1">', b"<a:tc>"),
    f"{SLIDE}: size -1": replace(SLIDE, b'<a:tr h="500000">', b'<a:tr h="-1">'),
    f"{SLIDE}: a colour that is not the theme's": replace(
        SLIDE, b'<a:schemeClr val="bg2"/>', b'<a:srgbClr val="FFFFFF"/>'
    ),
    "the type of png is given twice": replace(
        "[Content_Types].xml",
        b'<Default Extension="png"',
        b'<Default Extension="png" ContentType="x"/><Default Extension="png"',
    ),
    "the sections do not hold the slides in their order": replace(
        "ppt/presentation.xml", b'<p14:sldId id="', b'<p14:sldId id="1'
    ),
    "ppt/notesSlides/notesSlide2.xml lacks its master or its slide": replace(
        "ppt/notesSlides/_rels/notesSlide2.xml.rels", b"relationships/notesMaster", b"relationships/other"
    ),
    "ppt/slides/slide2.xml links to file:///etc": replace(
        "ppt/slides/_rels/slide2.xml.rels", b"https://example.org/?a=1&amp;b=2", b"file:///etc"
    ),
}


@pytest.mark.parametrize("deck", [decks.rich, decks.moving])
def test_a_sound_package_has_no_fault(deck: Callable[[], Presentation]) -> None:
    assert package_rules.check(package.write(deck(), decks.briefing())) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str) -> None:
    with ZipFile(BytesIO(package.write(decks.rich(), decks.briefing()))) as file:
        files = {name: file.read(name) for name in file.namelist()}
    FAULTS[fault](files)
    assert fault in package_rules.check(_pack(files))


def test_a_duplicate_shape_id_is_found() -> None:
    with ZipFile(BytesIO(package.write(decks.rich(), decks.briefing()))) as file:
        files = {name: file.read(name) for name in file.namelist()}
    number = files[SLIDE].partition(b'<p:cNvPr id="1"')[2].partition(b'<p:cNvPr id="')[2].partition(b'"')[0]
    files[SLIDE] = files[SLIDE].replace(b'<p:cNvPr id="1"', b'<p:cNvPr id="%s"' % number)
    assert package_rules.check(_pack(files)) == [f"{SLIDE}: shape {number.decode()} twice"]


MOVES = "ppt/slides/slide1.xml"
MISTIMED = {
    "which moves": (rb'<p:spTgt spid="\d+"', b'<p:spTgt spid="1000000"'),
    "node 2 twice": (rb'<p:cTn id="1"', b'<p:cTn id="2"'),
    "listed, but has no text": (rb"<p:bldLst>", b'<p:bldLst><p:bldP spid="MARK" grpId="0"/>'),
    "is in a group, but not listed": (rb"<p:bldLst>.*</p:bldLst>", b""),
}


@pytest.mark.parametrize("fault", MISTIMED)
def test_a_fault_of_what_moves_is_found(fault: str) -> None:
    with ZipFile(BytesIO(package.write(decks.moving(), decks.briefing()))) as file:
        files = {name: file.read(name) for name in file.namelist()}
    old, new = MISTIMED[fault]
    mark = re.search(
        rb'<p:cNvPr id="(\d+)" name="[^"]*"><a:extLst><a:ext uri="{FF2B[^>]*><[^>]*></a:ext><a:ext', files[MOVES]
    )
    assert mark is not None
    files[MOVES] = re.sub(old, new.replace(b"MARK", mark[1]), files[MOVES], count=1)
    assert any(fault in problem for problem in package_rules.check(_pack(files)))


def _pack(files: Files) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, data in files.items():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, data)
    return packed.getvalue()
