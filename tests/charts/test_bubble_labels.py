from builder.charts.across import Across
from builder.charts.bubble_labels import Disc, Side, sides
from builder.charts.grid import Grid
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale
from builder.plot import Axis

PAGE = ChartPage(500, 300)
GRID = Grid(PAGE, Room(PAGE), Across(Axis(), 0, 100), Scale(0, 10, 5))
MIDDLE = Disc(250, 150, 10)


def standing(*discs: Disc, names: tuple[str, ...] = ()) -> list[Side]:
    names = names or ("名字",) * len(discs)
    return list(sides(discs, tuple((name, False) for name in names), GRID))


def test_a_name_stands_in_a_bubble_that_holds_it() -> None:
    assert standing(Disc(250, 150, 40)) == [Side("centre")]
    assert standing(MIDDLE) == [Side("right")]


def test_a_bubble_with_a_smaller_one_on_it_holds_no_name() -> None:
    assert standing(Disc(250, 150, 40), Disc(250, 155, 8))[0].position != "centre"


def test_a_name_stays_in_the_frame() -> None:
    assert standing(Disc(490, 150, 8)) == [Side("left")]


def test_a_name_covers_no_other_bubble() -> None:
    assert standing(MIDDLE, Disc(285, 150, 9))[0] == Side("left")


def test_a_name_covers_no_other_name() -> None:
    above, below = standing(Disc(250, 156, 5), Disc(250, 144, 5))
    assert (above.position, above.up) != (below.position, below.up)


def test_a_name_without_room_beside_its_bubble_is_moved_away() -> None:
    crowd = tuple(Disc(250 + 30 * across, 150 + 24 * up, 9) for across in (-1, 0, 1) for up in (-1, 0, 1))
    moved = [side for side in standing(*crowd, names=("名字很长",) * 9) if side.right or side.up]
    assert moved


def test_a_name_on_the_line_of_zero_is_known() -> None:
    assert not standing(MIDDLE)[0].struck
    low = Grid(PAGE, Room(PAGE), Across(Axis(), 0, 100), Scale(-10, 10, 5))
    (side,) = sides((MIDDLE,), (("名字", False),), low)
    assert side.struck
