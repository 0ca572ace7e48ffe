import pytest

from builder.charts.inserted import inserted, with_place
from tests.charts.sheets import bounds, data_of

DATED = "day,v,low,high,status\n0,10,9,11,primary\n10,1000,900,1100,derived"


def test_a_row_lies_on_the_line_that_is_drawn() -> None:
    data = data_of(DATED, y=("v",))
    assert inserted(data, 1, 5.0).columns[0].values == (10, 505, 1000)
    assert inserted(data, 1, 5.0, powers=True).columns[0].values[1] == pytest.approx(100)


def test_what_belongs_to_rows_stays_at_them() -> None:
    data = with_place(data_of(DATED, y=("v",), errors={"v": bounds("low", "high")}, status="status"), 5.0)
    assert data.positions == (0, 5, 10)
    assert data.texts == ("0", "", "10")
    assert data.roles["errors.v.low"].values == (9, None, 900)
    assert data.words["status"] == ("primary", "", "derived")


def test_a_place_that_has_a_row_gets_no_other() -> None:
    data = data_of(DATED, y=("v",))
    assert with_place(data, 10.0) == data


def test_beyond_the_ends_there_is_no_value() -> None:
    assert with_place(data_of(DATED, y=("v",)), 12.0).columns[0].values == (10, 1000, None)
