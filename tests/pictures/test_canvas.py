from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from builder.pictures import loading
from builder.pictures.canvas import Canvas, Type
from tests.pictures.sheets import THEME, artists, blank, box, texts, written


def test_letters_stand_at_their_place_in_every_alignment() -> None:
    canvas = blank()
    canvas.text(100, 50, "H", Type(20), "left", "middle")
    left, top, right, bottom = written(canvas, "H")
    assert 100 <= left <= 102
    assert (top + bottom) / 2 == pytest.approx(50, abs=1)
    canvas.text(300, 50, "HH", Type(20), "right", "top")
    left, top, right, bottom = written(canvas, "HH")
    assert 297 <= right <= 300
    assert 50 <= top <= 56


def test_lines_stand_one_under_the_other() -> None:
    canvas = blank()
    taken = canvas.text(100, 100, "训练\n推理", Type(10), "centre", "middle")
    assert taken == pytest.approx((90, 100 - 13.2, 20, 26.4))
    assert texts(canvas) == ["训练\n推理"]


def test_what_is_painted_later_lies_over_what_was_before() -> None:
    canvas = blank()
    first = canvas.rectangle((0, 0, 10, 10), "accent")
    second = canvas.line([(0, 0), (10, 10)], "ink", 1)
    assert first.get_zorder() < second.get_zorder()


def test_colours_are_the_themes() -> None:
    canvas = blank()
    assert canvas.colour("accent") == "#1D4ED8"


def test_pixels_are_200_to_the_inch_and_nothing_is_the_papers_colour() -> None:
    canvas = blank(72, 36)
    canvas.rectangle((0, 0, 36, 36), "accent")
    image = Image.open(BytesIO(canvas.png())).convert("RGBA")
    assert image.size == (200, 100)
    assert image.getpixel((20, 50)) == (0x1D, 0x4E, 0xD8, 255)
    assert image.getpixel((180, 50)) == (255, 255, 255, 0)


def test_outlines_are_in_points_and_say_nothing_of_their_making() -> None:
    canvas = blank(144, 72)
    canvas.text(10, 10, "推理 $x_1$", Type(12))
    svg = canvas.svg().decode()
    assert 'viewBox="0 0 144 72"' in svg
    assert "<text" not in svg
    assert "<metadata" not in svg
    assert "font" not in svg


def test_a_curve_runs_through_its_places() -> None:
    canvas = blank()
    canvas.curve(((0, 0), (0, 10), (10, 10), (10, 0)), "accent")
    (patch,) = artists(canvas, "PathPatch")
    assert box(canvas, patch)[3] == pytest.approx(10, abs=3)


def test_on_a_dark_paper_nothing_is_dark() -> None:
    loading.load()
    canvas = Canvas(72, 36, replace(THEME, palette=THEME.palette | {"lt1": "0F1729"}))
    image = Image.open(BytesIO(canvas.png())).convert("RGBA")
    assert image.getpixel((180, 50)) == (0x0F, 0x17, 0x29, 0)
