import pytest

from builder.templates.media import PIXELS, TYPES, cleaned, colour, kind
from tests.templates.samples import png

SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>{}</svg>"


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (png(), "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"II*\0", "tiff"),
        (b"\xd7\xcd\xc6\x9a", "wmf"),
        (b"\x01\0\0\0" + bytes(36) + b" EMF", "emf"),
        (SVG.format("<use href='#a'/>").encode(), "svg"),
        (b"MZ", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_what_it_holds(data: bytes, wanted: str) -> None:
    assert kind(data) == wanted
    assert wanted in (*TYPES, "")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        "<rect onclick='x()'/>",
        "<image href='https://example.org/x.png'/>",
        "<image x:href='file:///etc/passwd'/>",
        "<style>@import url(https://example.org/x.css)</style>",
        "<rect style='fill:url(https://example.org/#a)'/>",
        "<foreignObject/>",
        "<ForeignObject/>",
        "<x:script/>",
        "<animateTransform/>",
        "<rect style='fill:u\\72l(https://example.org/#a)'/>",
        "<rect style='background:image-set(\"https://example.org/a\" 1x)'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<a href='javascript:x()'/>",
        "<g xml:base='https://example.org/'><use href='#a'/></g>",
        "<rect",
    ],
)
def test_a_drawing_that_runs_or_fetches_is_no_picture(inside: str) -> None:
    assert cleaned(SVG.format(inside).encode()) == b""
    assert cleaned(b"<!DOCTYPE svg>" + SVG.format("").encode()) == b""


def test_a_drawing_comes_along_written_anew() -> None:
    told = b'<?xml-stylesheet href="https://example.org/x.css"?>' + SVG.format("<!-- me --><path d='M0 0'/>").encode()
    found = cleaned(told)
    assert b"path" in found
    assert b"stylesheet" not in found
    assert b"me" not in found


def test_copies_of_copies_are_not_taken() -> None:
    once = "<g id='a'><path d='M0 0'/></g><use href='#a'/>"
    assert cleaned(SVG.format(once).encode())
    assert (
        cleaned(SVG.format(once.replace("<use", "<g id='b'><use href='#a'/></g><use href='#b'/><use")).encode()) == b""
    )
    assert cleaned(SVG.format("<use href='#a'/>" * 501).encode()) == b""


@pytest.mark.parametrize(
    "data",
    [
        png()[:16] + (30_000).to_bytes(4, "big") * 2 + png()[24:],
        b"GIF89a\xff\xff\xff\xff" + bytes(20),
        b"BM" + bytes(16) + (10_000).to_bytes(4, "little") * 2 + bytes(20),
        b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\xff\xff\xff\xff" + bytes(20),
    ],
)
def test_a_picture_that_says_it_is_huge_does_not_come_along(data: bytes) -> None:
    assert kind(data)
    assert cleaned(data) == b""
    assert PIXELS < 100_000_000


def test_the_average_colour_of_a_picture() -> None:
    assert colour(png((200, 0, 0))) == "C80000"
    assert colour(png((16, 32, 48), side=300)) == "102030"


@pytest.mark.parametrize("data", [b"", png()[:40], b"GIF89a", SVG.format("").encode()])
def test_a_picture_that_cannot_be_read_has_none(data: bytes) -> None:
    assert colour(data) == ""
