"""Charts on slides."""

from pathlib import Path

from builder.frames import ChartFrame
from tests.outlines import frame, slide_of

DATA = "data:\n  price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}\n"
SLIDE = "- title: 价格\n  chart: {kind: KIND, data: price, x: month, y: [price]}\n"


def test_a_chart_speaks_the_slides_language_and_has_the_themes_size(tmp_path: Path) -> None:
    chart = frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA + "language: en-US\n"), "chart")
    assert isinstance(chart, ChartFrame)
    assert chart.plot.language == "en-US"
    assert chart.plot.category_axis.size == 14


def test_it_points_at_its_place_in_the_outline(tmp_path: Path) -> None:
    assert frame(slide_of(tmp_path, SLIDE.replace("KIND", "column"), DATA), "chart").at.line == 9
