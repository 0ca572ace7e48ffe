import pytest

from builder.charts.bar_plan import decide, format_for, unit
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
    assert format_for(bar, 10).text(10) == "+10"
    assert format_for(bar, -1.5).text(-1.5) == "−1.5"


def test_a_format_of_the_author_is_kept_for_all() -> None:
    bar = decide(chart("bar", format="0.0"), data_of(MARGINS), PAGE, True)
    assert format_for(bar, 10).text(10) == "10.0"


def test_years_in_a_row_may_stand_as_days_unless_they_are_sorted() -> None:
    assert decide(chart("column"), data_of(YEARS), PAGE, False).days == (2023, 2024, 2025)
    assert decide(chart("column", sort="descending"), data_of(YEARS), PAGE, False).days == ()
    assert decide(chart("column"), data_of("x,v\n2020,1\n2025,2"), PAGE, False).days == ()


def test_decoration_says_no_unit() -> None:
    plan = chart("column", unit="元")
    assert unit(decide(plan, data_of(YEARS), PAGE, False)) == "元"
    assert unit(decide(plan, data_of(YEARS), ChartPage(300, 300, bare=True), False)) == ""
