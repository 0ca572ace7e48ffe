import pytest

from builder.charts.bubble_room import GIVE, clear, without_negatives
from builder.charts.scale import Scale, log_scale, scale


def reached(found: Scale, places: tuple[float, ...], reach: tuple[float, ...]) -> list[float]:
    """How far under the lower and over the upper end anything lies, as shares."""
    shares = [found.share(place) for place in places]
    pairs = list(zip(shares, reach, strict=True))
    return [-min(share - wide for share, wide in pairs), max(share + wide for share, wide in pairs) - 1]


@pytest.mark.parametrize("find", [scale, log_scale])
def test_a_scale_grows_until_each_reach_is_inside(find: object) -> None:
    places, reach = (1.0, 50.0, 100.0), (0.1, 0.02, 0.1)
    found = clear(find, places, reach)  # type: ignore[arg-type]
    assert max(reached(found, places, reach)) <= GIVE
    assert max(reached(find(1.0, 100.0), places, reach)) > GIVE  # type: ignore[operator]


def test_a_scale_with_room_stays_as_it_is() -> None:
    assert clear(scale, (30.0, 70.0), (0.05, 0.05)) == scale(30.0, 70.0)


def test_bounds_that_an_author_wrote_stay() -> None:
    fixed = Scale(0.0, 10.0, 5.0)
    assert clear(lambda low, high: fixed, (0.0, 10.0), (0.1, 0.1)) == fixed


@pytest.mark.parametrize(
    ("code", "places", "written"),
    [
        ('0;"−"0', (1.0,), "0;;0"),
        ('+0;"−"0;0', (0.0,), "+0;;0"),
        ('0;"−"0', (-1.0,), '0;"−"0'),
        ("[<1]0.##;0", (1.0,), "[<1]0.##;0"),
    ],
)
def test_ticks_that_only_give_room_are_left_out(code: str, places: tuple[float, ...], written: str) -> None:
    assert without_negatives(code, places) == written
