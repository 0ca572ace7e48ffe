from builder.content.naming import named
from builder.errors import At, Problem
from builder.outline.records import Text

HERE = At("deck.yaml", 3, 7)


def test_a_known_name_is_no_problem() -> None:
    assert named(Text("rent", HERE), {"rent": 1}, "data") is None


def test_an_unknown_name_is_a_problem_at_its_place() -> None:
    assert named(Text("rant", HERE), ["rent", "crossing"], "data") == Problem(
        HERE, "no data named 'rant'", "did you mean 'rent'?"
    )
