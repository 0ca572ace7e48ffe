import pytest

from builder import charts
from builder.errors import At
from tests.charts.sheets import CROSSING, PAGE, YEARS, chart, drawn, sheet, wrong

LOSSES = "x,甲,乙\n一,3,1\n二,2,-4\n三,1,-5"


@pytest.mark.parametrize(
    ("kind", "stacked"), [("area", "true"), ("area", "percent"), ("column", "percent"), ("bar", "percent")]
)
def test_a_stack_of_negative_values_is_refused_where_they_stand(kind: str, stacked: str) -> None:
    plot, (problem,) = charts.plot(chart(kind, stacked=stacked), sheet(LOSSES), PAGE)
    assert plot is None
    assert problem.level == "error"
    assert problem.at == At("data.csv", 3, 3)
    assert problem.message == "a stack cannot be drawn from negative values, such as -4"


@pytest.mark.parametrize(("kind", "stacked"), [("area", "false"), ("line", "percent"), ("column", "false")])
def test_losses_that_are_not_stacked_are_drawn(kind: str, stacked: str) -> None:
    assert wrong(kind, LOSSES, stacked=stacked) == []


@pytest.mark.parametrize("kind", ["line", "area", "scatter", "column", "bar"])
def test_a_bound_that_hides_a_value_is_refused_at_the_chart(kind: str) -> None:
    plan = chart(kind, max=1000.0)
    plot, (problem,) = charts.plot(plan, sheet(CROSSING), PAGE)
    assert plot is None
    assert problem.at == plan.at
    assert problem.message == "1589.1 ('serving' at 365) lies outside `max: 1000`"
    assert problem.hint == "raise `max:`, or leave it out"


@pytest.mark.parametrize("kind", ["line", "area", "scatter", "column", "bar"])
def test_so_is_one_that_hides_losses(kind: str) -> None:
    found = wrong(kind, "x,v\n1,3\n2,-4\n3,-1", min=0.0)
    assert found == [("-4 ('v' at 2) lies outside `min: 0`", "lower `min:`, or leave it out")]


@pytest.mark.parametrize("kind", ["area", "column", "bar"])
def test_a_stack_is_as_high_as_its_sum(kind: str) -> None:
    ((message, _),) = wrong(kind, YEARS, stacked="true", max=103.5)
    assert message == "104 (the stack at 2024) lies outside `max: 103.5`"
    assert wrong(kind, "x,a,b\n一,0.1,0.2", stacked="true", max=0.3) == []


def test_lines_over_columns_may_not_be_hidden_either() -> None:
    for stacked in ("false", "true"):
        ((message, _),) = wrong("column", CROSSING, line=("serving",), stacked=stacked, max=300.0)
        assert message == "1589.1 ('serving' at 365) lies outside `max: 300`"


def test_bounds_around_the_data_are_kept() -> None:
    assert drawn("line", CROSSING, min=0.0, max=1589.1).value_axis.maximum == 1589.1


@pytest.mark.parametrize("kind", ["line", "area"])
@pytest.mark.parametrize(
    ("cells", "shown"),
    [("0,64,64.0", "64.0"), ("2024-02,2024-03,2024-02-01", "2024-02-01"), ("2023,2024,2023", "2023")],
)
def test_a_place_that_stands_twice_along_a_line_is_refused_there(kind: str, cells: str, shown: str) -> None:
    table = sheet("x,v\n" + "\n".join(f"{cell},{row}" for row, cell in enumerate(cells.split(","))))
    plot, (problem,) = charts.plot(chart(kind), table, PAGE)
    assert plot is None
    assert problem.at == At("data.csv", 4, 1)
    assert problem.message == f"{shown} stands twice along x"


def test_a_line_over_fractions_has_each_once_too() -> None:
    ((message, _),) = wrong("line", "x,v\n1.5,1\n2,3\n1.50,2")
    assert message == "1.50 stands twice along x"


@pytest.mark.parametrize(("kind", "cells"), [("scatter", ("1.5", "1.5")), ("line", ("甲", "甲")), ("bar", ("1", "1"))])
def test_elsewhere_places_may_repeat(kind: str, cells: tuple[str, str]) -> None:
    assert wrong(kind, f"x,v\n{cells[0]},1\n{cells[1]},2") == []


def test_values_that_floats_can_hardly_hold_are_told_by_their_cells() -> None:
    hint = "use a smaller unit, or write 0"
    assert wrong("line", "x,a\n1,2e-309\n2,1e15") == [("2e-309 is too small to draw", hint)]
    assert wrong("column", "x,a\n一,5e-324\n二,0") == [("4.94e-324 is too small to draw", hint)]


def test_rows_that_another_column_tells_apart_are_for_facets_or_a_pivot() -> None:
    table = "month,note,price,segment\n2025-01,a,1,云\n2025-01,a,2,端\n2025-02,a,3,云\n2025-02,a,4,端"
    hint = "draw one chart a value with `facet: segment`, or make a column of each in `sql:` (pivot)"
    assert wrong("line", table, y=("price",)) == [("2025-01 stands twice along x", hint)]
    same = table.replace("端", "云")
    assert [hint for _, hint in wrong("line", same, y=("price",))] == ["give it one row, or use `kind: scatter`"] * 2
