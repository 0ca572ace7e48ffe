"""The words a deck says by itself, and how long notes take to say."""

import pytest

from builder.words import date, duration, spoken_seconds, words


@pytest.mark.parametrize(
    ("language", "agenda"),
    [
        ("zh-CN", "目录"),
        ("zh-TW", "目錄"),
        ("en-GB", "Agenda"),
        ("ja-JP", "目次"),
        ("ko-KR", "목차"),
        ("de-DE", "Agenda"),
    ],
)
def test_the_words_are_the_languages_or_english(language: str, agenda: str) -> None:
    assert words(language).agenda == agenda


def test_240_han_characters_or_130_words_take_a_minute() -> None:
    assert spoken_seconds("字" * 240) == pytest.approx(60)
    assert spoken_seconds("word " * 130) == pytest.approx(60)
    assert spoken_seconds("字 字\n" * 120) == pytest.approx(60)
    assert spoken_seconds("") == 0


def test_kana_and_korean_syllables_are_said_faster_than_han() -> None:
    assert spoken_seconds("かな" * 180) == pytest.approx(60)
    assert spoken_seconds("말을 하" * 100) == pytest.approx(60)


@pytest.mark.parametrize(
    ("language", "times"),
    [
        ("zh-TW", ("45 秒", "2 分鐘", "1 分 15 秒")),
        ("ja-JP", ("45秒", "2分", "1分15秒")),
        ("ko-KR", ("45초", "2분", "1분 15초")),
    ],
)
def test_a_time_is_told_in_the_words_of_the_language(language: str, times: tuple[str, ...]) -> None:
    assert tuple(duration(seconds, language) for seconds in (43, 118, 76)) == times


@pytest.mark.parametrize(
    ("seconds", "chinese", "english"),
    [
        (0, "5 秒", "5 s"),
        (43, "45 秒", "45 s"),
        (60, "1 分钟", "1 min"),
        (118, "2 分钟", "2 min"),
        (76, "1 分 15 秒", "1 min 15 s"),
    ],
)
def test_a_time_is_told_to_the_nearest_five_seconds(seconds: float, chinese: str, english: str) -> None:
    assert (duration(seconds, "zh-CN"), duration(seconds, "en-US")) == (chinese, english)


@pytest.mark.parametrize(
    ("iso", "language", "told"),
    [
        ("2026-02-01", "zh-CN", "2026 年 2 月 1 日"),
        ("2026-02", "zh-CN", "2026 年 2 月"),
        ("2026", "zh-TW", "2026 年"),
        ("2026-02-01", "ja-JP", "2026年2月1日"),
        ("2026-02-01", "ko-KR", "2026년 2월 1일"),
        ("2026-02-01", "en-US", "1 February 2026"),
        ("2026-02", "en-US", "February 2026"),
        ("2026", "en-US", "2026"),
        ("spring", "en-US", "spring"),
        ("", "zh-CN", ""),
    ],
)
def test_a_date_is_told_as_precisely_as_it_was_given(iso: str, language: str, told: str) -> None:
    assert date(iso, language) == told
