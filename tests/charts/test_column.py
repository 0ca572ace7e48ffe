from builder.charts.page import ChartPage
from tests.charts.sheets import YEARS, drawn


def test_columns_stand_and_go_from_left_to_right() -> None:
    plot = drawn("column", YEARS)
    assert plot.groups[0].kind == "column"
    assert not plot.category_axis.reverse


def test_on_a_cover_one_column_is_lit_and_a_line_rises_over_the_rest() -> None:
    plot = drawn("column", YEARS, ChartPage(320, 360, bare=True), line=("use",), highlight=("2023",))
    columns, line = plot.series
    assert columns.colour == "cover_line"
    assert [(point.index, point.colour) for point in columns.points] == [(0, "cover_accent")]
    assert line.colour == "cover_warm"
    assert line.points[0].marker
