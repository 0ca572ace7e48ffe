import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.charts.page import ChartPage
from tests.charts.reckoning import reckoned, unlike
from tests.charts.sheets import drawn, note, series, stretch, wrong

PRICES = "month,v\n2025-01,3\n2025-05,2\n2025-09,1"
PERIODS = "q,v\n一季度,3\n二季度,2\n三季度,1"


def test_a_value_holds_until_the_next() -> None:
    plot = drawn("step", PRICES)
    assert series(plot, "v").values == (3, 3, 2, 2, 1)
    assert plot.categories == (45658, 45778, 45778, 45901, 45901)
    assert plot.texts == ("2025-01", "", "2025-05", "", "2025-09")


def test_rows_may_stand_in_any_order() -> None:
    plot = drawn("step", "d,v\n9,1\n0,3\n5,2")
    assert (plot.categories, series(plot, "v").values) == ((0, 5, 5, 9, 9), (3, 3, 2, 2, 1))


def test_a_gap_is_a_gap() -> None:
    assert series(drawn("step", "d,v\n0,3\n5,\n9,1"), "v").values == (3, 3, None, None, 1)


def test_other_numbers_have_a_scatters_axis() -> None:
    plot = drawn("step", "d,v\n0.5,3\n2.5,2")
    assert plot.groups[0].kind == "scatter"
    assert plot.series[0].x == (0.5, 2.5, 2.5)


def test_texts_are_periods_each_with_its_value_to_the_end() -> None:
    plot = drawn("step", PERIODS)
    assert series(plot, "v").values == (3, 3, 3, 2, 2, 2, 1, 1, 1)
    assert plot.category_axis.labels == "none"
    assert [point.index for point in series(plot, "时段").points] == [1, 4, 7]
    assert series(plot, "时段").cells[1] == "一季度"


@pytest.mark.parametrize(("table", "row"), [(PRICES, 4), (PERIODS, 4)])
def test_a_callout_stands_in_the_middle_of_its_step(table: str, row: int) -> None:
    at = "2025-05" if table is PRICES else "二季度"
    plot = drawn("step", table, annotate=note(at, "降价"))
    ring = next(one for one in plot.series if one.name == "降价")
    assert [index for index, value in enumerate(ring.values) if value is not None] == [row]
    assert ring.values[row] == 2
    assert unlike(plot) == []


def test_bands_shade_steps_too() -> None:
    plot = drawn("step", "d,v\n0,3\n5,2\n9,1", band=stretch("5", "9", "低价期"))
    assert plot.groups[0].kind == "area"


def test_the_edited_table_moves_both_rows_of_a_step() -> None:
    plot = drawn("step", PRICES)
    edited = reckoned(plot, **{"v（原值）": {1: 2.5}, "month（原值）": {1: 45800.0}})
    assert edited["v"] == [3, 3, 2.5, 2.5, 1]
    assert edited["month"] == [45658, 45800, 45800, 45901, 45901]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 400), min_size=2, max_size=6, unique=True), st.booleans())
def test_formulas_make_what_is_drawn(days: list[int], noted: bool) -> None:
    days = sorted(days)
    table = "d,v\n" + "\n".join(f"{day},{index % 3 or ''}" for index, day in enumerate([*days, 500], 1))
    assert unlike(drawn("step", table, annotate=note(str(days[0]), "此处") if noted else ())) == []


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        ("d,v\n0,3", {}, "one row makes no step"),
        ("d,v\n0,3\n0,4", {}, "0 stands twice along x"),
        (PERIODS, {"band": stretch("一季度", "二季度")}, "steps over text have no place for a band"),
        (PRICES, {"labels": "values"}, "steps have their last value at the end, not one at each"),
        (PRICES, {"stacked": "true"}, "a step takes no `stacked:`"),
    ],
)
def test_what_makes_no_steps_is_refused(table: str, options: dict[str, object], message: str) -> None:
    assert message in [found for found, _ in wrong("step", table, **options)]


def test_its_words_leave_out_the_rows_that_were_added() -> None:
    assert drawn("step", PRICES).told[0].values == (("2025-01", "3"), ("2025-05", "2"), ("2025-09", "1"))


def test_decoration_has_lines_alone() -> None:
    plot = drawn("step", PERIODS, ChartPage(300, 300, bare=True))
    assert not any(point.label for one in plot.series for point in one.points)
