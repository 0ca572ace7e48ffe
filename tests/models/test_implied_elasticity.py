import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.models.elasticity import use_multiple
from builder.models.implied_elasticity import Parameters, run
from tests.models.reading import outcome, refused, results

MODEL = "implied_elasticity"
TRAFFIC = "{from_price: 8.5, to_price: 3.75, from_use: 4.42, to_use: 10.44}"


@pytest.mark.parametrize(
    ("text", "elasticity"),
    [
        (TRAFFIC, 1.05034),
        ("{from_price: 1, to_price: 0.06, from_use: 205, to_use: 4526.08}", 1.09995),
        ("{from_price: 1, to_price: 0.007, from_use: 1.2e11, to_use: 16.4e12}", 0.991072),
    ],
)
def test_the_worked_numbers(text: str, elasticity: float) -> None:
    assert results(MODEL, text)["elasticity"] == pytest.approx(elasticity, rel=1e-5)


def test_the_table_is_before_and_after() -> None:
    made = outcome(MODEL, TRAFFIC)
    assert made.columns == ("when", "price", "use", "spend")
    assert made.rows == (("之前", 8.5, 4.42, 37.57), ("之后", 3.75, 10.44, 39.15))


def test_an_upper_bound_is_called_one_until_growth_is_taken_out() -> None:
    assert outcome(MODEL, TRAFFIC).assumptions
    assert outcome(MODEL, TRAFFIC[:-1] + ", growth: 0.1, years: 2}").assumptions == ()
    assert results(MODEL, TRAFFIC[:-1] + ", growth: 0.1, years: 2}")["elasticity"] < 1.05


def test_a_price_that_does_not_change_tells_nothing() -> None:
    problem = refused(MODEL, "{from_price: 2, to_price: 2, from_use: 1, to_use: 3}")
    assert problem.message == "the price does not change, so use tells nothing about it"
    assert problem.at.line == 1


@given(st.floats(0.01, 100), st.floats(0, 5), st.floats(-0.5, 2), st.floats(0, 5))
def test_the_elasticity_that_made_the_use_is_found_again(
    price: float, elasticity: float, growth: float, years: float
) -> None:
    assume(abs(price - 1) > 0.01)
    use = use_multiple(price, elasticity, growth, years)
    made = run(Parameters(from_price=1, to_price=price, from_use=1, to_use=use, growth=growth, years=years))
    assert made.result("elasticity") == pytest.approx(elasticity, abs=1e-6)
