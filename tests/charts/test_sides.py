from builder.charts.across import Across
from builder.charts.grid import Grid
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale
from builder.charts.sides import away, beside, dot, lying, overlap, side, upright
from builder.plot import Axis

PAGE = ChartPage(400, 200)
GRID = Grid(PAGE, Room(PAGE, left=20, top=20, right=20, bottom=20), Across(Axis(), 0, 10), Scale(0, 10, 1))


def test_a_label_stands_at_the_right_unless_something_is_there() -> None:
    assert side(50, 18, GRID, 100, 80, []) == "right"
    assert side(50, 18, GRID, 100, 80, [dot(130, 80)]) == "left"
    assert side(50, 18, GRID, 350, 80, []) == "left"


def test_a_label_is_struck_by_a_grid_line_only_where_all_else_is_worse() -> None:
    assert side(50, 18, GRID, 100, 80, [], (80,)) == "above"
    assert side(50, 18, GRID, 100, 80, [lying(0, 300, 95), lying(0, 300, 65)], (80,)) == "right"


def test_labels_take_their_place() -> None:
    taken = [dot(100, 80)]
    assert side(50, 18, GRID, 100, 80, taken) != side(50, 18, GRID, 100, 80, taken)


def test_an_upright_line_is_not_crossed() -> None:
    assert side(50, 18, GRID, 100, 80, [upright(120, 0, 160)]) == "left"


def test_rectangles_beside_a_point_are_clear_of_its_marker() -> None:
    for position in ("right", "left", "above", "below"):
        assert not overlap(beside(position, 0, 0, 40, 10), dot(0, 0))
        right, down = away(position)
        assert abs(right) + abs(down) > 0
