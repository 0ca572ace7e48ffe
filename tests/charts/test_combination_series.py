from builder.charts.options import Second
from builder.outline.records import Text
from tests.charts.sheets import drawn, series

INCOME = "y,a,b,m\n2023,100,5,12\n2024,140,50,18\n2025,180,70,9"
OPTIONS = {"y": ("a", "b"), "line": ("m",), "second": Second(unit=Text("%"))}


def test_lines_are_seen_over_pale_columns() -> None:
    plot = drawn("combination", INCOME, **OPTIONS)
    assert [one.colour for one in plot.series] == ["accent_tint", "mute", "warm"]


def test_what_is_pointed_out_is_loud() -> None:
    plot = drawn("combination", INCOME, highlight=("m",), **OPTIONS)
    assert [one.colour for one in plot.series] == ["mute", "mute", "warm"]
    year = drawn("combination", INCOME, highlight=("2025",), **OPTIONS)
    assert [point.colour for point in series(year, "a").points] == ["mute", "mute"]


def test_the_last_value_stands_beside_its_columns() -> None:
    (point,) = series(drawn("combination", INCOME, **OPTIONS), "m").points
    assert point.label
    assert (point.index, point.label.position, point.label.fill) == (2, "right", "")
    assert point.label.shift
    assert 0 < point.label.shift[0] < 1 / 6


def test_the_last_value_stands_away_from_its_line_where_columns_leave_no_room_beside_them() -> None:
    rows = "\n".join(f"{2000 + year},{100 + year},5,{1000 - 90 * year}" for year in range(10))
    (point,) = series(drawn("combination", "y,a,b,m\n" + rows, **OPTIONS), "m").points
    assert point.label
    assert (point.index, point.label.position, point.label.fill) == (9, "below", "paper")


def test_the_last_value_over_its_columns_stays_there() -> None:
    (point,) = series(drawn("combination", "y,a,m\n1,9,1\n2,1,9", y=("a",), line=("m",)), "m").points
    assert point.label
    assert (point.label.position, point.label.shift) == ("above", None)


def test_values_stand_at_the_feet_of_columns_that_hold_them() -> None:
    plot = drawn("combination", INCOME, labels="values", **OPTIONS)
    assert [point.index for point in series(plot, "a").points if point.label] == [0, 1, 2]
    assert [point.index for point in series(plot, "b").points if point.label] == [1, 2]
    assert len([point for point in series(plot, "m").points if point.label]) == 3


def test_columns_may_be_stacked() -> None:
    plot = drawn("combination", INCOME, stacked="true", **OPTIONS)
    assert plot.groups[0].grouping == "stacked"
    assert plot.value_axis.maximum
    assert plot.value_axis.maximum >= 250
