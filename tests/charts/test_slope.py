from itertools import pairwise

import pytest

from builder.charts.page import ChartPage
from tests.charts.sheets import PAGE, drawn, series, wrong

RATES = "c,before,after\n甲,10,30\n乙,20,12\n丙,15,16\n丁,15.5,16.5"


def test_each_row_is_a_line_from_before_to_after() -> None:
    plot = drawn("slope", RATES, names={"before": "2023 年", "after": "2025 年"})
    assert plot.categories == ("2023 年", "2025 年")
    assert series(plot, "甲").values == (10, 30)
    assert [point.label.position for point in series(plot, "甲").points if point.label] == ["left", "right"]


def test_names_at_an_end_are_kept_apart_and_over_the_axis() -> None:
    plot = drawn("slope", "c,a,b\n" + "\n".join(f"第{row},{row},{1 + row / 100}" for row in range(10)))
    assert plot.area
    low, high = plot.value_axis.minimum, plot.value_axis.maximum
    assert low is not None
    assert high is not None
    places = []
    for one in plot.series:
        label, value = one.points[1].label, one.values[1]
        assert label
        assert label.shift
        assert value is not None
        places.append((1 - (value - low) / (high - low)) * plot.area[3] * PAGE.height + label.shift[1] * PAGE.height)
    places.sort()
    assert min(later - earlier for earlier, later in pairwise(places)) >= PAGE.size * 1.2
    assert places[-1] <= plot.area[3] * PAGE.height + 1


def test_only_what_is_pointed_out_is_coloured_by_its_direction() -> None:
    plain = drawn("slope", RATES)
    assert {one.colour for one in plain.series} == {"quiet"}
    loud = drawn("slope", RATES, highlight=("甲", "乙"))
    assert [(one.name, one.colour) for one in loud.series] == [
        ("丙", "mute"), ("丁", "mute"), ("甲", "gain"), ("乙", "warm"),
    ]  # fmt: skip


def test_with_many_lines_only_those_pointed_out_are_named() -> None:
    table = "c,a,b\n" + "\n".join(f"第{row},{row},{20 - row}" for row in range(20))
    assert wrong("slope", table) == [
        ("the names of 20 lines do not fit beside the plot", "highlight those that matter")
    ]
    plot = drawn("slope", table, highlight=("第3",))
    assert [one.name for one in plot.series if one.points] == ["第3"]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("c,a\n甲,1", "a slope chart draws two columns, before and after, not 1"),
        ("c,a,b,d\n甲,1,2,3", "a slope chart draws two columns, before and after, not 3"),
        ("c,a,b\n甲,1,\n乙,1,2", "'甲' has no value in 'b'"),
        ("c,a,b\n甲,1,2\n甲,1,2", "'甲' stands twice along x"),
        ("c,a,b\n" + "\n".join(f"{n},1,2" for n in range(30)), "30 lines are more than a reader can follow"),
    ],
)
def test_what_is_no_slope_is_refused(table: str, message: str) -> None:
    assert message in [found for found, _ in wrong("slope", table)]


def test_long_names_take_lines() -> None:
    long = "A service whose name is so long that it needs another line"
    plot = drawn("slope", f"c,a,b\n{long},1,2\n乙,3,4")
    assert any("\n" in one.name for one in plot.series)
    assert plot.area
    assert plot.area[2] > 0.25


def test_one_row_is_a_slope() -> None:
    assert drawn("slope", "c,a,b\n甲,5,5").told[0].values == (("a", "5"), ("b", "5"))


def test_decoration_has_lines_alone() -> None:
    plot = drawn("slope", RATES, ChartPage(300, 300, bare=True))
    assert not any(one.points for one in plot.series)


def test_names_that_leave_the_lines_no_room_are_refused() -> None:
    table = "c,before,after\n一个很长的名字要占去很多地方,1000000000000000,-1000000000000000\n乙,20,12"
    assert "the names and values leave no room for the lines between them" in [m for m, _ in wrong("slope", table)]
