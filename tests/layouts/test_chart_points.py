"""A chart with a figure and points beside it."""

from pathlib import Path

import pytest

from builder.layouts.chart_points import SIDE
from tests.outlines import frame, said, slide_of

DATA = "data:\n  price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}\n"
CHART = "- title: 图与要点\n  chart: {kind: line, data: price, x: month, y: [price]}\n"


def test_the_figure_stands_over_the_points_beside_the_chart(tmp_path: Path) -> None:
    slide = slide_of(
        tmp_path, CHART + "  number: {value: 64, unit: 天, label: 追平}\n  points: [甲, {lead: 乙, text: 丙}]\n", DATA
    )
    assert [said(slide, key) for key in ("figure", "points.1", "points.2")] == ["64 天\n追平", "甲", "乙\n丙"]
    tops = [frame(slide, key).box.y for key in ("figure", "points.1", "points.2")]
    assert tops == sorted(tops)
    assert frame(slide, "chart").box.right < frame(slide, "figure").box.x
    assert frame(slide, "figure").box.width == SIDE


@pytest.mark.parametrize("count", [1, 3, 5])
def test_each_point_has_its_placeholder(count: int, tmp_path: Path) -> None:
    points = ", ".join("一二三四五"[:count])
    slide = slide_of(tmp_path, CHART + f"  points: [{points}]\n", DATA)
    holders = [holder for holder in slide.layout.placeholders if 20 <= holder.idx < 40]
    assert len(holders) == count
    assert [frame(slide, f"points.{i}").placeholder for i in range(1, count + 1)] == [holder.idx for holder in holders]
