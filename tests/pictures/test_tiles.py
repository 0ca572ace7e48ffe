from io import BytesIO

import numpy
import pytest
from PIL import Image

from builder.pictures import loading
from builder.pictures.tiles import MOST, Mark, Tile, sheet
from builder.theme import load
from builder.theme_file import complete

THEME = load(complete())


def image(*tiles: Tile, shape: float = 16 / 9) -> Image.Image:
    return Image.open(BytesIO(sheet(tiles, shape, THEME))).convert("RGB")


def test_tiles_stand_in_rows_of_three() -> None:
    tile = Tile("一", "", "FFFFFF", ())
    one, three, four = image(tile), image(*[tile] * 3), image(*[tile] * 4)
    assert one.size == three.size
    assert four.height > three.height * 1.8


def test_a_box_is_drawn_where_it_is() -> None:
    drawn = image(Tile("", "", "FFFFFF", (Mark((0.5, 0.5, 0.5, 0.5), "", "warm"),)))
    warm = tuple(bytes.fromhex(THEME.rgb("warm")))
    pixels = numpy.asarray(drawn)
    paper, line = (numpy.nonzero((pixels == colour).all(axis=2))[1] for colour in ((255, 255, 255), warm))
    assert line.min() == pytest.approx((paper.min() + paper.max()) / 2, abs=6)
    assert line.max() == pytest.approx(paper.max(), abs=6)


def test_names_are_cut_to_the_tile_and_unknown_characters_shown_as_boxes() -> None:
    assert image(Tile("很长" * 60 + "\U0001f600\u0e01", "n" * 300, "FFFFFF", (Mark((0, 0, 0.1, 0.1), "长" * 50),)))


def test_a_sheet_holds_no_more_than_can_be_opened() -> None:
    tile = Tile("", "", "FFFFFF", ())
    assert image(*[tile] * (MOST + 3), shape=9).size == image(*[tile] * MOST, shape=9).size


def test_without_tiles_or_matplotlib_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sheet((), 1.5, THEME) == b""
    monkeypatch.setattr(loading, "installed", lambda: False)
    assert sheet((Tile("", "", "FFFFFF", ()),), 1.5, THEME) == b""
