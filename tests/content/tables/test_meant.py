"""What looks like a number or a date to a reader is told how to be one."""

import pytest

from builder.content.tables.meant import dated, drawn_hint, number_hint


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025年1月", "2025-01"),
        ("2025 年 12 月", "2025-12"),
        ("2025年1月3日", "2025-01-03"),
        ("2025/1", "2025-01"),
        ("2025/01/31", "2025-01-31"),
        ("2025.1.31", "2025-01-31"),
        ("Jan-25", "2025-01"),
        ("Sept. 2025", "2025-09"),
        ("December 2025", "2025-12"),
    ],
)
def test_dates_in_other_writings(text: str, day: str) -> None:
    assert dated(text) == day


@pytest.mark.parametrize(
    "text",
    ["2025-01", "2025/13", "2025/0", "2025/1/32", "2025.1", "1/2", "Marvel-25", "2025年", "", "H1-25"],
)
def test_what_is_no_such_date(text: str) -> None:
    assert dated(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,086", "thousands"),
        ("−1,234.5", "thousands"),
        ("80%", "`unit:`"),
        ("80 ％", "`unit:`"),
        ("约1600", "about"),
    ],
)
def test_numbers_that_are_texts(text: str, words: str) -> None:
    assert words in number_hint(text)


@pytest.mark.parametrize("text", ["1,5", "1086", "H100", "2023 年", "甲", "约翰", "", "1,086 元", "3 × 4"])
def test_texts_that_are_meant_as_texts(text: str) -> None:
    assert number_hint(text) == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,5", "write 1.5"),
        ("−0,125", "write −0.125"),
        ("1.234,56", "write 1234.56"),
        ("1,234", "leave out the thousands separators"),
        ("甲", ""),
    ],
)
def test_a_decimal_comma_is_a_point_where_numbers_are_drawn(text: str, hint: str) -> None:
    assert drawn_hint(text) == hint
