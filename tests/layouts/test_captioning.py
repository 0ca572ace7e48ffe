"""Words over charts on slides, and several charts on one."""

from pathlib import Path

import pytest

from builder.frames import ChartFrame, PictureFrame, ShapeFrame
from tests.layouts.rules import broken
from tests.outlines import around, composed, frame, problems_of, said, slide_of

DATA = """
data:
  d: {columns: [m, who, a, b], rows: [[2023, 甲, 1, 2], [2024, 甲, 2, 3], [2023, 乙, 4, 1], [2024, 乙, 2, 2]]}
  e: {columns: [m, rent], rows: [[2023, 4], [2024, 2]]}
"""
FACETS = "- title: 小图\n  chart: {kind: column, data: d, x: m, y: [a, b], facet: who, unit: 元MORE}\n"
PAIR = """
- title: 并排
  chart:
    kind: panelsMORE
    panels:
      - {kind: column, data: e, x: m, y: rent, heading: 一, unit: 元}
      - {kind: line, data: e, x: m, y: rent, heading: 二, alt: 租金在跌}
"""


def test_unit_legend_and_headings_stand_before_their_charts(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, FACETS.replace("MORE", ""), DATA)
    body = [one.id for one in slide.frames if one.id.startswith(("caption", "swatch", "chart"))]
    assert body == [
        "caption.1", "swatch.2", "caption.2", "swatch.3", "caption.3", "caption.4", "chart", "caption.5", "chart-2",
    ]  # fmt: skip
    assert [said(slide, f"caption.{number}") for number in range(1, 6)] == ["元", "a", "b", "甲", "乙"]
    swatch = frame(slide, "swatch.2")
    assert isinstance(swatch, ShapeFrame)
    assert swatch.fill == "accent"


def test_several_charts_stand_free_each_with_its_own_words(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, FACETS.replace("MORE", ""), DATA)
    charts = [one for one in slide.frames if isinstance(one, ChartFrame)]
    assert [(one.name, one.placeholder) for one in charts] == [("Chart 1", None), ("Chart 2", None)]
    assert [one.alt.split("。")[0] for one in charts] == ["柱形图：甲（元）", "柱形图：乙（元）"]


def test_panels_are_told_by_their_headings_or_by_their_own_words(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, PAIR.replace("MORE", ""), DATA)
    alts = [one.alt for one in slide.frames if isinstance(one, ChartFrame)]
    assert alts[0].startswith("柱形图：一")
    assert alts[1] == "租金在跌"


def test_the_words_of_the_whole_stand_once(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, FACETS.replace("MORE", ", alt: 整张图"), DATA)
    alts = [one.alt for one in slide.frames if isinstance(one, ChartFrame)]
    assert alts[0] == "整张图"
    assert alts[1].startswith("柱形图：乙")


@pytest.mark.parametrize("slides", [FACETS, PAIR])
@pytest.mark.parametrize("points", ["", "  points: [一, 二]\n"])
def test_they_keep_the_rules_of_slides(tmp_path: Path, slides: str, points: str) -> None:
    assert not broken(composed(tmp_path, around(slides.replace("MORE", "") + points, DATA)))


def test_as_pictures_all_of_them_are(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    slide = slide_of(tmp_path, PAIR.replace("MORE", "\n    render: picture"), DATA)
    assert [type(one) for one in slide.frames if one.id.startswith("chart")] == [PictureFrame, PictureFrame]


def test_a_panel_whose_data_nobody_has_is_a_problem_at_its_name(tmp_path: Path) -> None:
    found, *_ = problems_of(tmp_path, around(PAIR.replace("MORE", "").replace("data: e", "data: f", 1), DATA))
    assert found.message == "no data named 'f'"
    assert found.at.line == 15
