import pytest

from builder.errors import At, DeckError, Problem
from builder.models.outcome import Outcome, Result, refusal

OUTCOME = Outcome(("who", "gain"), (("a", 1.0), ("b", None)), ("", "%"), (Result("days", 64.04, "d", "in words"),))


def test_a_result_is_found_by_its_name() -> None:
    assert OUTCOME.result("days") == 64.04
    assert OUTCOME.result("weeks") is None


def test_a_refusal_is_one_problem_at_its_place() -> None:
    at = At("deck.yaml", 3, 5)
    with pytest.raises(DeckError) as caught:
        raise refusal(at, "wrong", "right")
    assert caught.value.problems == (Problem(at, "wrong", "right"),)
