"""Pictures of slides: of the right slide, small, and made once."""

from pathlib import Path

import pytest
from PIL import Image

from handbook import pictures
from handbook.pages import Scene

OUTLINE = """\
title: 封面
sections:
- slides:
  - layout: title
  - title: 第二页
    points: [一, 二]
"""


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    (tmp_path / "files").mkdir()
    return Scene(OUTLINE, tmp_path / "files", {2: "images/second.webp"})


def test_a_slide_is_photographed_and_the_picture_kept(scene: Scene, tmp_path: Path) -> None:
    pictures.draw([scene], tmp_path / "out", tmp_path / "kept")
    with Image.open(tmp_path / "out/images/second.webp") as page:
        assert page.size == pytest.approx((1200, 675), abs=1)
        light = page.convert("L").resize((1, 1)).getpixel((0, 0))
    assert light > 200, "the cover is dark, the slide with points is not"
    assert (tmp_path / "out/images/second.webp").stat().st_size < pictures.LARGEST
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(b"kept")
    pictures.draw([scene], tmp_path / "again", tmp_path / "kept")
    assert (tmp_path / "again/images/second.webp").read_bytes() == b"kept"


def test_blanks_stand_where_pictures_would(scene: Scene, tmp_path: Path) -> None:
    pictures.leave_blank([scene], tmp_path)
    with Image.open(tmp_path / "images/second.webp") as blank:
        assert blank.size == (16, 9)
