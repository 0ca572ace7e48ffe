import pytest

from tests.charts.sheets import drawn, series

BRIDGE = "x,change\n去年,38\n降价,-21\n增量,24\n今年,"
SUMS = ("去年", "今年")


def test_connectors_join_each_end_to_the_next_bar_and_no_others() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS)
    assert [series(plot, f"连线 {turn}").values for turn in (1, 2, 3)] == [
        (38, 38, None, 41),
        (None, 17, 17, None),
        (0, None, 41, 41),
    ]


def test_gains_losses_and_sums_are_told_by_colour_and_the_pointed_out_by_its_own() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS, highlight=("增量",), colours={"今年": "ink"})
    assert [series(plot, name).colour for name in ("增加", "减少", "合计")] == ["gain", "warm", "quiet"]
    assert [(point.index, point.colour) for point in series(plot, "增加").points] == [(2, "accent")]
    assert [(point.index, point.colour) for point in series(plot, "合计").points] == [(3, "ink")]


def test_where_a_rise_is_bad_bars_and_labels_change_their_colours() -> None:
    plot = drawn("waterfall", BRIDGE, sums=SUMS, colours={"up": "warm", "down": "gain", "增量": "accent_tint"})
    assert [series(plot, name).colour for name in ("增加", "减少", "合计")] == ["warm", "gain", "quiet"]
    labels = [point.label.colour for point in series(plot, "下方标签").points if point.label]
    assert labels == ["ink", "gain", "accent", "ink"]


@pytest.mark.parametrize(("second", "name", "sign"), [(-99, "下方标签", 1), (-101, "上方标签", -1)])
def test_a_label_on_the_line_of_zero_stands_beyond_it(second: int, name: str, sign: int) -> None:
    third = 50 if second > -100 else 0.5
    plot = drawn("waterfall", f"x,v\n甲,100\n乙,{second}\n丙,{third}")
    moved = [point for point in series(plot, name).points if point.label and point.label.shift]
    assert [point.index for point in moved] == [1 if sign > 0 else 2]
    label, axis, area = moved[0].label, plot.value_axis, plot.area
    assert label
    assert label.shift
    assert area
    assert axis.maximum is not None
    assert axis.minimum is not None
    end = 100 + second + (third if sign < 0 else 0)
    assert label.shift[1] == pytest.approx(end / (axis.maximum - axis.minimum) * area[3])
    other = {"上方标签", "下方标签"} - {name}
    assert not [point for point in series(plot, other.pop()).points if point.label and point.label.shift]


def test_the_workbook_speaks_the_language_of_the_slide() -> None:
    from builder.charts.page import ChartPage

    plot = drawn("waterfall", BRIDGE, ChartPage(540, 331, language="en"), sums=SUMS)
    assert [one.name for one in plot.series][:4] == ["base", "rise", "rise (below zero)", "fall"]
