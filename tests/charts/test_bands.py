import pytest

from builder.charts.bands import with_bands
from tests.charts.sheets import CROSSING, chart, data_of, drawn, series, stretch


def test_the_edges_of_a_band_are_upright() -> None:
    banded = with_bands(chart("line", band=stretch("213", "300")), data_of(CROSSING))
    (_, inside), data = banded.bands[0], banded.data
    assert data.positions == (0, 64, 213, 213, 300, 300, 365)
    assert inside == (False, False, False, True, True, False, False)


def test_a_band_to_the_end_of_the_axis_needs_no_row_more() -> None:
    banded = with_bands(chart("line", band=stretch("213", "365")), data_of(CROSSING))
    assert banded.data.positions == (0, 64, 213, 213, 365)
    assert banded.bands[0][1] == (False, False, False, True, True)


def test_a_row_that_is_added_lies_on_the_line() -> None:
    banded = with_bands(chart("line", band=stretch("100", "365")), data_of("x,v\n0,0\n365,730"))
    assert banded.data.columns[0].values == (0, 200, 200, 730)


def test_a_row_that_is_added_in_a_gap_is_a_gap() -> None:
    banded = with_bands(chart("line", band=stretch("100", "365")), data_of("x,v\n0,0\n200,\n365,730"))
    assert banded.data.columns[0].values == (0, None, None, None, 730)


def test_several_bands_do_not_disturb_each_other() -> None:
    several = (*stretch("10", "20"), *stretch("30", "40"))
    banded = with_bands(chart("line", band=several), data_of("x,v\n0,0\n50,5"))
    first, second = (inside for _, inside in banded.bands)
    lit = [at for at, mark in zip(banded.data.positions, first, strict=True) if mark]
    assert lit == [10, 20]
    assert [at for at, mark in zip(banded.data.positions, second, strict=True) if mark] == [30, 40]


def test_rows_come_in_order_on_an_axis_true_to_scale() -> None:
    assert with_bands(chart("line"), data_of("x,v\n9,3\n1,2\n5,1")).data.positions == (1, 5, 9)


def test_a_band_is_an_area_behind_the_lines_with_its_text_at_the_top() -> None:
    plot = drawn("line", CROSSING, band=stretch("213", "365", "计入前期研发"))
    area, lines = plot.groups
    assert (area.kind, lines.kind) == ("area", "line")
    (wash,) = area.series
    assert wash.values == (0, 0, 0, plot.value_axis.maximum, plot.value_axis.maximum)
    name = lines.series[-1]
    assert name.name == "计入前期研发"
    assert (name.line, name.listed, wash.listed) == (False, False, False)


def test_there_is_room_for_the_text_over_the_highest_grid_line() -> None:
    plain, banded = drawn("line", CROSSING), drawn("line", CROSSING, band=stretch("213", "365", "计入"))
    assert banded.value_axis.maximum == 1800
    assert plain.value_axis.maximum == 1600


def test_a_band_over_texts_is_columns_without_gaps() -> None:
    plot = drawn("line", "x,v\n一,1\n二,2\n三,3", band=stretch("二", "三", "亏损"))
    assert (plot.groups[0].kind, plot.groups[0].gap) == ("column", 0)
    assert plot.groups[0].series[0].values[0] is None
    assert plot.value_axis.between


@pytest.mark.parametrize(("start", "position"), [("0", "right"), ("364", "left")])
def test_the_text_of_a_band_stays_in_the_frame(start: str, position: str) -> None:
    plot = drawn("line", CROSSING, band=stretch(start, "365", "计入前期研发，从这里起一直到最后"), labels="none")
    label = series(plot, "计入前期研发，从这里起一直到最后")
    names = [one for one in plot.groups[-1].series if one.name == label.name]
    assert names[0].points[0].label
    assert names[0].points[0].label.position == position
