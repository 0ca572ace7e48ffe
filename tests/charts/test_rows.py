import pytest

from builder.charts.page import ChartPage, width
from builder.charts.room import Room
from builder.charts.rows import Rows, reach, row_axis, row_names, row_room, row_scale
from tests.charts.sheets import PAGE, chart

ROWS = Rows(PAGE, ("甲", "乙", "丙"), Room(PAGE, left=40, right=100, top=20, bottom=11))


def test_the_first_row_is_the_highest_and_grid_lines_part_the_rows() -> None:
    assert ROWS.heights == (2.5, 1.5, 0.5)
    axis = row_axis(ROWS, parted=True)
    assert (axis.minimum, axis.maximum, axis.step, axis.grid) == (0, 3, 1, True)


def test_a_bar_is_a_share_of_its_row_up_to_a_limit() -> None:
    assert ROWS.slot == 100
    assert ROWS.thick(0.2, 30) == 20
    assert ROWS.thick(0.5, 30) == 30


def test_short_names_take_one_line_and_long_ones_as_many_as_the_row_holds() -> None:
    long = "一个相当长的名称要在行里换行才能放得下"
    assert row_names(PAGE, ("甲", "乙"), 280) == ("甲", "乙")
    assert 1 <= row_names(PAGE, (long, "乙"), 280)[0].count("\n") <= 2
    assert row_names(PAGE, (long,) * 15, 280)[0].count("\n") == 0 or width(long, PAGE.size) > 0.4 * PAGE.width


def test_names_leave_most_of_the_width_to_the_plot() -> None:
    rows, _ = row_room(PAGE, ("A rather long English name of more than forty letters", "乙"), "", ())
    assert rows.room.left < 0.45 * PAGE.width
    assert rows.room.width > 0.5 * PAGE.width


def test_bounds_leave_room_for_labels_and_are_written_in_few_digits() -> None:
    low, high = reach(ROWS, ((10.0, 50.0, 0.0), (20.0, 0.0, 100.0)))
    assert (10 - low) / (high - low) * ROWS.room.width >= 50
    assert (high - 20) / (high - low) * ROWS.room.width >= 100
    assert len(f"{low:g}") <= 5


def test_a_bound_of_the_author_stays() -> None:
    assert reach(ROWS, ((10.0, 50.0, 0.0), (20.0, 0.0, 0.0)), 0.0, 40.0) == (0, 40)


@pytest.mark.parametrize("value", [0.0, 5.0, -5.0, 1e-9, 1e15, 2.2e-308])
def test_one_value_has_a_range(value: float) -> None:
    low, high = reach(ROWS, ((value, 20.0, 20.0),))
    assert low < value < high


def test_an_axis_is_round_but_for_the_authors_bounds() -> None:
    assert row_scale(chart("dumbbell"), 1.2, 5.8, ROWS).high == 6
    assert row_scale(chart("dumbbell", max=7.5), 1.2, 5.8, ROWS).high == 7.5


def test_decoration_has_no_names() -> None:
    rows, head = row_room(ChartPage(300, 300, bare=True), ("甲",), "元", ("一", "二"))
    assert (rows.room.left, head.height) == (8, 0)
