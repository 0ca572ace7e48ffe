"""Which name a wrong one may mean."""

import time

import pytest

from builder.spelling import LONGEST, MOST, nearest


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("tittle", "title"), ("poitns", "points"), ("TITLE", "title"), ("颜色", ""), ("", ""), ("nothing like it", "")],
)
def test_the_most_like_is_found(wrong: str, meant: str) -> None:
    assert nearest(wrong, ["title", "points", "takeaway"]) == meant


def test_of_many_the_like_in_length_are_compared() -> None:
    names = [f"{number:030}" for number in range(MOST * 10)]
    assert nearest("reveneu", [*names, "revenue"]) == "revenue"


def test_a_long_name_is_found_in_other_case_alone() -> None:
    long = "a" * (LONGEST + 1)
    assert nearest(long.upper(), [long]) == long
    assert nearest(f"{long}b", [long]) == ""


def test_names_that_were_chosen_to_take_long_do_not() -> None:
    names = [f"{'ab' * 25}{number:06}" for number in range(20_000)]
    started = time.process_time()
    for number in range(20):
        nearest(f"{'ba' * 25}{number:06}", names)
    assert time.process_time() - started < 4
