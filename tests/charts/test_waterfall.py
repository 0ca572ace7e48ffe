import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from builder.charts.page import ChartPage
from builder.charts.waterfall import MOST_STEPS
from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import PAGE, chart, data_of, drawn, series, sheet, wrong

BRIDGE = "x,change\n去年,38.0\n降价,-21.5\n增量,24.5\n小计,\n投入,-9.0\n今年,"
SUMS = ("去年", "小计", "今年")
DEEP = "x,change\n甲,5\n乙,-9\n丙,2\n合计,"


def test_each_bar_begins_where_the_one_before_ended() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS)
    assert series(plot, "起点").values == (0, 38, 16.5, 0, 41, 0)
    assert series(plot, "终点").values == (38, 16.5, 41, 41, 32, 32)
    assert series(plot, "底").values == (0, 16.5, 16.5, 0, 32, 0)
    assert series(plot, "增加").values == (0, 0, 24.5, 0, 0, 0)
    assert series(plot, "减少").values == (0, 21.5, 0, 0, 9, 0)
    assert series(plot, "合计").values == (38, 0, 0, 41, 0, 32)


def test_a_bar_that_crosses_zero_has_a_part_on_each_side() -> None:
    plot = drawn("waterfall", DEEP, sums=("合计",))
    assert series(plot, "底").values == (0, 0, -2, 0)
    assert series(plot, "减少").values == (0, 5, 0, 0)
    assert series(plot, "减少（零下）").values == (0, -4, 0, 0)
    assert series(plot, "增加（零下）").values == (0, 0, -2, 0)
    assert series(plot, "合计（零下）").values == (0, 0, 0, -2)
    low, high = plot.value_axis.minimum, plot.value_axis.maximum
    assert low is not None
    assert high is not None
    assert low < -4
    assert high > 5


def test_changes_carry_their_signs_and_sums_none() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS)
    assert series(plot, "上方标签").cells == ("38.0", "−21.5", "+24.5", "41.0", "−9.0", "32.0")
    (told,) = plot.told
    assert told.values[1] == ("降价", "−21.5")


def test_a_fall_has_its_label_under_it() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS)
    assert series(plot, "上方标签").values == (38, None, 41, 41, None, 32)
    assert series(plot, "下方标签").values == (None, 16.5, None, None, 32, None)


def test_rows_that_are_edited_move_everything_after_them() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS)
    assert unlike(plot) == []
    edited = reckoned(plot, change={1: 8.0})
    assert edited["终点"] == [38, 46, 70.5, 70.5, 61.5, 61.5]
    assert edited["增加"][1] == 8
    assert edited["减少"][1] == 0
    assert edited["标签"][1] == "+8.0"
    assert edited["上方标签"][1] == 46


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=8), st.integers(0, 7))
def test_formulas_make_what_is_drawn(changes: list[int], at: int) -> None:
    rows = [f"第{row},{change}" for row, change in enumerate(changes)]
    rows.insert(1 + at % len(changes), "小计,")
    assert unlike(drawn("waterfall", "x,v\n" + "\n".join(rows), sums=("小计",))) == []


def test_a_sum_that_is_given_may_differ_by_rounding_but_not_by_more() -> None:
    assert drawn("waterfall", "x,v\n甲,1.2\n乙,2.2\n计,3.5", sums=("计",))
    ((message, hint),) = wrong("waterfall", "x,v\n甲,1.2\n乙,2.2\n计,4.1", sums=("计",))
    assert message == "'计' is 4.1, but the steps before it come to 3.4"
    assert "empty" in hint


def test_what_is_wrong_has_its_place() -> None:
    _, problems = charts.plot(chart("waterfall", sums=("计",)), sheet("x,v\n甲,1\n乙,\n计,1"), PAGE)
    assert [(problem.at.line, problem.at.column, problem.message) for problem in problems] == [
        (3, 2, "the step '乙' has no value")
    ]


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        ("x,v\n甲,1", {}, f"a waterfall has two to {MOST_STEPS} steps, not 1"),
        ("x,v\n" + "\n".join(f"{n},1" for n in range(30)), {}, f"a waterfall has two to {MOST_STEPS} steps, not 30"),
        ("x,v,w\n甲,1,2\n乙,1,2", {}, "a waterfall draws one column, not 2"),
        ("x,v\n甲,1\n乙,2", {"sums": ("丙",)}, "no row named '丙' to be a sum"),
        ("x,v\n甲,\n乙,2", {"sums": ("甲",)}, "the sum '甲' has nothing before it"),
        ("x,v\n甲,1\n乙,2", {"max": 9.0}, "a waterfall takes no `max:`"),
        ("x,v\n" + "很" * 90 + ",1\n乙,2", {}, f"'{'很' * 90}' is too long for its place under the plot"),
    ],
)
def test_what_makes_no_waterfall_is_refused(table: str, options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("waterfall", table, **options)]


def test_figures_too_wide_for_their_bars_leave_an_axis() -> None:
    rows = "\n".join(f"第{row},123456789.25" for row in range(12))
    crowded = drawn("waterfall", "x,v\n" + rows)
    assert crowded.value_axis.visible
    assert not any(one.name == "上方标签" for one in crowded.series)
    assert not drawn("waterfall", BRIDGE, sums=SUMS).value_axis.visible


def test_a_column_named_as_one_of_the_chart_is_told_apart() -> None:
    plot = drawn("waterfall", "x,终点\n甲,1\n乙,2")
    assert plot.inputs[0].name == "终点（原值）"
    assert unlike(plot) == []


def test_decoration_has_bars_alone() -> None:
    plot = drawn("waterfall", BRIDGE, ChartPage(300, 300, bare=True), sums=SUMS)
    assert not any(point.label for one in plot.series for point in one.points)
    assert data_of(BRIDGE, "waterfall")
