import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.charts.scale import Scale
from builder.charts.twins import Range, own_scale, steps_of, twins

ENDS = st.floats(-1e12, 1e12).filter(lambda value: value == 0 or abs(value) > 1e-9)


@given(ENDS, ENDS, ENDS, ENDS)
def test_both_axes_hold_their_values_on_as_many_steps(one: float, two: float, three: float, four: float) -> None:
    first = Range(min(one, two, 0.0), max(one, two, 0.0))
    second = Range(min(three, four), max(three, four), zero=False)
    left, right = twins(first, second)
    assert steps_of(left) == steps_of(right)
    for scale, wanted in ((left, first), (right, second)):
        slack = 1e-6 * scale.step
        assert scale.low <= wanted.low + slack
        assert wanted.high - slack <= scale.high


def test_zero_lies_on_one_line_when_either_goes_below_it() -> None:
    left, right = twins(Range(-30, 48), Range(12, 160, zero=False))
    assert left.share(0) == pytest.approx(right.share(0))


def test_a_second_axis_starts_at_zero_unless_that_left_its_line_flat() -> None:
    assert twins(Range(0, 100), Range(61, 70, zero=False))[1].low == 0
    assert twins(Range(0, 100), Range(96, 99, zero=False))[1].low > 90


def test_the_authors_own_scale_is_kept() -> None:
    fixed = own_scale(3, 9, 0.0, 12.0, 3.0)
    assert fixed == Scale(0, 12, 3)
    left, right = twins(Range(0, 90), Range(3, 9, zero=False, fixed=fixed))
    assert right == fixed
    assert steps_of(left) == 4
    assert own_scale(3, 9, None, None, None) is None


def test_a_scale_that_ends_between_steps_has_no_number_of_them() -> None:
    assert steps_of(Scale(0, 10, 4)) is None
