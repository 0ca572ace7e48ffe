"""Pictures in boxes: whole, or covering with the middle kept."""

import pytest

from builder.frames import Box
from builder.layouts.picturing import fitted

BOX = Box(100, 200, 4000, 3000)


def test_a_wide_picture_is_whole_and_in_the_middle() -> None:
    assert fitted(200, 100, BOX, "contain") == (Box(100, 700, 4000, 2000), (0, 0, 0, 0))


def test_a_tall_picture_is_whole_and_in_the_middle() -> None:
    assert fitted(100, 200, BOX, "contain") == (Box(1350, 200, 1500, 3000), (0, 0, 0, 0))


@pytest.mark.parametrize(
    ("width", "height", "crop"),
    [(200, 100, (16_667, 0, 16_667, 0)), (100, 150, (0, 25_000, 0, 25_000)), (400, 300, (0, 0, 0, 0))],
)
def test_a_covering_picture_is_cropped_alike_at_both_sides(
    width: int, height: int, crop: tuple[int, int, int, int]
) -> None:
    assert fitted(width, height, BOX, "cover") == (BOX, crop)
