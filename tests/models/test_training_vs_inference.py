import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.models.training_vs_inference import Parameters, run
from tests.models.reading import DEEPSEEK, outcome, parameters, refused, results

MODEL = "training_vs_inference"
hours = st.floats(1e2, 1e9)
FLOP = "parameters_active: 405e9\ntrain_tokens: 15.6e12\ntokens_per_day: 776e9\n"


def test_deepseek_serves_as_much_as_it_trained_after_64_days() -> None:
    found = results(MODEL, DEEPSEEK)
    assert found["days"] == pytest.approx(64.039, rel=1e-5)
    assert (found["days_low"], found["days_high"]) == (
        pytest.approx(213.463, rel=1e-5),
        pytest.approx(640.39, rel=1e-5),
    )
    assert found["share_after_year"] == pytest.approx(0.850739, rel=1e-5)
    assert (found["training"], found["per_day"]) == (2_788_000, 43_536)
    assert found["research_low"] == pytest.approx(2_788_000 / 0.3)
    assert found["research_high"] == pytest.approx(27_880_000)
    assert "cost" not in found


def test_a_price_makes_costs_and_moves_no_day() -> None:
    found = results(MODEL, DEEPSEEK + "price_per_hour: 2\nscale: 10000")
    assert (found["cost"], found["cost_per_day"]) == (pytest.approx(5_576_000), pytest.approx(87_072))
    assert found["days"] == pytest.approx(64.039, rel=1e-5)


def test_hours_a_day_say_the_same_as_nodes() -> None:
    assert results(MODEL, "train_gpu_hours: 2788000\ngpu_hours_per_day: 43536") == results(MODEL, DEEPSEEK)


def test_operations_are_counted_by_the_rule_of_6_and_2() -> None:
    found = results(MODEL, FLOP)
    assert found["training"] == pytest.approx(3.7908e25)
    assert found["days"] == pytest.approx(4.68e13 / 776e9)


def test_deepseek_by_operations_takes_57_days() -> None:
    text = "parameters_active: 37e9\ntrain_tokens: 14.8e12\ntokens_per_day: 776e9"
    assert results(MODEL, text)["days"] == pytest.approx(57.2165, rel=1e-5)


def test_the_table_holds_the_crossing_and_the_horizon() -> None:
    made = outcome(MODEL, DEEPSEEK + "scale: 10000\nchip: H800")
    rows = {row[0]: row[1:] for row in made.rows}
    assert made.columns == ("day", "training", "serving")
    assert made.units == ("天", "万 H800 小时", "万 H800 小时")
    assert rows[64.0] == (278.8, 278.8)
    assert rows[0.0] == (278.8, 0.0)
    assert rows[365.0] == (278.8, 1589.06)
    assert list(rows) == sorted(rows)


def test_a_crossing_beyond_the_horizon_is_still_in_the_table() -> None:
    made = outcome(MODEL, DEEPSEEK + "horizon: 30")
    assert made.rows[-1][0] == 64.0
    assert made.rows[-2][0] == 30.0


@pytest.mark.parametrize(
    ("horizon", "days"), [(3, [0, 1, 2, 3]), (365, [*range(0, 331, 30), 365]), (20, range(0, 21, 2))]
)
def test_rows_stand_in_even_steps_up_to_the_horizon(horizon: int, days: list[int]) -> None:
    made = outcome(MODEL, f"train_gpu_hours: 1000000\ngpu_hours_per_day: 1000\nhorizon: {horizon}")
    assert [row[0] for row in made.rows] == [*days, 1000.0]


def test_years_to_come_are_cut_into_few_rows() -> None:
    days = [row[0] for row in outcome(MODEL, DEEPSEEK + "horizon: 20000").rows]
    assert len(days) <= 17
    assert days[-1] == 20000


def test_a_range_may_be_one_share() -> None:
    found = results(MODEL, DEEPSEEK + "share_of_research: [0.2, 0.2]")
    assert found["days_low"] == found["days_high"] == pytest.approx(320.195, rel=1e-5)


def test_a_band_says_what_research_takes() -> None:
    made = outcome(MODEL, DEEPSEEK + "band: true")
    assert made.columns[3:] == ("research_low", "research_high")
    assert made.rows[0][3:] == (pytest.approx(2_788_000 / 0.3, rel=1e-5), pytest.approx(27_880_000))


@given(hours, hours)
def test_the_crossing_scales_with_the_hours(training: float, daily: float) -> None:
    once = run(Parameters(train_gpu_hours=training, gpu_hours_per_day=daily))
    twice = run(Parameters(train_gpu_hours=2 * training, gpu_hours_per_day=daily))
    assert twice.result("days") == pytest.approx(2 * (once.result("days") or 0))


@given(hours, hours, st.floats(10, 5_000))
def test_before_the_crossing_training_is_ahead_and_after_it_serving(
    training: float, daily: float, horizon: float
) -> None:
    made = run(Parameters(train_gpu_hours=training, gpu_hours_per_day=daily, horizon=horizon))
    days = made.result("days") or 0
    assume(0.1 < days < 1e6)
    for day, trained, served in made.rows:
        if isinstance(day, float) and isinstance(trained, float) and isinstance(served, float):
            assert (served >= trained * 0.99999) or day < days * 1.001
            assert (served <= trained * 1.00001) or day > days * 0.999


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nodes: 3", "'train_gpu_hours' is missing"),
        ("train_gpu_hours: 3", "'nodes' or by 'gpu_hours_per_day'"),
        ("train_gpu_hours: 3\nnodes: 1\ngpu_hours_per_day: 2", "'nodes' or by 'gpu_hours_per_day'"),
        ("parameters_active: 3\ntrain_tokens: 4", "wants 'tokens_per_day'"),
        (FLOP + "nodes: 1", "'nodes' counts hours"),
        (FLOP + "price_per_hour: 1", "no price per hour"),
        (DEEPSEEK + "share_of_research: [0.3, 0.1]", "is the smaller"),
    ],
)
def test_sides_that_are_missing_or_said_twice_are_refused(text: str, words: str) -> None:
    problem = refused(MODEL, text)
    assert words in problem.message
    assert (problem.at.file, problem.at.line) == ("deck.yaml", 1)


def test_what_is_taken_for_granted_is_said() -> None:
    assert outcome(MODEL, DEEPSEEK).assumptions == (
        "每日推理用量按不变外推",
        "区间按最终训练占研发算力的 10% 至 30% 计（其他机构的比例）",
    )
    own = outcome(MODEL, DEEPSEEK + "share_of_research: [0.2, 0.5]").assumptions
    assert own[1] == "区间按最终训练占研发算力的 20% 至 50% 计"
    assert len(outcome(MODEL, FLOP).assumptions) == 3


def test_a_currency_may_be_named() -> None:
    made = outcome(MODEL, DEEPSEEK + "price_per_hour: 14\ncurrency: 元")
    assert {result.unit for result in made.results if result.name.startswith("cost")} == {"元", "元/天"}
    assert parameters(MODEL, DEEPSEEK).currency is None
