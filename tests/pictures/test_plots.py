"""What is painted says the same numbers as the native chart, for each kind that charts have."""

from typing import Any

import pytest

from builder.plot import Plot, Series
from tests.charts.sheets import CROSSING, MARGINS, PAGE, SHARES, YEARS, drawn
from tests.pictures.plots import plot
from tests.pictures.sheets import artists, sheet, texts

DRAWN = {
    "column": ("column", YEARS, {}),
    "bar": ("bar", MARGINS, {}),
    "stack": ("column", YEARS, {"stacked": "true"}),
    "lines": ("line", CROSSING, {"highlight": ("serving",)}),
    "area": ("area", CROSSING, {"y": ("serving",)}),
    "scatter": ("scatter", "x,y,n\n1,3,a\n2,4,b\n4,8,c", {"label": "n"}),
}


def chart(name: str) -> Plot:
    kind, table, options = DRAWN[name]
    return drawn(kind, table, **options)


def numbers(canvas: Any, series: Series, lying: bool) -> list[float]:
    """A series' numbers as they were painted: lengths of bars, heights of lines and of dots."""
    bars = [one.get_width() if lying else one.get_height() for one in artists(canvas, "Rectangle", series.name)]
    lines = [float(y) for one in artists(canvas, "Line2D", series.name) for y in one.get_ydata()]
    return bars or lines


@pytest.mark.parametrize("name", DRAWN)
def test_the_painter_draws_the_plots_numbers(name: str) -> None:
    content = chart(name)
    canvas = sheet(content, PAGE.width, PAGE.height)
    for group in content.groups:
        for series in group.series:
            wanted = {value for value in series.values if value is not None}
            if group.kind == "area":
                found = {float(y) for one in artists(canvas, "Polygon", series.name) for _, y in one.get_xy()}
            else:
                found = set(map(float, numbers(canvas, series, group.kind == "bar")))
            assert {round(value, 9) for value in wanted} <= {round(value, 9) for value in found}


@pytest.mark.parametrize("name", DRAWN)
def test_the_painter_writes_the_plots_texts(name: str) -> None:
    content = chart(name)
    written = "\n".join(texts(sheet(content, PAGE.width, PAGE.height)))
    for series in content.series:
        for label in (point.label for point in series.points if point.label):
            assert label.text in written
    if content.category_axis.visible and not content.category_axis.unit:
        for category in content.categories[:: content.category_axis.every]:
            assert str(category).replace("\n", "") in written.replace("\n", "")


def test_shares_are_said_as_powerpoint_says_them() -> None:
    assert {"推理\n55%", "训练\n27%", "其他\n18%"} <= set(texts(sheet(drawn("pie", SHARES), PAGE.width, PAGE.height)))


def test_areas_lie_under_columns_and_columns_under_lines_whatever_the_order() -> None:
    lines = plot("line", Series("线", (1.0, 2.0), "accent"))
    bars = plot("column", Series("柱", (1.0, 2.0), "mute"))
    content = Plot((*lines.groups, *bars.groups), lines.categories, value_axis=lines.value_axis, area=lines.area)
    canvas = sheet(content)
    assert artists(canvas, "Rectangle", "柱")[0].get_zorder() < artists(canvas, "Line2D", "线")[0].get_zorder()


def test_the_unit_stands_at_the_top_left() -> None:
    assert texts(sheet(plot("column", Series("柱", (1.0,), "mute"), title="亿元")))[-1] == "亿元"
