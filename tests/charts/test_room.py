from builder.charts.page import ChartPage
from builder.charts.room import Room, header, widest

PAGE = ChartPage(400, 200)


def test_the_plot_is_what_the_margins_leave() -> None:
    room = Room(PAGE, left=40, top=20, right=60, bottom=30)
    assert (room.width, room.height) == (300, 150)
    assert room.shares == (0.1, 0.1, 0.75, 0.75)


def test_nothing_over_the_plot_takes_no_room() -> None:
    assert header(PAGE, "", ()).height == 0


def test_the_legend_stands_beside_the_unit_where_it_can_and_under_it_otherwise() -> None:
    beside, below = (
        header(PAGE, "万", ("甲", "乙")),
        header(PAGE, "一个很长很长很长的单位名称", ("很长的系列名称", "另一个系列")),
    )
    assert beside.legend_area
    assert below.legend_area
    assert beside.legend_area[0] > 0
    assert below.legend_area[0] == 0
    assert below.legend_area[1] > 0
    assert below.height == 2 * beside.height


def test_the_widest_of_no_texts_is_nothing() -> None:
    assert widest((), 14) == 0
