"""Code on slides."""

from pathlib import Path

import pytest

from builder.frames import TextFrame
from tests.outlines import around, frame, problems_of, slide_of, text

CODE = """
- title: 三行
  code:
    language: python
    text: |
      train = 2_788_000

      print(train)
    highlight: [1, 3]
    caption: 说明
"""


def test_lines_stay_lines_and_blank_ones_keep_their_height(tmp_path: Path) -> None:
    listing = frame(slide_of(tmp_path, CODE), "code")
    assert isinstance(listing, TextFrame)
    assert text(listing) == "train = 2_788_000\n \nprint(train)"
    assert all(run.mono and run.size for paragraph in listing.paragraphs for run in paragraph.runs)


def test_highlights_stand_behind_their_lines(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, CODE)
    first, third = (frame(slide, f"code.line.{line}") for line in (1, 3))
    pitch = first.box.height
    assert third.box.y - first.box.y == 2 * pitch
    keys = [one.id for one in slide.frames]
    assert keys.index("code.panel") < keys.index("code.line.1") < keys.index("code")


def test_the_caption_stands_under_the_panel(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, CODE)
    assert frame(slide, "caption").box.y > frame(slide, "code.panel").box.bottom


def test_a_long_line_is_set_smaller_before_it_is_refused(tmp_path: Path) -> None:
    long = CODE.replace("train = 2_788_000", "x = " + "a" * 70)
    listing = frame(slide_of(tmp_path, long), "code")
    assert isinstance(listing, TextFrame)
    assert listing.paragraphs[0].runs[0].size < 24


def test_a_line_too_long_for_the_smallest_type_is_a_problem_at_the_code(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(CODE.replace("train = 2_788_000", "x = " + "a" * 140)))
    assert problem.hint == "break the line, or shorten it"
    assert problem.at.line == 11


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[" * 10_000, "a listing takes 10,000 characters, this one has 10,014"),
        ("\n      ".join("a" * 210), "a listing takes 200 lines, this one has 212"),
        ("[" * 501, "a line of a listing takes 500 characters, one has 501"),
    ],
)
def test_a_listing_of_a_whole_program_is_refused_before_it_is_coloured(line: str, message: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(CODE.replace("train = 2_788_000", line)))
    assert problem.message == message
    assert problem.at.line == 11


def test_on_a_highlight_only_colours_that_can_be_read_stay(tmp_path: Path) -> None:
    lit = frame(slide_of(tmp_path, CODE), "code")
    plain = frame(slide_of(tmp_path, CODE.replace("[1, 3]", "[3]")), "code")
    assert isinstance(lit, TextFrame)
    assert isinstance(plain, TextFrame)
    assert {run.colour for run in plain.paragraphs[0].runs} == {"ink", "warm"}
    assert {run.colour for run in lit.paragraphs[0].runs} == {"ink"}
