"""Quotations."""

from pathlib import Path

from builder.frames import TextFrame
from tests.outlines import frame, said, slide_of


def test_the_speaker_stands_under_the_quotation(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 引文\n  quote: {text: 便宜到不用想, by: 用户}\n")
    assert said(slide, "quote.by") == "——用户"
    assert frame(slide, "quote.by").box.y > frame(slide, "quote").box.bottom


def test_the_shorthand_is_the_quotation_alone(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 引文\n  quote: 便宜到不用想\n")
    assert said(slide, "quote") == "便宜到不用想"
    assert "quote.by" not in [frame.id for frame in slide.frames]


def test_a_long_quotation_is_set_smaller(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, f"- title: 引文\n  quote: {'便宜到不用想，才会天天用；' * 14}\n")
    long = frame(slide, "quote")
    assert isinstance(long, TextFrame)
    assert long.paragraphs[0].runs[0].size < 36
