"""Tables."""

from pathlib import Path

from builder.frames import Slide, TableFrame
from tests.outlines import around, cells, composed, frame, problems_of, slide_of

TABLE = """
- title: 表格
  table:
    columns: [公司, 毛利率]
    rows: [[甲, 71%], [乙, −0.4%]]
    highlight: [甲]
    emphasis: [毛利率]
"""


def table_of(slide: Slide) -> TableFrame:
    table = frame(slide, "table")
    assert isinstance(table, TableFrame)
    return table


def test_numbers_stand_right_losses_are_warm_and_highlights_on_a_wash(tmp_path: Path) -> None:
    table = table_of(slide_of(tmp_path, TABLE))
    assert cells(table) == [["公司", "毛利率"], ["甲", "71%"], ["乙", "−0.4%"]]
    assert [row[1].paragraphs[0].align for row in table.rows] == ["right"] * 3
    assert [row[1].paragraphs[0].runs[0].colour for row in table.rows[1:]] == ["accent", "warm"]
    assert [row[0].fill for row in table.rows] == [None, "wash", None]
    assert [row[1].paragraphs[0].runs[0].bold for row in table.rows[1:]] == [True, True]


def test_align_overrules_the_guess(tmp_path: Path) -> None:
    table = table_of(slide_of(tmp_path, TABLE + "    align: [centre, left]\n"))
    assert [cell.paragraphs[0].align for cell in table.rows[1]] == ["centre", "left"]


def test_without_columns_there_is_no_header(tmp_path: Path) -> None:
    table = table_of(slide_of(tmp_path, "- title: 表格\n  table: {rows: [[甲, 1], [乙, 2]]}\n"))
    assert not table.header
    assert cells(table) == [["甲", "1"], ["乙", "2"]]


DATA = "data:\n  margins: {columns: [who, year, margin], rows: [[甲, 2025, 71], [乙, 2024, 20]]}\n"


def test_the_shorthand_shows_a_data_table_whole(tmp_path: Path) -> None:
    table = table_of(slide_of(tmp_path, "- title: 表格\n  table: margins\n", DATA))
    assert cells(table) == [["who", "year", "margin"], ["甲", "2025", "71"], ["乙", "2024", "20"]]


def test_columns_choose_and_order_those_of_a_data_table(tmp_path: Path) -> None:
    table = table_of(slide_of(tmp_path, "- title: 表格\n  table: {data: margins, columns: [margin, who]}\n", DATA))
    assert cells(table) == [["margin", "who"], ["71", "甲"], ["20", "乙"]]


def test_a_long_table_goes_on_with_its_header_and_loses_no_row(tmp_path: Path) -> None:
    rows = ", ".join(f"[行 {i}, {i}]" for i in range(40))
    slides = composed(tmp_path, around(f"- title: 长表\n  table: {{columns: [名, 数], rows: [{rows}]}}\n")).slides
    assert len(slides) > 1
    tables = [cells(table_of(slide)) for slide in slides]
    assert all(table[0] == ["名", "数"] for table in tables)
    assert [row[1] for table in tables for row in table[1:]] == [str(i) for i in range(40)]
    assert len({run.size for slide in slides for row in table_of(slide).rows for run in row[0].paragraphs[0].runs}) == 1


def test_a_row_too_high_for_a_slide_is_a_problem_at_the_table(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(f"- title: 表\n  table: {{rows: [[{'很长的字' * 600}]]}}\n"))
    assert problem.check == "overflow"
    assert problem.hint == "leave something out, or make two slides of it"


def test_more_cells_than_slides_take_are_refused_at_the_table(tmp_path: Path) -> None:
    rows = ", ".join("[a, b, c, d]" for _ in range(251))
    (problem,) = problems_of(tmp_path, around(f"- title: 表\n  table: {{rows: [{rows}]}}\n"))
    assert (problem.at.line, problem.at.column) == (7, 16)
    assert problem.message == "slides take 1,000 cells of a table, this one has 1,004"
