"""Places and problems are values: they print, sort and compare."""

from builder.errors import MOST_SAID, NOWHERE, At, DeckError, Problem, counted


def test_a_place_reads_as_editors_understand_it() -> None:
    assert str(At("deck.yaml", 42, 13)) == "deck.yaml:42:13"


def test_problems_sort_by_their_place_and_are_told_once() -> None:
    late, early = Problem(At("deck.yaml", 10, 1), "b"), Problem(At("deck.yaml", 9, 1), "a")
    assert DeckError((late, early, late)).problems == (early, late)


def test_an_error_names_every_place() -> None:
    error = DeckError((Problem(At("deck.yaml", 9, 1), "no such thing"),))
    assert str(error) == "deck.yaml:9:1: no such thing"


def test_a_message_that_quotes_a_whole_text_gives_its_beginning() -> None:
    quoted = Problem(
        At("deck.yaml", 9, 1), f"a chart wants a number, not '{'长' * 10_000}'", f"there is '{'x ' * 500}'"
    )
    assert quoted.message == f"a chart wants a number, not '{'长' * 41}…'"
    assert len(quoted.hint) < 100
    assert Problem(NOWHERE, f"{'9' * 10_000} is too large").message == f"{'9' * 41}… is too large"
    assert len(Problem(NOWHERE, "word " * 1000).message) == MOST_SAID


def test_other_messages_stay_as_they_are() -> None:
    assert Problem(NOWHERE, f"no place for '{'x' * 100}'").message == f"no place for '{'x' * 100}'"


def test_one_of_many_is_told_as_one() -> None:
    assert [counted(count, "cell") for count in (0, 1, 1_200)] == ["0 cells", "1 cell", "1,200 cells"]
