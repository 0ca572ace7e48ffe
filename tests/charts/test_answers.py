import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import drawn, series

SURVEY = "q,a,b,c,d,e\n甲,10,20,30,25,15\n乙,5,10,20,40,25"


def test_every_row_meets_the_line_in_the_middle_of_its_neutral_answers() -> None:
    plot = drawn("diverging", SURVEY)
    start = series(plot, "起点").values
    assert start == (0, 20)  # 10 + 20 + 30/2 = 45, and 5 + 10 + 20/2 = 25
    assert plot.category_axis.crosses == 45
    assert not plot.category_axis.line


def test_an_even_number_of_answers_has_a_line_between_its_halves() -> None:
    plot = drawn("diverging", "q,no,yes\n甲,30,70\n乙,60,40")
    assert series(plot, "起点").values == (30, 0)
    assert plot.category_axis.line
    assert [one.colour for one in plot.series if one.listed] == ["warm", "gain"]


def test_neutral_answers_apart_begin_at_one_place_and_are_named_there() -> None:
    plot = drawn("diverging", SURVEY, neutral="apart", names={"c": "说不清"})
    assert plot.category_axis.title == "说不清"
    start, pad, a, b, d, e, space, neutral = (one.values for one in plot.series)
    ends = {sum(filter(None, row)) for row in zip(start, pad, a, b, d, e, space, strict=True)}
    assert len(ends) == 1
    assert neutral == (30, 20)


@pytest.mark.parametrize("neutral", ["split", "apart"])
def test_what_is_left_out_of_the_legend_stands_evenly_at_both_ends(neutral: str) -> None:
    listed = [one.listed for one in drawn("diverging", SURVEY, neutral=neutral).series]
    assert listed == listed[::-1]
    assert sum(listed) == (5 if neutral == "split" else 4)


def test_rows_are_sorted_by_approval() -> None:
    assert series(drawn("diverging", SURVEY, sort="descending"), "e").values == (25, 15)


def test_sums_stand_at_both_ends() -> None:
    plot = drawn("diverging", SURVEY, totals=True)
    assert (series(plot, "起点").cells, series(plot, "间隔").cells) == (("30", "15"), ("40", "65"))
    assert plot.value_axis.minimum is not None
    assert plot.value_axis.minimum < 0
    assert not series(drawn("diverging", SURVEY), "起点").cells


def test_amounts_become_shares_of_a_hundred() -> None:
    plot = drawn("diverging", "q,no,yes\n甲,30,90\n乙,60,40", stacked="percent")
    assert series(plot, "no").values == (25, 60)
    assert plot.inputs[0].values == (30, 60)
    assert unlike(plot) == []
    assert reckoned(plot, **{"no（原值）": {0: 90.0}})["no"][0] == 50


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.integers(1, 500), min_size=5, max_size=5), min_size=1, max_size=4),
    st.integers(2, 5),
    st.sampled_from(("split", "apart")),
    st.booleans(),
    st.sampled_from(("false", "percent")),
)
def test_formulas_make_what_is_drawn(
    rows: list[list[int]], count: int, neutral: str, totals: bool, stacked: str
) -> None:
    text = "q," + ",".join("abcde"[:count]) + "\n"
    text += "\n".join(f"第{index},{','.join(map(str, row[:count]))}" for index, row in enumerate(rows))
    assert unlike(drawn("diverging", text, neutral=neutral, totals=totals, stacked=stacked)) == []


def test_values_stand_in_the_bars_that_hold_them() -> None:
    plot = drawn("diverging", "q,no,yes\n甲,1,990\n乙,500,400")
    assert [point.index for point in series(plot, "no").points] == [1]
