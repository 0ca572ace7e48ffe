import pytest

from builder import charts
from builder.errors import At
from tests.charts.sheets import PAGE, SHARES, YEARS, chart, drawn, sheet, wrong

LONG = "x,v\n甲,3\n训练与推理以及其他的全部支出,2"  # 14 Han of 14 points on a chart 540 wide


def test_the_highlighted_slice_is_loud_and_the_rest_quiet() -> None:
    (one,) = drawn("pie", SHARES, highlight=("推理",)).series
    assert [point.colour for point in one.points] == ["accent", "quiet", "mute"]


def test_slices_may_stand_by_size() -> None:
    assert drawn("pie", SHARES, sort="ascending").categories == ("其他", "训练", "推理")


def test_what_slices_cannot_show() -> None:
    assert wrong("pie", YEARS) == [("a pie shows one column, not 2", "name one under `y:`")]
    assert wrong("doughnut", "x,v\n甲,-1\n乙,2") == [("a doughnut cannot show negative parts", "use `kind: bar`")]
    assert wrong("pie", "x,v\n甲,0\n乙,0") == [("a pie wants parts that add up to more than zero", "")]


def test_too_many_slices_are_warned_of() -> None:
    ((message, hint),) = wrong("pie", "x,v\n" + "\n".join(f"第{n},1" for n in range(7)))
    assert message == "7 slices are more than a reader can compare"
    assert "`kind: bar`" in hint


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_more_than_twelve_slices_are_refused(kind: str) -> None:
    rows = [f"第{n},1" for n in range(13)]
    plot, (problem,) = charts.plot(chart(kind), sheet("x,v\n" + "\n".join(rows)), PAGE)
    assert plot is None
    assert problem.message == f"13 slices are more than a {kind} has room for"
    assert drawn(kind, "x,v\n" + "\n".join(rows[:12]))


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_a_name_wider_than_a_third_of_the_chart_is_refused_where_it_stands(kind: str) -> None:
    plot, (problem,) = charts.plot(chart(kind), sheet(LONG), PAGE)
    assert plot is None
    assert problem.at == At("data.csv", 3, 1)
    assert problem.message == "the name '训练与推理以及其他的全部支出' is wider than a third of the chart"
    assert problem.hint == "shorten it to about 12 Han or 22 Latin letters"
    assert drawn(kind, LONG.replace("的全部支出", "的支出"))


def test_names_that_are_not_shown_may_be_long() -> None:
    assert wrong("pie", LONG, labels="none") == []
    assert wrong("doughnut", LONG, labels="none") != []
    assert drawn("doughnut", LONG, charts.ChartPage(300, 300, bare=True))


def test_a_ring_whose_greys_come_again_says_shares_in_its_legend() -> None:
    rows = ["甲,40", "乙,20", "丙,15", "丁,13", "戊,12"]
    plot = drawn("doughnut", "x,v\n" + "\n".join(rows), highlight=("甲",))
    assert [point.colour for point in plot.series[0].points] == ["accent", "quiet", "mute", "line", "quiet"]
    assert plot.categories == ("甲", "乙 20%", "丙", "丁", "戊 12%")
