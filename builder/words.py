"""The words a deck says by itself, by language, and the pace at which notes are spoken."""

import re

from msgspec import Struct
from msgspec.structs import replace


class Words(Struct, frozen=True):
    """Automatic words; braces hold the place of what is counted or joined."""

    agenda: str
    sources: str
    source: str
    assumed: str
    note: str
    here: str
    continued: str
    minutes: str
    spoken: str
    between: str
    stop: str
    by: str
    minutes_and_seconds: str
    whole_minutes: str
    seconds: str
    speaker: str  # on slides that the audience never sees


_CHINESE = Words(
    "目录",
    "资料来源",
    "资料：{}",
    "假设：{}",
    "注：{}",
    "{}：{}",
    "（{}/{}）",
    "{} 分钟",
    "（约 {}）",
    "；",
    "。",
    "——{}",
    "{} 分 {} 秒",
    "{} 分钟",
    "{} 秒",
    "仅供讲者，不放映",
)
WORDS = {
    "zh-CN": _CHINESE,
    "zh-TW": replace(
        _CHINESE,
        agenda="目錄",
        speaker="僅供講者，不放映",
        sources="資料來源",
        source="資料：{}",
        assumed="假設：{}",
        note="註：{}",
        minutes="{} 分鐘",
        spoken="（約 {}）",
        whole_minutes="{} 分鐘",
    ),
    "ja": Words(
        "目次",
        "出典",
        "出典：{}",
        "仮定：{}",
        "注：{}",
        "{}：{}",
        "（{}/{}）",
        "{}分",
        "（約{}）",
        "、",
        "。",
        "— {}",
        "{}分{}秒",
        "{}分",
        "{}秒",
        "発表者用・非表示",
    ),
    "en": Words(
        "Agenda",
        "Sources",
        "Source: {}",
        "Assumed: {}",
        "Note: {}",
        "{}: {}",
        " ({}/{})",
        "{} min",
        "(about {})",
        "; ",
        ". ",
        "— {}",
        "{} min {} s",
        "{} min",
        "{} s",
        "For the speaker only",
    ),
    "ko": Words(
        "목차",
        "출처",
        "출처: {}",
        "가정: {}",
        "주: {}",
        "{}: {}",
        " ({}/{})",
        "{}분",
        "(약 {})",
        "; ",
        ". ",
        "— {}",
        "{}분 {}초",
        "{}분",
        "{}초",
        "발표자용, 표시 안 함",
    ),
}

# A calm briefing pace; ours, no source found. Kana are one beat each and Han in Japanese about two, so that mixed
# Japanese text comes to 300 characters a minute.
CHARACTERS_PER_MINUTE = 240  # Han, digits and the pauses at marks
KANA_PER_MINUTE, SYLLABLES_PER_MINUTE = 360, 300  # syllables of Korean
WORDS_PER_MINUTE = 130

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_KANA, _HANGUL = re.compile("[\u3041-\u30ff]"), re.compile("[\uac00-\ud7a3]")
_BLANK = re.compile(r"\s+")


def words(language: str) -> Words:
    """The automatic words of a language tag; what is not known speaks English."""
    return WORDS.get(language) or WORDS.get(language.split("-")[0]) or WORDS["en"]


def spoken_seconds(text: str) -> float:
    """How long a text takes to say, in seconds: Latin words at one pace, characters at that of their script."""
    rest, count = _WORD.subn("", text)
    kana, syllables = len(_KANA.findall(rest)), len(_HANGUL.findall(rest))
    others = len(_BLANK.sub("", rest)) - kana - syllables
    minutes = count / WORDS_PER_MINUTE + others / CHARACTERS_PER_MINUTE
    return 60 * (minutes + kana / KANA_PER_MINUTE + syllables / SYLLABLES_PER_MINUTE)


def duration(seconds: float, language: str) -> str:
    """A time to the nearest five seconds, in words."""
    rounded = max(5, round(seconds / 5) * 5)
    minutes, rest = divmod(rounded, 60)
    terms = words(language)
    if minutes and rest:
        return terms.minutes_and_seconds.format(minutes, rest)
    return terms.whole_minutes.format(minutes) if minutes else terms.seconds.format(rest)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date(iso: str, language: str) -> str:
    """A date of year, month or day precision (ISO 8601) in words; anything else comes back as it is."""
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", iso):
        return iso
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    marks = _DATE_MARKS.get(language.split("-")[0])
    if marks:
        return "".join(
            f"{number}{mark}" for number, mark in zip((year, month, day), marks, strict=True) if number
        ).strip()
    return " ".join(part for part in (str(day or ""), _MONTHS[month - 1] if month else "", str(year)) if part)


_DATE_MARKS = {"zh": (" 年 ", " 月 ", " 日"), "ja": ("年", "月", "日"), "ko": ("년 ", "월 ", "일")}
