import pytest

from builder.charts.bar_plan import decide, unit
from builder.charts.page import ChartPage
from tests.charts.sheets import MARGINS, PAGE, YEARS, chart, data_of

MANY = "x,v\n" + "\n".join(f"第{n}项,{n}" for n in range(35))


def test_few_bars_carry_their_values_many_have_an_axis() -> None:
    assert decide(chart("bar"), data_of(MARGINS), PAGE, True).valued
    assert not decide(chart("bar"), data_of(MANY), PAGE, True).valued


@pytest.mark.parametrize(("labels", "valued"), [("legend", False), ("none", False), ("values", True)])
def test_the_author_may_choose(labels: str, valued: bool) -> None:
    assert decide(chart("bar", labels=labels), data_of(MARGINS), PAGE, True).valued is valued


def test_gains_and_losses_carry_their_signs() -> None:
    bar = decide(chart("bar"), data_of(MARGINS), PAGE, True)
    assert bar.form.text(10) == "+10"
    assert bar.form.text(-45) == "−45"


def test_all_labels_have_the_decimals_of_the_most_precise_value_as_typed() -> None:
    bar = decide(chart("bar"), data_of("x,v\n甲,38.4\n乙,34.0\n丙,9.0"), PAGE, True)
    assert [bar.form.text(value) for value in bar.data.numbers] == ["38.4", "34.0", "9.0"]
    assert decide(chart("bar"), data_of("x,v\n甲,38.0\n乙,34.0"), PAGE, True).form.text(38) == "38.0"


def test_an_axis_that_runs_to_ten_thousand_has_figures_in_groups_as_the_labels_have() -> None:
    stack = decide(chart("column", stacked="true"), data_of("x,v,w\n甲,6000,6000\n乙,1000,2"), PAGE, False)
    assert stack.form.text(6000) == "6,000"
    assert decide(chart("column"), data_of("x,v\n甲,6000"), PAGE, False).form.text(6000) == "6000"


def test_a_format_of_the_author_is_kept_for_all() -> None:
    bar = decide(chart("bar", format="0.0"), data_of(MARGINS), PAGE, True)
    assert bar.form.text(10) == "10.0"


def test_years_in_a_row_may_stand_as_days_unless_they_are_sorted() -> None:
    assert decide(chart("column"), data_of(YEARS), PAGE, False).days == (2023, 2024, 2025)
    assert decide(chart("column", sort="descending"), data_of(YEARS), PAGE, False).days == ()
    assert decide(chart("column"), data_of("x,v\n2020,1\n2025,2"), PAGE, False).days == ()


def test_decoration_says_no_unit() -> None:
    plan = chart("column", unit="元")
    assert unit(decide(plan, data_of(YEARS), PAGE, False)) == "元"
    assert unit(decide(plan, data_of(YEARS), ChartPage(300, 300, bare=True), False)) == ""


def test_stacks_are_sorted_by_all_of_their_parts_and_bars_by_the_first() -> None:
    table = data_of("x,v,w\n甲,3,1\n乙,2,9\n丙,1,4")
    stack = decide(chart("bar", stacked="true", sort="descending"), table, PAGE, True)
    assert stack.data.texts == ("乙", "丙", "甲")
    assert [column.key for column in stack.columns] == ["v", "w"]
    assert stack.columns[0].values == (2, 1, 3)
    assert decide(chart("bar", sort="descending"), table, PAGE, True).data.texts == ("甲", "乙", "丙")
