"""Inline marks: **bold**, *emphasis*, `code`, [text](address), ^raised^, and a backslash before a mark that is none."""

import re
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

_SIGN = re.compile(r"[\\`\[*^]")  # what a mark begins with

_ADDRESS = re.compile(r"[^\s()]*(?:\([^\s()]*\)[^\s()]*){1,9}(?=\))")  # one with brackets in pairs: …/Mercury_(planet)
_MARKS = re.compile(r"[\\*`\[\]()^]")
# What ends a mark, or cannot stand in it.
_TICK_OR_BREAK = re.compile(r"[`\n]")
_BRACKET_OR_BREAK = re.compile(r"[\]\n]")
_BRACKET_OR_BLANK = re.compile(r"[)\s]")
_CLOSING_STARS = re.compile(r"(?<=\S)\*\*")
_STAR_OR_BREAK = re.compile(r"[*\n]")
_CARET_OR_BLANK = re.compile(r"[\^\s]")


class Span(Struct, frozen=True):
    """Characters marked alike."""

    text: str
    bold: bool = False
    emphasis: bool = False
    code: bool = False
    raised: bool = False
    link: str = ""


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Span, ...]:
    """The spans of a text with inline marks. A mark without its partner stands for itself; nothing is an error."""
    if not _SIGN.search(text):
        return (Span(text),) if text else ()
    return tuple(span for span in _parse(text, Span("")) if span.text)


def plain(text: str) -> str:
    """The text without its marks, as titles and alt text need it."""
    if not _SIGN.search(text):
        return text
    return "".join(span.text for span in spans(text))


def literal(text: str) -> str:
    """The text with a backslash before what looks like a mark, so that it is set as it stands."""
    return _MARKS.sub(r"\\\g<0>", text)


class _Ahead(Struct):
    """Where the next of some characters stand in a text, each looked for once: places asked for only grow."""

    text: str
    known: dict[re.Pattern[str], int] = field(default_factory=dict)

    def next(self, wanted: re.Pattern[str], start: int) -> int:
        """The first place from `start` on; the text's length where there is none."""
        if self.known.get(wanted, -1) < start:
            found = wanted.search(self.text, start)
            self.known[wanted] = found.start() if found else len(self.text)
        return self.known[wanted]

    def closed(self, wanted: re.Pattern[str], start: int, mark: str) -> int:
        """The place of the mark that closes what begins at `start`; 0 where something else comes first, or nothing."""
        place = self.next(wanted, start)
        return place if place > start and self.text.startswith(mark, place) else 0


def _parse(text: str, style: Span) -> list[Span]:
    found: list[Span] = []
    ahead = _Ahead(text)
    place = start = 0
    while sign := _SIGN.search(text, start):
        index = sign.start()
        marked = _MARKED[sign.group()](ahead, index, style)
        if marked is None:
            start = index + 1
            continue
        _append(found, replace(style, text=text[place:index]))
        place = start = marked[0]
        for span in marked[1]:
            _append(found, span)
    _append(found, replace(style, text=text[place:]))
    return found


_Marked: TypeAlias = tuple[int, list[Span]] | None  # where what is marked ends, and its spans


def _escaped(ahead: _Ahead, index: int, style: Span) -> _Marked:
    character = ahead.text[index + 1 : index + 2]
    return (index + 2, [replace(style, text=character)]) if _MARKS.match(character) else None


def _code(ahead: _Ahead, index: int, style: Span) -> _Marked:
    end = ahead.closed(_TICK_OR_BREAK, index + 1, "`")
    return (end + 1, [replace(style, text=ahead.text[index + 1 : end], code=True)]) if end else None


def _link(ahead: _Ahead, index: int, style: Span) -> _Marked:
    close = ahead.closed(_BRACKET_OR_BREAK, index + 1, "](")
    paired = _ADDRESS.match(ahead.text, close + 2) if close else None
    end = paired.end() if paired else ahead.closed(_BRACKET_OR_BLANK, close + 2, ")") if close else 0
    if not end:
        return None
    return end + 1, _parse(ahead.text[index + 1 : close], replace(style, link=ahead.text[close + 2 : end]))


def _starred(ahead: _Ahead, index: int, style: Span) -> _Marked:
    text = ahead.text
    following = text[index + 1 : index + 2]
    if following == "*":
        opens = text[index + 2 : index + 3].strip() != ""
        end = ahead.next(_CLOSING_STARS, index + 3) if opens else len(text)
        return (end + 2, _parse(text[index + 2 : end], replace(style, bold=True))) if end < len(text) else None
    end = ahead.closed(_STAR_OR_BREAK, index + 1, "*") if following.strip() else 0
    if not end or text[end - 1].isspace():
        return None
    return end + 1, _parse(text[index + 1 : end], replace(style, emphasis=True))


def _raised(ahead: _Ahead, index: int, style: Span) -> _Marked:
    end = ahead.closed(_CARET_OR_BLANK, index + 1, "^")
    return (end + 1, _parse(ahead.text[index + 1 : end], replace(style, raised=True))) if end else None


_MARKED = {"\\": _escaped, "`": _code, "[": _link, "*": _starred, "^": _raised}


def _append(found: list[Span], span: Span) -> None:
    """Joins a span to the one before when they are marked alike."""
    if found and replace(found[-1], text="") == replace(span, text=""):
        found[-1] = replace(span, text=found[-1].text + span.text)
    else:
        found.append(span)
