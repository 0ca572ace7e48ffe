"""Heat maps on slides."""

from pathlib import Path

import pytest

from builder.contrast import contrast
from builder.drawing import HeatCell, HeatMap
from builder.errors import NOWHERE
from builder.frames import Box, PictureFrame, Scheme, TableFrame
from builder.layouts.heat import heat_frame, readable
from builder.schemes import in_scheme
from builder.theme import load
from tests.layouts.rules import broken
from tests.outlines import ROOT, around, cells, composed, frame, slide_of

THEMES = sorted((ROOT / "assets/themes").glob("*.yaml"))
STEPS = [f"heat_{step}" for step in range(1, 6)] + [f"heat_warm_{step}" for step in range(1, 6)] + ["wash"]
DATA = "data:\n  d: {columns: [who, a, b], rows: [[甲, 1, -2], [乙, 3, '']]}\n"
SLIDE = "- title: 表\n  chart: {kind: heatmap, data: d, unit: 元MORE}\n"


def heat(*fills: str, colour: str = "ink") -> HeatMap:
    row = (HeatCell("甲"), *(HeatCell("1", fill, colour) for fill in fills))
    shares = (1 / len(row),) * len(row)
    return HeatMap((row, row), shares, (0.5, 0.5))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_letters_can_be_read_on_every_step(path: Path) -> None:
    theme = load(path)
    for cell in readable(heat(*STEPS), theme).rows[0][1:]:
        assert contrast(theme.rgb(cell.colour), theme.rgb(cell.fill or "paper")) >= 4.5, cell.fill


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_steps_stand_apart_from_the_one_before(path: Path) -> None:
    theme = load(path)
    for hue in ("heat", "heat_warm"):
        for step in range(1, 5):
            pair = theme.rgb(f"{hue}_{step}"), theme.rgb(f"{hue}_{step + 1}")
            assert contrast(*pair) >= 1.25, (hue, step)


def test_letters_that_can_be_read_stay_as_they_are() -> None:
    theme = load(ROOT / "assets/themes/briefing.yaml")
    assert readable(heat("heat_1"), theme) == heat("heat_1")
    assert readable(heat("heat_5"), theme).rows[0][1].colour == "paper"


def test_letters_can_be_read_on_a_ground_of_the_slides_own() -> None:
    """Half-tones on a coloured ground take neither its white ink nor the ground itself."""
    theme = in_scheme(load(ROOT / "assets/themes/briefing.yaml"), Scheme("gain"))
    for step in range(1, 6):
        cell = readable(heat(f"heat_{step}"), theme).rows[0][1]
        assert contrast(theme.rgb(cell.colour), theme.rgb(f"heat_{step}")) >= 4.5


def test_the_table_fills_its_box_to_the_last_unit() -> None:
    box = Box(7, 9, 1_000_003, 500_001)
    made = heat_frame(heat("heat_1", "heat_2"), box, NOWHERE, ("chart", "说明"), 14.0)
    assert sum(made.widths) == box.width
    assert sum(made.heights) == box.height
    assert made.rows[1][1].fill == "heat_1"
    assert made.rows[1][1].sides
    assert made.rows[1][0].sides is None


def test_it_is_a_native_table_under_its_unit(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, SLIDE.replace("MORE", ""), DATA)
    table = frame(slide, "chart")
    assert isinstance(table, TableFrame)
    assert cells(table) == [["", "a", "b"], ["甲", "1", "−2"], ["乙", "3", ""]]
    assert table.alt.startswith("热力表：表（元）。甲：a 1；b −2")
    assert table.placeholder is None
    keys = [one.id for one in slide.frames]
    assert keys.index("caption.1") < keys.index("chart")


def test_it_keeps_the_rules_of_slides_beside_points(tmp_path: Path) -> None:
    assert not broken(composed(tmp_path, around(SLIDE.replace("MORE", "") + "  points: [一, 二]\n", DATA)))


def test_it_can_be_a_picture(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    picture = frame(slide_of(tmp_path, SLIDE.replace("MORE", ", render: picture"), DATA), "chart")
    assert isinstance(picture, PictureFrame)
    assert picture.alt.startswith("热力表")
