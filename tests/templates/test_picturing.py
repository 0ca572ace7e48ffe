from io import BytesIO
from pathlib import Path

import numpy
import pytest
from PIL import Image

from builder.templates.choosing import choose
from builder.templates.picturing import pictured
from builder.theme import load
from builder.theme_file import complete
from tests.templates.samples import Master, background, holder, layout, shape, solid, template

PAPER, ACCENT = (0x12, 0x34, 0x56), (0x1D, 0x4E, 0xD8)


@pytest.fixture
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setenv("PATH", str(tmp_path))


def colours(png: bytes) -> set[tuple[int, ...]]:
    image = Image.open(BytesIO(png)).convert("RGB")
    return {colour for count, colour in image.getcolors(1_000_000) if count > 50}


@pytest.mark.usefixtures("_alone")
def test_layouts_are_drawn_on_their_paper_with_their_placeholders() -> None:
    one = layout("封面", holder("title"), shape((11, 6, 1, 1), solid("000000")), before=background(solid("123456")))
    found = template(Master((one, layout("B", holder("title")))))
    made = pictured(found, choose(found, {}), load(complete()))
    assert {PAPER, ACCENT} <= colours(made)


def test_layouts_are_drawn_as_they_look() -> None:
    one = layout("封面", holder("title"), shape((1, 4, 4, 3), solid("A0B0C0")), before=background(solid("123456")))
    found = template(Master((one,)))
    made = pictured(found, choose(found, {}), load(complete()))
    pixels = numpy.asarray(Image.open(BytesIO(made)).convert("RGB"))
    panel, paper = (numpy.nonzero((pixels == colour).all(axis=2))[0] for colour in ((160, 176, 192), PAPER))
    assert panel.min() > (paper.min() + paper.max()) / 2  # below the middle, as on the slide
