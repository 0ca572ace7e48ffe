import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.models.archetypes import ARCHETYPES, Key, Parameters, cost_of_hour

PLAIN = Parameters()
LOSERS = ("gpu_owner", "gpu_owner_contracted", "gpu_buyer", "scarcity_seller", "app_flat_rate")


def test_every_archetype_that_may_be_asked_for_is_there() -> None:
    assert set(typing.get_args(Key)) == set(ARCHETYPES)


@pytest.mark.parametrize("key", ARCHETYPES)
def test_an_archetype_has_a_variant_when_it_says_so(key: str) -> None:
    archetype = ARCHETYPES[key]
    assert archetype.varied == (archetype.after(PLAIN, 0.5, True) != archetype.after(PLAIN, 0.5, False))


@pytest.mark.parametrize("key", [key for key in ARCHETYPES if key not in ("app_passes_on", "gpu_buyer")])
def test_no_fall_changes_nothing(key: str) -> None:
    archetype = ARCHETYPES[key]
    assert archetype.before is not None
    assert archetype.after(PLAIN, 0.0, False) == pytest.approx(archetype.before(PLAIN, False))


@pytest.mark.parametrize("key", LOSERS)
@given(st.floats(0, 0.95), st.floats(0, 0.95))
def test_losers_lose_more_when_prices_fall_more(key: str, one: float, two: float) -> None:
    less, more = sorted((one, two))
    after = ARCHETYPES[key].after
    assert after(PLAIN, more, False) <= after(PLAIN, less, False) + 1e-12


@given(st.floats(0, 0.95), st.floats(0, 0.95))
def test_an_application_that_keeps_the_saving_gains(one: float, two: float) -> None:
    less, more = sorted((one, two))
    assert ARCHETYPES["app_keeps"].after(PLAIN, more, False) >= ARCHETYPES["app_keeps"].after(PLAIN, less, False)


def test_a_longer_life_makes_the_hour_cheaper() -> None:
    assert cost_of_hour(PLAIN, PLAIN.capex, False) < cost_of_hour(PLAIN, PLAIN.capex, True)
    assert cost_of_hour(PLAIN, PLAIN.capex_buyer, False) == pytest.approx(1.46829, rel=1e-5)


def test_two_sets_of_parameters_share_no_cases() -> None:
    assert Parameters().cases is not Parameters().cases
