import pytest

from builder.charts.samples import GRID
from tests.charts.free import dots, free, shapes, strokes
from tests.charts.test_sampling import TABLE


def named(kind: str) -> dict[str, tuple[tuple[float, float], ...]]:
    return {one.name: one.places for one in shapes(free(kind, TABLE)) if one.name}


def test_a_violin_ends_at_its_least_and_its_greatest_value() -> None:
    found = free("violin", TABLE, min=0, max=10)
    ticks = [stroke.places[0][1] for stroke in strokes(found) if stroke.colour == "line"]
    zero, ten = max(ticks), min(ticks)
    shape = next(one for one in shapes(found) if one.name == "上一代")
    heights = [y for _, y in shape.places]
    assert max(heights) == pytest.approx(zero + (ten - zero) * shape.values[0] / 10)
    assert min(heights) == pytest.approx(zero + (ten - zero) * shape.values[-1] / 10)


def test_it_is_the_same_at_both_sides() -> None:
    for places in named("violin").values():
        middle = sum(x for x, _ in places) / len(places)
        right, left = places[: GRID + 1], places[GRID + 1 :][::-1]
        assert [x - middle for x, _ in right] == pytest.approx([middle - x for x, _ in left])


def test_all_have_the_same_area() -> None:
    areas = []
    for places in named("violin").values():
        pairs = zip(places, (*places[1:], places[0]), strict=True)
        areas.append(abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2)
    assert areas == pytest.approx([areas[0]] * 3, rel=0.15)  # what is cut off beyond the values differs


def test_the_dot_is_the_median_and_the_bar_the_middle_half() -> None:
    found = free("violin", TABLE)
    assert sorted(dot.value or 0 for dot in dots(found)) == [
        sorted(one.values)[5] / 2 + sorted(one.values)[6] / 2
        for one in sorted((s for s in shapes(found) if s.name), key=lambda s: s.values[0])
    ]
    bars = [stroke for stroke in strokes(found) if stroke.width == 5.0]
    assert len(bars) == 3
    for bar, dot in zip(bars, dots(found), strict=True):
        assert min(y for _, y in bar.places) < dot.y < max(y for _, y in bar.places)


def test_the_highlighted_one_is_loud() -> None:
    loud = [one.name for one in shapes(free("violin", TABLE, highlight=("新模型",))) if one.fill == "accent"]
    assert loud == ["新模型"]


def test_the_dot_is_seen_on_every_bar() -> None:
    found = free("violin", TABLE, highlight=("新模型",))
    assert {(dot.colour, dot.hollow) for dot in dots(found)} == {("ink", True)}
