from builder.beginning.blocks import Heading, Paragraph, Picture
from builder.beginning.drafts import Materials
from builder.beginning.outlining import Outline, article_file, outlined, rendered, sources_file
from builder.beginning.phrases import PHRASES
from builder.beginning.stories import Story, story_of
from tests.schema.values import wrong

BLOCKS = (
    Heading(1, "题"), Paragraph("开头。"), Heading(2, "一"), Paragraph("同一句。甲。"), Heading(2, "二"),
    Paragraph("同一句。乙。"), Picture("b.png", ""), Heading(2, "三"), Paragraph("完。"),
)  # fmt: skip
STORY = story_of(BLOCKS, "", "第 {} 部分")


def outline(story: Story = STORY) -> Outline:
    materials = Materials({}, {}, {"b.png": "不在"}, PHRASES["zh-CN"])
    return outlined(story, materials, language="zh-CN", theme="own", article="文章.md")


def test_an_outline_passes_the_schema_whatever_its_versions() -> None:
    for level in range(4):
        text, _ = rendered(outline(), dict.fromkeys(range(20), level))
        assert wrong(text) == []


def test_every_line_knows_its_piece() -> None:
    text, pieces = rendered(outline(), {})
    lines = text.split("\n")
    assert len(pieces) == len(lines) - 1
    of = {line.strip(): piece for line, piece in zip(lines, pieces, strict=False)}
    assert of["title: 题"] == 0
    assert of["- layout: agenda"] == 1
    assert of["- title: 一"] != of["- title: 同一句"]
    assert of["article: 1"] == of["- title: 一"]
    assert pieces == tuple(sorted(pieces))


def test_titles_are_all_different() -> None:
    text, _ = rendered(outline(), {})
    assert "      - title: 同一句\n" in text
    assert "      - title: 同一句（2）\n" in text


def test_author_and_date_are_filled_in_where_the_article_tells_them() -> None:
    assert "\n# author: …\n# date: 2026-01-31\n" in rendered(outline(), {})[0]
    story = story_of(
        (Heading(1, "题"), Paragraph("作者：张三 2026年1月5日"), Heading(2, "一"), Paragraph("甲。")), "", ""
    )
    assert "\nauthor: 张三\ndate: 2026-01-05\n" in rendered(outline(story), {})[0]


def closing(*sentences: str) -> str:
    """The line of the closing slide's title, of an article whose last paragraph these are."""
    story = story_of((Heading(1, "题"), Heading(2, "一"), Paragraph("先说。"), Paragraph("".join(sentences))), "", "")
    text, _ = rendered(outline(story), {})
    return text.split("- layout: closing\n")[1].split("\n")[0].strip()


def test_the_last_word_is_the_last_whole_sentence_that_has_room() -> None:
    long = "很长很长的一句话，" * 8 + "说完。"
    assert closing("甲说。", "乙说！").startswith("title: 乙说！ ")
    assert closing("甲说。", long).startswith("title: 甲说 ")
    assert closing(long) == closing("没有说完") == "# title: …   TODO 最后一句话"


def test_the_last_word_repeats_no_title() -> None:
    story = story_of((Heading(1, "题"), Heading(2, "一"), Paragraph("甲说。"), Paragraph("乙。"), Heading(2, "二"),
                      Paragraph("完了。再说。"), Paragraph("甲说。")), "", "")  # fmt: skip
    assert "# title: …   TODO 最后一句话" in rendered(outline(story), {})[0]


def test_a_picture_that_was_left_out_is_a_comment() -> None:
    assert "      # 图片 b.png 没有带上（不在）" in rendered(outline(), {})[0]


def test_an_agenda_that_does_not_fit_is_left_out() -> None:
    assert "agenda" not in rendered(outline(), {1: 1})[0]


def test_the_files_beside_it_name_the_article() -> None:
    assert "  - {number: 3, heading: 三}\n" in article_file(STORY, PHRASES["zh-CN"])
    assert "    title: 题\n" in sources_file(STORY, PHRASES["zh-CN"])
