import pytest

from builder import charts
from builder.errors import At
from tests.charts.sheets import PAGE, bounds, chart, drawn, series, sheet

SHARES = "who,v,low,high\n甲,44,36,50\n乙,12,3,21\n丙,30,,"
ERRORS = {"v": bounds("low", "high")}


@pytest.mark.parametrize("kind", ["line", "column", "bar"])
def test_bounds_become_distances_that_the_workbook_works_out(kind: str) -> None:
    plot = drawn(kind, SHARES, y=("v",), errors=ERRORS)
    (errors,) = series(plot, "v").errors
    assert errors.plus == (6, 9, None)
    assert errors.minus == (8, 9, None)
    assert errors.formulas == ("[high]-[v]", "[v]-[low]")
    assert [one.name for one in plot.inputs] == ["low", "high"]


def test_the_axis_holds_the_whiskers() -> None:
    axis = drawn("column", SHARES, y=("v",), errors=ERRORS).value_axis
    assert axis.maximum >= 50  # type: ignore[operator]
    assert axis.visible  # a whisker is read on it
    assert drawn("line", "x,v,low,high\n1,50,10,95\n2,60,50,70", y=("v",), errors=ERRORS).value_axis.maximum >= 95  # type: ignore[operator]


@pytest.mark.parametrize(
    ("cells", "message", "column"),
    [
        ("甲,44,50,60", "the low bound 50 is over the value 44 of 'v'", 3),
        ("甲,44,40,41", "the high bound 41 is under the value 44 of 'v'", 4),
        ("甲,,3,4\n乙,1,1,1", "the bound 3 has no value in 'v'", 3),
    ],
)
def test_bounds_that_do_not_enclose_the_value_are_told_where_they_stand(cells: str, message: str, column: int) -> None:
    _, found = charts.plot(chart("column", y=("v",), errors=ERRORS), sheet(f"who,v,low,high\n{cells}"), PAGE)
    assert (found[0].message, found[0].at) == (message, At("data.csv", 2, column))


def test_errors_of_a_column_that_is_not_drawn_are_refused() -> None:
    _, (found,) = charts.plot(chart("line", y=("v",), errors={"w": bounds("low", "high")}), sheet(SHARES), PAGE)
    assert found.message == "no drawn column named 'w' to have errors"
