from decimal import Decimal

import pytest

from builder.content.figures import Datum, Figure, Phrase
from builder.content.work import MOST_WORK, TooMuchError, Work
from builder.errors import At


def spent(value: object) -> int:
    work = Work()
    work.spend(value)
    return work.steps


def test_values_cost_the_data_and_the_text_that_they_carry() -> None:
    data = tuple(Datum("t", "a", row) for row in range(9))
    assert spent(True) == 1
    assert spent(Figure(Decimal(1))) == 1
    assert spent(Figure(Decimal(1), data)) == 10
    assert spent(Phrase("x" * 640, data)) == 20


def test_a_deck_has_so_much_work_and_no_more() -> None:
    work = Work(MOST_WORK - 1)
    work.spend(True)
    with pytest.raises(TooMuchError):
        work.spend(True)
    with pytest.raises(TooMuchError):
        work.begin()


def test_it_is_told_at_the_text_that_was_one_too_many() -> None:
    assert TooMuchError.told(At("deck.yaml", 3, 7)).at == At("deck.yaml", 3, 7)
