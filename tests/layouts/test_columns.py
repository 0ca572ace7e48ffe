"""Columns as cards."""

from pathlib import Path

from builder.frames import ShapeFrame, TextFrame
from tests.outlines import frame, said, slide_of

SLIDE = """
- title: 两栏
  columns:
    - {title: 上游, text: 先拿到钱}
    - {title: 下游, points: [先付成本, 再找收入], tone: warm}
"""


def test_cards_are_alike_and_say_title_then_text_or_points(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, SLIDE)
    one, two = frame(slide, "columns.1"), frame(slide, "columns.2")
    assert (one.box.y, one.box.height, one.box.width) == (two.box.y, two.box.height, two.box.width)
    assert said(slide, "columns.1") == "上游\n先拿到钱"
    assert said(slide, "columns.2") == "下游\n先付成本\n再找收入"
    assert isinstance(two, TextFrame)
    assert [bool(paragraph.bullet) for paragraph in two.paragraphs] == [False, True, True]


def test_the_bar_over_a_card_has_its_tone(tmp_path: Path) -> None:
    bars = [frame(slide_of(tmp_path, SLIDE), f"columns.{i}.bar") for i in (1, 2)]
    assert [bar.fill for bar in bars if isinstance(bar, ShapeFrame)] == ["accent", "warm"]


def test_texts_of_cards_begin_on_one_line(tmp_path: Path) -> None:
    cards = [frame(slide_of(tmp_path, SLIDE), f"columns.{i}") for i in (1, 2)]
    assert len({card.insets.top for card in cards if isinstance(card, TextFrame)}) == 1
