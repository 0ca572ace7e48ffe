import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.models.margins import application, break_even_rent, new_use, owner, seller, value_to_book

CAPEX = 33_750 / 0.81
shares = st.floats(0.01, 0.99)


def test_a_chip_breaks_even_at_what_it_wears_off_and_costs() -> None:
    assert break_even_rent(CAPEX, 6, 0.8, 0.786) == pytest.approx(1.77693, rel=1e-5)
    assert break_even_rent(CAPEX, 4, 0.8, 0.786) == pytest.approx(2.2724, rel=1e-5)


def test_at_the_rent_to_break_even_nothing_is_earned() -> None:
    assert owner(1.777, 1.777) == 0
    assert owner(1.70, 1.77693) == pytest.approx(-0.0452535, rel=1e-4)


def test_a_chip_that_pays_less_than_its_running_is_worth_nothing() -> None:
    assert value_to_book(0.5, 0.786, 0.8, 4, 0.1, 27_778) == -1
    assert value_to_book(1.70, 0.786, 0.8, 4, 0.1, CAPEX * 4 / 6) == pytest.approx(-0.269057, rel=1e-5)


def test_without_a_discount_every_year_counts_alike() -> None:
    assert value_to_book(2, 1, 1, 3, 0.0, 8760) == pytest.approx(2.0)
    assert value_to_book(2, 1, 1, 3, 1e-9, 8760) == pytest.approx(2.0)


def test_a_seller_with_a_locked_cost_loses_what_the_price_loses() -> None:
    assert seller(0.75, 1 - 4.375 / 7.5) == pytest.approx(0.571429, rel=1e-5)
    assert seller(0.75, 0.7) == pytest.approx(0.166667, rel=1e-5)
    assert seller(0.75, 0.7, 0.7, 0.3) == pytest.approx(0.575)


def test_an_application_keeps_or_passes_on_what_it_saves() -> None:
    assert application(0.23, 0.32, 0.7) == pytest.approx(0.611)
    assert application(0.23, 0.32, 0.7, passed_on=0.1) == pytest.approx(0.567778, rel=1e-5)


def test_most_of_later_use_is_made_by_the_fall() -> None:
    assert new_use(0.7, 1.11) == pytest.approx(0.737213, rel=1e-5)


@given(shares, shares, shares, shares)
def test_a_larger_fall_never_helps_a_seller_with_a_locked_cost(
    margin: float, fixed: float, one: float, two: float
) -> None:
    less, more = sorted((one, two))
    assert seller(margin, more) <= seller(margin, less)
    assert seller(margin, more, more, fixed) >= seller(margin, more)


@given(st.floats(0.01, 100), st.floats(0.01, 100), st.floats(0.01, 100))
def test_a_margin_rises_with_the_rent(cost: float, one: float, two: float) -> None:
    less, more = sorted((one, two))
    assert owner(less, cost) <= owner(more, cost) < 1


@given(shares, shares)
def test_costs_that_fall_with_the_price_leave_the_margin(margin: float, fall: float) -> None:
    assert seller(margin, fall, fall) == pytest.approx(margin)


@pytest.mark.parametrize("elasticity", [0.0, 0.5, 1.11])
def test_no_fall_makes_no_new_use(elasticity: float) -> None:
    assert new_use(0.0, elasticity) == 0
