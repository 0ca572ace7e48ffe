from pathlib import Path

import pytest

from builder.frames import PictureFrame
from tests.layouts.themes import themed


@pytest.mark.parametrize("given", ["- layout: title", "- {layout: closing, title: 完, points: [a, b, c, d, e, f]}"])
def test_covers_stand_under_their_logo(given: str, tmp_path: Path) -> None:
    slide = themed(tmp_path, "logo: {covers: crest.png, height: 1.2}", given)
    (logo,) = slide.layout.decoration
    assert isinstance(logo, PictureFrame)
    assert logo.decorates
    assert all(frame.box.y > logo.box.bottom for frame in slide.frames)


def test_a_logo_on_covers_stands_in_a_band_that_holds_it_and_else_under_it(tmp_path: Path) -> None:
    text = "logo: {covers: crest.png, height: 0.5}\nornaments:\n  covers:\n    - {left: 0, top: 0, width: 13.333, "
    for height, inside in ((0.72, True), (0.6, False)):
        slide = themed(tmp_path, f"{text}height: {height}, fill: cover_line}}\n", "- layout: title")
        ornament, logo = slide.layout.decoration
        assert (logo.box.bottom < ornament.box.bottom) == inside
        assert inside or logo.box.y > ornament.box.bottom


def test_a_picture_behind_a_slide_is_cut_to_cover_it(tmp_path: Path) -> None:
    slide = themed(tmp_path, "background: {content: crest.png}")
    behind = slide.layout.picture
    assert behind is not None
    assert (behind.box.x, behind.box.y) == (0, 0)
    left, top, right, bottom = behind.crop
    assert left == right
    assert top == bottom
    shown = 400 * (1 - (left + right) / 100_000) / (200 * (1 - (top + bottom) / 100_000))
    assert shown == pytest.approx(behind.box.width / behind.box.height, rel=0.001)
