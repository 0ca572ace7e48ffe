"""Who wrote an article and when, told right under its title."""

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.beginning.blocks import Block, Paragraph
from builder.beginning.dates import iso_date
from builder.beginning.sentences import width

_MOST_LINES, _MOST_WIDTH = 3, 44.0
_PARTS = re.compile(r"\s*[|｜；;]\s*|\s+[·•–—]\s+")
_AUTHOR = re.compile(
    r"(?:(?:written\s+)?by\s+|authors?\s*[:：]\s*|(?:本文)?(?:作者|撰文|撰稿)\s*[:：/／]\s*|文\s*[:：/／]\s*)(?P<name>\S.*)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:(?:published|updated|posted|date)(?:\s+on)?\s*[:：]?\s*"
    r"|(?:发布|发表|更新)?(?:日期|时间)\s*[:：]\s*|(?:发布|发表|更新)(?:于|[:：])\s*)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$")
_LABEL = re.compile(r"\s+(?=(?:作者|撰文|日期|时间|发布|发表|更新)[^\s:：]{0,3}\s*[:：])")
_BAR = re.compile(r"^(文|作者|撰文)\s*[|｜]\s*")
_BETWEEN = re.compile(r"[,，]\s*|\s+")
_PARTICLES = {"and", "de", "den", "der", "di", "da", "du", "la", "le", "van", "von", "zu", "al", "el", "bin", "&"}


class Byline(Struct, frozen=True):
    """An author and an ISO date; each may be empty."""

    author: str = ""
    date: str = ""


UNSIGNED = Byline()


def byline(blocks: Sequence[Block]) -> tuple[Byline, int]:
    """What the paragraphs that blocks begin with say of author and date, and how many of them say nothing else."""
    found, count = Byline(), 0
    for block in blocks[:_MOST_LINES]:
        told = _told(block.text) if isinstance(block, Paragraph) else None
        if told is None or (told.author and found.author) or (told.date and found.date):
            break
        found = Byline(found.author or told.author, found.date or told.date)
        count += 1
    return found, count


def _told(text: str) -> Byline | None:
    """What a paragraph says of author and date; none when it says anything else."""
    if width(text) > _MOST_WIDTH:
        return None
    author = date = ""
    for part in filter(None, (part.strip() for piece in _pieces(text) for part in _PARTS.split(piece))):
        name, day = _name(part), _day(part)
        if not name and not day:
            name, day = _name_and_day(part)
        if (not name and not day) or (name and author) or (day and date):
            return None
        author, date = author or name, date or day
    return Byline(author, date) if author or date else None


def _pieces(text: str) -> list[str]:
    """A line cut before further labels; the bar of the first one is none that parts."""
    return _LABEL.split(_BAR.sub(r"\1：", text))


def _name(text: str) -> str:
    match = _AUTHOR.fullmatch(text)
    name = match["name"].rstrip(" ,，") if match else ""
    return name if _is_name(name) else ""


def _day(text: str) -> str:
    label = _DATED.match(text)
    return iso_date(_CLOCK.sub("", text[label.end() :] if label else text).strip())


def _name_and_day(text: str) -> tuple[str, str]:
    """A name, a comma or a blank, then a date, which may hold such itself."""
    for match in _BETWEEN.finditer(text):
        name, day = _name(text[: match.start()]), _day(text[match.end() :])
        if name and day:
            return name, day
    return "", ""


def _is_name(text: str) -> bool:
    """Whether a text can be names: no sentence, no digits, English words in capitals."""
    if not text or text.endswith(("。", "！", "？", "!", "?")) or any(map(str.isdecimal, text)):
        return False
    words = text.replace(",", " ").replace("，", " ").split()
    return all(word[0].isupper() or not word[0].isascii() or word.lower() in _PARTICLES for word in words)
