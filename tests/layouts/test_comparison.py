"""Comparisons as tables."""

from pathlib import Path

from builder.frames import TableFrame
from tests.outlines import cells, frame, slide_of

SLIDE = """
- title: 两种成本
  comparison:
    headings: [训练, 推理]
    rows: [[发生在, 少数机房, 每次对话], [次数, 一次, 随用户增长]]
"""


def test_rows_stand_under_the_two_headings(tmp_path: Path) -> None:
    table = frame(slide_of(tmp_path, SLIDE), "comparison")
    assert cells(table) == [[" ", "训练", "推理"], ["发生在", "少数机房", "每次对话"], ["次数", "一次", "随用户增长"]]


def test_the_second_side_is_the_one_that_matters(tmp_path: Path) -> None:
    table = frame(slide_of(tmp_path, SLIDE), "comparison")
    assert isinstance(table, TableFrame)
    assert [cell.fill for cell in table.rows[0]] == [None, "quiet", "accent"]
    assert [cell.fill for cell in table.rows[1]] == [None, None, "wash"]


def test_heights_and_widths_add_up_to_the_box(tmp_path: Path) -> None:
    table = frame(slide_of(tmp_path, SLIDE), "comparison")
    assert isinstance(table, TableFrame)
    assert (sum(table.widths), sum(table.heights)) == (table.box.width, table.box.height)
