"""Pictures in boxes: whole, or covering with the middle kept."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.build import build
from builder.frames import Box
from builder.layouts.picturing import fitted
from tests.content.svg.drawings import HONEST

DECK = "title: 稿\nsections:\n  - slides:\n      - {{title: 图, image: {{file: a.svg, alt: 图, fit: {}}}}}\n"
BOX = Box(100, 200, 4000, 3000)


def test_a_wide_picture_is_whole_and_in_the_middle() -> None:
    assert fitted(200, 100, BOX, "contain") == (Box(100, 700, 4000, 2000), (0, 0, 0, 0))


def test_a_tall_picture_is_whole_and_in_the_middle() -> None:
    assert fitted(100, 200, BOX, "contain") == (Box(1350, 200, 1500, 3000), (0, 0, 0, 0))


@pytest.mark.parametrize(
    ("width", "height", "crop"),
    [(200, 100, (16_667, 0, 16_667, 0)), (100, 150, (0, 25_000, 0, 25_000)), (400, 300, (0, 0, 0, 0))],
)
def test_a_covering_picture_is_cropped_alike_at_both_sides(
    width: int, height: int, crop: tuple[int, int, int, int]
) -> None:
    assert fitted(width, height, BOX, "cover") == (BOX, crop)


@pytest.mark.parametrize("fit", ["contain", "cover"])
def test_a_drawing_stands_to_scale_and_in_pixels_under_one_crop(fit: str, tmp_path: Path) -> None:
    pytest.importorskip("resvg_py")
    (tmp_path / "a.svg").write_bytes(HONEST["figma"])
    (tmp_path / "deck.yaml").write_text(DECK.format(fit), "utf-8")
    build(tmp_path / "deck.yaml", tmp_path / "deck.pptx")
    with ZipFile(tmp_path / "deck.pptx") as package:
        slide = package.read("ppt/slides/slide1.xml").decode()
        endings = sorted(name.rpartition(".")[2] for name in package.namelist() if "/media/" in name)
    assert endings == ["png", "svg"]
    filling = slide.partition("<p:blipFill>")[2].partition("</p:blipFill>")[0]
    assert filling.count("r:embed=") == 2
    assert ("<a:srcRect " in filling.partition("</a:blip>")[2]) == (fit == "cover")
