"""Filters set how a figure is written, and compare it with others."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.content.figure_filters import FILTERS
from tests.content.tabled import complaint, said


@pytest.mark.parametrize(
    ("expression", "chinese", "english"),
    [
        ("rent.last.rent | change(rent['2025-10'].rent)", "+56%", "+56%"),
        ("rent.last.rent | change(from=rent.first.rent, decimals=1)", "−11.7%", "−11.7%"),
        ("rent['2025-10'].rent | change(rent['2025-10'].rent)", "0%", "0%"),
        ("shares['甲'].share | percent", "56%", "56%"),
        ("shares.last.share | percent", "0%", "0%"),
        ("shares.share.sum | percent", "104.6%", "104.6%"),
        ("shares['甲'].margin | percent", "76.1%", "76.1%"),
        ("76.1 | percent(of=100)", "76.1%", "76.1%"),
        ("(shares['甲'].count / 1000) | percent(1)", "0.7%", "0.7%"),
        ("7 | percent(of=8, decimals=2)", "87.50%", "87.50%"),
        ("shares.margin.min | points(shares['甲'].margin)", "−76.5 点", "−76.5 pp"),
        ("0.56 | points(0.486)", "+7.4 点", "+7.4 pp"),
        ("76.1 | points(68.7, of=100)", "+7.4 点", "+7.4 pp"),
        ("((rent.last.rent / rent['2025-10'].rent) * 2) | percent", "312%", "312%"),
        ("3 | percent(of=1)", "300%", "300%"),
        ("(1 | change(0.4)) | percent", "+150%", "+150%"),
        ("50 | multiple(0.12)", "417 倍", "417×"),
        ("50 | multiple(0.12) | approx", "约 417 倍", "about 417×"),
        ("19.18 | multiple(7.5, decimals=1)", "2.6 倍", "2.6×"),
        ("rent.last.rent | unit", "2.65 美元", "2.65 美元"),
        ("rent.last.rent | unit('USD', 1)", "2.7 USD", "2.7 USD"),
        ("crossing.days | round | unit | approx", "约 64 天", "about 64 天"),
        ("shares['甲'].size | number", "123.5 万", "1,234,567"),
        ("shares['甲'].size | number(grouping='thousands')", "1,234,567", "1,234,567"),
        ("shares['甲'].size | number(grouping=false)", "1234567", "1234567"),
        ("shares['甲'].size | round(-3) | number", "123.5 万", "1,235,000"),
        ("rent.last.rent | round(1)", "2.7", "2.7"),
        ("rent.last.每小时 | abs", "5.5", "5.5"),
        ("rent['2025-10'].rent | change(rent.first.rent) | abs", "43%", "43%"),
        ("rent.last.rent | signed", "+2.65", "+2.65"),
        ("rent.last.month | date", "2026 年 6 月", "June 2026"),
        ("2025 | date", "2025 年", "2025"),
        ("'2026-01-31' | date", "2026 年 1 月 31 日", "31 January 2026"),
        ("'十天' | approx", "约 十天", "about 十天"),
    ],
)
def test_a_filter_writes_what_decks_say(expression: str, chinese: str, english: str) -> None:
    assert said(expression) == chinese
    assert said(expression, "en-US") == english


@pytest.mark.parametrize(
    ("expression", "message", "hint"),
    [
        ("1 | perecnt", "no filter 'perecnt'", "did you mean 'percent'?"),
        ("1 | upper", "no filter 'upper'", "one of abs, approx, change, date"),
        ("'a' | percent", "'percent' wants a number, not 'a'", ""),
        ("1 / 3 | percent", "a filter's result is reckoned with", "put brackets before the filter"),
        ("1 | change", "'change' wants another figure to compare with", "write change(….first.…)"),
        ("1 | change(decimals=1)", "'change' takes from, decimals (optional)", ""),
        ("rent.last.rent / rent.first.rent | percent", "a filter's result is reckoned with", "put brackets before"),
        ("1 | change(0)", "this divides by a number, which is 0", "check the number that it is divided by"),
        ("1 | change(-2)", "a change from a negative number says nothing", "say the difference"),
        ("1 | multiple(0)", "this divides by a number, which is 0", "check the number that it is divided by"),
        ("1 | percent(of=0)", "this divides by a number, which is 0", "check the number that it is divided by"),
        ("76.1 | points(3)", "these are no shares of one", "say the column's unit '%', or write of=100"),
        ("76.1 | percent", "this is no share of one", "say the column's unit '%', or write of=100 (of=1 where"),
        ("shares['甲'].count | percent", "this is no share of one", "say the column's unit '%', or write of=100"),
        ("shares.columns['count'].max | percent", "this is no share of one", "say the column's unit '%'"),
        ("1 | percent(rent.first.rent)", "'percent' takes the whole by its name", "write percent(of=rent.last.rent)"),
        (
            "rent.last.rent | multiple",
            "'multiple' wants another figure to compare with",
            "write multiple(rent.first.rent)",
        ),
        (
            "rent.每小时.max | points",
            "'points' wants another figure to compare with",
            "write points(rent.first.每小时)",
        ),
        ("1 | unit('x' * 3)", "the text 'x' cannot be reckoned with", ""),
        ("1 | unit(万元)", "no data named '万元'", "put it in quotes: unit('万元')"),
        ("1 | unit(元/小时)", "no data named '元'", "put it in quotes: unit('…')"),
        ("1 | unit(name=元)", "no data named '元'", "put it in quotes: unit('元')"),
        ("1 | number(grouping=wan)", "no data named 'wan'", "put it in quotes: grouping='wan'"),
        ("1 | change(rnt)", "no data named 'rnt'", "did you mean 'rent'?"),
        ("1 | unit", "no unit is known here", "name one: unit('…')"),
        ("1 | number(99)", "decimals are whole numbers from 0 to 10", ""),
        ("1 | number(1.5)", "decimals are whole numbers from 0 to 10", ""),
        ("1 | number(language='en')", "'number' takes decimals (optional), grouping (optional)", ""),
        ("1 | number(grouping='hundreds')", "no grouping 'hundreds'", "one of"),
        ("'2026-13' | date", "'2026-13' is no date", "a date is written"),
        ("rent.last.rent | change(shares['甲'].margin)", "this compares '美元' and '%'", "bring both to one unit"),
    ],
)
def test_what_a_filter_cannot_do_is_told(expression: str, message: str, hint: str) -> None:
    found = complaint(expression)
    assert found[0] == message
    assert found[1].startswith(hint)


HUNDREDTHS = st.integers(1, 10**7)


@given(HUNDREDTHS, HUNDREDTHS, st.integers(0, 4))
def test_a_change_agrees_with_fractions(new: int, old: int, decimals: int) -> None:
    shown = said(f"{new / 100} | change({old / 100}, decimals={decimals})", "en-US")
    assert shown.endswith("%")
    back = Fraction(shown[:-1].replace("−", "-").replace(",", ""))
    exact = (Fraction(new, old) - 1) * 100
    assert abs(back - exact) * 2 * 10**decimals <= 1 + Fraction(1, 10**6)


@given(HUNDREDTHS, HUNDREDTHS)
def test_a_multiple_agrees_with_fractions_to_three_figures(new: int, old: int) -> None:
    assume(Fraction(1, 100) < Fraction(new, old))
    back = Fraction(said(f"{new / 100} | multiple({old / 100})", "en-US")[:-1].replace(",", ""))
    assert abs(back - Fraction(new, old)) <= Fraction(new, old) / 200


def test_every_filter_has_a_sentence_about_it() -> None:
    assert all(function.__doc__ for function in FILTERS.values())
