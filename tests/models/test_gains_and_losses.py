import pytest

from builder.models.archetypes import ARCHETYPES
from tests.models.reading import outcome, refused, results

MODEL = "gains_and_losses"
LEVELS = "archetypes: [{}]\nshow: margin"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("gpu_owner_before", 40.769),
        ("gpu_owner_observed", -4.52535),
        ("gpu_owner_observed_variant", -33.6704),
        ("gpu_owner_stress", -97.4368),
        ("gpu_owner_stress_variant", -152.488),
        ("gpu_owner_contracted_observed", 39.7242),
        ("scarcity_seller_observed", 55.8824),
        ("scarcity_seller_observed_variant", 69.2647),
        ("scarcity_seller_stress", 16.6667),
        ("scarcity_seller_stress_variant", 57.5),
        ("app_keeps_before", 45.0),
        ("app_keeps_observed", 54.9667),
        ("app_keeps_observed_variant", 50.6862),
        ("app_keeps_stress", 61.1),
        ("app_keeps_stress_variant", 55.4024),
        ("app_flat_rate_observed", 43.5172),
        ("app_flat_rate_stress", 41.743),
        ("app_passes_on_observed", 49.963),
        ("app_passes_on_stress", 56.7778),
        ("gpu_owner_observed_change", -45.2943),
        ("scarcity_seller_stress_change", -58.3333),
        ("app_passes_on_stress_change", 11.7778),
        ("break_even", 1.77693),
        ("break_even_short", 2.2724),
        ("value_observed", -26.9057),
        ("value_stress", -90.8832),
        ("new_use_observed", 46.7654),
        ("new_use_stress", 73.7213),
    ],
)
def test_the_worked_numbers(name: str, value: float) -> None:
    assert results(MODEL)[name] == pytest.approx(value, rel=1e-5)


def test_a_new_buyer_still_earns_at_the_low_rent() -> None:
    found = results(MODEL, LEVELS.format("gpu_buyer"))
    assert found["gpu_buyer_observed"] == pytest.approx(13.6301, rel=1e-5)
    assert found["gpu_buyer_stress"] == pytest.approx(-63.1432, rel=1e-5)
    assert found["break_even_buyer"] == pytest.approx(1.46829, rel=1e-5)


def test_what_has_no_before_has_no_change() -> None:
    assert set(results(MODEL, LEVELS.format("gpu_buyer") + "\ncases: {one: 0.5}")) == {
        "gpu_buyer_one", "gpu_buyer_one_variant", "break_even_buyer",
    }  # fmt: skip
    assert set(results(MODEL, "archetypes: bill_of_materials\ncases: {one: 0.5}")) == {
        "bill_of_materials_one", "bill_of_materials_one_variant",
    }  # fmt: skip


@pytest.mark.parametrize(("text", "unit"), [("", "美元/小时"), ("\ncurrency: 元", "元/小时")])
def test_rents_are_in_the_currency_named(text: str, unit: str) -> None:
    units = {result.name: result.unit for result in outcome(MODEL, "archetypes: gpu_owner" + text).results}
    assert (units["break_even"], units["break_even_short"], units["value_stress"]) == (unit, unit, "%")


def test_the_rent_may_come_back() -> None:
    found = results(MODEL, "cases: {rebound: 0.1166667, march: 0.2166667}")
    assert found["gpu_owner_rebound"] == pytest.approx(32.946, rel=1e-4)
    assert found["gpu_owner_march"] == pytest.approx(24.3859, rel=1e-4)


def test_a_bill_of_materials_falls_by_the_share_of_compute() -> None:
    made = outcome(MODEL, "archetypes: bill_of_materials")
    assert made.rows == (("端侧与机器人：物料成本", -4.3, -8.7, -4.3, -7.0, -14.0, -7.0),)
    assert set(made.units[1:]) == {"% 物料成本"}
    assert results(MODEL, "archetypes: bill_of_materials")["bill_of_materials_stress_variant"] == pytest.approx(-14)


def test_a_row_tells_changes_in_points_with_the_variant_for_a_bound() -> None:
    made = outcome(MODEL)
    assert made.columns == (
        "who", "observed", "observed_low", "observed_high", "stress", "stress_low", "stress_high",
    )  # fmt: skip
    assert made.rows[0] == ("显卡老买家，随行就市", -45.3, -57.9, -45.3, -138.2, -176.7, -138.2)
    assert made.rows[4] == ("应用企业，包月不限量", -1.5, None, None, -3.3, None, None)
    assert set(made.units[1:]) == {"个百分点"}


def test_margins_may_be_told_instead_of_changes() -> None:
    made = outcome(MODEL, LEVELS.format("gpu_owner, gpu_buyer") + "\ncases: {observed: 0.43333333}")
    assert made.columns == ("who", "before", "observed", "observed_low", "observed_high")
    assert [row[1:] for row in made.rows] == [(40.8, -4.5, -33.7, -4.5), (None, 13.6, -6.4, 13.6)]


def test_a_change_that_rounds_to_nothing_has_no_sign() -> None:
    made = outcome(MODEL, "archetypes: gpu_owner_contracted\ncases: {small: 0.0001}")
    assert str(made.rows[0][1]) == "0.0"


@pytest.mark.parametrize("key", [key for key in ARCHETYPES if key != "bill_of_materials"])
def test_every_archetype_can_stand_alone(key: str) -> None:
    assert len(outcome(MODEL, LEVELS.format(key)).rows) == 1


def test_only_assumptions_that_matter_and_are_ours_are_told() -> None:
    assert outcome(MODEL, "archetypes: scarcity_seller\ncases: {one: 0.5}").assumptions == (
        "变体中单位成本的 30% 不随算力下降",
    )
    assert outcome(MODEL, "archetypes: scarcity_seller\ncases: {one: 0.5}\nfixed_share: 0.4").assumptions == ()
    told = outcome(MODEL).assumptions
    for words in ("利用率 80%", "现值的折现率 10%", "让利 10%", "降价 70% 为压力情景，非预测"):
        assert words in told


def test_cases_may_have_names_in_the_words_of_results() -> None:
    made = outcome(MODEL, "archetypes: app_keeps\nnames: {observed: 已发生}")
    assert "应用企业，留住节省：已发生" in {result.words for result in made.results}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("archetypes: gpu_buyer", "no margin before the fall"),
        ("archetypes: [bill_of_materials, gpu_owner]", "is a cost and no margin"),
        ("archetypes: bill_of_materials\nshow: margin", "is a cost and no margin"),
        ("archetypes: [gpu_owner, gpu_owner]", "stands twice"),
        ("cases: {}", "'cases' is empty"),
        ("cases: {a b: 0.1}", "no name of a column"),
        ("cases: {a: 0.1, a_low: 0.2}", "two columns would have one name"),
        ("show: margin\ncases: {before: 0.1}", "two columns would have one name"),
        ("life: 3", "'life_short' is longer than 'life'"),
        ("years_used: 6", "leaves nothing of 'life'"),
    ],
)
def test_what_does_not_go_together_is_refused(text: str, words: str) -> None:
    problem = refused(MODEL, text)
    assert words in problem.message
    assert (problem.at.file, problem.at.line) == ("deck.yaml", 1)
