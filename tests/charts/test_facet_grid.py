"""Rows and columns of small charts."""

import pytest

from builder.charts.facet_grid import frames, places

SLIDE = (864.0, 380.0)


@pytest.mark.parametrize(
    ("count", "wanted"), [(2, (2, 1)), (3, (3, 1)), (4, (2, 2)), (6, (3, 2)), (8, (4, 2)), (9, (3, 3)), (12, (4, 3))]
)
def test_panels_have_a_good_shape_on_a_whole_slide(count: int, wanted: tuple[int, int]) -> None:
    found = places(count, *SLIDE, "line")
    assert (found.across, found.down) == wanted


def test_beside_points_they_stand_in_fewer_columns() -> None:
    assert places(6, 580.0, 380.0, "line").across < 4


def test_panels_at_the_left_are_wider_by_what_stands_beside_their_plots() -> None:
    found = frames(places(4, *SLIDE, "line"), SLIDE, (60.0, 10.0, 30.0, 20.0), 19.0, 25.0)
    assert found.size(0)[0] - found.size(1)[0] == 60.0 - found.inner
    assert found.corner(1)[0] == found.size(0)[0]
    assert found.corner(2)[0] == 0.0
    assert found.corner(1)[0] + found.size(1)[0] == pytest.approx(SLIDE[0])
    assert found.corner(3)[1] + found.size(3)[1] == pytest.approx(SLIDE[1])
