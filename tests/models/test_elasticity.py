import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.models.elasticity import Parameters, run, use_multiple
from tests.models.reading import outcome, results

MODEL = "elasticity"
ratios, elasticities = st.floats(1e-3, 1e3), st.floats(0, 5)


def test_the_worked_numbers() -> None:
    found = results(MODEL)
    assert found["use_1_11"] == pytest.approx(3.80536, rel=1e-5)
    assert found["spend_1_11"] == pytest.approx(1.14161, rel=1e-5)
    assert found["spend_0_7"] == pytest.approx(0.696845, rel=1e-5)
    assert found["chips_1_11_0_5"] == pytest.approx(2.08428, rel=1e-5)
    assert found["chips_0_7_0_5"] == pytest.approx(1.27226, rel=1e-5)
    assert found["use_1_5"] == pytest.approx(6.08581, rel=1e-5)


def test_the_table_has_a_row_an_elasticity_and_a_column_a_share() -> None:
    made = outcome(MODEL, "phi: [0.5]")
    assert made.columns == ("elasticity", "use", "spend", "chips_0_5")
    assert made.rows[2] == ("1.11", 3.805, 1.142, 2.084)


def test_a_list_of_one_leaves_its_part_of_the_name_out() -> None:
    assert set(results(MODEL, "elasticities: [1.11]\nphi: 1")) == {"use", "spend", "chips"}
    assert set(results(MODEL, "elasticities: [1, 2]\nphi: 1")) == {
        "use_1", "spend_1", "chips_1", "use_2", "spend_2", "chips_2",
    }  # fmt: skip
    assert set(results(MODEL, "elasticities: 1\nphi: [0.5, 1]")) == {"use", "spend", "chips_0_5", "chips_1"}


def test_a_row_may_have_a_name() -> None:
    made = outcome(MODEL, "elasticities: [0.7, 1.11]\nnames: {1.11: 实测}")
    assert [row[0] for row in made.rows] == ["0.7", "实测"]


def test_growth_without_the_price_comes_on_top() -> None:
    plain, grown = results(MODEL, "elasticities: 1"), results(MODEL, "elasticities: 1\ngrowth: 0.5\nyears: 2")
    assert grown["use"] == pytest.approx(plain["use"] * 2.25)


def test_the_efficiency_tried_is_half_and_all_of_the_fall() -> None:
    assert outcome(MODEL).columns == ("elasticity", "use", "spend", "chips_0_5", "chips_1")


def test_illustrations_are_told_until_the_author_says_otherwise() -> None:
    assert outcome(MODEL).assumptions[0] == "价格降 70%，为示意"
    own = "price_ratio: 0.5\nelasticities: [1]\nphi: [1]\ngrowth: 0.1\nyears: 1"
    assert outcome(MODEL, own).assumptions == ()


@given(ratios, elasticities)
def test_spending_is_use_times_price(price: float, elasticity: float) -> None:
    made = run(Parameters(price_ratio=price, elasticities=(elasticity,), phi=(1.0,)))
    assert made.result("spend") == pytest.approx(price * (made.result("use") or 0))
    assert made.result("chips") == pytest.approx(made.result("spend"))


@given(st.floats(1e-3, 0.99), elasticities)
def test_spending_rises_under_a_fall_only_over_an_elasticity_of_one(price: float, elasticity: float) -> None:
    assert (price * use_multiple(price, elasticity) > 1 + 1e-12) <= (elasticity > 1)


@given(ratios)
def test_at_an_elasticity_of_one_spending_stays(price: float) -> None:
    assert price * use_multiple(price, 1.0) == pytest.approx(1)
