"""Variables are exact, know each other in any order, remember where they come from, and tell what is wrong."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.expressions import Scope, shown, worked_out
from builder.content.figures import Figure, FigureError, Value
from builder.content.lookups import Tables
from builder.content.variables import digits, known
from builder.errors import At
from builder.outline.records import Text

AT = At("deck.yaml", 2, 3)


def said(**texts: str) -> dict[str, Text]:
    return {name: Text(text, At("deck.yaml", 2 + number, 3)) for number, (name, text) in enumerate(texts.items())}


def values_of(**texts: str) -> dict[str, Value]:
    values, problems = known(said(**texts), "zh-CN")
    assert problems == ()
    return values


def complaints(**texts: str) -> list[tuple[str, str]]:
    return [(problem.message, problem.hint) for problem in known(said(**texts), "zh-CN")[1]]


def written(expression: str, **texts: str) -> str:
    """What a slide says of an expression over variables."""
    scope = Scope(Tables({}, (), values_of(**texts)), "zh-CN")
    return shown(worked_out(expression, scope), "zh-CN")


def test_numbers_texts_and_truth_stand_in_expressions() -> None:
    assert written("drop | percent", drop="0.7") == "70%"
    assert written("client ~ '的算力'", client="某公司") == "某公司的算力"
    assert written("'大' if big else '小'", big="true") == "大"
    assert written("since | date", since="2025-10") == "2025 年 10 月"


def test_what_is_no_number_stays_text() -> None:
    assert written("code", code="007") == "007"
    assert written("share", share="70%") == "70%"


def test_a_number_of_more_than_one_is_no_share_unless_it_is_worked_out() -> None:
    with pytest.raises(FigureError, match="this is no share of one"):
        written("drop | percent", drop="70")
    assert written("(drop / 20) | percent", drop="70") == "350%"


def test_one_is_worked_out_from_others_in_any_order() -> None:
    assert written("left | percent", left="{{ 1 - drop }}", drop="{{ half * 2 }}", half="0.35") == "30%"
    assert written("line", line="{{ who }}，{{ drop | percent }}", who="某公司", drop="0.7") == "某公司，70%"


@given(st.decimals(-(10**9), 10**9, places=6), st.decimals(-(10**9), 10**9, places=6))
def test_sums_are_exact(left: Decimal, right: Decimal) -> None:
    total = values_of(left=f"{left:f}", right=f"{right:f}", total="{{ left + right }}")["total"]
    assert isinstance(total, Figure)
    assert total.value == left + right


def test_a_value_remembers_the_variables_it_comes_from() -> None:
    half = values_of(half="{{ drop / 2 }}", drop="0.7")["half"]
    assert isinstance(half, Figure)
    assert [(datum.column, datum.text, datum.variable) for datum in half.data] == [
        ("half", "0.35", True),
        ("drop", "0.7", True),
    ]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("whole / 3", "3.333333333333333333333333333"),
        ("whole / 2", "5"),
        ("whole * 1.50", "15"),
        ("whole", "10"),
        ("whole + 0.50", "10.5"),
        ("whole | percent(of=20)", "50%"),
        ("whole > 3", "true"),
        ("'x' ~ whole", "x10"),
    ],
)
def test_outside_texts_a_number_stands_in_full(expression: str, text: str) -> None:
    assert digits(values_of(whole="10", asked=f"{{{{ {expression} }}}}")["asked"], "zh-CN") == text


def test_a_ring_is_told_once_and_takes_nothing_else_with_it() -> None:
    values, problems = known(said(a="{{ b }}", b="{{ c + 1 }}", c="{{ a }}", d="4", e="{{ e }}", f="{{ a }}"), "zh-CN")
    assert [(problem.at.line, problem.message) for problem in problems] == [
        (2, "variables are worked out from each other: 'a', 'b', 'c'"),
        (6, "'e' needs itself"),
    ]
    assert list(values) == ["d"]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("{{ dorp }}", "in '{{ dorp }}': no variable named 'dorp'", "did you mean 'drop'?"),
        (
            "{{ rent.last.price }}",
            "in '{{ rent.last.price }}': no variable named 'rent'",
            "data is read later: a variable knows other variables alone",
        ),
        (
            "{{ 1 / 0 }}",
            "in '{{ 1 / 0 }}': this divides by a number, which is 0",
            "check the number that it is divided by",
        ),
        (
            "一 {{ drop + }}",
            "in '{{ drop + }}': this cannot be read: unexpected 'end of template'",
            "",
        ),
        ("{{ drop", "'{{' is never closed by '}}'", "write {{ '{{' }} where braces are meant"),
        ("1e40", "in '1e40': 1e40 is too large", "use a larger unit"),
    ],
)
def test_what_is_wrong_is_told(text: str, message: str, hint: str) -> None:
    assert complaints(drop="0.7", wrong=text) == [(message, hint)]


@pytest.mark.parametrize("name", ["data", "in", "True", "a-b", "2x", "_x"])
def test_names_that_no_expression_could_use_are_refused(name: str) -> None:
    (problem,) = known({name: Text("1", AT)}, "zh-CN")[1]
    assert problem.message == f"a variable cannot be called '{name}'"


def test_a_long_chain_is_worked_out_quickly_and_a_longer_one_refused() -> None:
    chain = {f"v{number}": Text(f"{{{{ v{number - 1} + 1 }}}}" if number else "0", AT) for number in range(1000)}
    started = time.process_time()
    values, problems = known(chain, "zh-CN")
    assert (digits(values["v999"], "zh-CN"), problems) == ("999", ())
    assert time.process_time() - started < 5
    assert len(known({**chain, "more": Text("1", AT)}, "zh-CN")[1]) == 1
