"""Figures are written as readers of a language expect, rounded half away from zero, with a true minus."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.figure_formats import written
from builder.content.figures import Figure, Form

VALUES = st.decimals(-(10**15), 10**15, places=6)


def text(value: str | Decimal, language: str = "zh-CN", typed: int | None = None, **form: object) -> str:
    return written(Figure(Decimal(value), decimals=typed, form=Form(**form)), language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("1234567", "zh-CN", "123.5 万"),
        ("12345", "zh-CN", "1.235 万"),
        ("9999", "zh-CN", "9999"),
        ("2025", "zh-CN", "2025"),
        ("-278800000", "zh-CN", "−2.788 亿"),
        ("99999999", "zh-CN", "1 亿"),
        ("1200000000000", "zh-CN", "1.2 万亿"),
        ("1234567", "zh-TW", "123.5 萬"),
        ("1234567", "ja-JP", "123.5万"),
        ("1234567", "ko-KR", "123.5만"),
        ("1234567", "en-US", "1,234,567"),
        ("2025", "en-US", "2025"),
        ("64.0912", "en-US", "64.1"),
        ("0.0017", "zh-CN", "0.0017"),
        ("0.000012345", "zh-CN", "0.0000123"),
        ("0", "zh-CN", "0"),
        ("1e-60", "zh-CN", "0"),
    ],
)
def test_numbers_are_as_long_as_they_need(value: str, language: str, expected: str) -> None:
    assert text(value, language) == expected


@pytest.mark.parametrize(
    ("value", "typed", "expected"), [("1.70", 2, "1.70"), ("3.14159265", 8, "3.142"), ("0.00012345", 8, "0.000123")]
)
def test_cells_keep_the_decimals_that_were_typed(value: str, typed: int, expected: str) -> None:
    assert text(value, typed=typed) == expected


@pytest.mark.parametrize(
    ("form", "chinese", "english"),
    [
        ({"kind": "percent", "signed": True}, "+56%", "+56%"),
        ({"kind": "points", "signed": True, "decimals": 1}, "+55.9 点", "+55.9 pp"),
        ({"kind": "multiple"}, "55.9 倍", "55.9×"),
        ({"unit": "美元"}, "55.9 美元", "55.9 美元"),
        ({"unit": "$"}, "$55.9", "$55.9"),
        ({"unit": "¥ 每月"}, "¥55.9 每月", "¥55.9 每月"),
        ({"unit": "%"}, "55.9%", "55.9%"),
        ({"unit": "days", "about": True}, "约 55.9 days", "about 55.9 days"),
    ],
)
def test_units_stand_as_their_language_has_them(form: dict[str, object], chinese: str, english: str) -> None:
    assert text("55.88235", **form) == chinese
    assert text("55.88235", "en-GB", **form) == english


@pytest.mark.parametrize(
    ("form", "japanese", "korean"),
    [
        ({"kind": "points", "signed": True, "decimals": 1}, "+55.9ポイント", "+55.9%p"),
        ({"kind": "multiple"}, "55.9倍", "55.9배"),
        ({"unit": "日", "about": True}, "約55.9日", "약 55.9日"),
        ({"unit": "GB"}, "55.9 GB", "55.9 GB"),
    ],
)
def test_japanese_and_korean_units_follow_without_a_blank(form: dict[str, object], japanese: str, korean: str) -> None:
    assert text("55.88235", "ja-JP", **form) == japanese
    assert text("55.88235", "ko-KR", **form) == korean


def test_a_large_unit_takes_a_han_unit_without_a_blank() -> None:
    assert text("1234567", unit="美元") == "123.5 万美元"
    assert text("2788000", unit="H800 小时") == "278.8 万 H800 小时"
    assert text("1234567", unit="万小时", grouping="") == "1,234,567 万小时"


@pytest.mark.parametrize(
    ("grouping", "expected"), [("thousands", "1,234,567"), ("none", "1234567"), ("wan", "123.5 万")]
)
def test_grouping_may_be_asked_for(grouping: str, expected: str) -> None:
    assert text("1234567", grouping=grouping) == expected


def test_thousands_asked_for_are_parted_from_one_thousand_on() -> None:
    assert text("2025", "en-US", grouping="thousands") == "2,025"


@pytest.mark.parametrize(
    ("value", "expected"), [("0.125", "0.13"), ("-0.125", "−0.13"), ("2.675", "2.68"), ("1.005", "1.01")]
)
def test_a_half_is_rounded_away_from_zero(value: str, expected: str) -> None:
    assert text(value, decimals=2) == expected


def test_what_rounds_to_nothing_has_no_sign() -> None:
    assert text("-0.004", decimals=2, signed=True) == "0.00"


@given(VALUES, st.integers(0, 6), st.sampled_from(["en-US", "zh-CN", "ja-JP"]))
def test_a_text_says_the_value_to_within_half_of_its_last_place(value: Decimal, decimals: int, language: str) -> None:
    shown = text(value, language, decimals=decimals, grouping="thousands")
    assert re.fullmatch(r"−?\d{1,3}(,\d{3})*" + (rf"\.\d{{{decimals}}}" if decimals else ""), shown)
    back = Fraction(shown.replace(",", "").replace("−", "-"))
    assert abs(back - Fraction(value)) * 2 * 10**decimals <= 1
    assert shown.startswith("−") == (back < 0)


@given(st.integers(10_000, 10**15))
def test_a_large_unit_keeps_four_figures(value: int) -> None:
    number, unit = text(str(value)).split(" ")
    back = Fraction(number.replace(",", "")) * {"万": 10**4, "亿": 10**8, "万亿": 10**12}[unit]
    assert abs(back - value) * 2 * 1000 <= value + 1
    assert Fraction(number.replace(",", "")) < 10_000


@given(
    VALUES, st.sampled_from(["number", "percent", "points", "multiple"]), st.sampled_from(["zh-CN", "en-US", "ko-KR"])
)
def test_any_number_can_be_written_with_no_hyphen_for_a_minus(value: Decimal, kind: str, language: str) -> None:
    shown = text(value, language, kind=kind, signed=True)
    assert "-" not in shown
    assert "E" not in shown
    assert not re.match(r"[−+]0(\.0+)?\D*$", shown)
