"""Plots in other frames."""

import pytest

from builder.charts.placed import placed
from builder.plot import Axis, Group, Label, Plot, Point, Series

PLOT = Plot(
    (Group("line", (Series("a", (1.0,), "accent", points=(Point(0, label=Label(shift=(0.1, 0.2))), Point(0))),)),),
    category_axis=Axis(title_at=(0.5, 0.9)),
    second_axis=Axis(),
    area=(0.2, 0.1, 0.6, 0.7),
    legend_area=(0.3, 0.0, 0.5, 0.1),
)


def test_what_it_draws_stays_as_large_and_is_moved() -> None:
    made = placed(PLOT, (100, 200), (80, 250), left=-10, top=30)
    assert made.area == pytest.approx((10 / 80, 50 / 250, 60 / 80, 140 / 250))
    assert made.category_axis.title_at == pytest.approx((40 / 80, 210 / 250))
    label = made.series[0].points[0].label
    assert label
    assert label.shift == pytest.approx((10 / 80, 40 / 250))
    assert made.series[0].points[1].label is None


def test_the_legend_stays_at_the_top() -> None:
    made = placed(PLOT, (100, 200), (100, 400), top=200)
    assert made.legend_area == pytest.approx((0.3, 0.0, 0.5, 0.05))


def test_a_plot_without_areas_stays_as_it_is() -> None:
    assert placed(Plot(PLOT.groups[:0]), (1, 1), (2, 2)) == Plot(())
