import pytest

from builder.plot import Point, Series
from tests.pictures.plots import labelled, plot
from tests.pictures.sheets import artists, sheet, texts, written

PARTS = Series(
    "份额", (50.0, 25.0, 25.0), "accent", width=1.5, points=(Point(1, colour="mute"), Point(2, colour="quiet"))
)


def test_slices_go_round_from_twelve_oclock_by_their_shares() -> None:
    slices = artists(sheet(plot("pie", PARTS)), "Wedge", "份额")
    assert [(one.theta1, one.theta2) for one in slices] == [(-90, 90), (90, 180), (180, 270)]


def test_a_doughnut_has_its_hole() -> None:
    (one, *_) = artists(sheet(plot("doughnut", PARTS, hole=60)), "Wedge", "份额")
    assert one.width == pytest.approx(one.r * 0.4)


def test_nothing_has_no_slice() -> None:
    assert len(artists(sheet(plot("pie", Series("份额", (1.0, 0.0, None, 3.0), "accent"))), "Wedge", "份额")) == 2


def test_labels_stand_outside_at_their_slice_and_say_its_share() -> None:
    points = (labelled(0, show=("category", "percent"), between="\n", position="outside"),)
    canvas = sheet(plot("pie", Series("份额", (75.0, 25.0), "accent", points=points)))
    assert texts(canvas) == ["a\n75%"]
    left, top, *_ = written(canvas, "a\n75%")
    assert left > 540 / 2  # the first slice lies at the right, and reaches under the middle
    assert top > 331 / 2
