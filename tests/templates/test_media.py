import pytest

from builder.templates.decoding import Allowance
from builder.templates.media import TYPES, Picture, kind, taken
from tests.templates.metafiles import emf, wmf
from tests.templates.samples import png

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><!-- me --><path d='M0 0'/></svg>"


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (png(), "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"II*\0", "tiff"),
        (b"\xd7\xcd\xc6\x9a", "wmf"),
        (emf(), "emf"),
        (SVG, "svg"),
        (b"MZ", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_what_it_holds(data: bytes, wanted: str) -> None:
    assert kind(data) == wanted
    assert wanted in (*TYPES, "")


def test_a_sound_picture_comes_along_as_it_is_and_a_drawing_written_anew() -> None:
    assert taken(png((16, 32, 48)), Allowance()) == Picture(png((16, 32, 48)), "png", "102030")
    assert taken(emf(), Allowance()) == Picture(emf(), "emf")
    assert taken(wmf(), Allowance()) == Picture(wmf(), "wmf")
    drawn = taken(SVG, Allowance())
    assert (drawn.kind, drawn.colour) == ("svg", "")
    assert b"path" in drawn.data
    assert b"me" not in drawn.data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MZ",
        png()[:40],
        b"\xff\xd8\xffMZ\x90\0" + bytes(99),
        b"\x01\0\x09\0MZ\x90\0" + bytes(99),
        b"II*\0MZ\x90\0" + bytes(99),
        SVG.replace(b"path", b"script"),
    ],
)
def test_what_only_looks_like_a_picture_stays_behind(data: bytes) -> None:
    assert taken(data, Allowance()) == Picture()
