"""Points: rows with leads, lists without."""

from pathlib import Path

from builder.frames import ShapeFrame, TextFrame
from tests.outlines import around, composed, frame, problems_of, said, slide_of

ROWS = "- title: 三行\n  points: [{lead: 甲, text: 子}, {lead: 乙, text: 丑}, {lead: 丙}]\n"


def test_a_point_with_a_lead_makes_rows_with_numbers(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, ROWS)
    assert [said(slide, f"points.{i}") for i in (1, 2, 3)] == ["甲\n子", "乙\n丑", "丙"]
    assert [said(slide, f"points.{i}.marker") for i in (1, 2, 3)] == ["1", "2", "3"]


def test_rows_without_numbers_have_bars(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, ROWS + "  numbered: false\n")
    assert isinstance(frame(slide, "points.1.marker"), ShapeFrame)


def test_rules_stand_between_rows_only(tmp_path: Path) -> None:
    rules = [frame.id for frame in slide_of(tmp_path, ROWS).frames if frame.id.endswith(".rule")]
    assert rules == ["points.1.rule", "points.2.rule"]


def test_rows_are_numbered_in_placeholders_of_a_layout_for_their_count(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, ROWS)
    assert slide.layout.name == "Points 3"
    assert [frame(slide, f"points.{i}").placeholder for i in (1, 2, 3)] == [20, 21, 22]


def test_points_without_leads_are_one_list_nested_as_written(tmp_path: Path) -> None:
    nested = "- title: 列表\n  points: [一, {text: 二, points: [二甲, {text: 二乙, points: [二乙子]}]}]\n"
    listed = frame(slide_of(tmp_path, nested), "points")
    assert isinstance(listed, TextFrame)
    assert [(paragraph.text, paragraph.level) for paragraph in listed.paragraphs] == [
        ("一", 0), ("二", 0), ("二甲", 1), ("二乙", 1), ("二乙子", 2),
    ]  # fmt: skip
    assert all(paragraph.bullet and paragraph.first < 0 for paragraph in listed.paragraphs)


def test_few_short_points_are_spread_as_rows_too(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 两点\n  points: [单价会降, 总量会升]\n")
    assert [said(slide, f"points.{i}") for i in (1, 2)] == ["单价会降", "总量会升"]


def test_a_short_list_breathes_more_than_a_long_one(tmp_path: Path) -> None:
    short, long = (list_of(tmp_path, count) for count in (6, 11))
    assert short.paragraphs[0].before == long.paragraphs[0].before == 0
    assert 6 < long.paragraphs[1].before < short.paragraphs[1].before <= 32


def list_of(folder: Path, count: int) -> TextFrame:
    points = ", ".join(f"第 {i} 点，长到不能铺成一行一行的要点" for i in range(count))
    found = frame(slide_of(folder, f"- title: 列表\n  points: [{points}]\n"), "points")
    assert isinstance(found, TextFrame)
    return found


def test_a_list_that_goes_on_stays_a_list_on_its_last_slide(tmp_path: Path) -> None:
    points = ", ".join(f"{{text: {'一句话' * 12}, points: [甲, 乙, 丙]}}" for _ in range(4))
    outline = around(f"- {{title: 长, points: [{points}, 短]}}")
    presentation = composed(tmp_path, outline)
    assert len(presentation.slides) > 1
    assert {slide.layout.name for slide in presentation.slides} == {"Bullets"}


def test_more_points_than_slides_take_are_refused_with_those_below_them(tmp_path: Path) -> None:
    points = ", ".join("{text: a, points: [b, c]}" for _ in range(101))
    (problem,) = problems_of(tmp_path, around(f"- title: 列表\n  points: [{points}]\n"))
    assert (problem.at.line, problem.message) == (7, "a list takes 300 points, this one has 303")
