from typing import Any

import pytest

from builder.errors import Problem
from builder.outline.gathering import Gathering
from builder.outline.read import parse
from builder.outline.records import Point, Record, Text
from builder.outline.slides import COMMON, SlideReader, inside
from tests.outline.layouts import LAYOUTS, Both, Chart, Points


def read(text: str) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    return SlideReader(LAYOUTS)(parse(text, "deck.yaml"), "slides", Gathering(problems)), problems


def problem_of(text: str) -> tuple[int, int, str, str]:
    (problem,) = read(text)[1]
    return problem.at.line, problem.at.column, problem.message, problem.hint


@pytest.mark.parametrize(
    ("keys", "content"), [("points: a", Points), ("chart: a", Chart), ("chart: a\npoints: b", Both)]
)
def test_the_content_names_the_layout(keys: str, content: type) -> None:
    slide, problems = read(f"title: t\n{keys}")
    assert problems == []
    assert isinstance(slide.content, content)


def test_a_layout_that_is_named_wins() -> None:
    slide, problems = read("title: t\nlayout: chart-points\nchart: a")
    assert problems == []
    assert isinstance(slide.content, Both)


def test_common_keys_go_to_the_slide() -> None:
    slide, problems = read("title: t\nsource: a\nhidden: true\nlanguage: en\npoints: b")
    assert problems == []
    assert (str(slide.title), str(slide.source[0]), slide.hidden, slide.language) == ("t", "a", True, "en-US")
    assert {"title", "notes", "layout"} <= COMMON
    assert "content" not in COMMON


def test_an_unknown_layout_is_named() -> None:
    assert problem_of("title: t\nlayout: chrat\nchart: a") == (
        2, 9, "no layout named 'chrat'", "did you mean 'chart'?",
    )  # fmt: skip


def test_a_layout_like_none_is_told_which_there_are_to_name() -> None:
    assert problem_of("title: t\nlayout: poster\nchart: a")[2:] == (
        "no layout named 'poster'", "one of title, closing; others are named by their content",
    )  # fmt: skip


@pytest.mark.parametrize("keys", ["table: a\nhighlight: a", "number: a\nhighlight: a"])
def test_a_key_from_inside_the_content_is_told_where_it_belongs(keys: str) -> None:
    assert problem_of(f"title: t\n{keys}") == (3, 1, "unknown key 'highlight'", "it belongs under 'table:'")


def test_a_key_that_names_a_layout_may_belong_inside_another() -> None:
    assert problem_of("title: t\ntable: a\nquote: b")[3] == (
        "'quote' may belong under 'table:'; or leave one out, or make two slides of it"
    )


def test_a_full_width_colon_in_a_key_is_named() -> None:
    _, problems = read("{title：一页, points: a}")
    assert [(problem.at.column, problem.hint) for problem in sorted(problems)] == [
        (1, "say in a sentence what it shows"), (7, "write 'title: 一页'"),
    ]  # fmt: skip


def test_a_layout_is_a_word() -> None:
    assert problem_of("title: t\nlayout: [chart]\nchart: a")[2] == "'layout' wants a text, not a list of 1"


def test_a_key_of_another_layout_says_whose_it_is() -> None:
    assert problem_of("title: t\nchart: a\nnumbered: true") == (
        3, 1, "the layout 'chart' has no key 'numbered'", "it belongs to 'closing' and 'bullets'",
    )  # fmt: skip


def test_an_unknown_key_is_compared_with_those_of_its_layout() -> None:
    assert problem_of("title: t\nchart: a\nnots: b") == (3, 1, "unknown key 'nots'", "did you mean 'notes'?")


def test_a_misspelt_content_key_is_found_without_a_layout() -> None:
    assert problem_of("title: t\npionts: [a]") == (2, 1, "unknown key 'pionts'", "did you mean 'points'?")


def test_a_slide_with_nothing_on_it_is_told_what_it_could_hold() -> None:
    assert problem_of("title: t") == (
        1, 1, "nothing says what this slide shows",
        "write one of chart, number, points, quote, table; or 'layout:' with title, closing",
    )  # fmt: skip


def test_keys_of_two_layouts_are_ambiguous() -> None:
    assert problem_of("title: t\nchart: a\nquote: b") == (
        1, 1, "'chart' and 'quote' stand on one slide and name different layouts",
        "leave one out, or make two slides of it",
    )  # fmt: skip


def test_ambiguous_keys_that_one_layout_takes_name_it() -> None:
    assert problem_of("title: t\nchart: a\nnumber: b")[3] == "write 'layout: chart-points'"


@pytest.mark.parametrize("text", ["points: a", "title: ''\npoints: a"])
def test_a_slide_needs_a_title(text: str) -> None:
    assert problem_of(text) == (1, 1, "this slide has no title", "say in a sentence what it shows")


def test_some_layouts_make_their_own_title() -> None:
    assert read("layout: title")[1] == []


def test_a_slide_is_keys_and_values() -> None:
    assert problem_of("- a")[2] == "a slide wants keys and values"


def test_an_unknown_language_is_placed() -> None:
    assert problem_of("title: t\npoints: a\nlanguage: fr") == (3, 11, "no language 'fr' is known", (
        "one of en-GB, en-US, ja-JP, ko-KR, zh-CN, zh-TW"
    ))  # fmt: skip


def test_a_slide_with_a_bad_field_has_all_its_problems() -> None:
    _, problems = read("title: [t]\nhidden: yes\npoints: [{lad: a}]\n")
    assert [problem.at.line for problem in sorted(problems)] == [1, 2, 3]


def test_keys_inside_are_those_of_the_records_in_a_record() -> None:
    class Inner(Record, frozen=True, kw_only=True):
        b: Text
        c: Text

    class Outer(Record, frozen=True, kw_only=True):
        one: Inner
        two: Inner | None = None
        many: tuple[Point, ...] = ()

    assert inside(Outer)["b"] == ("one", "two")
    assert "lead" not in inside(Outer)
