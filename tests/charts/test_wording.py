from builder.charts.formats import Format
from builder.charts.page import ChartPage
from builder.charts.wording import headings, said, unused, written
from tests.charts.sheets import PAGE, chart, data_of


def test_the_charts_own_words_are_in_the_language_of_the_slide() -> None:
    assert said(PAGE, "start") == "起点"
    assert said(ChartPage(1, 1, language="en"), "start") == "start"
    assert said(ChartPage(1, 1, language="ko-KR"), "{} base", "{수요}") == "{수요} 바닥"


def test_options_that_change_nothing_are_told() -> None:
    found = list(unused(chart("slope", every=2), "every", "stacked"))
    assert [problem.message for problem in found] == ["a slope takes no `every:`"]


def test_a_formula_writes_numbers_as_labels_do() -> None:
    assert written(Format(1, signed=True), "[v]") == 'TEXT([v],"+0.0;""−""0.0;0.0")'


def test_names_that_formulas_would_mix_up_are_told() -> None:
    plan = chart("marimekko", names={"b": "a"})
    data = data_of("x,a,b\n甲,1,2", names={"b": "a"})
    assert len(list(headings(plan, data))) == 1
    assert len(list(headings(plan, data, "x", "底"))) == 1
    assert not list(headings(chart("marimekko"), data_of("x,a,b\n甲,1,2")))
