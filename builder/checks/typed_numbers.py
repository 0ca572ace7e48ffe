"""Numbers beside a chart are bound to its data, or rest on a source that the slide names.

A number is digits that count something. None are years and dates, what stands in names (H100, GPT-4, V3), ordinals
(第 64 天, 2nd), list numbers, and what stands in code and links.
"""

import re
from collections.abc import Iterator

from builder.content import marks
from builder.content.citing import Derived
from builder.content.templating import Filled
from builder.content.texts import texts_of
from builder.errors import Problem
from builder.frames import Presentation
from builder.outline.records import Deck, Slide, Text

NAME = "typed-numbers"
_LOOKED_AT = re.compile(r"title|subtitle|takeaway|points(\.\d+|\.points)+\.(lead|text)|number(\.\d+)?\.value")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands where a figure, code or a link was
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_NO_NUMBER = re.compile(
    rf"""
      (?:19|20)\d\d(?:[-/.]\d{{1,2}}){{1,2}}(?![\d%])                    # 2025-10, 2026-06-30
    | (?<![\d.,])(?:19|20)\d\d(?![\d%‰×倍배]|[.,]\d|\s*(?:个|万|亿|元|美元|倍|만|억|원|달러))  # years
    | \d{{1,2}}\s*(?:月|日|号|季度|월|일|분기)                                       # 6 月, 30 日
    | \b[QH][1-4]\b
    | \b{_MONTH}\s+\d{{1,2}}\b | \b\d{{1,2}}\s+{_MONTH}
    | [第제]\s*\d+ | \b\d+(?:st|nd|rd|th)\b | [#№]\s*\d+                      # ordinals
    | [A-Za-z][\w.]*(?:[-–][A-Za-z]*\d[\w.]*)+                            # GPT-4o, DeepSeek-V3
    | [A-Za-z]+\d[\w.]*                                                  # H100
    | \b[2-6]G\b | \b[23]D\b | \b[A-Za-z]+\s\d\.0\b                      # 4G, AI 2.0
    | \b[A-Z][A-Za-z]+\s\d{{1,2}}(?:\.\d)?(?=$|[，。；：、,;:)）”]|\s*[的和与及到发上比]) # Llama 3 的
    | ^\s*[(（]?\d{{1,2}}[.)）、](?!\d)                                     # list numbers
    """,
    re.VERBOSE | re.MULTILINE | re.ASCII,  # so that a Han character ends a word
)
_NUMBER = re.compile(r"[+\-−±]?\d[\d,]*(?:\.\d+)?(?:/\d+)?(?:\s?[%‰×倍배])?")


def check(deck: Deck, presentation: Presentation) -> tuple[Problem, ...]:
    """A warning at each text beside a chart with a number that neither data nor a source of the slide's own gives."""
    del presentation
    return tuple(
        problem
        for section in deck.sections
        for slide in section.slides
        if getattr(slide.content, "chart", None) is not None and not _has_source(slide)
        for problem in _problems(slide)
    )


def numbers(text: Text) -> tuple[str, ...]:
    """The numbers that somebody typed into a text."""
    plain = "".join(_HIDDEN if span.code or span.link else span.text for span in marks.spans(_unbound(text)))
    return tuple(match[0].strip() for match in _NUMBER.finditer(_NO_NUMBER.sub(_HIDDEN, plain)))


def _has_source(slide: Slide) -> bool:
    return any(not isinstance(cite, Derived) for cite in slide.source)


def _problems(slide: Slide) -> Iterator[Problem]:
    for where, text in texts_of(slide):
        if _LOOKED_AT.fullmatch(where) and (found := numbers(text)):
            named = ", ".join(f"'{number}'" for number in dict.fromkeys(found))
            verb = "is" if len(set(found)) == 1 else "are"
            chart = getattr(slide.content, "chart", None)
            hint = f"take it from the data: {{{{ {chart.data}.… }}}}, or name the slide's 'source:'" if chart else ""
            yield Problem(text.at, f"{named} {verb} typed by hand, without a source", hint, "warning", NAME)


def _unbound(text: Text) -> str:
    """The text without what data wrote into it."""
    content = text.content
    for one in reversed(text.bound) if isinstance(text, Filled) else ():
        content = content[: one.start] + _HIDDEN + content[one.end :]
    return content
