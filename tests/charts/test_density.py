import pytest

from tests.charts.free import free, lettering, shapes, strokes
from tests.charts.sheets import wrong
from tests.charts.test_sampling import TABLE


def test_the_highlighted_curve_is_filled_and_lies_on_top() -> None:
    found = shapes(free("density", TABLE, highlight=("小模型",)))
    assert found[-1].name == "小模型"
    assert [one.opacity > 0 for one in found] == [False, False, True]


def test_each_curve_has_a_colour_of_its_own() -> None:
    assert len({one.fill for one in shapes(free("density", TABLE))}) == 3


def test_a_dashed_line_marks_each_median_up_to_the_curve() -> None:
    found = free("density", TABLE)
    marks = [one for one in strokes(found) if one.dash == "sysDash"]
    assert len(marks) == 3
    base = max(y for one in marks for _, y in one.places)
    assert all(one.places[0][1] == pytest.approx(base) for one in marks)
    assert all(one.places[1][1] < base - 10 for one in marks)


def test_the_axis_does_not_cross_zero_where_no_value_does() -> None:
    ticks = [one.text for one in lettering(free("density", TABLE)) if one.across == "centre" and one.down == "top"]
    assert not any(text.startswith("−") for text in ticks)
    assert len(ticks) >= 3


def test_more_curves_than_a_reader_follows_are_refused() -> None:
    rows = "\n".join(f"第{n},{n + value}" for n in range(6) for value in range(8))
    assert wrong("density", f"g,v\n{rows}") == [("6 curves are more than a reader can follow", "use `kind: violin`")]
