"""Tables measured."""

import pytest

from builder.frames import Box, Paragraph, Run
from builder.layouts.page import inches
from builder.layouts.tabling import aligned, column_widths, row_height, spread_rows


def cell(text: str) -> Paragraph:
    return Paragraph((Run(text, 18),))


@pytest.mark.parametrize(
    ("column", "side"),
    [
        (("1", "2.5", "−3"), "right"),
        (("约 64 天", "71%", "—"), "right"),
        (("¥3,000", "2 倍"), "right"),
        (("2026 财年", "2025 上半年"), "right"),
        (("甲", "1"), "left"),
        (("—", ""), "left"),
    ],
)
def test_columns_of_numbers_stand_right(column: tuple[str, ...], side: str) -> None:
    assert aligned(column) == side


def test_widths_follow_the_longest_cells_and_fill_the_table() -> None:
    columns = ((cell("短"), cell("短")), (cell("长一些的一格"), cell("短")))
    narrow, wide = column_widths(columns, inches(10))
    assert narrow < wide
    assert narrow + wide == inches(10)


def test_narrow_columns_keep_their_width_when_the_table_is_too_wide() -> None:
    columns = ((cell("短"),), (cell("很长的一格" * 20),), (cell("很长的一格" * 30),))
    narrow, one, other = column_widths(columns, inches(10))
    assert narrow < inches(1)
    assert abs(one - other) <= 1
    assert narrow + one + other == inches(10)


def test_columns_that_all_want_too_much_share_alike() -> None:
    columns = tuple((cell("很长的一格" * 20),) for _ in range(4))
    assert column_widths(columns, 4000) == (1000, 1000, 1000, 1000)


def test_a_row_is_as_high_as_its_tallest_cell() -> None:
    short, tall = (cell("短"),), (cell("两行" * 20),)
    widths = (inches(2), inches(2))
    assert row_height((short, tall), widths) == row_height((tall, tall), widths) > row_height((short, short), widths)


def test_rows_share_what_is_left_up_to_a_most() -> None:
    assert spread_rows((100, 200), Box(0, 0, 1, 500), 1000) == (200, 300)
    assert spread_rows((100, 200), Box(0, 0, 1, 500), 50) == (150, 250)
    assert spread_rows((100, 200), Box(0, 0, 1, 200), 50) == (100, 200)
