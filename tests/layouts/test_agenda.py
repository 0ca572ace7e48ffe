"""The agenda: the sections with their minutes, and the one that the talk is in."""

from pathlib import Path

from builder.frames import Slide, TextFrame
from tests.outlines import composed, frame, problems_of, said

SPOKEN = "一" * 240  # a minute


def deck(count: int, more: str = "", spoken: str = SPOKEN) -> str:
    parts = "".join(
        f"  - title: 第 {i} 个问题\n    slides: [{{title: 第 {i} 页, points: [x], notes: {spoken}}}]\n"
        for i in range(1, count + 1)
    )
    return f"title: 稿子\n{more}\nsections:\n  - slides: [{{layout: agenda}}]\n{parts}"


def ids(slide: Slide, ending: str) -> list[str]:
    return [frame.id for frame in slide.frames if frame.id.endswith(ending)]


def test_it_lists_the_sections_with_number_and_minutes(tmp_path: Path) -> None:
    slide = composed(tmp_path, deck(2)).slides[0]
    assert [said(slide, key) for key in ("title", "part.1.number", "part.1", "part.1.minutes")] == [
        "目录", "1", "第 1 个问题", "1 分钟",
    ]  # fmt: skip


def test_parts_whose_notes_take_less_than_half_a_minute_have_no_minutes(tmp_path: Path) -> None:
    slide = composed(tmp_path, deck(2, spoken="几句")).slides[0]
    assert ids(slide, ".minutes") == []


def test_six_parts_stand_in_two_columns(tmp_path: Path) -> None:
    one, two = (composed(tmp_path, deck(count)).slides[0] for count in (5, 6))
    assert len({frame(one, f"part.{i}").box.x for i in range(1, 6)}) == 1
    assert [frame(two, f"part.{i}").box.x for i in (1, 3)] == [frame(two, "part.1").box.x] * 2
    assert frame(two, "part.4").box.x > frame(two, "part.3").box.right
    assert frame(two, "part.4").box.y == frame(two, "part.1").box.y


def test_once_it_stands_where_it_is_written(tmp_path: Path) -> None:
    assert [slide.layout.name for slide in composed(tmp_path, deck(2)).slides].count("Agenda") == 1


def test_each_repeats_it_before_every_section_and_marks_that_one(tmp_path: Path) -> None:
    slides = composed(tmp_path, deck(2, "agenda: each")).slides
    assert [slide.title for slide in slides] == ["目录", "目录：第 1 个问题", "第 1 页", "目录：第 2 个问题", "第 2 页"]
    assert [colours(slides[3], f"part.{i}") for i in (1, 2)] == [{"quiet"}, {"ink"}]
    assert [colours(slides[0], f"part.{i}") for i in (1, 2)] == [{"ink"}, {"ink"}]


def test_a_title_is_listed_without_its_marks_and_with_its_stars(tmp_path: Path) -> None:
    outline = deck(1).replace("title: 第 1 个问题", "title: '*强调* \\*不是\\* 强调'")
    slide = composed(tmp_path, outline).slides[0]
    assert said(slide, "part.1") == "强调 *不是* 强调"
    assert colours(slide, "part.1") == {"ink"}


def colours(slide: Slide, key: str) -> set[str]:
    found = frame(slide, key)
    assert isinstance(found, TextFrame)
    return {run.colour for paragraph in found.paragraphs for run in paragraph.runs}


def test_an_agenda_of_too_many_sections_is_refused(tmp_path: Path) -> None:
    sections = [{"title": f"第 {i} 节", "slides": [{"title": f"第 {i} 页", "points": ["甲"]}]} for i in range(13)]
    opening = {"slides": [{"layout": "agenda"}]}
    (problem,) = problems_of(tmp_path, {"title": "一份稿子", "sections": [opening, *sections]})
    assert problem.message == "an agenda lists 12 sections, not 13"
    assert problem.at.line == 4
