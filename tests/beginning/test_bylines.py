import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.beginning.blocks import Heading, Paragraph
from builder.beginning.bylines import UNSIGNED, Byline, byline


@pytest.mark.parametrize(
    ("text", "author", "date"),
    [
        ("By Ida Kern, January 2026", "Ida Kern", "2026-01"),
        ("By Ida Kern and Tom de Vries | 3 May 2026", "Ida Kern and Tom de Vries", "2026-05-03"),
        ("By Ida Kern — May 3, 2026", "Ida Kern", "2026-05-03"),
        ("By Ida Kern January 3, 2026", "Ida Kern", "2026-01-03"),
        ("by Ida Kern", "Ida Kern", ""),
        ("Author: Ida Kern, The Hill", "Ida Kern, The Hill", ""),
        ("Published on 3 May 2026", "", "2026-05-03"),
        ("January 2026", "", "2026-01"),
        ("作者：张三", "张三", ""),
        ("作者：张三 发布时间：2026-01-05 10:30", "张三", "2026-01-05"),
        ("文/张三", "张三", ""),
        ("文 | 张三 2026年1月5日", "张三", "2026-01-05"),
        ("文／卡尔·马克思", "卡尔·马克思", ""),
        ("2026年1月5日", "", "2026-01-05"),
    ],
)
def test_who_wrote_it_and_when_is_told_under_the_title(text: str, author: str, date: str) -> None:
    assert byline((Paragraph(text), Paragraph("正文。"))) == (Byline(author, date), 1)


@pytest.mark.parametrize(
    "text",
    [
        "By noon the batteries were empty",
        "By 2026 Every Bus Ran On Electricity",
        "By Ida Kern, who drove one of them for years",
        "文 | 张三 编辑 | 李四",
        "文章要短。",
        "In January 2026",
        "作者：",
        "Date palms",
        f"By {'Ida ' * 60}",
    ],
)
def test_other_paragraphs_stay_what_they_are(text: str) -> None:
    assert byline((Paragraph(text),)) == (UNSIGNED, 0)


def test_author_and_date_may_stand_on_lines_of_their_own() -> None:
    lines = (Paragraph("作者：张三"), Paragraph("2026年1月"), Paragraph("正文。"))
    assert byline(lines) == (Byline("张三", "2026-01"), 2)
    assert byline((Paragraph("2026"), Paragraph("2027"))) == (Byline("", "2026"), 1)
    assert byline((Heading(2, "一"), Paragraph("作者：张三"))) == (UNSIGNED, 0)
    assert byline(()) == (UNSIGNED, 0)


@given(st.text(st.sampled_from("By Aa1,，|:：文作者/ 2026-年"), max_size=60))
def test_any_line_is_read_or_left(text: str) -> None:
    found, count = byline((Paragraph(text),))
    assert (count == 1) == (found != UNSIGNED)
