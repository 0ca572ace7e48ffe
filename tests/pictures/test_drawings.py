import pytest

from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from tests.pictures.sheets import artists, box, sheet, texts, written


def test_marks_are_painted_from_back_to_front_where_they_stand() -> None:
    marks = (
        Shape(((10, 10), (60, 10), (60, 40)), "accent", 50, name="片"),
        Stroke(((0, 50), (100, 50)), "ink", 2, "sysDash"),
        Dot(30, 70, 8, "warm"),
        Lettering(80, 20, "字", across="centre", fill="paper"),
    )
    canvas = sheet(Drawing(marks, 100, 100), 100, 100)
    (shape,), (stroke, dot), (fill,) = (artists(canvas, kind) for kind in ("Polygon", "Line2D", "Rectangle"))
    assert box(canvas, shape) == pytest.approx((10, 10, 60, 40))
    assert shape.get_alpha() == 0.5
    assert list(stroke.get_ydata()) == [50, 50]
    assert (dot.get_marker(), list(dot.get_xdata())) == ("o", [30])
    assert shape.get_zorder() < stroke.get_zorder() < dot.get_zorder() < fill.get_zorder()
    left, _, right, _ = written(canvas, "字")
    assert (left + right) / 2 == pytest.approx(80, abs=1)


def test_bands_are_curved() -> None:
    places = ((0, 0), (50, 0), (50, 40), (100, 40), (100, 40), (100, 60), (100, 60))
    canvas = sheet(Drawing((Shape(places, "mute", 30, True, "甲 → 乙"),), 100, 100), 100, 100)
    assert texts(canvas) == ["甲 → 乙"]
    assert 4 in artists(canvas, "PathPatch")[0].get_path().codes


def test_a_hollow_dot_is_filled_with_paper_and_a_pale_one_has_no_edge() -> None:
    canvas = sheet(
        Drawing((Dot(10, 10, 8, "accent", hollow=True), Dot(30, 10, 8, "accent", opacity=40)), 50, 20), 50, 20
    )
    hollow, pale = artists(canvas, "Line2D")
    assert hollow.get_markerfacecolor() == "#FFFFFF"
    assert (pale.get_alpha(), pale.get_markeredgewidth()) == (0.4, 0)
