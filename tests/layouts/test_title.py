"""The cover."""

from pathlib import Path

import pytest

from builder.frames import EMU_PER_POINT, ChartFrame, PictureFrame, TextFrame
from builder.typeset.breaks import PROFILES
from builder.typeset.lines import break_lines
from tests.layouts.examples import fixtures
from tests.outlines import composed, frame, said

HEAD = "title: 稿子\nsubtitle: 副题\nauthor: 讲者\nevent: 简报\ndate: 2026-02-01\nminutes: 20\n"
DATA = "data:\n  fall: {columns: [year, price], rows: [[2023, 100], [2024, 64]]}\n"


def cover(slide: str, head: str = HEAD) -> str:
    return f"{head}sections:\n  - slides: [{{layout: title{slide}}}]\n"


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("zh-CN", "讲者  ·  简报  ·  2026 年 2 月 1 日  ·  20 分钟"),
        ("en-US", "讲者  ·  简报  ·  1 February 2026  ·  20 min"),
    ],
)
def test_it_says_who_speaks_where_when_and_how_long(language: str, facts: str, tmp_path: Path) -> None:
    (slide,) = composed(tmp_path, cover("", f"{HEAD}language: {language}\n")).slides
    title, subtitle, told = (said(slide, key) for key in ("title", "subtitle", "facts"))
    assert [title, subtitle, told.replace("\xa0", " ")] == ["稿子", "副题", facts]


def test_the_line_of_facts_breaks_between_two_of_them_and_in_none(tmp_path: Path) -> None:
    head = (
        "title: 稿\nauthor: Ada Lovelace and Charles Babbage\nevent: Annual Meeting of Analytical Engines in London\n"
    )
    (slide,) = composed(tmp_path, cover("", head + "date: 2026-02-01\nminutes: 20\nlanguage: en\n")).slides
    facts = frame(slide, "facts")
    assert isinstance(facts, TextFrame)
    (paragraph,) = facts.paragraphs
    _, last = break_lines(paragraph, facts.box.width / EMU_PER_POINT, PROFILES[0])
    assert paragraph.text[last.start : last.end] == "20\xa0min"


def test_without_facts_there_is_no_line_of_them(tmp_path: Path) -> None:
    (slide,) = composed(tmp_path, cover("", "title: 稿子\n")).slides
    assert [frame.id for frame in slide.frames] == ["bar", "title"]


def test_the_slide_may_say_it_otherwise(tmp_path: Path) -> None:
    (slide,) = composed(tmp_path, cover(", title: 另一题, subtitle: 另一副题")).slides
    assert [said(slide, key) for key in ("title", "subtitle")] == ["另一题", "另一副题"]


def test_a_chart_is_bare_decoration_with_a_caption(tmp_path: Path) -> None:
    outline = cover(", chart: {kind: column, data: fall, x: year, y: [price]}, caption: 示意", HEAD + DATA)
    (slide,) = composed(tmp_path, outline).slides
    chart = frame(slide, "chart")
    assert isinstance(chart, ChartFrame)
    assert not chart.plot.value_axis.visible
    assert chart.placeholder is None
    assert said(slide, "caption") == "示意"
    assert frame(slide, "title").box.right < chart.box.x


@pytest.mark.parametrize("caption", ["", ", caption: 封面的"])
def test_a_picture_has_one_caption_in_the_covers_colour(caption: str, tmp_path: Path) -> None:
    outline = cover(f", image: {{file: images/racks.jpg, caption: 图片的}}{caption}")
    (slide,) = composed(fixtures(tmp_path), outline).slides
    assert isinstance(frame(slide, "image"), PictureFrame)
    under = frame(slide, "caption")
    assert isinstance(under, TextFrame)
    assert under.paragraphs[0].runs[0].colour == "on_cover_quiet"
    assert said(slide, "caption") == ("封面的" if caption else "图片的")
