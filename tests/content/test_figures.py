"""Arithmetic with figures is exact and keeps what they come from."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import figures
from builder.content.figures import Datum, Figure, FigureError, typed

NUMBERS = st.decimals(-(10**9), 10**9, places=4)


def figure(value: str | Decimal, name: str = "x", unit: str = "", row: int = 0) -> Figure:
    return Figure(Decimal(value), (Datum("t", name, row),), unit)


@given(NUMBERS, NUMBERS)
def test_sums_and_products_are_exact(left: Decimal, right: Decimal) -> None:
    assert figures.add(figure(left), figure(right)).value == left + right
    assert figures.subtract(figure(left), figure(right)).value == left - right
    assert figures.multiply(figure(left), figure(right)).value == left * right


def test_tenths_add_up() -> None:
    assert figures.add(typed("0.1"), typed("0.2")).value == Decimal("0.3")


def test_a_result_keeps_all_data_once() -> None:
    total = figures.add(figures.divide(figure("1", "a"), figure("2", "b")), figure("1", "a"))
    assert [datum.column for datum in total.data] == ["a", "b"]


def test_decimals_as_typed_last_through_sums_only() -> None:
    assert figures.subtract(typed("2.65"), typed("1.7")).decimals == 2
    assert figures.divide(typed("2.65"), typed("1.70")).decimals is None


def test_units_stay_where_they_mean_something() -> None:
    dollars, plain = figure("6", unit="美元"), figure("2")
    assert figures.multiply(plain, dollars).unit == "美元"
    assert figures.divide(dollars, plain).unit == "美元"
    assert figures.divide(dollars, dollars).unit == ""
    with pytest.raises(FigureError, match="adds '美元' and '元'"):
        figures.add(dollars, figure("1", unit="元"))


@pytest.mark.parametrize("operation", [figures.divide, figures.remainder, figures.whole])
def test_nothing_is_divided_by_zero(operation: object) -> None:
    assert callable(operation)
    with pytest.raises(FigureError, match=r"divides by 't\.y', which is 0"):
        operation(figure("1"), figure("0", "y"))


@pytest.mark.parametrize(
    ("left", "right"), [("10", "65"), ("0", "-1"), ("-8", "0.5"), ("10", "64"), ("9999999999", "9")]
)
def test_powers_have_bounds(left: str, right: str) -> None:
    with pytest.raises(FigureError):
        figures.power(figure(left), figure(right))


def test_powers_within_bounds_are_worked_out() -> None:
    assert figures.power(figure("1.1"), figure("2")).value == Decimal("1.21")


def test_no_zero_is_negative() -> None:
    assert not figures.negative(figure("0")).value.is_signed()


@pytest.mark.parametrize(("text", "value", "decimals"), [("−5.50", "-5.5", 2), ("1e3", "1000", 0), ("34.00", "34", 2)])
def test_numbers_are_read_as_typed(text: str, value: str, decimals: int) -> None:
    assert (typed(text).value, typed(text).decimals) == (Decimal(value), decimals)
