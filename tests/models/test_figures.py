import pytest

from builder.models.figures import cell, counted, key, percent, tenths


def test_a_cell_leaves_out_the_noise() -> None:
    assert cell(0.1 + 0.2) == 0.3
    assert cell(1044.864, 4) == 1045.0


@pytest.mark.parametrize(("value", "shown"), [(64.039, 64.0), (640.39, 640.4), (0.00312, 0.00312), (0.0, 0.0)])
def test_days_have_one_decimal_or_three_digits(value: float, shown: float) -> None:
    assert tenths(value) == shown


@pytest.mark.parametrize(("share", "shown"), [(0.3, "30%"), (0.43333, "43.3%"), (0.07, "7%")])
def test_a_share_is_said_in_per_cent(share: float, shown: str) -> None:
    assert percent(share) == shown


@pytest.mark.parametrize(("value", "shown"), [(1.11, "1_11"), (1.0, "1"), (1e-05, "1eminus_05")])
def test_a_number_in_a_name_is_a_part_of_a_word(value: float, shown: str) -> None:
    assert key(value) == shown
    assert f"use_{shown}".isidentifier()


@pytest.mark.parametrize(
    ("scale", "chinese", "english"),
    [
        (1, "小时", "hours"),
        (1e4, "万 小时", "10,000 hours"),
        (1e6, "10^6 小时", "million hours"),
        (1e24, "10^24 小时", "10^24 hours"),
        (2500, "2,500 小时", "2,500 hours"),
    ],
)
def test_a_scale_stands_before_its_unit(scale: float, chinese: str, english: str) -> None:
    assert counted(scale, ("小时", "hours")) == (chinese, english)
