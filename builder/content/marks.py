"""Inline marks: **bold**, *emphasis*, `code`, [text](address), ^raised^, and a backslash before a mark that is none."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_MARK = re.compile(
    r"""
      \\(?P<escaped>[\\*`\[\]()^])
    | `(?P<code>[^`\n]+)`
    | \[(?P<words>[^\]\n]+)\]\((?P<address>[^)\s]+)\)
    | \*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*
    | \*(?=[^\s*])(?P<emphasis>[^*\n]*?[^\s*])\*
    | \^(?P<raised>[^^\s]+)\^
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGN = re.compile(r"[\\`\[*^]")  # what a mark begins with

_MARKS = re.compile(r"[\\*`\[\]()^]")


@dataclass(frozen=True, slots=True)
class Span:
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
    return "".join(span.text for span in spans(text))


def literal(text: str) -> str:
    """The text with a backslash before what looks like a mark, so that it is set as it stands."""
    return _MARKS.sub(r"\\\g<0>", text)


def _parse(text: str, style: Span) -> list[Span]:
    found: list[Span] = []
    place = 0
    for match in _MARK.finditer(text):
        _append(found, replace(style, text=text[place : match.start()]))
        place = match.end()
        for span in _marked(match, style):
            _append(found, span)
    _append(found, replace(style, text=text[place:]))
    return found


def _marked(match: re.Match[str], style: Span) -> list[Span]:
    kind = match.lastgroup
    inside = match[kind or 0]
    if kind == "escaped":
        return [replace(style, text=inside)]
    if kind == "code":
        return [replace(style, text=inside, code=True)]
    if kind == "address":
        return _parse(match["words"], replace(style, link=inside))
    if kind == "bold":
        return _parse(inside, replace(style, bold=True))
    if kind == "emphasis":
        return _parse(inside, replace(style, emphasis=True))
    return _parse(inside, replace(style, raised=True))


def _append(found: list[Span], span: Span) -> None:
    """Joins a span to the one before when they are marked alike."""
    if found and replace(found[-1], text="") == replace(span, text=""):
        found[-1] = replace(span, text=found[-1].text + span.text)
    else:
        found.append(span)
