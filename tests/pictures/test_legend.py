from builder.plot import Group, Plot, Series
from tests.pictures.plots import AREA, plot
from tests.pictures.sheets import artists, sheet, texts, written

AREA_OF_LEGEND = (0.1, 0.0, 0.6, 0.06)


def test_listed_series_have_a_key_and_a_name_side_by_side() -> None:
    series = (
        Series("训练", (1.0,), "accent"),
        Series("不列", (1.0,), "ink", listed=False),
        Series("推理", (1.0,), "mute", hatch="wdUpDiag"),
    )
    canvas = sheet(plot("column", *series, legend="top", legend_area=AREA_OF_LEGEND))
    assert [text for text in texts(canvas) if text in ("训练", "推理", "不列")] == ["训练", "推理"]
    first, second = written(canvas, "训练"), written(canvas, "推理")
    assert first[2] < second[0]
    assert abs(first[1] - second[1]) < 2


def test_slices_are_listed_one_under_the_other() -> None:
    content = Plot(
        (Group("doughnut", (Series("份额", (1.0, 2.0), "accent"),)),), categories=("甲", "乙"), legend="right",
        legend_area=(0.7, 0.3, 0.2, 0.3), area=AREA,
    )  # fmt: skip
    canvas = sheet(content)
    assert written(canvas, "甲")[3] < written(canvas, "乙")[1]


def test_a_line_has_a_stroke_for_a_key_with_its_marker() -> None:
    series = Series("训练", (1.0, 2.0), "accent", width=3, dash="sysDash", marker="square")
    canvas = sheet(plot("line", series, legend="top", legend_area=AREA_OF_LEGEND))
    keys = [
        one
        for one in artists(canvas, "Line2D")
        if one.get_label() != "训练"
        and max(one.get_ydata()) < 25
        and min(one.get_ydata()) >= 0
        and max(one.get_xdata()) > 5
    ]
    assert {one.get_marker() for one in keys} == {"None", "s"}


def test_without_a_place_there_is_no_legend() -> None:
    assert "训练" not in texts(sheet(plot("column", Series("训练", (1.0,), "accent"), legend="top")))


def test_the_key_of_lines_as_wide_as_bars_is_no_taller_than_its_name() -> None:
    series = Series("目标", (1.0, 2.0), "accent", width=30)
    canvas = sheet(plot("line", series, legend="top", legend_area=AREA_OF_LEGEND))
    widths = [one.get_linewidth() for one in artists(canvas, "Line2D") if one.get_label() != "目标"]
    assert max(widths) < plot("line", series).legend_size
