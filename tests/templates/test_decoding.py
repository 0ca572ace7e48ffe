from io import BytesIO
from struct import pack
from time import process_time

import pytest
from PIL import Image

from builder.templates.decoding import FORMATS, FRAMES, PIXELS, Allowance, decoded
from builder.templates.media import kind
from tests.hostile.pictures import chunk, jpeg, layered
from tests.hostile.pictures import png as black
from tests.templates.samples import png

COLOUR = (200, 16, 32)


def saved(kind: str, mode: str = "RGB", **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (60, 40), COLOUR if mode == "RGB" else 1).save(out, FORMATS[kind], **options)  # type: ignore[arg-type]
    return out.getvalue()


def moving(frames: int, kind: str = "gif") -> bytes:
    """A picture of several frames."""
    out = BytesIO()
    first, *others = (Image.new("RGB", (4, 4), (n % 250, n // 250, 0)) for n in range(frames))
    first.save(out, FORMATS[kind], save_all=True, append_images=others)
    return out.getvalue()


def pages(count: int, fields: int = 0) -> bytes:
    """A TIFF whose directories follow each other and hold nothing."""
    each = 2 + 12 * fields + 4
    starts = [8 + each * n for n in range(count)]
    tables = (pack("<H", fields) + bytes(12 * fields) + pack("<L", start) for start in (*starts[1:], 0))
    return b"II*\0" + pack("<L", 8) + b"".join(tables)


SOUND = (
    saved("png"), saved("jpeg"), saved("jpeg", progressive=True), saved("gif"), saved("bmp"), saved("tiff"),
    saved("tiff", compression="tiff_lzw"), saved("tiff", compression="jpeg"), saved("png", "I;16"), saved("bmp", "1"),
    moving(12), moving(3, "tiff"), jpeg(mode="CMYK"), jpeg() + b"preview",
)  # fmt: skip


@pytest.mark.parametrize("data", SOUND, ids=range(len(SOUND)))
def test_a_whole_picture_has_a_colour_and_half_of_one_has_none(data: bytes) -> None:
    assert decoded(data, kind(data), Allowance())
    assert decoded(data[: len(data) // 2], kind(data), Allowance()) == ""
    assert decoded(data[:12], kind(data), Allowance()) == ""


def test_the_colour_is_the_average_one() -> None:
    assert decoded(png((200, 0, 0)), "png", Allowance()) == "C80000"
    assert decoded(png((16, 32, 48), side=300), "png", Allowance()) == "102030"
    assert decoded(saved("gif"), "gif", Allowance()) == "C81020"
    out = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")
    assert decoded(out.getvalue(), "png", Allowance()) == "FFFFFF"


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"BM", b"II*\0", b"MM\0*"])
def test_a_program_that_begins_as_a_picture_does_has_none(start: bytes) -> None:
    assert decoded(start + b"MZ\x90\0" * 100, kind(start), Allowance()) == ""
    assert decoded(start, kind(start), Allowance()) == ""


@pytest.mark.parametrize(
    "data",
    [
        png()[:16] + pack(">II", 30_000, 30_000) + png()[24:],
        b"GIF89a\xff\xff\xff\xff" + bytes(3) + b"," + bytes(4) + b"\xff\xff\xff\xff\0\x02\0;",
        b"BM" + bytes(12) + pack("<LllHHL", 40, 10_000, 10_000, 1, 24, 0) + bytes(20),
        b"BM" + bytes(12) + pack("<LllHHL", 40, 3_000, 3_000, 1, 8, 1) + bytes(2_000),
        b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\xff\xff\xff\xff" + bytes(20),
        black(8, 8, *(chunk(b"tEXt", b"a\0b") for _ in range(30_000))),
        black(8, 8, chunk(b"iCCP", b"a\0\0nonsense")),
        moving(FRAMES + 1),
        b"GIF89a" + pack("<HH", 6_000, 6_000) + moving(2)[10:],
        b"GIF89a" + bytes(7) + b"!\xfe" + b"\1a" * 300_000 + b"\0" + moving(2)[13:],
        pages(FRAMES + 1),
        pages(1, 6_000),
        pages(3)[:-4] + pack("<L", 2**32 - 1),
    ],
    ids=range(13),
)
def test_a_picture_that_is_huge_or_cut_into_very_many_parts_has_none(data: bytes) -> None:
    started = process_time()
    assert kind(data) in FORMATS
    assert decoded(data, kind(data), Allowance()) == ""
    assert process_time() - started < 1
    assert PIXELS < 100_000_000


def test_pictures_have_so_many_pixels_together() -> None:
    allowance = Allowance(pixels=200)
    assert decoded(png(), "png", allowance)
    assert decoded(png(), "png", allowance)
    assert decoded(png(), "png", allowance)
    assert decoded(png(), "png", allowance) == ""
    assert decoded(layered(200), "jpeg", Allowance()) == ""
