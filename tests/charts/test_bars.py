import pytest

from tests.charts.sheets import MARGINS, YEARS, drawn


def test_two_series_have_a_legend_and_one_has_none() -> None:
    assert drawn("bar", MARGINS).legend == "top"
    assert drawn("bar", MARGINS, y=("seen",)).legend == ""


def test_the_unit_stands_over_the_bars() -> None:
    assert drawn("bar", MARGINS, unit="毛利率变化，百分点").title == "毛利率变化，百分点"


def test_categories_keep_the_words_of_the_table() -> None:
    assert drawn("column", YEARS).categories == ("2023", "2024", "2025")


def test_bars_may_stand_by_their_length() -> None:
    assert drawn("bar", YEARS, y=("use",), sort="descending").categories == ("2025", "2024", "2023")


STACK = "x,甲,乙,丙\n一,30,20,15\n二,40,30,20"


@pytest.mark.parametrize("kind", ["bar", "column"])
@pytest.mark.parametrize("stacked", ["true", "percent"])
def test_a_stack_whose_parts_all_say_their_values_needs_no_axis(kind: str, stacked: str) -> None:
    plot = drawn(kind, STACK, stacked=stacked)
    assert not plot.value_axis.visible
    assert not plot.value_axis.grid
    assert all(len([point for point in one.points if point.label]) == 2 for one in plot.series)


def test_a_stack_with_a_part_too_small_for_its_value_keeps_the_axis() -> None:
    assert drawn("bar", STACK.replace("15", "0.1"), stacked="true").value_axis.visible
    assert drawn("bar", STACK, stacked="true", labels="none").value_axis.grid


def test_parts_of_a_hundred_have_no_unit() -> None:
    assert drawn("bar", STACK, stacked="percent", unit="家").title == ""
