from builder.beginning.blocks import Heading, Item, Paragraph, Points
from builder.beginning.bylines import UNSIGNED, Byline
from builder.beginning.stories import Group, Part, bare, story_of

A, B, C = Paragraph("甲。"), Paragraph("乙。"), Paragraph("丙。")


def headings(*blocks: Heading | Paragraph) -> tuple[str, list[str]]:
    story = story_of(blocks, "文件名", "第 {} 部分")
    return story.title, [part.heading for part in story.parts]


def test_the_only_highest_heading_is_the_title() -> None:
    story = story_of((Heading(1, "题"), A, Heading(2, "1. 一"), B, Heading(3, "细"), C, Heading(2, "二")), "", "")
    assert story.title == "题"
    assert story.opening == (A,)
    assert story.parts == (Part("一", (Group("", (B,)), Group("细", (C,)))), Part("二", ()))


def test_the_first_of_several_is_the_title_when_a_heading_follows_at_once() -> None:
    assert headings(Heading(1, "题"), Heading(1, "一"), A, Heading(1, "二"), B) == ("题", ["一", "二"])


def test_a_byline_under_the_title_is_no_paragraph() -> None:
    story = story_of((Heading(1, "T"), Paragraph("By Ida Kern"), A, Heading(2, "一"), B), "", "")
    assert (story.by, story.opening) == (Byline("Ida Kern"), (A,))
    assert story_of((Paragraph("2026-01-05"), A), "文件名", "").by == Byline("", "2026-01-05")
    assert story_of((Heading(1, "T"), A, Paragraph("By Ida Kern")), "", "").by == UNSIGNED


def test_headings_of_one_level_are_all_parts() -> None:
    assert headings(Heading(1, "一"), A, Heading(1, "二"), B) == ("文件名", ["一", "二"])
    assert headings(Heading(2, "一"), A, Heading(2, "二"), B) == ("文件名", ["一", "二"])


def test_without_headings_a_few_blocks_make_a_part() -> None:
    assert headings(A, B, C, A, B, C) == ("文件名", ["甲", "甲"])
    assert headings(Heading(1, "题"), A) == ("题", ["甲"])
    story = story_of((Points((Item("一"),)),), "", "第 {} 部分")
    assert (story.title, story.parts[0].heading) == ("一", "一")


def test_a_heading_loses_its_number_and_its_last_mark() -> None:
    for heading in ("1) 推理", "1.2. 推理", "（3）推理", "一、推理", "第二章 推理", "推理：", "2 推理"):
        assert bare(heading) == "推理"
    assert bare("2024 年的价格") == "2024 年的价格"
    assert bare("3") == "3"
    assert bare("谁会舒服？") == "谁会舒服？"
