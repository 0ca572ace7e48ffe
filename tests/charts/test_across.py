from datetime import date, timedelta
from itertools import pairwise

import pytest

from builder.charts.across import DAY_ZERO, across, dated, powers
from builder.charts.bands import with_bands
from tests.charts.sheets import CROSSING, PAGE, chart, data_of, stretch


def test_whole_numbers_stand_true_to_scale() -> None:
    along = across(chart("line"), data_of(CROSSING), PAGE, 400)
    assert (along.axis.unit, along.axis.step) == ("days", 60)
    assert round(along.share(64), 4) == round(64 / 365, 4)


def test_whole_numbers_from_elsewhere_have_ticks_at_round_ones() -> None:
    sizes = across(chart("line"), data_of("size,v\n8,1\n70,2\n405,3\n671,4"), PAGE, 400)
    assert (sizes.axis.minimum, sizes.axis.step) == (0, 100)
    far = across(chart("line"), data_of("day,v\n408,1\n470,2\n671,4"), PAGE, 400)
    assert (far.axis.minimum, far.axis.step) == (400, 50)


def test_single_years_stand_at_their_ticks() -> None:
    every, second = "y,v\n2019,1\n2020,2\n2025,4", "y,v\n2009,1\n2020,2\n2021,4"
    found = [across(chart("line"), data_of(table), PAGE, 400).axis for table in (every, second)]
    assert [(axis.minimum, axis.step) for axis in found] == [(2019, 1), (2009, 2)]


def test_the_author_may_choose_the_interval() -> None:
    assert across(chart("line", every=73), data_of(CROSSING), PAGE, 400).axis.step == 73


def test_the_author_may_choose_how_many_days_or_months_are_between_ticks() -> None:
    days = "x,v\n" + "\n".join(f"2026-01-{day:02},{day}" for day in range(1, 15))
    months = "x,v\n" + "\n".join(f"2025-{month:02},{month}" for month in range(1, 13))
    found = [across(chart("line", every=3), data_of(table), PAGE, 400).axis for table in (days, months)]
    assert [(axis.unit, axis.step) for axis in found] == [("days", 3), ("months", 3)]


def test_dates_over_many_years_are_labelled_by_years() -> None:
    rows = "\n".join(f"{2019 + month // 12}-{month % 12 + 1:02},{month}" for month in range(90))
    along = across(chart("line"), data_of("x,v\n" + rows), PAGE, 400)
    assert (along.axis.unit, along.axis.format) == ("years", "yyyy")
    assert along.low == 43466


def test_dated_ticks_begin_at_the_first_point_and_not_at_a_row_of_a_band() -> None:
    data = data_of("x,v\n2024-03,1\n2024-06,2\n2024-09,3")
    banded = with_bands(chart("line", band=stretch("2024-04-10", "2024-09")), data).data
    assert len(banded.positions) > 3
    axis = across(chart("line"), banded, PAGE, 400).axis
    assert (axis.unit, axis.step, axis.minimum) == ("months", 3, data.positions[0])


def test_few_dates_are_labelled_by_months() -> None:
    along = across(chart("line"), data_of("x,v\n2025-01-15,1\n2025-03-02,4\n2025-06,2"), PAGE, 400)
    assert (along.axis.unit, along.axis.format, along.axis.step) == ("months", "yyyy-mm", 1)
    assert along.low == 45658


def test_texts_stand_in_even_steps_and_crowded_ones_are_left_out() -> None:
    rows = "\n".join(f"二〇二五年第{n}周,{n}" for n in range(20))
    along = across(chart("line"), data_of("x,v\n" + rows), PAGE, 400)
    assert along.axis.every > 1
    assert along.share(0) == 0
    assert along.share(19) == 1


def test_a_band_over_texts_needs_half_a_step_at_both_ends() -> None:
    along = across(chart("line", band=stretch("甲", "乙")), data_of("x,v\n甲,1\n乙,2"), PAGE, 400)
    assert along.between
    assert along.share(0) == 0.25


def test_fractions_have_a_value_axis() -> None:
    along = across(chart("line"), data_of("x,v\n-1.5,1\n4,2"), PAGE, 400)
    assert along.axis.unit == ""
    assert (along.low, along.high) == (-2, 4)


def test_a_single_category_has_room_around_it() -> None:
    for cell in ("甲", "7", "2025-01", "0.5"):
        along = across(chart("line"), data_of(f"x,v\n{cell},1"), PAGE, 400)
        assert along.low < along.high


@pytest.mark.parametrize("first", [date(2023, 3, 14), date(2020, 2, 1), date(2021, 1, 31), date(2019, 8, 30)])
@pytest.mark.parametrize("span", [70, 300, 900, 1500])
def test_dates_under_a_scatter_are_labelled_with_the_months_that_they_stand_in(first: date, span: int) -> None:
    last = first + timedelta(days=span)
    found = dated(data_of(f"x,v\n{first},1\n{last},2"), PAGE, 500)
    assert found.low <= first.toordinal() - DAY_ZERO
    assert found.high >= last.toordinal() - DAY_ZERO
    step = found.axis.step or 0
    days = [date.fromordinal(int(found.low + step * tick) + DAY_ZERO) for tick in range(13)]
    assert (
        len({(later.year - earlier.year) * 12 + later.month - earlier.month for earlier, later in pairwise(days)}) == 1
    )


def test_years_never_slip_into_the_one_before() -> None:
    found = dated(data_of("x,v\n1995-06,1\n2040-01,2"), PAGE, 500)
    step = found.axis.step or 0
    days = [date.fromordinal(int(found.low + step * tick) + DAY_ZERO) for tick in range(12)]
    assert {day.month for day in days} == {1}


def test_places_on_a_logarithmic_axis() -> None:
    found = powers(data_of("x,v\n1,1\n1000,2"), PAGE, 500)
    assert found.axis.logarithmic
    assert found.share(10) == pytest.approx(1 / 3)
