import pytest

from builder import charts
from builder.charts.page import ChartPage
from tests.charts.sheets import bounds, chart, drawn, note, series, sheet, wrong

FORECAST = "month,v,low,high\n2025-01,3,,\n2025-05,4,3,6\n2025-09,5,2,9"
ONE = {"y": ("v",), "low": "low", "high": "high"}
TWO = "d,a,al,ah,b,bl,bh\n0,12,9,15,20,17,23\n9,28,24,32,17,12,22"
BOTH = {"y": ("a", "b"), "errors": {"a": bounds("al", "ah"), "b": bounds("bl", "bh")}}


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        (FORECAST, {"y": ("v",)}, "a ribbon wants its bounds"),
        (TWO, {"y": ("a", "b"), "low": "al", "high": "ah"}, "`low:` and `high:` are the band of one line"),
        (TWO, {"y": ("a", "b"), "errors": {"a": bounds("al", "ah")}}, "'b' has no band"),
        ("d,v,low,high\n0,3,5,2\n1,3,2,4", ONE, "the lower bound 5 lies above the upper one, 2"),
        ("d,v,low,high\n0,3,2,\n1,3,2,4", ONE, "0 has one bound of two"),
        ("d,v,low,high\n0,,,\n1,3,2,4", ONE, "0 has neither a value nor a band"),
        ("d,v,low,high\n0,9,2,4\n1,3,2,4", ONE, "9 does not lie between 2 and 4"),
        ("d,v,low,high\n0,3,2,4\n0,3,2,4", ONE, "0 stands twice along x"),
        ("d,v,low,high\n0,3,2,4", ONE, "one row makes no ribbon"),
        ("d,v,low,high\n0.5,3,2,4\n1.5,3,2,4", ONE, "a ribbon wants whole numbers, dates or text along x"),
    ],
)
def test_what_makes_no_ribbon_is_told(table: str, options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("ribbon", table, **options)]


def test_callouts_point_at_the_line() -> None:
    plot = drawn("ribbon", FORECAST, annotate=note("2025-05", "预测自此"), **ONE)
    assert series(plot, "预测自此").values == (None, 4, None)


def test_its_words_give_the_bounds() -> None:
    assert drawn("ribbon", FORECAST, **ONE).told[0].values[1] == ("2025-05", "4 [3, 6]")


def test_decoration_has_no_letters() -> None:
    plot = drawn("ribbon", FORECAST, ChartPage(300, 300, bare=True), **ONE)
    assert not any(point.label for one in plot.series for point in one.points)


def test_texts_that_leave_the_lines_no_room_are_refused() -> None:
    long = wrong("ribbon", FORECAST, **ONE, names={"v": "一个很长的系列名字要占去很多地方，比图还要多"})
    assert [message for message, _ in long] == ["the names and values at the right leave no room for the lines"]


def test_texts_at_the_right_are_those_of_the_last_place_whatever_the_order_of_rows() -> None:
    rows = "x,a,b,c\n0,0.00,0.00,0.00\n2,0.00,0.00,1e15\n1,0.00,0.00,0.00"
    _, problems = charts.plot(chart("ribbon", x="x", y=("a",), low="b", high="c"), sheet(rows), ChartPage(330, 180))
    (problem,) = problems
    assert problem.message == "the names and values at the right leave no room for the lines"
