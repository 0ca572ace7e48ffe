from tests.charts.sheets import CROSSING, drawn


def test_days_are_positions_not_texts() -> None:
    plot = drawn("line", CROSSING)
    assert plot.categories == (0, 64, 213, 365)
    assert plot.category_axis.unit == "days"


def test_fractions_are_a_scatter_joined_by_lines() -> None:
    plot = drawn("line", "x,v\n-1.5,1\n2,4")
    assert plot.groups[0].kind == "scatter"
    assert plot.series[0].x == (-1.5, 2)
    assert plot.series[0].line


def test_a_line_need_not_start_at_zero() -> None:
    axis = drawn("line", "x,v\n一,981\n二,1009").value_axis
    assert axis.minimum
    assert axis.minimum > 900
