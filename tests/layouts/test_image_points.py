"""A picture with points beside it."""

from pathlib import Path

from tests.layouts.examples import fixtures
from tests.outlines import frame, slide_of

SLIDE = "- title: 图文\n  image: {file: images/racks.jpg, alt: 机柜}\n  points: [一, 二, 三, 四]\n"


def test_the_picture_is_left_of_the_points(tmp_path: Path) -> None:
    slide = slide_of(fixtures(tmp_path), SLIDE)
    assert frame(slide, "image").box.right < frame(slide, "points.1").box.x


def test_more_than_three_points_have_placeholders_too(tmp_path: Path) -> None:
    slide = slide_of(fixtures(tmp_path), SLIDE)
    known = {holder.idx for holder in slide.layout.placeholders}
    assert {frame(slide, f"points.{i}").placeholder for i in (1, 2, 3, 4)} == {20, 21, 22, 23} <= known
