"""Rows down a box, and points as paragraphs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.frames import Box
from builder.layouts.rows import deal, spread

BOX = Box(10, 100, 500, 1000)


@given(st.lists(st.integers()), st.integers(1, 9))
def test_dealing_keeps_every_item_in_order_and_is_even(items: list[int], count: int) -> None:
    if not items:
        return
    hands = deal(tuple(items), count)
    assert [item for hand in hands for item in hand] == items
    assert len(hands) == min(count, len(items))
    assert max(map(len, hands)) - min(map(len, hands)) <= 1


def test_rows_share_the_height_that_is_left() -> None:
    one, two = spread(BOX, (100, 300), 0, 10_000)
    assert (one, two) == (Box(10, 100, 500, 400), Box(10, 500, 500, 600))


def test_no_row_is_raised_by_more_than_the_most() -> None:
    assert [box.height for box in spread(BOX, (100, 300), 0, 50)] == [150, 350]


@given(st.lists(st.integers(1, 900), min_size=1, max_size=9))
def test_rows_stand_under_each_other_even_when_they_run_over(heights: list[int]) -> None:
    boxes = spread(BOX, tuple(heights), 5, 200)
    assert all(over.bottom == under.y for over, under in pairwise(boxes))
    assert all(box.height >= height + 5 for box, height in zip(boxes, heights, strict=True))
