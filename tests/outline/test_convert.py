from typing import Annotated, Any, ClassVar, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import At, Problem
from builder.outline.convert import convert, did_you_mean
from builder.outline.read import parse
from builder.outline.records import Point, Record, Table, Text


class Sample(Record, frozen=True, kw_only=True):
    text: Text | None = None
    string: str = ""
    whole: int | None = None
    real: float | None = None
    flag: bool = False
    choice: Literal["one", "two", ""] = ""
    listed: tuple[Text, ...] = ()
    grid: tuple[tuple[Text, ...], ...] = ()
    pair: tuple[int, Text] | None = None
    named: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    points: tuple[Point, ...] = ()
    either: bool | Literal["percent"] = False
    small: Annotated[int, msgspec.Meta(ge=1, le=3)] = 1
    positive: Annotated[float, msgspec.Meta(gt=0)] = 1.0


class Strict(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    from_: Text
    to: Text


class Short(Record, frozen=True, kw_only=True):
    SHORTHAND: ClassVar[str] = "listed"

    listed: tuple[Strict, ...]


def converted(text: str, wanted: type[Any] = Sample) -> Any:
    problems: list[Problem] = []
    value = convert(parse(text, "deck.yaml"), wanted, problems)
    assert problems == []
    return value


def problems_of(text: str, wanted: type[Any] = Sample) -> list[Problem]:
    problems: list[Problem] = []
    convert(parse(text, "deck.yaml"), wanted, problems)
    return problems


def problem_of(text: str, wanted: type[Any] = Sample) -> tuple[str, str]:
    (problem,) = problems_of(text, wanted)
    return problem.message, problem.hint


def test_a_text_keeps_its_words_and_its_place() -> None:
    assert converted("text: no").text == Text("no", At("deck.yaml", 1, 7))


def test_a_block_text_starts_under_its_header_and_ends_without_a_line_feed() -> None:
    assert converted("text: |\n  一\n  二\n\n").text == Text("一\n二", At("deck.yaml", 2, 3))


def test_a_record_knows_its_place() -> None:
    assert converted("points:\n  - lead: a").points[0].at == At("deck.yaml", 2, 5)


@pytest.mark.parametrize("text", ["text:", "text: ~", "text: null", "whole:"])
def test_what_may_be_left_out_may_be_left_empty(text: str) -> None:
    assert converted(f"{text}\nstring: x") == converted("string: x")


def test_a_quoted_null_is_a_text() -> None:
    assert converted("text: 'null'").text.content == "null"


def test_what_is_of_another_kind_is_said_with_a_hint_and_cut_short() -> None:
    assert problem_of("whole: 1,000") == ("'whole' wants a whole number, not '1,000'", "write 1000")
    assert problem_of("flag: yes") == ("'flag' wants true or false, not 'yes'", "write true")
    assert problem_of(f"real: {'9' * 5000}x")[0] == f"'real' wants a number, not '{'9' * 39}…'"


def test_a_choice_is_one_of_its_words() -> None:
    assert converted("choice: two").choice == "two"
    assert problem_of("choice: tow") == ("'choice' wants one of 'one', 'two', not 'tow'", "did you mean 'two'?")
    assert problem_of("choice: [one]") == ("'choice' wants one of 'one', 'two', not a list of 1", "")


def test_a_single_item_stands_for_a_list_of_one() -> None:
    assert [str(text) for text in converted("listed: a").listed] == ["a"]
    assert converted("points: {lead: a}").points[0].lead.content == "a"


def test_lists_of_lists() -> None:
    assert [[str(cell) for cell in row] for row in converted("grid: [[a, b], [c]]").grid] == [["a", "b"], ["c"]]


def test_a_list_of_given_length() -> None:
    assert converted("pair: [1, a]").pair == (1, Text("a", At("deck.yaml", 1, 11)))
    assert problem_of("pair: [1]") == ("'pair' wants a list of 2, not a list of 1", "")
    assert problem_of("pair: [a, b]")[0] == "'pair' wants a whole number, not 'a'"


@pytest.mark.parametrize("text", ["listed: []", "listed:", "points: []"])
def test_an_empty_list_is_a_slip(text: str) -> None:
    message, hint = problem_of(text)
    assert message == f"'{text.split(':')[0]}' is empty"
    assert hint == "leave it out, or write at least one item"


def test_an_empty_item_is_a_slip() -> None:
    assert problem_of("listed: [a, ~]") == ("'listed' is empty", "write a text")


def test_a_table_of_names() -> None:
    assert {name: str(text) for name, text in converted("named: {a: b, c: d}").named.items()} == {"a": "b", "c": "d"}
    assert problem_of("named: [a]") == ("'named' wants keys and values, not a list of 1", "")


def test_records_of_their_own_kind_nest() -> None:
    inner = converted("points: [{lead: a, points: [b, {points: c}]}]").points[0].points
    assert inner[0].text.content == "b"
    assert inner[1].points[0].text.content == "c"


def test_a_shorthand_stands_for_its_field() -> None:
    assert converted("points: [a]").points[0].text.content == "a"
    assert converted("x: data.csv", dict[str, Table])["x"].file.content == "data.csv"
    assert problem_of("points: [[a]]") == (
        "'points' wants a text, or keys (lead, points, text), not a list of 1", "",
    )  # fmt: skip


def test_a_shorthand_needs_its_field_to_be_right() -> None:
    assert problem_of("x", Short)[0] == "keys (from, to) wanted, not 'x'"


def test_a_record_without_shorthand_wants_keys() -> None:
    assert problem_of("x", Strict) == ("keys (from, to) wanted, not 'x'", "")


def test_renamed_keys_are_called_as_the_outline_calls_them() -> None:
    assert converted("{from: a, to: b}", Strict).from_.content == "a"
    assert problem_of("{to: b}", Strict)[0] == "the key 'from' is missing"


def test_a_missing_key_says_where() -> None:
    assert problem_of("listed: {to: b}", Short)[0] == "the key 'from' is missing in 'listed'"


def test_unknown_keys_get_a_suggestion() -> None:
    assert problem_of("txet: a") == ("unknown key 'txet'", "did you mean 'text'?")
    assert problem_of("{from: a, to: b, qqq: c}", Strict) == ("unknown key 'qqq'", "one of from, to")


def test_a_key_that_belongs_elsewhere_says_where() -> None:
    problems: list[Problem] = []
    convert(parse("whole: 1\ntxet: a", "d"), Sample, problems, elsewhere={Sample: {"txet": "it goes there"}})
    assert [problem.hint for problem in problems] == ["it goes there"]


def test_a_full_width_mark_in_a_key_is_named_in_place_of_the_key() -> None:
    (problem,) = problems_of("points: [{lead：甲, text: x}]")
    assert problem == Problem(
        At("deck.yaml", 1, 15), "a key ends with ':' and a blank, not with '：'", "write 'lead: 甲'"
    )


def test_a_text_with_a_colon_is_guessed() -> None:
    assert problem_of("text: {提示: 内容}") == (
        "'text' wants a text, not keys and values",
        "put a text that holds ': ' in quotes",
    )


def test_either_of_two_kinds() -> None:
    assert converted("either: true").either is True
    assert converted("either: percent").either == "percent"
    assert "not 'half'" in problem_of("either: half")[0]


def test_of_two_kinds_the_nearer_one_is_reported() -> None:
    assert problem_of("[{to: b}]", tuple[Text | Strict, ...])[0] == "the key 'from' is missing"  # type: ignore[arg-type]
    assert problem_of("[{from: [a], to: b}]", tuple[Text | Strict, ...])[0] == (  # type: ignore[arg-type]
        "'from' wants a text, not a list of 1"
    )


@pytest.mark.parametrize(
    ("text", "message"), [("0", "'small' is at least 1, not '0'"), ("4", "'small' is at most 3, not '4'")]
)
def test_limits(text: str, message: str) -> None:
    assert converted("small: 3").small == 3
    assert converted("positive: 0.1").positive == 0.1
    assert problem_of(f"small: {text}")[0] == message
    assert problem_of("positive: 0")[0] == "'positive' is more than 0, not '0'"
    assert problem_of("small: x")[0] == "'small' wants a whole number, not 'x'"


def test_all_problems_are_gathered_in_one_reading() -> None:
    found = problems_of("txet: a\nwhole: x\nflag: 2\npoints:\n- {lead: [a], lad: b}\nlisted: [a, [b]]\n")
    assert sorted(problem.at.line for problem in found) == [1, 2, 3, 5, 5, 6]


def test_a_caller_may_read_a_record_itself() -> None:
    problems: list[Problem] = []
    made = convert(
        parse("points: [a, b]", "d"), Sample, problems, {Point: lambda node, name, shared: (name, node.at.column)}
    )
    assert made is not None
    assert made.points == (("points", 10), ("points", 13))  # type: ignore[comparison-overlap]


def test_a_type_nobody_can_read_is_a_bug() -> None:
    with pytest.raises(TypeError, match="no reader"):
        convert(parse("a", "d"), set, [])


def test_a_suggestion_ignores_case_and_lists_few() -> None:
    assert did_you_mean("DARK", ["dark", "briefing"]) == "did you mean 'dark'?"
    assert did_you_mean("x", ["b", "a"]) == "one of a, b"
    assert did_you_mean("x", []) == did_you_mean("q", [f"name{n}" for n in range(13)]) == ""


_KEYS = st.sampled_from(["text", "whole", "real", "flag", "choice", "listed", "grid", "pair", "named", "points", "x"])
_TREES = st.recursive(
    st.sampled_from(["''", "a", "~", "true", "3", "1e3", '"null"']),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(_KEYS, inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(_KEYS, _TREES, min_size=1, max_size=4))
def test_any_tree_is_converted_or_has_problems(pairs: dict[str, str]) -> None:
    problems: list[Problem] = []
    node = parse("\n".join(f"{key}: {value}" for key, value in pairs.items()), "deck.yaml")
    made = convert(node, Sample, problems)
    assert made is not None or problems
    assert all(problem.at.line and problem.message for problem in problems)


def test_a_text_has_so_many_characters() -> None:
    assert converted("x" * 50_000, Text).content == "x" * 50_000
    message, _ = problem_of("x" * 50_001, Text)
    assert message == "a text has at most 50,000 characters, this one 50,001"


def test_very_long_names_are_like_none() -> None:
    assert did_you_mean("k" * 1_000_000, ["k" * 999_999, "x"]) == f"one of {'k' * 999_999}, x"
