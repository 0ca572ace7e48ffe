import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.charts.scale import day_step, log_scale, month_step, scale

FINITE = st.floats(-1e15, 1e15)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 1589.1, (0, 400, 800, 1200, 1600)),
        (0, 100, (0, 20, 40, 60, 80, 100)),
        (-45, 10, (-50, -25, 0, 25)),
        (0.1, 0.35, (0, 0.1, 0.2, 0.3, 0.4)),
    ],
)
def test_bounds_and_steps_are_round(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert scale(low, high).ticks == ticks


def test_values_far_from_zero_do_not_drag_it_in() -> None:
    assert scale(980, 1010).low > 900


def test_values_near_zero_start_there() -> None:
    assert scale(20, 100).low == 0
    assert scale(-100, -20).high == 0


def test_a_step_of_the_author_is_kept() -> None:
    assert scale(0, 90, step=30).ticks == (0, 30, 60, 90)


@given(FINITE, FINITE)
def test_all_values_lie_between_the_bounds(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    found = scale(low, high)
    slack = found.step * 1e-6 + 1e-9 * abs(high)
    assert found.low - slack <= low
    assert high <= found.high + slack
    assert found.low < found.high
    assert len(found.ticks) <= 12


@given(FINITE)
def test_a_single_value_has_a_scale(value: float) -> None:
    assert scale(value, value).low < scale(value, value).high


def test_days_and_months_go_by_steps_that_people_count_in() -> None:
    assert day_step(365, 7) == 60
    assert month_step(365 * 3, 8) == 6
    assert month_step(365 * 10, 5) == 24


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.05, 300, (0.01, 0.1, 1, 10, 100)),
        (20_000, 90_000, (20_000, 40_000, 80_000)),
        (3, 3, (2, 4, 8)),
        (1, 10, (1, 2, 4, 8)),
        (25, 900, (10, 100, 1000)),
    ],
)
def test_powers_or_doublings_are_the_ticks_of_a_logarithmic_scale(
    low: float, high: float, ticks: tuple[float, ...]
) -> None:
    found = log_scale(low, high, 8)
    assert found.ticks == ticks
    assert found.low <= low
    assert found.high >= high
    assert found.share(found.low) == 0
    assert found.share(found.high) == pytest.approx(1)


def test_a_wide_logarithmic_scale_has_a_tick_each_few_powers() -> None:
    found = log_scale(1e-9, 1e15, 8)
    assert found.step == 1000
    assert len(found.ticks) == 9


def test_half_way_between_powers_is_their_mean_on_the_scale() -> None:
    assert log_scale(1, 100, 8).share(10) == pytest.approx(0.5)
