"""How large a heat map is."""

from builder import charts
from builder.charts.heat_room import WIDEST, heat_room

PAGE = charts.ChartPage(600, 360)


def test_long_names_are_broken_and_leave_the_cells_most_of_the_width() -> None:
    room = heat_room(("一个非常长的名字" * 4,), ("甲", "乙"), "", ("12",), PAGE, 360)
    assert room
    assert "\n" in room.names[0]
    assert room.widths[0] < 0.4


def test_a_column_is_at_most_so_wide() -> None:
    room = heat_room(("甲",), ("a",), "", ("1",), PAGE, 360)
    assert room
    assert room.widths[1] * PAGE.width == WIDEST


def test_words_are_rather_smaller_than_cut() -> None:
    heads = ("Organisation", "Consolidated", "Amortisation", "Headquarters", "Subsidiaries")
    room = heat_room(("甲",), heads, "", ("1",), PAGE, 360)
    assert room
    assert room.heads == heads
    assert room.size < 16


def test_a_table_too_high_for_its_box_has_no_room() -> None:
    assert heat_room(("甲",) * 30, ("a",), "", ("1",), PAGE, 360) is None
