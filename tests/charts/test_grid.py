from builder.charts.across import Across
from builder.charts.grid import Grid
from builder.charts.page import ChartPage
from builder.charts.room import Room
from builder.charts.scale import Scale
from builder.plot import Axis


def test_positions_and_values_come_out_in_points() -> None:
    page = ChartPage(240, 120)
    grid = Grid(page, Room(page, 20, 10, 20, 10), Across(Axis(), 0, 100), Scale(-50, 50, 25))
    assert grid.x(25) == 50
    assert grid.up(0) == 50


def test_marks_at_an_edge_stand_a_hair_inside_where_readers_would_lose_them() -> None:
    page, along = ChartPage(500, 300), Across(Axis(), 1, 1000, log=True)
    assert Grid(page, Room(page), along, Scale(0, 40, 10)).top == 40
    unround = Grid(page, Room(page), along, Scale(0, 40.123456789, 10))
    powers = Grid(page, Room(page), along, Scale(1, 200, 10, log=True))
    assert 40.12 < unround.top < 40.123456789
    assert 199.9 < powers.top < 200
    assert 999 < powers.right < 1000
