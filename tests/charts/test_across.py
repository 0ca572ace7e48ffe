from builder.charts.across import across
from builder.charts.bands import with_bands
from tests.charts.sheets import CROSSING, PAGE, chart, data_of, stretch


def test_whole_numbers_stand_true_to_scale() -> None:
    along = across(chart("line"), data_of(CROSSING), PAGE, 400)
    assert (along.axis.unit, along.axis.step) == ("days", 60)
    assert round(along.share(64), 4) == round(64 / 365, 4)


def test_the_author_may_choose_the_interval() -> None:
    assert across(chart("line", every=73), data_of(CROSSING), PAGE, 400).axis.step == 73


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
