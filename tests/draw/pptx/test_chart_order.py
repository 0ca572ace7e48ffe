from builder.draw.pptx.chart_order import stacked_up
from builder.plot import Group, Kind, Series


def group(*listed: bool, kind: Kind = "scatter", line: bool = True, apart: bool = False) -> Group:
    series = tuple(Series(str(at), (1.0,), "ink", x=(1.0,), listed=one, line=line) for at, one in enumerate(listed))
    return Group(kind, series, apart=apart)


def test_lines_stand_as_they_are_drawn() -> None:
    assert stacked_up(group(True, False, True, kind="line"), True) == (0, 1, 2)


def test_the_front_of_a_scatter_stands_first() -> None:
    assert stacked_up(group(True, False, False, True), False) == (3, 2, 1, 0)


def test_a_legend_finds_its_series_at_the_same_places() -> None:
    order = stacked_up(group(False, True, True, False, True, False), True)
    assert order == (5, 4, 2, 3, 1, 0)
    assert {order.index(place) for place in (1, 2, 4)} == {1, 2, 4}


def test_a_legend_keeps_the_order_of_series_that_cannot_cover_each_other() -> None:
    assert stacked_up(group(False, True, True, False, line=False), True) == (3, 1, 2, 0)
    assert stacked_up(group(False, True, True, False, apart=True), True) == (3, 1, 2, 0)
