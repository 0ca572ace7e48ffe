from tests.charts.sheets import CROSSING, PAGE, YEARS, drawn, reference, series

LINE = (reference(y="500", text="门槛"),)


def test_a_line_across_holds_its_value_everywhere() -> None:
    plot = drawn("line", CROSSING, reference=LINE)
    assert set(series(plot, "门槛").values) == {500}
    assert series(plot, "门槛").dash != "solid"
    assert not series(plot, "门槛").listed


def test_the_axis_holds_a_line_beyond_all_values() -> None:
    assert drawn("line", CROSSING, reference=(reference(y="5000"),)).value_axis.maximum >= 5000  # type: ignore[operator]
    assert drawn("scatter", CROSSING, reference=(reference(y="-900"),)).value_axis.minimum <= -900  # type: ignore[operator]
    assert drawn("column", YEARS, reference=(reference(y="400"),)).value_axis.maximum >= 400  # type: ignore[operator]


def test_without_a_text_it_says_its_value() -> None:
    assert series(drawn("line", CROSSING, reference=(reference(y="500"),)), "500").points


def test_its_text_beside_the_plot_keeps_clear_of_the_ends_of_lines() -> None:
    plot = drawn("line", CROSSING, reference=(reference(y="280", text="门槛"),))
    (label,) = (point.label for point in series(plot, "门槛").points)
    (other,) = (point.label for point in series(plot, "training").points)
    assert label
    assert other
    low, high = plot.value_axis.minimum, plot.value_axis.maximum
    tall = plot.area[3] * (280 - 278.8) / (high - low)  # type: ignore[index,operator]
    assert abs(label.shift[1] - other.shift[1] - tall) * PAGE.height >= 14  # type: ignore[index]


def test_a_text_too_long_for_the_margin_stands_over_its_line() -> None:
    long = "二〇二四年初各家预测的平均水平大约在这里"
    plot = drawn("line", CROSSING, reference=(reference(y="500", text=long),))
    assert plot.area[2] > drawn("line", CROSSING, reference=LINE).area[2] - 0.1  # type: ignore[index]
    (point,) = series(plot, long).points
    assert point.label
    assert point.label.shift[1] != 0  # type: ignore[index]


def test_parts_of_a_hundred_are_meant_in_hundredths() -> None:
    assert set(
        series(drawn("area", CROSSING, stacked="percent", reference=(reference(y="50", text="一半"),)), "一半").values
    ) == {0.5}


def test_over_numbers_the_line_has_two_ends() -> None:
    one = series(drawn("scatter", CROSSING, reference=LINE), "门槛")
    assert one.x[0] == 0
    assert len(one.x) == 2


def test_texts_beside_the_plot_keep_clear_of_each_other() -> None:
    plot = drawn(
        "line", CROSSING, labels="none", reference=(reference(y="500", text="一"), reference(y="510", text="二"))
    )
    low, high = (series(plot, name).points[0].label.shift[1] for name in ("一", "二"))  # type: ignore[union-attr,index]
    assert low - high > 10 / PAGE.height


def test_over_columns_it_goes_on_to_the_edges_of_the_plot() -> None:
    line = series(drawn("column", YEARS, y=("price",), reference=(reference(y="50", text="门槛"),)), "门槛")
    assert line.beyond == 0.5
    assert series(drawn("line", CROSSING, reference=LINE), "门槛").beyond == 0


def test_a_long_text_over_columns_has_paper_behind_it() -> None:
    long = "二〇二四年初各家预测的平均水平大约在这里，没人说清"
    line = series(drawn("column", YEARS, y=("price",), reference=(reference(y="50", text=long),)), long)
    assert line.points[0].label
    assert line.points[0].label.fill == "paper"


def test_a_text_over_its_line_takes_no_room_beside_columns() -> None:
    long = "二〇二四年初各家预测的平均水平大约在这里，没人说清"
    plain, with_line = (
        drawn("column", YEARS, y=("price",), **options)
        for options in ({}, {"reference": (reference(y="50", text=long),)})
    )
    assert plain.area
    assert with_line.area
    assert with_line.area[2] == plain.area[2]
