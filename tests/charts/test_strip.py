from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.charts.strip import swarm
from tests.charts.free import dots, free
from tests.charts.test_sampling import TABLE


@given(st.lists(st.floats(0, 200), min_size=1, max_size=40))
def test_no_dot_covers_another_while_there_is_room(heights: list[float]) -> None:
    ordered = tuple(sorted(heights))
    asides = swarm(ordered, 6.0, 1e6)
    for (x1, y1), (x2, y2) in combinations(zip(asides, ordered, strict=True), 2):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 >= 36 - 1e-3


def test_dots_are_always_placed_the_same_and_stay_in_their_column() -> None:
    heights = tuple(n * 0.5 for n in range(60))
    assert swarm(heights, 6.0, 20.0) == swarm(heights, 6.0, 20.0)
    assert max(map(abs, swarm(heights, 6.0, 20.0))) <= 20
    assert swarm((0.0, 50.0), 6.0, 20.0) == (0.0, 0.0)


def test_each_value_is_a_dot() -> None:
    found = dots(free("strip", TABLE))
    wanted = sorted(float(row.split(",")[1]) for row in TABLE.split("\n")[1:])
    assert sorted(dot.value or 0.0 for dot in found) == pytest.approx(wanted)


def test_many_dots_are_small() -> None:
    few = dots(free("strip", "g,v\n" + "\n".join(f"甲,{n}" for n in range(20))))
    many = dots(free("strip", "g,v\n" + "\n".join(f"甲,{n % 97}" for n in range(500))))
    assert few[0].size > 2 * many[0].size
    assert len(many) == 500


def test_groups_of_one_value_are_shown() -> None:
    assert len(dots(free("strip", "g,v\n甲,3\n乙,4"))) == 2
