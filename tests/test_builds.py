"""Builds: what appears at each click, by the names of frames, and what slides that cannot are told."""

from pathlib import Path

import pytest

from builder.builds import build_of
from builder.errors import At
from builder.frames import Slide
from builder.motion import Appearing
from builder.outline import records
from tests.outlines import around, composed, problems_of, slide_of, warnings_of

DATA = """
data:
  use: {columns: [year, 训练, 推理], rows: [[2023, 150, 80], [2024, 170, 190], [2025, 185, 380]]}
  one: {columns: [who, n], rows: [[甲, 1], [乙, 2], [丙, 3]]}
  long: {columns: [who, n], rows: [[a, 1], [b, 2], [c, 3], [d, 4], [e, 5], [f, 6], [g, 7], [h, 8], [i, 9], [j, 10],
    [k, 11], [l, 12], [m, 13]]}
"""
COLUMNS = "{kind: column, data: use, x: year, y: [训练, 推理], unit: 个}"
ONE = "{kind: bar, data: one, x: who, y: [n], unit: 个}"
PANELS = f"{{kind: panels, panels: [{ONE}, {ONE}]}}"


def steps(slide: Slide) -> list[list[str]]:
    """The frames that appear at each click."""
    return [[one.frame for one in step] for step in slide.build.steps]


def built(folder: Path, content: str, build: str = "true") -> Slide:
    return slide_of(folder, f"- title: 一页\n  build: {build}\n  {content}", DATA)


def warned(folder: Path, content: str, build: str) -> tuple[str, str, int]:
    (problem,) = warnings_of(folder, around(f"- title: 一页\n  build: {build}\n  {content}", DATA))
    return problem.message, problem.hint, problem.at.column


def test_nothing_is_built_that_does_not_say_so(tmp_path: Path) -> None:
    assert slide_of(tmp_path, "- {title: 一页, points: [甲, 乙]}").build.steps == ()


def test_rows_come_with_their_marks_and_the_rule_over_them_and_the_takeaway_comes_last(tmp_path: Path) -> None:
    slide = built(tmp_path, "points: [{lead: 甲, text: 一}, {lead: 乙, text: 二}]\n  takeaway: 记住")
    assert steps(slide) == [
        ["points.1.marker", "points.1"],
        ["points.1.rule", "points.2.marker", "points.2"],
        ["takeaway", "takeaway.bar"],
    ]


def test_the_points_of_a_list_come_with_those_under_them(tmp_path: Path) -> None:
    slide = built(tmp_path, "points: [{text: 甲, points: [一, 二]}, 乙]")
    shown = [[one.paragraphs for one in step] for step in slide.build.steps]
    assert shown == [[(0, 0), (1, 1), (2, 2)], [(3, 3)]]


@pytest.mark.parametrize(
    ("content", "first", "count"),
    [
        ("columns: [{title: 甲, text: 一}, {title: 乙, text: 二}]", ["columns.1", "columns.1.bar"], 2),
        ("steps: [{lead: 甲, text: 一}, {lead: 乙, text: 二}]", ["steps.1.lead", "steps.1"], 2),
        (
            "timeline: [{when: 2024, lead: 甲}, {when: 2025, lead: 乙}]",
            ["timeline.1.when", "timeline.1.dot", "timeline.1"],
            2,
        ),
        ("number: [{value: 1, label: 甲}, {value: 2, label: 乙}]", ["number.1", "number.1.bar"], 2),
        ("code: {language: python, text: 'x = 1', highlight: [1]}", ["code.line.1"], 1),
        ("layout: closing\n  points: [甲, 乙]", ["points.1.rule", "points.1.number", "points.1"], 2),
    ],
)
def test_every_layout_with_parts_is_built_by_them(tmp_path: Path, content: str, first: list[str], count: int) -> None:
    found = steps(built(tmp_path, content))
    assert (found[0], len(found)) == (first, count)


def test_an_agenda_is_built_by_parts(tmp_path: Path) -> None:
    first, *_ = composed(
        tmp_path,
        "title: 稿子\nsections:\n  - slides: [{layout: agenda, build: true}]\n"
        "  - {title: 一, slides: [{title: 甲, points: [x]}]}\n  - {title: 二, slides: [{title: 乙, points: [x]}]}\n",
    ).slides
    assert [step[-1] for step in steps(first)] == ["part.1", "part.2"]


@pytest.mark.parametrize("build", ["true", "series"])
def test_a_chart_is_built_by_its_series(tmp_path: Path, build: str) -> None:
    slide = built(tmp_path, f"chart: {COLUMNS}\n  takeaway: 记住", build)
    assert slide.build.steps[:2] == ((Appearing("chart", series=0),), (Appearing("chart", series=1),))
    assert steps(slide)[2:] == [["takeaway", "takeaway.bar"]]


@pytest.mark.parametrize("build", ["true", "categories"])
def test_a_chart_of_one_series_is_built_by_its_categories(tmp_path: Path, build: str) -> None:
    slide = built(tmp_path, f"chart: {ONE}", build)
    assert slide.build.steps == tuple((Appearing("chart", category=index),) for index in range(3))


def test_what_is_drawn_for_a_series_comes_with_it(tmp_path: Path) -> None:
    chart = COLUMNS.replace("unit: 个", "unit: 个, stacked: true, totals: true")
    shown = [[one.series for one in step] for step in built(tmp_path, f"chart: {chart}", "series").build.steps]
    assert shown == [[0], [1, 2]]


def test_points_beside_a_chart_are_built_while_the_chart_stands(tmp_path: Path) -> None:
    content = f"chart: {COLUMNS}\n  points: [甲, 乙]"
    assert [step[-1] for step in steps(built(tmp_path, content))] == ["points.1", "points.2"]
    assert {name for step in steps(built(tmp_path, content, "series")) for name in step} == {"chart"}


def test_panels_are_built_chart_by_chart(tmp_path: Path) -> None:
    assert steps(built(tmp_path, f"chart: {PANELS}")) == [["chart"], ["chart-2"]]


def test_effect_and_dim_are_the_authors(tmp_path: Path) -> None:
    build = built(tmp_path, "points: [甲, 乙]", "{by: points, effect: wipe, dim: true}").build
    assert (build.effect, build.dim) == ("wipe", True)


def test_continued_slides_are_built_each_by_itself(tmp_path: Path) -> None:
    long = "这一句说得很长，长到要占去两行，所以一页放不下太多这样的句子，只好接着放到下一页去，谁也不丢"
    points = "".join(f"    - {{lead: 第 {i} 点, text: '{long}'}}\n" for i in range(9))
    slides = composed(tmp_path, around(f"- title: 要点\n  build: true\n  points:\n{points}")).slides
    assert len(slides) > 1
    assert sum(len(slide.build.steps) for slide in slides) == 9


@pytest.mark.parametrize(
    ("content", "build", "message", "hint"),
    [
        ("points: [甲]", "series", "'series' wants one native chart, this slide has none", "points, columns, steps"),
        (
            "table: {columns: [a, b], rows: [[1, 2]]}",
            "true",
            "this slide has nothing to build step by step; a table or a picture is shown at once",
            "points, columns, steps",
        ),
        ("quote: 一句话", "points", "this slide has no points to build step by step", "points, columns, steps"),
        (f"chart: {ONE}", "series", "this chart has one series", "write 'build: categories'"),
        (
            f"chart: {ONE.replace('one', 'long')}",
            "categories",
            "this chart has 13 categories, a build takes at most 12",
            "points, columns",
        ),
        (
            "chart: {kind: waterfall, data: one, x: who, y: [n], unit: 个}",
            "series",
            "a waterfall chart cannot be built by series",
            "write 'build: categories'",
        ),
        (
            "chart: {kind: scatter, data: use, x: year, y: [训练, 推理], unit: 个}",
            "categories",
            "this chart cannot be built by categories",
            "write 'build: series'",
        ),
        (
            f"chart: {PANELS}",
            "series",
            "'series' wants one native chart, this slide has 2",
            "write 'build: true'",
        ),
    ],
)
def test_what_cannot_be_built_is_told_with_what_can(
    tmp_path: Path, content: str, build: str, message: str, hint: str
) -> None:
    told = warned(tmp_path, content, build)
    assert told[0] == message
    assert told[1].startswith(hint)
    assert told[2] == 16  # of the value of 'build'


def test_a_default_that_a_slide_cannot_follow_is_no_problem(tmp_path: Path) -> None:
    assert warnings_of(tmp_path, around("- {title: 一页, quote: 一句话}", "build: true")) == ()


def test_a_build_without_frames_is_none() -> None:
    assert build_of(None, ()) == build_of(records.Build(by=False, at=At("deck.yaml", 1, 1)), ())


def test_an_unknown_way_to_build_is_refused_with_those_there_are(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around("- {title: 一页, points: [甲], build: serie}"))
    assert problem.hint == "did you mean 'series'?"
