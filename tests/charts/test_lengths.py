import pytest

from builder import charts
from builder.charts.lengths import LONGEST
from builder.charts.options import changed
from builder.errors import At
from builder.outline.records import Text
from tests.charts.sheets import PAGE, SHARES, chart, sheet, wrong

LONG = "长" * (LONGEST + 1)
SAID = [(f"{LONGEST + 1} characters are more than a chart shows, which is {LONGEST} at most", "shorten them")]


def test_a_cell_that_no_chart_has_room_for_is_named_by_its_place() -> None:
    _, problems = charts.plot(chart("pie"), sheet(f"what,billion\n推理,1\n{LONG},2"), PAGE)
    assert (At("data.csv", 3, 1), SAID[0][0]) in [(problem.at, problem.message) for problem in problems]


def test_so_is_a_heading() -> None:
    assert wrong("doughnut", f"what,{LONG}\n甲,1\n乙,2") == SAID


def test_and_what_the_author_writes_into_the_chart() -> None:
    assert wrong("pie", SHARES, unit=LONG) == SAID


def test_a_point_s_name_is_at_most_as_wide_as_most_of_the_chart() -> None:
    found = wrong("scatter", f"x,y,name\n1,2,{'长' * 40}\n2,3,乙", label="name", y=("y",))
    assert found == [(f"the name '{'长' * 40}' is too wide to stand at a point", "shorten it")]


@pytest.mark.parametrize("name", ["", " "])
def test_a_name_that_says_nothing_is_refused_where_it_is_written(name: str) -> None:
    at = At("deck.yaml", 7, 3)
    named = changed(chart("column"), names={"billion": Text(name, at)})
    _, problems = charts.plot(named, sheet(SHARES), PAGE)
    assert [(one.at, one.message) for one in problems] == [(at, "the name shown for 'billion' is empty")]


def test_long_cells_of_all_columns_that_are_shown_are_found() -> None:
    rows = f"from,to,flow\n{LONG},乙,1\n丙,{LONG},2"
    _, problems = charts.plot(chart("sankey", to="to"), sheet(rows), PAGE)
    assert {At("data.csv", 2, 1), At("data.csv", 3, 2)} <= {one.at for one in problems if one.message == SAID[0][0]}
