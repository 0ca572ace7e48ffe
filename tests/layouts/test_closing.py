"""The closing slide."""

from pathlib import Path

from tests.outlines import frame, said, slide_of


def test_questions_are_numbered_beside_the_statement(tmp_path: Path) -> None:
    slide = slide_of(
        tmp_path, "- layout: closing\n  title: 一句话\n  points: [甲？, 乙？, 丙？, 丁？]\n  thanks: 谢谢\n"
    )
    assert [said(slide, f"points.{i}") for i in (1, 4)] == ["甲？", "丁？"]
    assert [said(slide, f"points.{i}.number") for i in (1, 4)] == ["1", "4"]
    assert frame(slide, "title").box.right < frame(slide, "points.1").box.x
    assert said(slide, "thanks") == "谢谢"
    assert {frame(slide, f"points.{i}").placeholder for i in (1, 2, 3, 4)} == {21, 22, 23, 24}


def test_without_questions_the_statement_takes_the_width(tmp_path: Path) -> None:
    statement = "把降价变成用户愿意一直付费的体验，才算赢下这一阶段"
    alone = slide_of(tmp_path, f"- layout: closing\n  title: {statement}\n")
    beside = slide_of(tmp_path, f"- layout: closing\n  title: {statement}\n  points: [甲？]\n")
    assert frame(alone, "title").box.width > 1.5 * frame(beside, "title").box.width
    assert not [frame for frame in alone.frames if frame.id.startswith(("points", "thanks"))]


def test_it_has_no_footer(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- layout: closing\n  title: 一句话\n")
    assert not [frame for frame in slide.frames if frame.id in ("footer", "number")]
