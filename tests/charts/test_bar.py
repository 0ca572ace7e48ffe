from tests.charts.sheets import MARGINS, drawn


def test_bars_lie_and_the_first_row_is_on_top() -> None:
    plot = drawn("bar", MARGINS)
    assert plot.groups[0].kind == "bar"
    assert plot.category_axis.reverse
