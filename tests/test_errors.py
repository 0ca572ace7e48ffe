"""Places and problems are values: they print, sort and compare."""

from builder.errors import At, DeckError, Problem


def test_a_place_reads_as_editors_understand_it() -> None:
    assert str(At("deck.yaml", 42, 13)) == "deck.yaml:42:13"


def test_problems_sort_by_their_place_and_are_told_once() -> None:
    late, early = Problem(At("deck.yaml", 10, 1), "b"), Problem(At("deck.yaml", 9, 1), "a")
    assert DeckError((late, early, late)).problems == (early, late)


def test_an_error_names_every_place() -> None:
    error = DeckError((Problem(At("deck.yaml", 9, 1), "no such thing"),))
    assert str(error) == "deck.yaml:9:1: no such thing"
