"""What slides take from their section and from the deck."""

from pathlib import Path

import pytest

from builder.frames import Slide
from builder.inheriting import larger
from builder.outline import records
from tests.outlines import composed

DECK = """
title: 一份稿子
{deck}
sections:
  - title: 一节
    {section}
    slides:
      - {{layout: section, title: 分节}}
      - {{title: 一页, points: [甲, 乙], {slide}}}
"""


def slides(folder: Path, deck: str = "", section: str = "", slide: str = "id: one") -> tuple[Slide, ...]:
    return composed(folder, DECK.format(deck=deck, section=section, slide=slide)).slides


@pytest.mark.parametrize(
    ("deck", "section", "slide", "transition"),
    [
        ("", "", "id: one", ""),
        ("transition: fade", "", "id: one", "fade"),
        ("transition: fade", "transition: push", "id: one", "push"),
        ("transition: fade", "transition: push", "transition: wipe", "wipe"),
        ("transition: fade", "", "transition: none", ""),
    ],
)
def test_the_nearest_transition_counts(tmp_path: Path, deck: str, section: str, slide: str, transition: str) -> None:
    assert slides(tmp_path, deck, section, slide)[1].transition == transition


def test_a_section_gives_its_slides_ground_and_tone_but_not_its_own_slide(tmp_path: Path) -> None:
    first, second = slides(tmp_path, section="background: accent\n    tone: warm")
    assert (first.scheme.ground, first.scheme.tone) == ("", "")
    assert (second.scheme.ground, second.scheme.tone) == ("accent", "warm")


def test_a_slide_takes_back_what_its_section_says(tmp_path: Path) -> None:
    _, second = slides(tmp_path, section="background: cover\n    tone: warm", slide="background: paper, tone: accent")
    assert (second.scheme.ground, second.scheme.tone) == ("", "")


@pytest.mark.parametrize(("given", "steps"), [("deck", 2), ("section", 2)])
def test_a_build_is_a_default_of_the_deck_or_of_a_section(tmp_path: Path, given: str, steps: int) -> None:
    made = slides(tmp_path, **{given: "build: true"})
    assert [len(slide.build.steps) for slide in made] == [0, steps]


def test_a_slide_stands_at_once_that_says_so(tmp_path: Path) -> None:
    assert not slides(tmp_path, deck="build: true", slide="build: false")[1].build.steps


@pytest.mark.parametrize(
    ("size", "steps"), [(None, None), ("small", -2), ("normal", 0), ("large", 2), (1, 1), (-3, -3)]
)
def test_sizes_are_steps_of_the_type_scale(size: records.Size | None, steps: int | None) -> None:
    assert larger(records.Slide(size=size)) == steps
