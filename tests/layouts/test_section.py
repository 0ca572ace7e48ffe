"""Section slides."""

from pathlib import Path

from builder.frames import ShapeFrame
from tests.outlines import composed, frame, said


def deck(*titles: str, language: str = "zh-CN") -> str:
    parts = "".join(f"  - title: {title}\n    slides: [{{layout: section, thesis: 主张}}]\n" for title in titles)
    return f"title: 稿子\nlanguage: {language}\nsections:\n{parts}"


def test_it_says_the_sections_number_title_and_thesis(tmp_path: Path) -> None:
    slide = composed(tmp_path, deck("价格", "用量")).slides[1]
    assert [said(slide, key) for key in ("numeral", "title", "thesis")] == ["2", "用量", "主张"]


def test_progress_is_filled_up_to_this_part(tmp_path: Path) -> None:
    slide = composed(tmp_path, deck("价格", "用量", "体验")).slides[1]
    bars = [frame(slide, f"progress.{i}.bar") for i in (1, 2, 3)]
    assert [bar.fill for bar in bars if isinstance(bar, ShapeFrame)] == ["cover_accent", "cover_accent", "cover_line"]
    assert [said(slide, f"progress.{i}") for i in (1, 2, 3)] == ["价格", "用量", "体验"]


def test_titles_of_three_lines_are_named_under_the_progress(tmp_path: Path) -> None:
    long = "把省下的成本做成用户愿意一直付费的体验"
    slide = composed(tmp_path, deck(*(f"{long}{i}" for i in range(7)))).slides[0]
    assert said(slide, "progress.1").replace("\n", "") == f"{long}0"


def test_where_one_title_is_too_long_only_bars_stay(tmp_path: Path) -> None:
    long = "把省下的成本做成用户愿意一直付费的体验" * 2
    slide = composed(tmp_path, deck(*(f"{long}{i}" for i in range(7)))).slides[0]
    assert [frame.id for frame in slide.frames if frame.id.startswith("progress.1")] == ["progress.1.bar"]


def test_a_single_part_has_no_progress(tmp_path: Path) -> None:
    slide = composed(tmp_path, deck("价格")).slides[0]
    assert not [frame for frame in slide.frames if frame.id.startswith("progress")]


def test_outside_the_counted_sections_there_is_no_numeral(tmp_path: Path) -> None:
    outline = "title: 稿子\nsections:\n  - slides: [{layout: section, title: 尾声}]\n"
    slide = composed(tmp_path, outline).slides[0]
    assert [frame.id for frame in slide.frames] == ["title"]
