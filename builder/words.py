"""The words a deck says by itself, by language, and the pace at which notes are spoken."""

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Words:
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
    ),
    "ja": replace(
        _CHINESE,
        agenda="目次",
        speaker="発表者用・非表示",
        sources="出典",
        source="出典：{}",
        assumed="仮定：{}",
        minutes="{} 分",
        spoken="（約 {}）",
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
        "발표자용, 표시 안 함",
    ),
}

CHARACTERS_PER_MINUTE = 240  # Han, digits and the pauses at marks, at a calm briefing pace; ours, no source found
WORDS_PER_MINUTE = 130

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_BLANK = re.compile(r"\s+")


def words(language: str) -> Words:
    """The automatic words of a language tag; what is not known speaks English."""
    return WORDS.get(language) or WORDS.get(language.split("-")[0]) or WORDS["en"]


def spoken_seconds(text: str) -> float:
    """How long a text takes to say, in seconds: Latin words at one pace, every other character at another."""
    rest, count = _WORD.subn("", text)
    return 60 * (count / WORDS_PER_MINUTE + len(_BLANK.sub("", rest)) / CHARACTERS_PER_MINUTE)


def duration(seconds: float, language: str) -> str:
    """A time to the nearest five seconds, in words."""
    rounded = max(5, round(seconds / 5) * 5)
    minutes, rest = divmod(rounded, 60)
    if language.startswith(("zh", "ja")):
        return f"{minutes} 分 {rest} 秒" if minutes and rest else f"{minutes} 分钟" if minutes else f"{rest} 秒"
    return f"{minutes} min {rest} s" if minutes and rest else f"{minutes} min" if minutes else f"{rest} s"


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
