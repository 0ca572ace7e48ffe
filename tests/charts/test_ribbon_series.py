from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import bounds, drawn, series

FORECAST = "month,v,low,high\n2025-01,3,,\n2025-05,4,3,6\n2025-09,5,2,9"
ONE = {"y": ("v",), "low": "low", "high": "high"}
TWO = "d,a,al,ah,b,bl,bh\n0,12,9,15,20,17,23\n9,28,24,32,17,12,22"
BOTH = {"y": ("a", "b"), "errors": {"a": bounds("al", "ah"), "b": bounds("bl", "bh")}}


def test_a_band_stands_on_an_unseen_area() -> None:
    plot = drawn("ribbon", FORECAST, **ONE)
    base, band = plot.groups[0].series
    assert (base.values, base.opacity) == ((3, 3, 2), 0)
    assert band.values == (0, 3, 7)
    assert plot.groups[0].grouping == "stacked"
    assert series(plot, "v").values == (3, 4, 5)


def test_bands_may_lie_below_zero() -> None:
    base, band = drawn("ribbon", "d,v,l,h\n0,-2,-5,1\n9,1,-3,4", y=("v",), low="l", high="h").groups[0].series
    assert (base.values, band.values) == ((-5, -3), (6, 7))


def test_two_bands_are_one_stack_that_goes_down_again() -> None:
    plot = drawn("ribbon", TWO, **BOTH)
    first, one, second, other = (series_.values for series_ in plot.groups[0].series)
    assert (first, one) == ((9, 24), (6, 8))
    assert (second, other) == ((2, -20), (6, 10))
    assert [sum(filter(None, row)) for row in zip(first, one, second, strict=True)] == [17, 12]


def test_the_line_and_its_band_are_named_at_the_right() -> None:
    plot = drawn("ribbon", FORECAST, names={"v": "需求", "high": "80% 区间"}, **ONE)
    texts = [one.cells[-1] for one in plot.series if one.cells]
    assert texts == ["需求 5", "80% 区间 2–9"]


def test_names_at_the_right_are_kept_apart() -> None:
    plot = drawn("ribbon", "d,v,l,h\n0,1,0,100\n9,50,49.9,50.1", y=("v",), low="l", high="h")
    shifts = [point.label.shift[1] for one in plot.series for point in one.points if point.label and point.label.shift]
    assert len(set(shifts)) == 2


def test_edited_bounds_move_the_band() -> None:
    plot = drawn("ribbon", FORECAST, **ONE)
    assert unlike(plot) == []
    edited = reckoned(plot, high={2: 12.0}, low={2: 1.0})
    assert (edited["v 底"][2], edited["v 区间"][2]) == (1, 11)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(*[st.integers(-50, 50)] * 6), min_size=2, max_size=6))
def test_formulas_make_what_is_drawn(rows: list[tuple[int, ...]]) -> None:
    lines = [(a, min(al, a), max(ah, a), b, min(bl, b), max(bh, b)) for a, al, ah, b, bl, bh in rows]
    table = "d,a,al,ah,b,bl,bh\n" + "\n".join(f"{day},{','.join(map(str, row))}" for day, row in enumerate(lines))
    assert unlike(drawn("ribbon", table, **BOTH)) == []
