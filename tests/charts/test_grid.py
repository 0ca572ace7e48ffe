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
