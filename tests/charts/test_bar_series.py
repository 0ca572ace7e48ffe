from tests.charts.sheets import MARGINS, YEARS, bounds, drawn, series

PARTS = "x,甲,乙,丙\n2024,1,50,49\n2025,40,40,20"


def test_gain_and_loss_are_told_by_colour_and_the_second_case_is_lighter() -> None:
    plot = drawn("bar", MARGINS)
    seen, stress = plot.series
    assert (seen.colour, stress.colour) == ("warm", "warm_tint")
    assert [point.colour for point in seen.points] == ["gain", None, None, None]
    assert [point.colour for point in stress.points] == ["gain_tint", None, None]


def test_labels_of_the_first_case_are_loud_and_of_the_second_quiet() -> None:
    seen, stress = drawn("bar", MARGINS).series
    first, second = seen.points[0].label, stress.points[0].label
    assert first
    assert second
    assert (first.colour, first.bold, first.position) == ("gain", True, "outside")
    assert (second.colour, second.bold) == ("quiet", False)


def test_the_legend_shows_what_most_bars_are() -> None:
    assert drawn("bar", "x,甲,乙\n一,3,2\n二,4,-1\n三,5,2").series[0].colour == "gain"


def test_a_gap_has_no_label() -> None:
    assert [point.index for point in drawn("bar", MARGINS).series[1].points] == [0, 1, 3]


def test_one_highlighted_category_leaves_the_rest_muted() -> None:
    (one,) = drawn("column", YEARS, y=("price",), highlight=("2024",)).series
    assert one.colour == "mute"
    assert {point.index: point.colour for point in one.points} == {0: None, 1: "accent", 2: None}


def test_a_category_takes_the_colour_that_the_author_gives_it() -> None:
    (one,) = drawn("column", YEARS, y=("price",), colours={"2025": "warm"}).series
    assert one.points[2].colour == "warm"


def test_segments_too_small_for_a_label_have_none() -> None:
    plot = drawn("column", PARTS, stacked="true")
    assert [point.index for point in series(plot, "甲").points] == [1]
    label = series(plot, "乙").points[0].label
    assert label
    assert (label.position, label.colour) == ("centre", "ink")


def test_parts_of_a_whole_are_labelled_with_their_shares() -> None:
    plot = drawn("bar", "x,甲,乙\n一,1,3\n二,2,2", stacked="percent")
    assert [point.label.show for point in series(plot, "甲").points if point.label] == [("cell",), ("cell",)]
    assert series(plot, "甲").cells == ("25%", "50%")


def test_a_line_over_columns_ends_in_a_marker_with_its_name() -> None:
    plot = drawn("column", YEARS, line=("use",))
    (end,) = series(plot, "use").points
    assert [group.kind for group in plot.groups] == ["column", "line"]
    assert (end.index, end.marker) == (2, True)
    assert end.label
    assert end.label.show == ("series", "value")


def test_bars_that_never_share_a_category_stand_in_the_middle() -> None:
    assert drawn("bar", "x,甲,乙\n一,3,\n二,,4").groups[0].overlap == 100
    assert drawn("bar", "x,甲,乙\n一,3,5\n二,,4").groups[0].overlap < 0


def test_a_second_case_that_is_pointed_out_is_not_quiet() -> None:
    first, second = drawn("column", YEARS, highlight=("use",)).series
    label, loud = first.points[0].label, second.points[0].label
    assert label
    assert loud
    assert (label.colour, label.bold) == ("ink", False)
    assert (loud.colour, loud.bold) == ("accent", True)


def test_what_points_at_a_column_with_a_whisker_is_dashed_and_keeps_clear_of_it() -> None:
    table = "x,v,low,high\n2023,40,30,60\n2024,50,40,70\n2025,60,50,90"
    plot = drawn("column", table, y=("v",), errors={"v": bounds("low", "high")}, labels="values", now="2025-05")
    (pointer,) = series(plot, "现在").errors
    assert pointer.dash == "sysDash"
    assert plot.value_axis.maximum is not None
    end = plot.value_axis.maximum - (pointer.minus[2] or 0.0)
    assert 90 < end < plot.value_axis.maximum - 1
