from builder.charts.curves import half_tick
from tests.charts.sheets import CROSSING, PAGE, drawn, series, stretch


def test_nothing_of_the_value_axis_is_left_to_powerpoint() -> None:
    axis = drawn("line", CROSSING).value_axis
    assert (axis.minimum, axis.maximum, axis.step) == (0, 1600, 400)
    assert axis.grid
    assert not axis.line


def test_bounds_of_the_author_are_kept() -> None:
    axis = drawn("line", CROSSING, min=-100.0, max=2000.0, step=700.0).value_axis
    assert (axis.minimum, axis.maximum, axis.step) == (-100, 2000, 700)


def test_the_unit_is_said_once_over_the_plot_clear_of_the_highest_tick() -> None:
    plain, unit = drawn("line", CROSSING), drawn("line", CROSSING, unit="万 GPU 小时")
    assert unit.title == "万 GPU 小时"
    assert plain.area
    assert unit.area
    assert unit.area[1] * PAGE.height > PAGE.size + half_tick(PAGE)


def test_the_axis_is_named_only_when_the_author_names_it() -> None:
    assert drawn("line", CROSSING).category_axis.title == ""
    assert drawn("line", CROSSING, names={"day": "上线后天数"}).category_axis.title == "上线后天数"


def test_a_value_between_two_gaps_shows_as_a_marker() -> None:
    plot = drawn("line", "x,v\n一,1\n二,\n三,3\n四,\n五,5\n六,6")
    assert [point.index for point in series(plot, "v").points if point.marker] == [0, 2]


def test_the_axis_writes_figures_as_the_labels_do() -> None:
    assert drawn("line", CROSSING).value_axis.format.startswith("0;")
    assert drawn("line", CROSSING, format="#,##0").value_axis.format.startswith("#,##0;")
    assert drawn("line", "x,v\n一,20000\n二,1500").value_axis.format.startswith("#,##0;")


def test_few_points_of_a_highlighted_line_have_markers_but_not_those_that_a_band_adds() -> None:
    plot = drawn("line", CROSSING, highlight=("serving",), band=stretch("100", "300"))
    assert len(plot.categories) == 8
    line = series(plot, "serving")
    assert [plot.categories[point.index] for point in line.points if point.marker] == [0, 64, 213, 365]
    assert not any(point.marker for point in series(plot, "training").points)
    many = "x,v\n" + "\n".join(f"{row},{row}" for row in range(9))
    assert not any(point.marker for point in series(drawn("line", many, highlight=("v",)), "v").points)


def test_parts_of_a_hundred_have_no_unit_but_per_cent() -> None:
    assert drawn("area", CROSSING, stacked="percent", unit="家").title == ""
    assert drawn("area", CROSSING, stacked="percent", unit="占比，%").title == "占比，%"
    assert drawn("area", CROSSING, stacked="true", unit="家").title == "家"


PRICES = "month,price\n2022-11,20\n2023-12,1\n2025-06,0.04"


def test_a_logarithmic_axis_has_powers_for_ticks() -> None:
    axis = drawn("line", PRICES, log="y").value_axis
    assert (axis.minimum, axis.maximum, axis.step, axis.logarithmic) == (0.01, 20, 10, True)
    assert axis.format == "[<1]0.##;0"


def test_labels_on_a_logarithmic_axis_are_written_each_in_its_way() -> None:
    plot = drawn("line", "x,a,b\n1,2e12,3\n2,5e12,0.0004", log="y")
    formats = [series(plot, name).points[-1].label.format for name in ("a", "b")]  # type: ignore[union-attr]
    assert formats[0] == "0E+0"
    assert formats[1].startswith("0.0000;")


def test_a_band_reaches_the_bottom_of_a_logarithmic_axis() -> None:
    plot = drawn("line", PRICES, log="y", band=stretch("2023-06", "2024-06", "开源"))
    wash = series(plot, "开源")
    assert min(value for value in wash.values if value is not None) == plot.value_axis.minimum
    assert max(value for value in wash.values if value is not None) <= plot.value_axis.maximum  # type: ignore[operator]


def test_values_along_a_line_hide_the_axis_but_not_that_of_powers() -> None:
    assert drawn("line", PRICES, labels="values").value_axis.labels == "none"
    assert drawn("line", PRICES, labels="values", log="y").value_axis.labels == "low"


def test_the_highest_value_has_room_for_its_label() -> None:
    axis = drawn("line", "x,v\n一,10\n二,20\n三,40", labels="values").value_axis
    assert axis.maximum > 42  # type: ignore[operator]


def test_half_of_the_first_name_stands_left_of_the_plot() -> None:
    area = drawn("line", "x,v\n二〇二四年上半年前后,1\n二,2").area
    assert area
    assert area[0] * PAGE.width >= 5 * PAGE.tick
