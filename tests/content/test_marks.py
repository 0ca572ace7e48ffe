"""Inline marks."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.content.marks import Span, literal, plain, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有标记", [Span("没有标记")]),
        ("**记住**一点", [Span("记住", bold=True), Span("一点")]),
        ("让*用户*付费", [Span("让"), Span("用户", emphasis=True), Span("付费")]),
        ("用 `print(x)`。", [Span("用 "), Span("print(x)", code=True), Span("。")]),
        ("[来源](https://example.org/a?b=1)", [Span("来源", link="https://example.org/a?b=1")]),
        ("[水](https://x.org/a_(b)_(c)d) 星", [Span("水", link="https://x.org/a_(b)_(c)d"), Span(" 星")]),
        ("([a](https://x.org/(b)", [Span("("), Span("a", link="https://x.org/(b")]),
        ("10^4^ 倍", [Span("10"), Span("4", raised=True), Span(" 倍")]),
        ("**粗*重*粗**", [Span("粗", bold=True), Span("重", bold=True, emphasis=True), Span("粗", bold=True)]),
        ("[**粗**链](#cover)", [Span("粗", bold=True, link="#cover"), Span("链", link="#cover")]),
        ("`**x**`", [Span("**x**", code=True)]),
        (r"\*不是\*", [Span("*不是*")]),
        (r"\\ \^ \[", [Span(r"\ ^ [")]),
        ("3 * 4 * 5", [Span("3 * 4 * 5")]),
        ("**没有结束", [Span("**没有结束")]),
        ("** 空的 **", [Span("** 空的 **")]),
        ("", []),
    ],
)
def test_marks_are_read(text: str, expected: list[Span]) -> None:
    assert list(spans(text)) == expected


def test_plain_text_has_no_marks() -> None:
    assert plain("**把** *[降价](https://example.org)* 变成`x`^2^") == "把 降价 变成x2"


@given(st.text(alphabet="a字 *`[]()^\\\n", max_size=30))
def test_anything_can_be_read_and_literal_text_reads_as_it_stands(text: str) -> None:
    assert all(span.text for span in spans(text))
    assert plain(literal(text)) == text
    assert len(spans(literal(text))) <= 1


# The same marks as one expression, which takes the square of a text's length and more.
MARK = re.compile(
    r"""
      \\(?P<escaped>[\\*`\[\]()^])
    | `(?P<code>[^`\n]+)`
    | \[(?P<words>[^\]\n]+)\]\((?P<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*){1,9}(?=\))|[^)\s]+)\)
    | \*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*
    | \*(?=[^\s*])(?P<emphasis>[^*\n]*?[^\s*])\*
    | \^(?P<raised>[^^\s]+)\^
    """,
    re.VERBOSE | re.DOTALL,
)


def read(text: str, style: Span) -> list[Span]:
    """The spans of a text by that expression."""
    found: list[Span] = []
    place = 0
    for match in MARK.finditer(text):
        kind, inside = match.lastgroup or "", match[match.lastgroup or 0]
        found.append(replace(style, text=text[place : match.start()]))
        place = match.end()
        if kind in ("escaped", "code"):
            found.append(replace(style, text=inside, code=style.code or kind == "code"))
        elif kind == "address":
            found += read(match["words"], replace(style, link=inside))
        else:
            found += read(inside, replace(style, **{kind: True}))
    return [*found, replace(style, text=text[place:])]


def joined(found: list[Span]) -> list[Span]:
    made: list[Span] = []
    for span in found:
        if made and replace(made[-1], text="") == replace(span, text=""):
            made[-1] = replace(span, text=made[-1].text + span.text)
        else:
            made.append(span)
    return [span for span in made if span.text]


@given(st.text(alphabet="a字 *`[]()^\\\n", max_size=40))
def test_marks_are_those_of_one_expression(text: str) -> None:
    assert list(spans(text)) == joined(read(text, Span("")))


@pytest.mark.parametrize("piece", ["**a ", "[", "[a](", "`", "^", "*a ", "[a](b ", "*"])
def test_marks_that_are_never_closed_cost_no_more_than_their_length(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    started = time.process_time()
    spans(text)
    assert time.process_time() - started < 2
