"""Texts in the script of another language are told where they stand; what is meant so is left alone."""

from pathlib import Path

import pytest

from builder.build import compose_all
from builder.checks.untranslated import foreign
from builder.opening import read_outline
from tests.layouts.examples import fixtures
from tests.outlines import write

OUTLINE = """\
languages: [zh-CN, en]
title: {zh-CN: 便宜, en: Cheap}
data:
  t: {columns: [年, 训练], rows: [[第一年, 1], [第二年, 2]]}
sections:
  - title: {zh-CN: 一, en: One}
    slides:
"""


def warned(folder: Path, slides: str, *languages: str, outline: str = OUTLINE) -> list[tuple[int, str]]:
    path = write(fixtures(folder), outline + slides)
    _, warnings = compose_all(read_outline(path), languages or ("en",))
    return [(one.at.line, one.message) for one in warnings if one.check == "untranslated"]


@pytest.mark.parametrize(
    ("text", "language", "is_foreign"),
    [
        ("训练涨了三倍", "en-US", True),
        ("用 H100 训练", "en-US", True),
        ("Training tripled", "en-US", False),
        ("Doubao (豆包) grew tenfold in a year", "en-US", False),
        ("12.5%", "en-US", False),
        ("トレーニング", "zh-CN", True),
        ("训练", "ja-JP", False),  # kanji may be Japanese
        ("훈련", "ja-JP", True),
        ("训练", "ko-KR", True),
        ("훈련(訓練)이 세 배로 늘었다", "ko-KR", False),
        ("Training", "zh-CN", False),
    ],
)
def test_a_text_is_foreign_by_the_script_of_most_of_it(text: str, language: str, is_foreign: bool) -> None:
    assert foreign(text, language) == is_foreign


def test_a_text_without_a_translation_is_told_in_the_other_language_alone(tmp_path: Path) -> None:
    slides = "      - {title: 训练涨了三倍, points: [Ready]}\n"
    assert warned(tmp_path, slides) == [(8, "'训练涨了三倍' stands untranslated in the English deck")]
    assert warned(tmp_path, slides, "zh-CN") == []


def test_what_is_written_for_the_language_is_meant_so(tmp_path: Path) -> None:
    slides = """\
      - title: {zh-CN: 一页, en: One slide}
        points: {zh-CN: [李明], en: [李明]}
"""
    assert warned(tmp_path, slides) == []


def test_a_slide_that_stays_in_its_language_is_read_in_it(tmp_path: Path) -> None:
    assert warned(tmp_path, "      - {title: 训练涨了三倍, points: [一], language: zh-CN}\n") == []


def test_what_a_chart_draws_is_told_once_at_the_chart(tmp_path: Path) -> None:
    slides = """\
      - title: {zh-CN: 一页, en: One slide}
        chart: {kind: column, data: t, unit: 次}
"""
    assert warned(tmp_path, slides) == [
        (9, "'第一年', '第二年', '训练' stand untranslated in the English deck"),
        (9, "'次' stands untranslated in the English deck"),
    ]
    named = slides.replace("unit: 次", "names: {训练: Training}, unit: {zh-CN: 次, en: runs}")
    assert warned(tmp_path, named) == [(9, "'第一年', '第二年' stand untranslated in the English deck")]


def test_a_table_of_a_file_is_told_at_the_slide_that_shows_it(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("年,训练\n第一年,1\n第二年,2\n", "utf-8")
    outline = OUTLINE.replace("{columns: [年, 训练], rows: [[第一年, 1], [第二年, 2]]}", "t.csv")
    slides = "      - title: {zh-CN: 一页, en: One slide}\n        table: {data: t}\n"
    assert warned(tmp_path, slides, outline=outline) == [
        (9, "'年', '训练', '第一年' and 1 more stand untranslated in the English deck")
    ]


def test_a_source_line_is_told_where_the_slide_cites(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("sources: [{id: r, title: 报告, short: 某研究院的报告}]", "utf-8")
    slides = "      - title: {zh-CN: 一页, en: One slide}\n        points: [Ready]\n        source: r\n"
    outline = OUTLINE.replace("data:", "sources: s.yaml\ndata:", 1)
    assert warned(tmp_path, slides, outline=outline) == [
        (11, "'Source: 某研究院的报告.' stands untranslated in the English deck")
    ]


def test_a_deck_in_one_language_may_say_what_it_likes(tmp_path: Path) -> None:
    outline = "title: Cheap\nlanguage: en\nsections:\n  - slides:\n"
    assert warned(tmp_path, "      - {title: 训练, points: [一]}\n", outline=outline) == []


def test_the_hint_names_the_language_as_the_deck_does_and_says_where_to_look(tmp_path: Path) -> None:
    slides = "      - title: 训练\n        chart: {kind: column, data: t, unit: '%'}\n"
    path = write(fixtures(tmp_path), OUTLINE + slides)
    _, (title, chart) = compose_all(read_outline(path), ("en",))
    assert title.hint == "translate it; if it is meant so, write it under 'en:'"
    assert chart.hint.startswith("where it comes from, write it under 'en:' too, or draw a column of its own")
