"""What a layout refuses, it says at the line, with what would do."""

from pathlib import Path

import pytest

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
