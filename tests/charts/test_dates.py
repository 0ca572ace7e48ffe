from datetime import date, timedelta

import pytest

from builder.charts.dates import DateTicks, date_ticks


def months(*texts: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(f"{text}-01") for text in texts)


@pytest.mark.parametrize(
    ("dates", "step"),
    [
        (months("2024-03", "2024-06", "2024-09", "2024-12", "2025-03"), 3),
        (months(*(f"{year}-{month:02}" for year in (2022, 2023, 2024, 2025) for month in (3, 6, 9, 12))), 12),
        (months("2024-05", "2024-09", "2025-05", "2025-09", "2025-12"), 19),
        (months("2024-01", "2024-03", "2024-06", "2024-07", "2024-10", "2024-12", "2025-01"), 3),
    ],
)
def test_steps_are_such_that_ticks_stand_on_data(dates: tuple[date, ...], step: int) -> None:
    ticks = date_ticks(dates, months=5, days=4)
    assert (ticks.start, ticks.step * (12 if ticks.unit == "years" else 1)) == (dates[0], step)


def test_few_uneven_dates_have_the_first_and_the_last_labelled_but_many_more_than_those() -> None:
    many = months("2024-01", "2024-02", "2024-03", "2024-05", "2024-06", "2024-08", "2025-04", "2025-12")
    assert date_ticks(many, months=6, days=4).step < 23


def test_however_they_lie_two_ticks_are_labelled() -> None:
    uneven = months("2022-11", "2023-03", "2023-06", "2023-12", "2024-05", "2024-10", "2025-06")
    ticks = date_ticks(uneven, months=4, days=3)
    assert (ticks.unit, ticks.step) == ("years", 2)


def test_years_are_months_in_twelves() -> None:
    january, june = months("2020-01", "2022-01", "2024-01"), months("2020-06", "2021-06", "2022-06")
    assert date_ticks(january, months=5, days=4) == DateTicks(january[0], "years", 2, "yyyy")
    assert date_ticks(june, months=5, days=4) == DateTicks(june[0], "years", 1, "yyyy-mm")


def test_days_of_a_few_weeks_are_labelled_as_days() -> None:
    weeks = tuple(date(2025, 3, 3) + timedelta(days=7 * week) for week in range(4))
    assert date_ticks(weeks, months=5, days=4) == DateTicks(weeks[0], "days", 7, "yyyy-mm-dd")


def test_days_of_many_years_are_labelled_where_years_begin() -> None:
    days = tuple(date(2015, 3, 3) + timedelta(days=97 * count) for count in range(40))
    assert date_ticks(days, months=6, days=4) == DateTicks(date(2015, 1, 1), "years", 2, "yyyy")


def test_one_date_has_a_tick() -> None:
    assert date_ticks(months("2025-01"), months=5, days=4).step == 1
