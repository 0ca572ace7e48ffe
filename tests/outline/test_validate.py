import pytest

from builder.errors import DeckError, Problem
from builder.layouts import LAYOUTS as REAL
from builder.outline.read import parse
from builder.outline.records import Deck
from builder.outline.validate import checked, validate
from tests.outline.layouts import LAYOUTS

SLIDE = "sections: [{slides: [{title: t, points: a}]}]"


def deck_of(text: str) -> Deck:
    return validate(parse(text, "deck.yaml"), LAYOUTS)


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(DeckError) as caught:
        deck_of(text)
    return caught.value.problems


def problem_of(text: str) -> tuple[int, int, str, str]:
    (problem,) = problems_of(text)
    return problem.at.line, problem.at.column, problem.message, problem.hint


def test_a_small_deck_has_its_defaults() -> None:
    deck = deck_of(f"title: 稿\n{SLIDE}")
    assert (str(deck.title), deck.language, str(deck.theme), deck.agenda) == ("稿", "zh-CN", "briefing", "once")
    assert str(deck.sections[0].slides[0].title) == "t"


def test_languages_are_made_full_everywhere() -> None:
    deck = deck_of("title: a\nlanguage: en\nsections: [{language: ja, slides: [{layout: title, language: ko}]}]")
    section = deck.sections[0]
    assert (deck.language, section.language, section.slides[0].language) == ("en-US", "ja-JP", "ko-KR")


@pytest.mark.parametrize("text", ["- a", "just words"])
def test_an_outline_is_keys_and_values(text: str) -> None:
    _, _, message, hint = problem_of(text)
    assert message.startswith("an outline wants keys and values, not a ")
    assert hint == "it starts with 'title: …' and 'sections:'"


def test_a_wide_colon_that_made_one_text_of_the_file_is_guessed() -> None:
    assert problem_of("title：好")[3] == "a key ends with ':' and a blank, not with '：'"


@pytest.mark.parametrize("given", ["2026", "2026-02", "2026-02-28"])
def test_dates_may_leave_out_the_day(given: str) -> None:
    assert str(deck_of(f"title: a\ndate: {given}\n{SLIDE}").date) == given


@pytest.mark.parametrize("given", ["2026-02-30", "1.2.2026", "2026-13", "today", "2026-2-1", "20260201"])
def test_other_dates_are_problems(given: str) -> None:
    assert problem_of(f"title: a\ndate: {given}\n{SLIDE}") == (
        2, 7, f"'{given}' is no date", "write it as 2026-02-01; 2026-02 and 2026 will do",
    )  # fmt: skip


def test_minutes_are_more_than_none() -> None:
    assert problem_of(f"title: a\nminutes: 0\n{SLIDE}")[:3] == (
        2,
        10,
        "'minutes' is more than 0 and at most 1,440, not 0",
    )


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("minutes: -5", "'minutes' is more than 0 and at most 1,440, not -5"),
        ("minutes: 99999999999999999999999999", "'minutes' is more than 0 and at most 1,440, not 1e+26"),
        ("minutes: 1441", "'minutes' is more than 0 and at most 1,440, not 1441"),
    ],
)
def test_minutes_are_those_of_a_day_at_most_in_each_cut(said: str, message: str) -> None:
    assert problem_of(f"title: a\n{said}\n{SLIDE}")[:3] == (2, 10, message)
    assert problem_of(f"title: a\nvariants:\n  short:\n    {said}\n{SLIDE}")[:3] == (4, 14, message)


def test_an_empty_title_is_a_problem() -> None:
    assert problem_of(f"title: ''\n{SLIDE}")[2] == "the title is empty"


@pytest.mark.parametrize("text", ["sections: []", "sections:", "sections: [{title: b, slides: []}]"])
def test_sections_and_slides_cannot_be_empty(text: str) -> None:
    assert problem_of(f"title: a\n{text}")[2].endswith("is empty")


def test_a_section_is_keys_and_values() -> None:
    assert problem_of("title: a\nsections: [b]")[2] == "a section wants keys and values"


def test_two_slides_cannot_share_an_id() -> None:
    text = "title: a\nsections:\n- slides:\n  - {layout: title, id: x}\n- slides:\n  - {layout: title, id: x}\n"
    assert problem_of(text) == (6, 25, "the id 'x' is taken", "line 4 has it: choose another")


def test_a_section_and_a_slide_may_share_an_id() -> None:
    deck_of("title: a\nsections: [{id: x, slides: [{id: x, layout: title}]}]")


def test_two_sections_cannot_share_an_id() -> None:
    text = "title: a\nsections:\n- {id: x, slides: {layout: title}}\n- {id: x, slides: {layout: title}}\n"
    assert problem_of(text)[:3] == (4, 8, "the id 'x' is taken")


def test_an_id_is_one_word() -> None:
    assert problem_of("title: a\nsections: [{slides: [{id: a b, layout: title}]}]")[2] == "'a b' is no id"


def test_two_slides_cannot_share_a_title() -> None:
    text = "title: a\nsections:\n- slides:\n  - {title: 好, points: b}\n  - {title: '好 ', points: c}\n"
    assert problem_of(text) == (
        5, 13, "two slides have the title '好 '", "line 4 has it: say what is new on this one",
    )  # fmt: skip


def test_problems_of_all_slides_come_at_once() -> None:
    slides = "".join(f"  - {{title: t{n}, pionts: a}}\n" for n in range(3))
    assert [problem.at.line for problem in problems_of(f"titel: a\nsections:\n- slides:\n{slides}")] == [1, 1, 4, 5, 6]


def test_problems_of_the_whole_are_told_with_those_of_its_parts() -> None:
    slides = "- {title: 好, pionts: a}\n  - {title: 好, points: c}\n"
    assert len(problems_of(f"title: ''\nsections:\n- slides:\n  {slides}")) == 3


def test_a_deck_whose_parts_are_sound_comes_with_what_is_wrong_with_the_whole() -> None:
    deck, problems = checked(parse(f"title: a\nminutes: 0\nlanguage: fr\n{SLIDE}", "deck.yaml"), LAYOUTS)
    assert [problem.at.line for problem in sorted(problems)] == [2, 3]
    assert (deck.language, str(deck.sections[0].slides[0].title)) == ("zh-CN", "t")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("points: b\nsections: [{slides: [{layout: title}]}]", "it goes on a slide"),
        ("sections: [{slides: [{layout: title}], notes: b}]", "it goes on a slide"),
        ("slides: []\nsections: [{slides: [{layout: title}]}]", "it goes into a section, under 'sections:'"),
        ("source: b\nsections: [{slides: [{layout: title}]}]", "did you mean 'sources'?"),
    ],
)
def test_a_key_that_stands_too_far_out_is_told_where_it_goes(text: str, hint: str) -> None:
    assert problem_of(f"title: a\n{text}")[3] == hint


def test_the_real_layouts_have_what_validation_needs() -> None:
    deck = validate(parse("title: a\nsections: [{slides: [{layout: title}, {title: b, points: c}]}]", "d"), REAL)
    assert [type(slide.content).__module__ for slide in deck.sections[0].slides] == [
        "builder.layouts.title", "builder.layouts.bullets",
    ]  # fmt: skip
