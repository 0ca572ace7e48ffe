import pytest

from builder.errors import MOST_TOLD, At, Problem, TooManyError
from builder.outline.gathering import FAILED, Gathering
from builder.outline.nodes import Scalar

AT = At("deck.yaml", 3, 7)
NODE = Scalar("标题：好", AT, AT)


def test_what_is_reported_stands_at_its_node() -> None:
    shared = Gathering([])
    assert shared.report(NODE, "no", "yes") is FAILED
    assert shared.problems == [Problem(AT, "no", "yes")]


def test_a_key_that_took_in_its_value_is_told_by_its_mark() -> None:
    shared = Gathering([])
    shared.unknown(NODE, "")
    (problem,) = shared.problems
    assert (problem.at, problem.hint) == (At("deck.yaml", 3, 9), "write '标题: 好'")


def test_with_more_problems_than_anybody_reads_the_reading_ends() -> None:
    shared = Gathering([])
    for _ in range(MOST_TOLD):
        shared.report(NODE, "no")
    with pytest.raises(TooManyError) as caught:
        shared.report(NODE, "no")
    assert len(shared.problems) == MOST_TOLD + 1
    assert caught.value.problems
