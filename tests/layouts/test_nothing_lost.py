"""Every text that an outline puts on a slide stands there, whatever the layout."""

from pathlib import Path

from builder.frames import ChartFrame, PictureFrame, Slide, TableFrame, TextFrame
from tests.outlines import slide_of


def words_of(slide: Slide) -> str:
    found = []
    for frame in slide.frames:
        if isinstance(frame, TextFrame):
            found += [paragraph.text for paragraph in frame.paragraphs]
        elif isinstance(frame, TableFrame):
            found += [paragraph.text for row in frame.rows for cell in row for paragraph in cell.paragraphs]
        elif isinstance(frame, ChartFrame | PictureFrame):
            found.append(frame.alt)
    return "".join(found).replace("\n", "")


def test_a_nested_point_keeps_its_lead_and_its_text(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 一页\n  points: [{text: 甲, points: [{lead: 乙, text: 丙}]}, 丁, 戊, 己, 庚]")
    assert "甲" in words_of(slide)
    assert "乙 丙" in words_of(slide)


def test_a_point_of_a_column_keeps_both(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 一页\n  columns: [{title: 子, points: [{lead: 甲, text: 乙}]}, {title: 丑}]")
    assert "甲 乙" in words_of(slide)


def test_a_question_keeps_both(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- layout: closing\n  title: 收尾\n  points: [{lead: 问, text: 谁来付钱？}]")
    assert "问 谁来付钱？" in words_of(slide)


def test_cells_of_data_are_no_marks(tmp_path: Path) -> None:
    more = "data: {d: {columns: [式, 值], rows: [['2*3*4', '`y`']]}}"
    slide = slide_of(tmp_path, "- title: 一页\n  table: d", more)
    assert "2*3*4" in words_of(slide)
    assert "`y`" in words_of(slide)


def test_all_keys_of_a_slide_are_said(tmp_path: Path) -> None:
    slide = slide_of(
        tmp_path, "- title: 题\n  subtitle: 副\n  points: [{lead: 主, text: 文}]\n  takeaway: 记\n  caveat: 限"
    )
    assert all(word in words_of(slide) for word in "题副主文记限")
