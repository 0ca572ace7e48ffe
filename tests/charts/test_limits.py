import pytest

from builder import charts
from builder.errors import At
from tests.charts.sheets import PAGE, chart, sheet, wrong

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
