import pytest

from builder.plot import Axis, Point, Series
from tests.pictures.plots import VALUES, plot
from tests.pictures.sheets import artists, sheet


def test_a_line_runs_through_its_values_and_stops_at_a_gap() -> None:
    canvas = sheet(plot("line", Series("甲", (1.0, 2.0, None, 4.0, 5.0), "accent", width=3)))
    first, second = artists(canvas, "Line2D", "甲")
    assert list(first.get_ydata()) == [1.0, 2.0]
    assert list(second.get_xdata()) == [3.0, 4.0]
    assert first.get_linewidth() == 3


def test_markers_stand_where_points_have_them() -> None:
    series = Series("甲", (1.0, 2.0, 3.0), "accent", points=(Point(2, marker=True),), marker_size=9)
    markers = [one for one in artists(sheet(plot("line", series)), "Line2D", "甲") if one.get_marker() == "o"]
    assert [list(one.get_ydata()) for one in markers] == [[3.0]]
    assert markers[0].get_markersize() == 9


def test_a_point_without_a_marker_has_none_in_a_series_of_markers() -> None:
    series = Series("甲", (1.0, 2.0), "accent", line=False, marker="square", points=(Point(0, colour="warm"),))
    assert [list(one.get_ydata()) for one in artists(sheet(plot("line", series)), "Line2D", "甲")] == [[2.0]]


def test_hollow_markers_are_filled_with_paper() -> None:
    series = Series("甲", (1.0,), "accent", line=False, marker="circle", hollow=True)
    (marker,) = artists(sheet(plot("line", series)), "Line2D", "甲")
    assert marker.get_markerfacecolor() == "#FFFFFF"
    assert marker.get_markeredgecolor() == "#1D4ED8"


def test_a_scatter_stands_at_its_abscissae() -> None:
    series = Series("甲", (1.0, 100.0), "accent", x=(10.0, 1000.0), line=False, marker="circle")
    axis = Axis(minimum=1, maximum=1000, step=10, logarithmic=True)
    canvas = sheet(plot("scatter", series, category_axis=axis, value_axis=axis))
    assert [float(one.get_xdata()[0]) for one in artists(canvas, "Line2D", "甲")] == [10.0, 1000.0]


def test_areas_stand_on_those_below() -> None:
    canvas = sheet(
        plot("area", Series("甲", (1.0, 2.0), "accent"), Series("乙", (3.0, 1.0), "mute"), grouping="stacked")
    )
    (upper,) = artists(canvas, "Polygon", "乙")
    assert [tuple(place) for place in upper.get_xy()[:4]] == [(0, 4), (1, 3), (1, 2), (0, 1)]


def test_an_area_keeps_its_opacity() -> None:
    (area,) = artists(sheet(plot("area", Series("甲", (1.0, 2.0), "accent", opacity=22))), "Polygon", "甲")
    assert area.get_alpha() == 0.22


def test_the_areas_of_bubbles_are_their_sizes() -> None:
    series = Series("甲", (5.0, 5.0), "accent", x=(2.0, 8.0), sizes=(100.0, 25.0))
    axis = Axis(minimum=0, maximum=10, step=5)
    large, small = artists(sheet(plot("bubble", series, category_axis=axis)), "Circle", "甲")
    assert large.radius == pytest.approx(2 * small.radius)
    assert large.radius == pytest.approx(0.125 * 0.8 * 331)


def test_a_line_that_leaves_the_plot_is_cut_at_its_edge() -> None:
    within, beyond = (
        artists(sheet(plot("line", Series("甲", values, "accent"), value_axis=VALUES)), "Line2D", "甲")[0]
        for values in ((1.0, 10.0), (1.0, 20.0))
    )
    assert within.get_clip_path() is None
    assert beyond.get_clip_path() is not None


def test_a_level_line_may_go_on_at_both_ends() -> None:
    (line,) = artists(sheet(plot("line", Series("甲", (4.0, 4.0, 4.0), "accent", beyond=0.5))), "Line2D", "甲")
    places = list(line.get_xdata())
    assert (places[0], places[-1]) == (places[1] - 0.5, places[-2] + 0.5)
