from hypothesis import given, settings
from hypothesis import strategies as st

from builder.charts.page import width
from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import MARGINS, PAGE, bounds, drawn, series

RANGED = "who,v,low,high\n甲,10,4,17\n乙,-3,-8,2\n丙,,,"
ERRORS = {"errors": {"v": bounds("low", "high")}}


def test_a_name_stands_on_the_far_side_of_its_bar() -> None:
    names = series(drawn("diverging", MARGINS, y=("seen",)), "名称位置")
    signs = [value < 0 for value in names.values if value is not None]
    assert signs == [True, False, False, False]
    assert names.label
    assert (names.label.show, names.label.position) == (("category",), "outside")


def test_names_and_values_end_inside_the_plot() -> None:
    plot = drawn("diverging", MARGINS, y=("seen",))
    low, high = plot.value_axis.minimum, plot.value_axis.maximum
    assert low is not None
    assert high is not None
    assert plot.area
    points = plot.area[2] * PAGE.width / (high - low)
    assert (0 - low) * points > width("应用公司，省下的归自己", PAGE.size)
    assert (-45 - low) * points > width("−45", PAGE.size, True)
    assert high * points > width("只靠稀缺的卖家，成本锁死", PAGE.size)


def test_gain_and_loss_are_told_by_colour_unless_one_is_pointed_out() -> None:
    bars = series(drawn("diverging", MARGINS, y=("seen",)), "seen")
    assert (bars.colour, bars.points[0].colour) == ("warm", "gain")
    loud = series(drawn("diverging", MARGINS, y=("seen",), highlight=("旧卡持有者",)), "seen")
    assert [point.colour for point in loud.points] == [None, None, "warm", None]
    assert loud.colour == "mute"


def test_rows_are_sorted_by_value() -> None:
    plot = drawn("diverging", MARGINS, y=("seen",), sort="ascending")
    assert series(plot, "seen").values == (-45, -19, -1, 10)


def test_whiskers_reach_to_the_bounds_and_letters_stand_beyond_them() -> None:
    plot = drawn("diverging", RANGED, y=("v",), **ERRORS)
    (errors,) = series(plot, "v").errors
    assert (errors.plus, errors.minus) == ((7, 5, 0), (6, 5, 0))
    first, second, _ = series(plot, "数值位置").values
    assert first
    assert second
    assert first > 17
    assert second < -8
    assert series(plot, "数值位置").cells == ("+10", "−3", "")
    assert [one.name for one in plot.inputs] == ["low", "high"]
    assert plot.told[0].values[0] == ("甲", "+10 [+4, +17]")


def test_a_name_changes_sides_with_its_edited_value() -> None:
    plot = drawn("diverging", RANGED, y=("v",), **ERRORS)
    assert unlike(plot) == []
    edited = reckoned(plot, v={0: -10.0}, low={0: -12.0}, high={0: -9.0})
    assert edited["名称位置"][0] > 0
    assert edited["数值位置"][0] < -12
    assert edited["数值位置 标签"][0] == "−10"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)), min_size=1, max_size=6))
def test_formulas_make_what_is_drawn(values: list[float]) -> None:
    assert unlike(drawn("diverging", "x,v\n" + "\n".join(f"第{row},{value}" for row, value in enumerate(values)))) == []


def test_without_values_there_is_an_axis() -> None:
    assert drawn("diverging", MARGINS, y=("seen",), labels="none").value_axis.visible
    assert not drawn("diverging", MARGINS, y=("seen",)).value_axis.visible
