from hypothesis import given, settings
from hypothesis import strategies as st

from builder.charts.marimekko_series import SPAN
from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import drawn, series

CLOUD = "seg,size,a,b\n云,60,30,70\n端,30,5,5\n边缘,10,10,90"
OPTIONS = {"width": "size", "y": ("a", "b")}


def test_a_column_runs_over_days_by_its_share_of_the_width() -> None:
    plot = drawn("marimekko", CLOUD, **OPTIONS)
    assert plot.categories == (0, 3000, 6000, 6000, 7500, 9000, 9000, 9500, SPAN)


def test_parts_are_shares_of_their_column() -> None:
    plot = drawn("marimekko", CLOUD, **OPTIONS)
    assert series(plot, "a %").values == (0.3,) * 3 + (0.5,) * 3 + (0.1,) * 3
    assert plot.groups[0].grouping == "stacked"


def test_edited_widths_and_parts_move_the_drawing() -> None:
    plot = drawn("marimekko", CLOUD, **OPTIONS)
    assert unlike(plot) == []
    edited = reckoned(plot, size={0: 160.0}, a={1: 15.0})
    assert edited["位置"][2] == 8000
    assert edited["a %"][3:6] == [0.75] * 3
    assert edited["列名 标签"][0] == "云\n80%"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(20, 99), st.integers(1, 500), st.integers(0, 500)), min_size=2, max_size=5))
def test_formulas_make_what_is_drawn(rows: list[tuple[int, int, int]]) -> None:
    text = "x,w,a,b\n" + "\n".join(f"第{index},{','.join(map(str, row))}" for index, row in enumerate(rows))
    assert unlike(drawn("marimekko", text, width="w", y=("a", "b"))) == []


def test_only_parts_with_room_hold_their_shares() -> None:
    plot = drawn("marimekko", "seg,size,a,b\n云,60,1,99\n端,40,50,50", **OPTIONS)
    within = [
        point.index for point in series(plot, "a 标签").points if point.label and point.label.position == "centre"
    ]
    assert within == [4]


def test_part_names_at_the_right_are_kept_apart() -> None:
    plot = drawn("marimekko", "seg,size,a,b,c\n云,60,1,98,1\n端,40,1,1,98", width="size", y=("a", "b", "c"))
    names = [series(plot, f"{name} 标签").points[-1] for name in "abc"]
    assert [series(plot, f"{name} 标签").cells[-1] for name in "abc"] == ["a", "b", "c"]
    assert len({point.label.shift for point in names if point.label}) == 3


def test_a_name_with_a_bracket_is_no_column() -> None:
    plot = drawn("marimekko", CLOUD, names={"a": "甲 [估计]"}, **OPTIONS)
    assert unlike(plot) == []


def test_columns_are_parted_by_paper_at_each_inner_edge() -> None:
    edges = series(drawn("marimekko", CLOUD, **OPTIONS), "列界")
    assert [row for row, value in enumerate(edges.values) if value] == [3, 6]
    assert edges.errors[0].minus[3] == 1
