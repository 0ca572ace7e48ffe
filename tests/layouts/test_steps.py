"""Steps in a chain."""

from pathlib import Path

from builder.frames import TextFrame
from tests.outlines import frame, said, slide_of


def test_arrows_stand_over_their_cards(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 步骤\n  steps: [{lead: 开放, text: 零门槛}, {lead: 变多, text: 长尾}]\n")
    for i in (1, 2):
        arrow, card = frame(slide, f"steps.{i}.lead"), frame(slide, f"steps.{i}")
        assert (arrow.box.x, arrow.box.width) == (card.box.x, card.box.width)
        assert arrow.box.bottom < card.box.y
    assert said(slide, "steps.2") == "长尾"


def test_the_first_arrow_is_flat_and_the_last_is_dark(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 步骤\n  steps: [甲, 乙, 丙]\n")
    arrows = [frame(slide, f"steps.{i}.lead") for i in (1, 2, 3)]
    assert [(arrow.shape, arrow.fill) for arrow in arrows if isinstance(arrow, TextFrame)] == [
        ("homePlate", "accent"), ("chevron", "accent"), ("chevron", "ink"),
    ]  # fmt: skip


def test_leads_alone_have_no_cards(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, "- title: 步骤\n  steps: [甲, 乙]\n")
    assert [frame.id for frame in slide.frames if frame.id.startswith("steps")] == ["steps.1.lead", "steps.2.lead"]
