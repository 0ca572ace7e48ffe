from tests.charts.sheets import YEARS, drawn


def test_a_single_area_is_a_wash_under_its_line() -> None:
    plot = drawn("area", YEARS, y=("use",))
    wash, line = plot.series
    assert [group.kind for group in plot.groups] == ["area", "line"]
    assert wash.opacity < 100
    assert line.points[0].label


def test_an_area_starts_at_zero() -> None:
    assert drawn("area", "x,v\n一,981\n二,1009").value_axis.minimum == 0


def test_a_stack_reaches_as_high_as_its_sum_and_has_a_legend() -> None:
    plot = drawn("area", YEARS, stacked="true")
    assert plot.groups[0].grouping == "stacked"
    assert plot.value_axis.maximum
    assert plot.value_axis.maximum >= 104
    assert plot.legend == "top"


def test_parts_of_a_whole_go_to_one_hundred_per_cent() -> None:
    axis = drawn("area", YEARS, stacked="percent").value_axis
    assert (axis.minimum, axis.maximum) == (0, 1)
    assert "%" in axis.format
