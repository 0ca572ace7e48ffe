import pytest

from builder.pictures.projection import projection
from builder.plot import Axis, Errors, Series
from tests.pictures.plots import plot
from tests.pictures.sheets import HEIGHT, WIDTH, artists, sheet

ERRORS = Errors(plus=(2.0, None), minus=(1.0, None), names=("高", "低"), width=1.5)


def test_an_error_bar_reaches_over_and_under_its_value() -> None:
    content = plot("column", Series("甲", (4.0, 6.0), "accent", errors=(ERRORS,)))
    place = projection(content, WIDTH, HEIGHT)
    (bar,) = artists(sheet(content), "Line2D", "甲 低 高")
    assert list(bar.get_ydata()) == pytest.approx([place.y(3.0), place.y(6.0)])
    assert list(bar.get_xdata()) == pytest.approx([place.x(0.0)] * 2)


def test_along_x_it_lies() -> None:
    errors = Errors(plus=(2.0,), minus=(1.0,), along="x", cap=False)
    series = Series("甲", (4.0,), "accent", x=(5.0,), line=False, marker="circle", errors=(errors,))
    content = plot("scatter", series, category_axis=Axis(minimum=0, maximum=10, step=5))
    place = projection(content, WIDTH, HEIGHT)
    (bar,) = artists(sheet(content), "Line2D", "甲 minus plus")
    assert list(bar.get_xdata()) == pytest.approx([place.x(4.0), place.x(7.0)])


def test_it_ends_where_the_axis_does_and_has_caps() -> None:
    series = Series("甲", (4.0,), "accent", errors=(Errors(plus=(99.0,), minus=(0.0,)),))
    content = plot("column", series)
    canvas, place = sheet(content), projection(content, WIDTH, HEIGHT)
    (bar,) = artists(canvas, "Line2D", "甲 minus plus")
    assert min(bar.get_ydata()) == pytest.approx(place.y(10.0))
    caps = [one for one in artists(canvas, "Line2D") if list(one.get_ydata()) == pytest.approx([place.y(10.0)] * 2)]
    assert len([one for one in caps if one.get_label() != "grid"]) == 1
