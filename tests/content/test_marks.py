"""Inline marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.marks import Span, literal, plain, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有标记", [Span("没有标记")]),
        ("**记住**一点", [Span("记住", bold=True), Span("一点")]),
        ("让*用户*付费", [Span("让"), Span("用户", emphasis=True), Span("付费")]),
        ("用 `print(x)`。", [Span("用 "), Span("print(x)", code=True), Span("。")]),
        ("[来源](https://example.org/a?b=1)", [Span("来源", link="https://example.org/a?b=1")]),
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
