import io
import zlib
from pathlib import Path

import PIL.Image
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.content.pictures import Allowance, Picture, decode, load, measured
from builder.errors import At, DeckError
from builder.outline.records import Text
from builder.verifying import media
from tests.content.svg.drawings import HONEST, drawing

HERE = At("deck.yaml", 5, 12)


def image(width: int = 4, height: int = 2) -> PIL.Image.Image:
    """Red, its left half blue."""
    made = PIL.Image.new("RGB", (width, height), (255, 0, 0))
    made.paste((0, 0, 255), (0, 0, width // 2, height))
    return made


def saved(kind: str, turned: int = 1, made: PIL.Image.Image | None = None, **more: object) -> bytes:
    out = io.BytesIO()
    exif = PIL.Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = "Secret Camera"
    (made or image(16, 8)).save(out, kind, exif=exif, **more)
    return out.getvalue()


def message_of(data: bytes) -> str:
    with pytest.raises(DeckError) as caught:
        decode(data, "x.png", HERE)
    (problem,) = caught.value.problems
    assert problem.at == HERE
    return f"{problem.message} | {problem.hint}"


def test_a_picture_of_no_pixels_is_told_without_an_address_in_memory() -> None:
    out = io.BytesIO()
    PIL.Image.new("RGB", (1, 1)).save(out, "png")
    data = bytearray(out.getvalue())
    data[16:24] = bytes(8)  # the width and the height
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    assert message_of(bytes(data)).startswith("'x.png' is damaged: it cannot be read")


def test_a_picture_is_loaded_by_name(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(saved("png"))
    picture = load(Text("x.png"), tmp_path)
    assert (picture.format, picture.width, picture.height) == ("png", 16, 8)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_the_content_counts_not_the_name(kind: str) -> None:
    assert decode(saved(kind), "x.gif", HERE).format == kind


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_metadata_goes_and_the_pixels_stay(kind: str) -> None:
    data = saved(kind)
    picture = decode(data, "x", HERE)
    assert b"Secret Camera" in data
    assert b"Secret Camera" not in picture.data
    assert PIL.Image.open(io.BytesIO(picture.data)).tobytes() == PIL.Image.open(io.BytesIO(data)).tobytes()


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize("turned", [6, 8])
def test_a_picture_is_turned_upright(kind: str, turned: int) -> None:
    picture = decode(saved(kind, turned), "x", HERE)
    upright = PIL.Image.open(io.BytesIO(picture.data))
    assert (picture.width, picture.height) == upright.size == (8, 16)
    assert upright.getexif().get(0x0112, 1) == 1
    top, bottom = upright.getpixel((4, 0)), upright.getpixel((4, 15))
    blue, red = (top, bottom) if turned == 6 else (bottom, top)
    assert blue[2] > 128 > blue[0]  # type: ignore[index,operator]
    assert red[0] > 128 > red[2]  # type: ignore[index,operator]


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert decode(saved("jpeg", 6), "x", HERE) == decode(saved("jpeg", 6), "x", HERE)


def test_a_colour_profile_stays() -> None:
    profile = b"profile" * 20
    for kind, turned in (("jpeg", 1), ("jpeg", 6)):
        data = decode(saved(kind, turned, icc_profile=profile), "x", HERE).data
        assert PIL.Image.open(io.BytesIO(data)).info["icc_profile"] == profile


@pytest.mark.parametrize("kind", ["gif", "webp", "bmp", "tiff"])
def test_other_kinds_are_named(kind: str) -> None:
    out = io.BytesIO()
    image().save(out, kind)
    name = {"gif": "GIF", "webp": "WebP", "bmp": "BMP", "tiff": "TIFF"}[kind]
    assert message_of(out.getvalue()).startswith(f"'x.png' is a {name}, not a PNG, JPEG or SVG | save it as PNG")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<?xml version="1.0"?><svg xmlns="x"/>', "is no SVG: its first element is another | save it anew"),
        (b"  <svg/>", "does not say how large it is | save it with a page size"),
        (b"\x1f\x8b\x08", "is compressed, not a PNG, JPEG or SVG | save it as plain SVG, not as SVGZ"),
        (b"\0\0\0\x18ftypheic", "is a HEIC or AVIF, not a PNG, JPEG or SVG | save it as JPEG"),
        (b"", "is empty, not a PNG, JPEG or SVG | "),
        (b"root:x:0:0", "is something else, not a PNG, JPEG or SVG"),
    ],
)
def test_what_is_no_picture_we_take_is_said(data: bytes, message: str) -> None:
    assert message in message_of(data)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_truncated_picture_is_refused(kind: str) -> None:
    data = saved(kind, made=PIL.Image.effect_noise((64, 64), 90).convert("RGB"))
    assert "is damaged" in message_of(data[: len(data) * 2 // 3])


def test_a_picture_with_a_lying_header_is_refused() -> None:
    data = bytearray(saved("png"))
    data[16:20] = (200_000).to_bytes(4, "big")  # its width
    message_of(bytes(data))


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    out = io.BytesIO()
    PIL.Image.new("1", (8_000, 8_000)).save(out, "png")
    assert "is too large: 8000 × 8000 pixels, at most 50 million" in message_of(out.getvalue())


@pytest.mark.parametrize("side", [10_000, 14_000])
def test_pictures_that_pillow_warns_of_or_refuses_are_too_large(side: int) -> None:
    data = bytearray(saved("png"))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    assert "too large" in message_of(bytes(data))


def test_damaged_metadata_does_no_harm() -> None:
    out = io.BytesIO()
    image(16, 8).save(out, "jpeg", exif=b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\xff")
    assert decode(out.getvalue(), "x", HERE).width == 16


def test_a_picture_is_a_value() -> None:
    assert Picture(b"x", "png", 1, 1) == Picture(b"x", "png", 1, 1)
    assert repr(Picture(b"xxxx", "png", 1, 2)) == "a png of 1 × 2 pixels"


def test_a_picture_is_measured_by_its_darkest_and_lightest_part() -> None:
    made = PIL.Image.new("RGB", (400, 240), (120, 120, 120))
    made.paste((250, 250, 250), (0, 0, 40, 40))
    made.paste((10, 10, 10), (200, 100, 240, 140))
    assert measured(decode(saved("png", made=made), "x.png", HERE)).extremes == ("0A0A0A", "FAFAFA")


def test_a_speck_is_no_part_and_what_is_clear_counts_as_white() -> None:
    made = PIL.Image.new("RGBA", (400, 240), (0, 0, 0, 255))
    made.paste((255, 255, 255, 255), (200, 100, 201, 101))
    dark = measured(decode(saved("png", made=made), "x.png", HERE))
    assert dark.extremes[1] < "080808"
    made.paste((0, 0, 0, 0), (0, 0, 40, 40))
    assert measured(decode(saved("png", made=made), "x.png", HERE)).extremes[1] == "FFFFFF"


def test_pictures_of_a_deck_share_an_allowance_and_refused_ones_count() -> None:
    allowance = Allowance(bytes=10_000, pixels=300)
    decode(saved("png"), "x.png", HERE, allowance)
    damaged = saved("png")[:-40]
    with pytest.raises(DeckError):
        decode(damaged, "x.png", HERE, allowance)
    left = allowance.pixels
    assert left == 300 - 16 * 8
    decode(saved("png"), "x.png", HERE, allowance)
    with pytest.raises(DeckError, match="the pictures up to this one have more than 2,000 million pixels"):
        decode(saved("png"), "x.png", HERE, allowance)
    with pytest.raises(DeckError, match="the pictures up to this one hold more than 200 MB"):
        decode(bytes(10_000), "x.png", HERE, Allowance(bytes=9_999))


def test_a_drawing_is_taken_to_scale_and_in_pixels() -> None:
    pytest.importorskip("resvg_py")
    picture = decode(drawing('<script xmlns="x"/><path d="M0 0H50V50H0z" fill="#f00"/>'), "x.svg", HERE)
    assert (picture.format, picture.width, picture.height) == ("png", 2_000, 1_000)
    assert picture.svg.startswith(b"<svg ")
    assert b"script" not in picture.svg
    with PIL.Image.open(io.BytesIO(picture.data)) as painted:
        assert (painted.getpixel((10, 10)), painted.getpixel((1_990, 10))) == ((255, 0, 0, 255), (0, 0, 0, 0))
    assert measured(picture).svg == picture.svg


def test_a_drawing_that_is_not_taken_is_told_by_its_name() -> None:
    said = message_of(drawing("<text>x</text>"))
    assert said.startswith("'x.png' holds text, which looks different on each machine | turn its letters into paths")


def test_without_the_painter_the_author_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.content.svg.painting.find_spec", lambda _: None)
    said = message_of(drawing())
    assert said == "'x.png' is an SVG, and what paints these is not installed | pip install 'talkdeck[pictures]'"


def test_drawings_of_a_deck_share_the_time_in_which_they_are_painted() -> None:
    pytest.importorskip("resvg_py")
    allowance = Allowance(seconds=0.001)
    decode(drawing(), "x.svg", HERE, allowance)
    assert allowance.seconds <= 0.001
    with pytest.raises(DeckError, match="painting the drawings up to this one takes more than 60 seconds"):
        decode(drawing(), "x.svg", HERE, Allowance(seconds=0))


def test_a_drawing_that_takes_too_long_is_refused() -> None:
    pytest.importorskip("resvg_py")
    slow = drawing('<g opacity=".5"><path d="M0 0H100V50H0z"/></g>' * 500)
    with pytest.raises(DeckError, match="takes too long to paint"):
        decode(slow, "x.svg", HERE, Allowance(seconds=0.5))


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(HONEST)), st.integers(0, 2_000), st.sampled_from([b"", b"9", b"<g/>", b"e9", b'"', b"-"]))
def test_a_changed_drawing_is_a_picture_or_a_problem(name: str, place: int, put: bytes) -> None:
    pytest.importorskip("resvg_py")
    data = HONEST[name][:place] + put + HONEST[name][place + 1 :]
    try:
        picture = decode(data, "x.svg", HERE)
    except DeckError:
        return
    assert bool(picture.svg) == (picture.format == "png")
    assert media._svg(picture.svg) == ""
