import pytest

from builder.pictures.projection import projection
from builder.plot import Axis, Point, Series
from tests.pictures.plots import plot
from tests.pictures.sheets import HEIGHT, WIDTH, artists, box, sheet

ONE = Series("甲", (4.0, None, 10.0), "accent")
TWO = Series("乙", (2.0, 6.0, 1.0), "mute")


def test_a_column_is_as_high_as_its_value_and_stands_in_the_middle_of_its_place() -> None:
    canvas = sheet(plot("column", ONE, gap=100))
    first, last = artists(canvas, "Rectangle", "甲")
    assert [first.get_height(), last.get_height()] == [4.0, 10.0]
    assert first.get_x() + first.get_width() / 2 == pytest.approx(0.0)
    assert first.get_width() == pytest.approx(0.5)


def test_columns_side_by_side_share_their_place_by_gap_and_overlap() -> None:
    canvas = sheet(plot("column", ONE, TWO, gap=100, overlap=0))
    first, second = artists(canvas, "Rectangle", "甲")[0], artists(canvas, "Rectangle", "乙")[0]
    assert first.get_width() == pytest.approx(1 / 3)
    assert second.get_x() == pytest.approx(first.get_x() + first.get_width())


def test_an_overlap_below_zero_leaves_a_gap_between_neighbours_and_a_whole_one_none() -> None:
    apart = sheet(plot("column", ONE, TWO, gap=100, overlap=-20))
    first, second = artists(apart, "Rectangle", "甲")[0], artists(apart, "Rectangle", "乙")[0]
    assert second.get_x() == pytest.approx(first.get_x() + 1.2 * first.get_width())
    over = sheet(plot("column", ONE, TWO, gap=100, overlap=100))
    assert artists(over, "Rectangle", "甲")[0].get_x() == artists(over, "Rectangle", "乙")[0].get_x()


def test_bars_lie_and_grow_from_the_left() -> None:
    content = plot("bar", ONE, category_axis=Axis(reverse=True))
    canvas, place = sheet(content), projection(content, WIDTH, HEIGHT)
    first, last = artists(canvas, "Rectangle", "甲")
    assert first.get_width() == 4.0
    left, top, right, _ = box(canvas, first)
    assert (left, right) == pytest.approx((place.left, place.x(4.0)))
    assert top < box(canvas, last)[1]  # the first name stands on top


def test_parts_of_a_stack_stand_on_each_other() -> None:
    canvas = sheet(plot("column", ONE, TWO, grouping="stacked"))
    assert artists(canvas, "Rectangle", "乙")[0].get_y() == 4.0
    assert artists(canvas, "Rectangle", "乙")[1].get_y() == 0.0


def test_a_bar_ends_where_the_axis_does() -> None:
    canvas = sheet(plot("column", Series("甲", (40.0,), "accent")))
    assert artists(canvas, "Rectangle", "甲")[0].get_height() == 10.0


def test_a_point_has_its_own_colour_and_pattern() -> None:
    hatched = Series("甲", (4.0, 5.0), "mute", points=(Point(0, colour="warm"), Point(1, hatch="wdUpDiag")))
    canvas = sheet(plot("column", hatched))
    first, second = artists(canvas, "Rectangle", "甲")
    assert first.get_facecolor()[:3] == pytest.approx((0xC2 / 255, 0x41 / 255, 0x0C / 255))
    assert second.get_facecolor()[:3] == (1, 1, 1)
    assert any(one.get_clip_box() for one in artists(canvas, "PathPatch"))


def test_an_outline_is_as_wide_as_the_series_says() -> None:
    canvas = sheet(plot("column", Series("甲", (4.0,), "mute", outline="ink", width=1.25, opacity=40)))
    (bar,) = artists(canvas, "Rectangle", "甲")
    assert (bar.get_linewidth(), bar.get_alpha()) == (1.25, 0.4)


def test_a_point_may_have_an_outline_of_its_own() -> None:
    one = Series("甲", (4.0, 5.0), "mute", width=1.0, points=(Point(1, outline="ink"),))
    first, second = artists(sheet(plot("column", one)), "Rectangle", "甲")
    assert (first.get_linewidth() == 1.0, second.get_linewidth()) == (False, 1.0)
