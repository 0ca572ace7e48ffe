import pytest

from builder.drawing import HeatCell, HeatMap
from tests.pictures.sheets import artists, box, sheet, texts, written

MAP = HeatMap(
    (
        (HeatCell(""), HeatCell("一季度", colour="quiet"), HeatCell("二季度", colour="quiet")),
        (HeatCell("训练"), HeatCell("12", "accent", "on_accent"), HeatCell("34", "mute", bold=True)),
    ),
    (0.2, 0.4, 0.4), (0.4, 0.6), unit="亿元",
)  # fmt: skip


def test_cells_stand_in_their_columns_and_rows_with_paper_between_them() -> None:
    canvas = sheet(MAP, 500, 100)
    first, second = artists(canvas, "Rectangle")
    assert box(canvas, first) == pytest.approx((100.75, 40.75, 299.25, 99.25))
    assert first.get_facecolor()[:3] == pytest.approx((0x1D / 255, 0x4E / 255, 0xD8 / 255))
    assert box(canvas, second)[0] == pytest.approx(300.75)


def test_names_stand_at_the_left_and_values_in_the_middle() -> None:
    canvas = sheet(MAP, 500, 100)
    assert texts(canvas) == ["亿元", "一季度", "二季度", "训练", "12", "34"]
    assert written(canvas, "训练")[0] < 3
    left, _, right, _ = written(canvas, "34")
    assert (left + right) / 2 == pytest.approx(400, abs=1)
