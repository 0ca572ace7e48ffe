"""What a layout refuses, it says at the line, with what would do."""

from pathlib import Path

import pytest

from tests.layouts.examples import fixtures
from tests.outlines import around, problems_of


@pytest.mark.parametrize(
    ("slide", "message"),
    [
        ("columns: [{title: 一}]", "a slide takes two or three columns, not 1"),
        ("columns: [{title: 一}, {title: 二}, {title: 三}, {title: 四}]", "a slide takes two or three columns, not 4"),
        ("steps: [一]", "a slide takes two to six steps, not 1"),
        ("number: ['1', '2', '3', '4']", "a slide takes one to three figures, not 4"),
        ("timeline: [{when: 2021, lead: 一}]", "a timeline takes two to seven events, not 1"),
        ("table: {columns: [甲]}", "this table has no rows"),
    ],
)
def test_counts_that_a_slide_cannot_hold(slide: str, message: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(f"- title: 一页\n  {slide}\n"))
    assert problem.message == message
    assert problem.at.line in (6, 7)


@pytest.mark.parametrize(
    ("slide", "row"),
    [
        ("table:\n    columns: [甲, 乙]\n    rows:\n      - [1, 2]\n      - [3]\n", 11),
        ("comparison:\n    headings: [甲, 乙]\n    rows:\n      - [一, 二, 三]\n      - [四, 五]\n", 11),
        ("comparison:\n    headings: [甲]\n    rows:\n      - [一, 二, 三]\n", 8),
    ],
)
def test_rows_and_headings_of_the_wrong_length(slide: str, row: int, tmp_path: Path) -> None:
    problems = problems_of(tmp_path, around(f"- title: 一页\n  {slide}"))
    assert [problem.at.line for problem in problems] == [row]


@pytest.mark.parametrize(
    ("slide", "message"),
    [
        ("- title: ' '\n  points: [甲]", "nothing is written here"),
        ("- title: 一页\n  points: ['', 乙]", "nothing is written here"),
        ("- title: 一页\n  points: [{points: [甲]}]", "this point has neither 'lead' nor 'text'"),
        ("- title: 一页\n  columns: [{title: 甲, points: ['']}, {title: 乙}]", "nothing is written here"),
        ("- title: 一页\n  quote: {text: ''}", "nothing is written here"),
    ],
)
def test_blanks_where_a_text_is_wanted(slide: str, message: str, tmp_path: Path) -> None:
    assert message in [problem.message for problem in problems_of(tmp_path, around(slide))]


def test_cells_of_a_table_may_be_empty(tmp_path: Path) -> None:
    assert problems_of(tmp_path, around("- title: 一页\n  table: {columns: [甲, 乙], rows: [[一, '']]}")) == ()


@pytest.mark.parametrize("layout", ["section", "closing"])
@pytest.mark.parametrize("key", ["subtitle", "takeaway", "caveat"])
def test_keys_that_a_layout_does_not_show(layout: str, key: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(f"- layout: {layout}\n  title: 一页\n  {key}: 看不见的话"))
    assert problem.message == f"the layout '{layout}' shows no {key}"


def test_a_cover_has_one_picture(tmp_path: Path) -> None:
    fixtures(tmp_path)
    slide = "- layout: title\n  chart: {kind: column, data: d}\n  image: {file: images/racks.jpg, alt: 图}"
    (problem,) = problems_of(tmp_path, around(slide, "data: {d: {columns: [x, y], rows: [[a, 1]]}}"))
    assert problem.message == "a cover shows a chart or an image, not both"


def test_a_table_has_no_column_of_that_name(tmp_path: Path) -> None:
    slide = "- title: 一页\n  table: {data: d, columns: [x, z]}"
    (problem,) = problems_of(tmp_path, around(slide, "data: {d: {columns: [x, y], rows: [[a, b]]}}"))
    assert problem.message == "no column named 'z'"


def test_a_table_of_too_many_columns(tmp_path: Path) -> None:
    cells = ", ".join("abcdefghijklm")
    (problem,) = problems_of(tmp_path, around(f"- title: 一页\n  table: {{columns: [{cells}], rows: [[{cells}]]}}"))
    assert problem.message == "a slide takes 12 columns, this table has 13"


def test_a_takeaway_of_more_than_three_lines(tmp_path: Path) -> None:
    slide = f"- title: 一页\n  points: [x]\n  takeaway: {'很长的一句话，' * 60}"
    (problem,) = problems_of(tmp_path, around(slide))
    assert problem.message == "this does not fit on the slide (takeaway)"
    assert (problem.at.line, problem.hint[:9]) == (8, "at 18 pt ")
