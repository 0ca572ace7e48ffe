import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.charts.ends import spread
from tests.charts.sheets import CROSSING, PAGE, drawn, series

CLOSE = "year,甲,乙,丙\n2022,10,11,30\n2024,20,21,21.5"


def test_a_line_is_labelled_at_its_end_in_its_colour() -> None:
    plot = drawn("line", CROSSING, highlight=("serving",))
    (end,) = (point for point in series(plot, "serving").points if point.label)
    assert end.label
    assert (end.index, end.label.show, end.label.position) == (3, ("series", "value"), "right")
    assert (end.label.colour, end.label.bold) == ("accent", True)
    assert not plot.legend


def test_room_is_kept_for_the_labels() -> None:
    short, long = drawn("line", CROSSING), drawn("line", CROSSING, names={"serving": "推理的累计用量"})
    assert short.area
    assert long.area
    assert long.area[2] < short.area[2]


def test_the_end_of_a_line_that_stops_early_is_where_it_stops() -> None:
    plot = drawn("line", "x,甲,乙\n一,1,2\n二,3,4\n三,,5")
    assert [point.index for point in series(plot, "甲").points] == [1]


def test_labels_that_would_meet_are_moved_apart() -> None:
    plot = drawn("line", CLOSE)
    shifts = {one.name: one.points[0].label.shift for one in plot.series if one.points[0].label}
    assert shifts["甲"]
    assert shifts["丙"]
    assert shifts["甲"][1] > 0 > shifts["丙"][1]


def test_labels_that_cannot_be_moved_so_far_become_a_legend() -> None:
    rows = "x," + ",".join(f"第{n}条" for n in range(7)) + "\n一" + ",5" * 7 + "\n二" + ",5" * 6 + ",6"
    plot = drawn("line", rows)
    assert plot.legend == "top"
    assert not any(one.points for one in plot.series)


def test_long_names_become_a_legend() -> None:
    assert drawn("line", CROSSING, names={"serving": "推理" * 12}).legend == "top"


@pytest.mark.parametrize(("labels", "legend"), [("legend", "top"), ("none", ""), ("values", "top")])
def test_the_author_may_choose_other_labels(labels: str, legend: str) -> None:
    assert drawn("line", CROSSING, labels=labels).legend == legend


def test_values_at_the_points_stand_on_either_side_of_two_lines() -> None:
    plot = drawn("line", "x,甲,乙\n一,1,9\n二,2,8", labels="values")
    assert {point.label.position for point in series(plot, "甲").points if point.label} == {"below"}
    assert {point.label.position for point in series(plot, "乙").points if point.label} == {"above"}
    assert plot.value_axis.labels == "none"


@given(st.lists(st.floats(0, 300), min_size=1, max_size=8))
def test_spreading_keeps_order_and_distance(wanted: list[float]) -> None:
    placed = spread(tuple(wanted), 19.0, 300.0)
    for one in range(len(wanted)):
        for other in range(len(wanted)):
            if wanted[one] < wanted[other]:
                assert placed[one] <= placed[other] - 19.0 + 1e-6


def test_the_label_stands_a_little_off_the_line_s_end() -> None:
    for one in drawn("line", CROSSING).series:
        label = one.points[-1].label
        assert label
        assert label.shift
        assert label.shift[0] * PAGE.width == pytest.approx(4)


def test_ends_have_the_decimals_that_the_last_values_need_together() -> None:
    plot = drawn("line", "x,甲,乙\n一,0.12,3.5\n二,50,38.4")
    assert [one.points[-1].label.format for one in plot.series if one.points[-1].label] == ['0.0;"−"0.0'] * 2
