"""Charts on slides."""

import sys
from pathlib import Path

import pytest

from builder.frames import ChartFrame, PictureFrame
from tests.outlines import around, frame, problems_of, slide_of

DATA = "data:\n  price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}\n"
SLIDE = "- title: 价格\n  chart: {kind: KIND, data: price, x: month, y: [price]}\n"


def test_a_chart_speaks_the_slides_language_and_has_the_themes_size(tmp_path: Path) -> None:
    chart = frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA + "language: en-US\n"), "chart")
    assert isinstance(chart, ChartFrame)
    assert chart.plot.language == "en-US"
    assert chart.plot.category_axis.size == 14


def test_it_points_at_its_place_in_the_outline(tmp_path: Path) -> None:
    assert frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA), "chart").at.line == 9


PICTURE = SLIDE.replace("KIND", "column, render: picture")
STRIP = "- title: 价格\n  chart: {kind: strip, data: price, x: month, y: [price]}\n"


@pytest.mark.parametrize("slide", [PICTURE, STRIP])
def test_a_picture_stands_where_the_chart_would_and_says_the_same(tmp_path: Path, slide: str) -> None:
    chart = frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA), "chart")
    picture = frame(slide_of(tmp_path, slide, DATA), "chart")
    assert isinstance(picture, PictureFrame)
    assert picture.box == chart.box
    assert picture.svg.startswith(b"<?xml")
    assert picture.data.startswith(b"\x89PNG")
    assert picture.placeholder is None
    assert "价格" in picture.alt


def test_a_native_chart_and_its_picture_have_the_same_alternative_text(tmp_path: Path) -> None:
    chart = frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA), "chart")
    picture = frame(slide_of(tmp_path, PICTURE, DATA), "chart")
    assert isinstance(chart, ChartFrame)
    assert isinstance(picture, PictureFrame)
    assert picture.alt == chart.alt


def test_a_character_that_no_font_has_is_named_at_the_chart(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(PICTURE.replace("price]", "price], unit: 𠮷"), DATA))
    assert problem.message == "a picture has no letters for '𠮷'"
    assert problem.hint == "write it in other characters, or leave `render: picture` out"
    assert problem.at.line == 9


def test_without_matplotlib_the_author_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKDECK_CACHE", "")
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    problem, _ = problems_of(tmp_path, around(PICTURE.replace("价格", "没有画过"), DATA.replace("20", "21")))
    assert problem.hint == "pip install 'talkdeck[pictures]'"
