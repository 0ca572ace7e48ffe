"""Hints for names that fit nothing, and cells that look like more than they are."""

import pytest

from builder.charts.cells import did_you_mean, like_dates, misdated, value_hint
from tests.charts.sheets import reference, stretch, wrong

MONTHS = "x,v\n2025-01,1\n2025-06,2\n2025-12,3"


def test_the_nearest_name_is_proposed_or_all_of_few() -> None:
    assert did_you_mean("trainig", ("training", "serving")) == "did you mean 'training'?"
    assert did_you_mean("价格", ("用量", "次数")) == "there are '用量', '次数'"


def test_a_date_among_dates_is_written_as_they_are() -> None:
    assert did_you_mean("2025/06", ("2025-01", "2025-09")) == "write 2025-06"
    assert did_you_mean("2025/06", ("甲", "乙")) == "there are '甲', '乙'"


@pytest.mark.parametrize(
    "options",
    [
        {"now": "2025/06"},
        {"reference": (reference(x="2025/06", text="发表"),)},
        {"band": stretch("2025年6月", "2025-12")},
    ],
)
def test_places_written_otherwise_get_the_axis_writing(options: dict[str, object]) -> None:
    assert [hint for _, hint in wrong("line", MONTHS, **options)] == ["write 2025-06"]


def test_all_cells_are_dates_or_none_are() -> None:
    assert like_dates(("2025-01", "2025年2月")) == 1
    assert like_dates(("2025-01", "2025-02")) is None
    assert like_dates(("2025年1月", "甲")) is None


def test_what_is_no_date_among_dates_is_told() -> None:
    dates = ("2024-01", "2024-02", "2024-03")
    told = (3, "'合计' is no date, as most others here are", "write 2026-01-31, or 2026-01")
    assert list(misdated((*dates, "合计"), timed=True)) == [told]
    impossible = (3, "'2024-13' is no date, as most others here are", "there is no such day")
    for timed in (True, False):
        assert list(misdated((*dates, "2024-13"), timed=timed)) == [impossible]


@pytest.mark.parametrize(
    ("texts", "timed"),
    [
        (("2024-01", "2024-02", "2024-03", "合计"), False),
        (("2024-01", "2024-02", "甲", "乙"), True),
        (("2024-01", "2024-13"), True),
        (("2010-11", "2011-12", "2012-13"), True),
        (("甲", "乙", "丙"), True),
    ],
)
def test_what_is_meant_to_be_no_date_is_not(texts: tuple[str, ...], timed: bool) -> None:
    assert list(misdated(texts, timed=timed)) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,5", "write 1.5"),
        ("12,34,567", "leave out the thousands separators"),
        ("nan", "leave the cell empty where there is no value"),
        ("80 %", "write the number alone and say the unit under `unit:`"),
        ("—", "leave the cell empty where there is no value"),
    ],
)
def test_a_cell_that_is_no_number_is_helped(text: str, hint: str) -> None:
    assert value_hint(text) == hint
