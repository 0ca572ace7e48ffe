import pytest

from builder.pictures.hatches import STROKES, hatch
from tests.pictures.sheets import artists, blank


@pytest.mark.parametrize("preset", STROKES)
def test_strokes_cover_the_box_and_are_seen_in_the_shape_only(preset: str) -> None:
    canvas = blank()
    shape = canvas.rectangle((100, 50, 60, 40), "paper")
    hatch(canvas, shape, (100, 50, 160, 90), "accent", preset)
    (strokes,) = artists(canvas, "PathPatch")
    places = strokes.get_path().vertices
    assert places[:, 0].min() <= 100
    assert places[:, 0].max() >= 160
    assert strokes.get_clip_box() is not None


def test_an_unknown_pattern_is_the_usual_one() -> None:
    canvas = blank()
    hatch(canvas, canvas.rectangle((0, 0, 60, 40), "paper"), (0, 0, 60, 40), "accent", "sphere")
    assert artists(canvas, "PathPatch")[0].get_linewidth() == STROKES["wdUpDiag"][2]


def test_patterns_of_neighbours_join() -> None:
    canvas = blank()
    for left in (0.0, 33.0):
        hatch(canvas, canvas.rectangle((left, 0, 33, 30), "paper"), (left, 0, left + 33, 30), "accent", "wdUpDiag")
    sums = {round(sum(place) % 6, 3) for one in artists(canvas, "PathPatch") for place in one.get_path().vertices}
    assert sums <= {0.0, 6.0}
