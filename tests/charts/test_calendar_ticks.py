import pytest

from builder.charts.calendar_ticks import calendar_ticks, on
from builder.charts.data import day_number


def texts(first: str, last: str, by_months: int = 8, by_days: int = 6) -> tuple[str, ...]:
    start, end = day_number(first), day_number(last)
    assert start is not None
    assert end is not None
    found = calendar_ticks(start, end, by_months=by_months, by_days=by_days)
    assert found.days[0] <= start
    assert found.days[-1] >= end
    return found.texts


def test_a_few_days_are_told_one_by_one() -> None:
    assert texts("2026-03-01", "2026-03-04") == ("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04")


def test_weeks_begin_on_mondays() -> None:
    assert texts("2026-03-04", "2026-03-27") == ("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30")


def test_months_are_as_long_as_they_are() -> None:
    assert texts("2026-01-15", "2026-05-02") == ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06")


def test_quarters_begin_in_january() -> None:
    found = texts("2025-02-01", "2026-06-30")
    assert found == ("2025-01", "2025-04", "2025-07", "2025-10", "2026-01", "2026-04", "2026-07")


def test_years_are_told_alone() -> None:
    assert texts("2018-05-01", "2024-02-01") == ("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025")


@pytest.mark.parametrize("last", ["1901-01-01", "1950-01-01", "2500-01-01", "9838-12-31"])
def test_any_span_has_ticks(last: str) -> None:
    assert len(texts("1901-01-01", last, by_months=1, by_days=1)) >= 2


def test_a_day_number_is_excels() -> None:
    assert on(46082.0).isoformat() == "2026-03-01"
