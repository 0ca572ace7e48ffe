"""What does not fit is said where it was written, and by how much."""

from pathlib import Path

import pytest

from builder.errors import NOWHERE, At
from builder.frames import Box, Paragraph, Run, SlideLayout, TextFrame
from builder.layouts.page import Laid, Material, Page, Talk
from builder.outline.records import Text
from builder.overflow import Misfit, misfits_of, problems_of
from builder.theme import load
from builder.theme_file import shipped
from tests import outlines
from tests.layouts.examples import fixtures
from tests.outlines import around

SLIDE = At("deck.yaml", 5, 9)


def complaint(folder: Path, slide: str, more: str = "") -> tuple[str, str, str]:
    """What stands at the place of the only problem, its message and its hint."""
    outline = around(slide, more)
    (problem,) = outlines.problems_of(fixtures(folder), outline)
    assert problem.check == "overflow"
    return outline.splitlines()[problem.at.line - 1][problem.at.column - 1 :], problem.message, problem.hint


def test_a_title_of_a_hundred_characters_is_told_by_how_much(tmp_path: Path) -> None:
    title = "推理天天在花钱" * 15
    place, message, hint = complaint(tmp_path, f"- title: {title}\n  points: [x]\n")
    assert (place, message) == (title, "the title does not fit")
    assert hint == "at 24 pt it is one line too long: shorten it by about 36 characters"


def test_shortening_a_title_as_told_makes_it_fit(tmp_path: Path) -> None:
    title = "推理天天在花钱" * 15
    assert outlines.problems_of(tmp_path, around(f"- title: {title[:-36]}\n  points: [x]\n")) == ()


@pytest.mark.parametrize(
    ("slide", "place"),
    [
        ("- title: 引文\n  quote: {}\n", "quote"),
        ("- title: 卡片\n  columns:\n    - {{title: 甲, text: 短}}\n    - title: 乙\n      text: {}\n", "columns.2"),
        ("- title: 对照\n  points: [x]\n  caveat: {}\n", "source"),
        ("- title: 副题\n  points: [x]\n  subtitle: {}\n", "subtitle"),
        ("- layout: closing\n  title: {}\n", "title"),
        ("- layout: section\n  thesis: {}\n", "thesis"),
        ("- layout: title\n  caption: {}\n  image: {{file: images/racks.jpg, alt: 图}}\n", "caption"),
        ("- title: 机房\n  image: {{file: images/racks.jpg, alt: 图, caption: {}}}\n", "caption"),
        ("- title: 步骤\n  steps:\n    - {{lead: 甲, text: 乙}}\n    - lead: {}\n", "steps.2.lead"),
        (
            "- title: 时间线\n  timeline:\n    - {{when: 2021, lead: 甲}}\n    - when: {}\n      lead: 乙\n",
            "timeline.2.when",
        ),
        ("- title: 结束\n  number: [{{value: 1, label: 短}}, {{value: 2, label: {}}}]\n", "number.2"),
    ],
)
def test_whatever_is_too_long_is_a_problem_at_its_slide_with_a_hint(slide: str, place: str, tmp_path: Path) -> None:
    _, message, hint = complaint(tmp_path, slide.format("这一句说得太长了，" * 90))
    assert message == ("the title does not fit" if place == "title" else f"this does not fit on the slide ({place})")
    assert "too long: shorten it by about" in hint


def test_a_section_title_too_long_for_the_footer_is_a_problem_at_that_title(tmp_path: Path) -> None:
    outline = around("- {title: 一页, points: [x]}").replace("一节", "很长的一节" * 30)
    problems = outlines.problems_of(tmp_path, outline)
    assert [(problem.at.line, problem.at.column) for problem in problems] == [(4, 12)]


def test_rows_that_run_off_are_one_problem_each_and_markers_none(tmp_path: Path) -> None:
    long = "这一句说得太长了，" * 90
    slide = f"- title: 一行\n  points:\n    - {{lead: 甲, text: {long}}}\n"
    (problem,) = outlines.problems_of(tmp_path, around(slide))
    assert problem.message == "this does not fit on the slide (points.1)"


def test_a_misfit_without_a_place_is_the_slides_when_nothing_else_is_wrong() -> None:
    (problem,) = problems_of((Misfit(NOWHERE, "rule", 3.0), Misfit(NOWHERE, "marker", 2.0)), SLIDE)
    assert (problem.at, problem.message) == (SLIDE, "this does not fit on the slide (rule)")


def test_the_worst_of_a_place_is_told() -> None:
    place = At("deck.yaml", 7, 1)
    misfits = (Misfit(place, "a", 1.0), Misfit(place, "b", 9.0), Misfit(place, "c", 2.0), Misfit(NOWHERE, "d", 99.0))
    assert [problem.message for problem in problems_of(misfits, SLIDE)] == ["this does not fit on the slide (b)"]


def test_small_charts_side_by_side_may_be_lower_than_one_alone(tmp_path: Path) -> None:
    rows = ", ".join(f"[{year}, 第{who}家, {year % 7 + who}]" for who in range(12) for year in (2023, 2024, 2025))
    data = f"data:\n  many: {{columns: [year, who, y], rows: [{rows}], units: {{y: 元}}}}\n"
    slide = "- title: 十二家\n  chart: {kind: line, data: many, x: year, facet: who}\n"
    assert outlines.problems_of(tmp_path, around(slide, data)) == ()


def test_a_footer_that_is_too_long_by_itself_is_a_problem_of_the_theme(tmp_path: Path) -> None:
    (tmp_path / "assets/themes").mkdir(parents=True)
    house = tmp_path / "assets/themes/house.yaml"
    slides = around("- {title: 一页, points: [x]}\n- {title: 二页, points: [x]}", "theme: house")
    house.write_text(f"footer:\n  text: {'内部资料' * 300}\n", "utf-8")
    (problem,) = outlines.problems_of(tmp_path, slides)
    assert (Path(problem.at.file).name, problem.at.line, problem.at.column) == ("house.yaml", 2, 9)
    assert problem.message == "the footer's text does not fit on a line"
    assert problem.hint.startswith("at 11 pt it is ")
    house.write_text("footer:\n  text: 内部资料\n", "utf-8")
    assert outlines.problems_of(tmp_path, slides) == ()


def test_one_character_is_not_told_as_several(tmp_path: Path) -> None:
    table = around("- title: 表\n  table: {columns: [a, b], rows: [[a]]}\n")
    assert [one.message for one in outlines.problems_of(tmp_path, table)] == [
        "this row has 1 cell, the table 2 columns"
    ]
    box = Box(0, 0, 900_000, 200_000)
    frame = TextFrame(id="a", name="A", box=box, paragraphs=(Paragraph((Run(text="大", size=24.0, colour="ink"),)),))
    page = Page(load(shipped() / "briefing.yaml"), Talk(Text("")), Material())
    (misfit,) = misfits_of(Laid(SlideLayout("L", ()), (frame,)), page)
    assert misfit.hint == "at 24 pt it is a little too long: shorten it by about 1 character"
