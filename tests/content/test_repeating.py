"""A slide for each row: its texts know the row, its id is numbered, and there are not too many."""

from pathlib import Path

import pytest

from builder.content.repeating import MOST
from builder.trace import traced
from tests.outlines import around, composed, problems_of, said, write

DATA = """
sources: sources.yaml
vars: {share: 0.5}
data:
  regions: {columns: [name, part, source], rows: [[华东, 0.4, a], [华南, 0.35, b], [西部, 0.25, a]]}
"""
SLIDE = """
- id: region
  for: {row: regions}
  title: "{{ row.name }}占 {{ row.part | percent }}"
  points: ["是一半的 {{ row.part | percent(of=share) }}", x]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources.yaml").write_text("sources: [{id: a, title: 甲, short: 甲}, {id: b, title: 乙, short: 乙}]\n")
    return tmp_path


def test_every_row_has_its_slide(folder: Path) -> None:
    slides = composed(folder, around(SLIDE + "- {title: 完, points: ['[看](#region-2)']}\n", DATA)).slides
    assert [(slide.id, slide.title) for slide in slides[:3]] == [
        ("region", "华东占 40%"),
        ("region-2", "华南占 35%"),
        ("region-3", "西部占 25%"),
    ]
    assert [said(slide, "points.1") for slide in slides[:3]] == ["是一半的 80%", "是一半的 70%", "是一半的 50%"]
    assert [said(slide, "source") for slide in slides[:3]] == ["资料：甲。", "资料：乙。", "资料：甲。"]


def test_each_is_traced_to_its_row(folder: Path) -> None:
    outline = write(folder, around(SLIDE, DATA))
    (place,) = traced(outline, "region-2").entries[1].places
    assert (place.data, place.holds) == ("regions[华南].part", "0.35")


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        (("regions}", "regoins}"), "no data named 'regoins'", "did you mean 'regions'?"),
        (
            ("row: regions", "share: regions"),
            "'share' is the name of a table or a variable",
            "call the row something else",
        ),
        (
            ("row: regions", "data: regions"),
            "a variable cannot be called 'data'",
            "the word has a meaning in expressions",
        ),
        (
            ("regions}", "regions, other: regions}"),
            "a slide goes through the rows of one table",
            "leave the others out",
        ),
        (
            ("{{ row.name }}占 {{ row.part | percent }}", "一样"),
            "two slides have the title '一样'",
            "say in it what is different: {{ row.… }}",
        ),
        (("id: region\n  ", ""), "a slide for each row wants an 'id:'", "the second one gets it with -2 behind it"),
    ],
)
def test_what_is_wrong_is_told(change: tuple[str, str], message: str, hint: str, folder: Path) -> None:
    (problem,) = problems_of(folder, around(SLIDE.replace(*change), DATA))
    assert (problem.message, problem.hint) == (message, hint)


def test_there_are_not_too_many(folder: Path) -> None:
    rows = ", ".join(f"[第 {number}, 0.1, a]" for number in range(MOST + 1))
    table = f"{{columns: [name, part, source], rows: [{rows}]}}"
    data = f"sources: sources.yaml\nvars: {{share: 1}}\ndata: {{regions: {table}}}\n"
    (problem,) = problems_of(folder, around(SLIDE, data))
    assert problem.message == f"'regions' has {MOST + 1} rows, a slide is made for 1 to {MOST}"


def test_a_column_that_the_row_has_not_is_told_once_for_each(folder: Path) -> None:
    problems = problems_of(folder, around(SLIDE.replace('row.part | percent }}"', 'row.prat }}"'), DATA))
    assert [problem.hint for problem in problems] == ["did you mean 'part'?"]
