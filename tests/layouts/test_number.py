"""Large figures."""

from pathlib import Path

from builder.frames import Slide, TextFrame
from tests.outlines import frame, said, slide_of


def sizes(slide: Slide, key: str) -> list[float]:
    found = frame(slide, key)
    assert isinstance(found, TextFrame)
    return [run.size for run in found.paragraphs[0].runs]


def test_figures_share_the_size_at_which_the_longest_takes_one_line(tmp_path: Path) -> None:
    short = slide_of(tmp_path, "- title: 短\n  number: ['1', '2', '3']\n")
    mixed = slide_of(tmp_path, "- title: 长\n  number: ['1', '2', '1,234,567']\n")
    assert len({*sizes(mixed, "number.1"), *sizes(mixed, "number.3")}) == 1
    assert sizes(mixed, "number.1") < sizes(short, "number.1")


def test_unit_and_about_are_smaller_than_the_figure(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 约数\n  number: [{value: 约 64, unit: 天}, '1']\n")
    about, value, unit = sizes(slide, "number.1")
    assert about == unit < value
    assert said(slide, "number.1") == "约 64 天"


def test_one_figure_alone_is_larger_and_its_words_stand_beside_it(tmp_path: Path) -> None:
    alone = slide_of(tmp_path, "- title: 一个\n  number: {value: 64, unit: 天, label: 追平, text: 示例}\n")
    assert said(alone, "number.1.text") == "追平\n示例"
    assert frame(alone, "number.1").box.right <= frame(alone, "number.1.text").box.x
    assert max(sizes(alone, "number.1")) > 100


def test_one_figure_may_stand_without_words(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 一个\n  number: '64'\n")
    assert "number.1.text" not in [frame.id for frame in slide.frames]


def test_a_tone_colours_figure_and_bar(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 一个\n  number: [{value: 1, tone: warm}, {value: 2}]\n")
    one = frame(slide, "number.1")
    assert isinstance(one, TextFrame)
    assert one.paragraphs[0].runs[0].colour == "warm"
