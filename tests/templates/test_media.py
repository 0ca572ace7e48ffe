import pytest

from builder.templates.media import TYPES, colour, kind
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
        "<rect",
    ],
)
def test_a_drawing_that_runs_or_fetches_is_no_picture(inside: str) -> None:
    assert kind(SVG.format(inside).encode()) == ""
    assert kind(b"<!DOCTYPE svg>" + SVG.format("").encode()) == ""


def test_the_average_colour_of_a_picture() -> None:
    assert colour(png((200, 0, 0))) == "C80000"
    assert colour(png((16, 32, 48), side=300)) == "102030"


@pytest.mark.parametrize("data", [b"", png()[:40], b"GIF89a", SVG.format("").encode()])
def test_a_picture_that_cannot_be_read_has_none(data: bytes) -> None:
    assert colour(data) == ""
