"""What all content slides share."""

from pathlib import Path

import pytest

from builder.frames import PictureFrame, ShapeFrame, TextFrame
from builder.outline.records import Text
from builder.theme import find
from tests.layouts.examples import fixtures
from tests.layouts.rules import occupied
from tests.layouts.themes import themed
from tests.outlines import around, composed, frame, problems_of, said, slide_of

SOURCES = "sources: sources.yaml"
LISTED = "- {title: 一页, points: [一, 二, 三, 四, 五, 六, 七, 八]"


def test_the_footer_says_the_section_and_the_page_number_is_a_field(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- {title: 一页, points: [x]}")
    assert said(slide, "footer") == "1\u2003一节"
    number = frame(slide, "number")
    assert isinstance(number, TextFrame)
    assert number.paragraphs[0].runs[0].field == "slidenum"


def test_a_section_title_keeps_its_stars_and_loses_its_marks_in_the_footer(tmp_path: Path) -> None:
    outline = around("- {title: 一页, points: [x]}").replace("title: 一节", r"title: '*甲* \*乙\*'")
    (slide,) = composed(tmp_path, outline).slides
    assert said(slide, "footer") == "1\u2003甲 *乙*"


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("source: survey", "资料：调查 2026。"),
        ("source: [survey, aiindex2025]", "资料：调查 2026；Stanford AI Index 2025。"),
        ("source: survey, caveat: 口径不同", "资料：调查 2026。注：口径不同"),
        ("caveat: 口径不同", "注：口径不同"),
    ],
)
def test_the_source_line_cites_in_order_then_qualifies(given: str, line: str, tmp_path: Path) -> None:
    slide = slide_of(fixtures(tmp_path), f"- {{title: 一页, points: [x], {given}}}", SOURCES)
    assert said(slide, "source") == line


def test_the_source_line_speaks_the_slides_language(tmp_path: Path) -> None:
    given = "- {title: A page, points: [x], source: [survey, aiindex2025], language: en-US, caveat: Estimates.}"
    slide = slide_of(fixtures(tmp_path), given, SOURCES)
    assert said(slide, "source") == "Source: 调查 2026; Stanford AI Index 2025. Note: Estimates."


def test_a_subtitle_stands_right_under_a_title_of_one_or_two_lines(tmp_path: Path) -> None:
    short = slide_of(tmp_path, "- {title: 一行, subtitle: 副题, points: [x]}")
    long = slide_of(tmp_path, f"- {{title: {'两行的标题，很长很长' * 4}, subtitle: 副题, points: [x]}}")
    for slide in (short, long):
        gap = frame(slide, "subtitle").box.y - occupied(frame(slide, "title")).bottom
        assert 0 < gap < 12_700 * 12
    assert frame(long, "subtitle").box.y > frame(short, "subtitle").box.y


def test_a_takeaway_stands_under_the_body_and_makes_it_shorter(tmp_path: Path) -> None:
    plain = slide_of(tmp_path, LISTED + "}")
    slide = slide_of(tmp_path, LISTED + ", takeaway: 记住一点}")
    note = frame(slide, "takeaway")
    assert said(slide, "takeaway") == "记住一点"
    assert frame(slide, "points").box.bottom < note.box.y
    assert frame(slide, "points").box.height < frame(plain, "points").box.height


def test_the_body_reaches_further_down_where_no_source_is_cited(tmp_path: Path) -> None:
    without = slide_of(tmp_path, LISTED + "}")
    cited = slide_of(fixtures(tmp_path), LISTED + ", source: survey}", SOURCES)
    assert frame(without, "points").box.bottom > frame(cited, "points").box.bottom


def test_a_long_title_is_broken_at_a_phrase(tmp_path: Path) -> None:
    slide = slide_of(
        tmp_path, "- {title: 训练是一次性的开销，推理却天天在花钱，这笔账约六十四天就会追平训练的总和, points: [x]}"
    )
    first, *rest = said(slide, "title").split("\n")
    assert rest
    assert first.endswith("，")


def test_a_caveat_too_long_is_a_problem_at_its_line(tmp_path: Path) -> None:
    slides = f"- title: 一页\n  points: [x]\n  caveat: {'口径与年份不同，只看量级。' * 30}\n"
    (problem,) = problems_of(tmp_path, around(slides))
    assert (problem.at.line, problem.at.column) == (8, 17)


@pytest.mark.parametrize(
    ("footer", "text"),
    [
        ("{show: section}", "1\u2003一节"),
        ("{show: [event, date]}", "秋季论坛\u2002·\u20022026 年 2 月 1 日"),
        ("{show: [title, author], text: 内部资料}", "一份稿子\u2002·\u2002王小明\u2002·\u2002内部资料"),
        ("{show: none, text: '*内部*'}", "*内部*"),
    ],
)
def test_the_footer_says_what_the_theme_has_it_say(footer: str, text: str, tmp_path: Path) -> None:
    assert said(themed(tmp_path, f"footer: {footer}"), "footer") == text


def test_a_theme_may_leave_footer_and_page_number_out(tmp_path: Path) -> None:
    slide = themed(tmp_path, "footer: {show: none, number: false}")
    assert {"footer", "number"}.isdisjoint(frame.id for frame in slide.frames)
    assert "sldNum" not in {holder.kind for holder in slide.layout.placeholders}


@pytest.mark.parametrize("place", ["top-left", "top-right"])
def test_titles_stand_beside_a_logo(place: str, tmp_path: Path) -> None:
    long = f"- {{title: {'很长的标题' * 9}, subtitle: 副题, points: [x]}}"
    slide = themed(tmp_path, f"logo: {{content: crest.png, place: {place}, height: 0.8}}", long)
    (logo,) = (frame for frame in slide.layout.decoration if isinstance(frame, PictureFrame))
    assert not any(isinstance(frame, PictureFrame) for frame in slide.frames)
    for box in (frame(slide, "title").box, frame(slide, "subtitle").box, slide.layout.placeholders[0].box):
        assert box.right < logo.box.x if place == "top-right" else box.x > logo.box.right
    assert frame(slide, "footer").box.x == find(Text("briefing"), tmp_path).grid["left"]


@pytest.mark.parametrize("place", ["bottom-left", "bottom-right"])
def test_the_foot_stands_beside_a_logo(place: str, tmp_path: Path) -> None:
    slide = themed(tmp_path, f"logo: {{content: crest.png, place: {place}, height: 0.25}}")
    (logo,) = (frame for frame in slide.layout.decoration if isinstance(frame, PictureFrame))
    footer, number = frame(slide, "footer").box, frame(slide, "number").box
    assert footer.x > logo.box.right if place == "bottom-left" else number.right < logo.box.x
    assert footer.right <= number.x
    assert frame(slide, "title").box.x == find(Text("briefing"), tmp_path).grid["left"]


def test_ornaments_take_the_place_of_the_accent_bar(tmp_path: Path) -> None:
    slide = themed(tmp_path, "ornaments: {content: [{left: 0, top: 0, width: 13.333, height: 0.1, fill: accent}]}")
    shapes = [shape.id for shape in slide.layout.decoration if isinstance(shape, ShapeFrame)]
    assert shapes == ["ornament.1", "rule"]
