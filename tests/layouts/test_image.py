"""A picture over the whole width."""

from pathlib import Path

from builder.frames import PictureFrame
from tests.layouts.examples import fixtures
from tests.outlines import around, frame, problems_of, said, slide_of


def test_a_picture_says_what_it_shows(tmp_path: Path) -> None:
    picture = frame(
        slide_of(fixtures(tmp_path), "- title: 机房\n  image: {file: images/racks.jpg, alt: 机柜}\n"), "image"
    )
    assert isinstance(picture, PictureFrame)
    assert (picture.format, picture.alt) == ("jpeg", "机柜")


def test_a_caption_stands_under_the_picture_and_describes_it_when_nothing_else_does(tmp_path: Path) -> None:
    slide = slide_of(fixtures(tmp_path), "- title: 机房\n  image: {file: images/racks.jpg, caption: 一排*机柜*}\n")
    picture = frame(slide, "image")
    assert isinstance(picture, PictureFrame)
    assert picture.alt == said(slide, "caption") == "一排机柜"
    assert frame(slide, "caption").box.y >= picture.box.bottom


def test_a_picture_without_alt_is_a_problem(tmp_path: Path) -> None:
    (problem,) = problems_of(fixtures(tmp_path), around("- title: 机房\n  image: images/racks.jpg\n"))
    assert problem.message == "this picture has no 'alt'"


def test_what_a_picture_shows_is_said_in_few_words(tmp_path: Path) -> None:
    slide = "- title: 机房\n  image: {{file: images/racks.jpg, alt: {}}}\n"
    assert problems_of(fixtures(tmp_path), around(slide.format("说" * 1_000))) == ()
    (problem,) = problems_of(fixtures(tmp_path), around(slide.format("说" * 1_001)))
    assert (problem.at.line, problem.at.column) == (7, 46)
    assert problem.message == "'alt' has at most 1,000 characters, this one 1,001"
