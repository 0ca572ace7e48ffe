"""An outline is opened in order: what it includes, what is chosen of it, its variables, its cut."""

from pathlib import Path

import pytest

from builder.errors import DeckError
from builder.opening import deck_of, read_outline
from builder.outline.choosing import Choice
from tests.outlines import write

PART = """
vars: {drop: 0.7}
slides:
  - {id: a, title: "{{ drop }}", points: [x], only: investors}
  - {id: b, title: 乙, points: [x]}
"""
MAIN = """
title: x
minutes: "{{ drop * 10 }}"
variants: {short: {minutes: "{{ drop * 2 }}", slides: [a]}}
sections: [{include: part.yaml}]
"""


def test_variables_that_come_along_are_set_and_used(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text(PART, "utf-8")
    outline = write(tmp_path, MAIN)
    deck, problems = deck_of(read_outline(outline))
    assert (deck.minutes, problems) == (7, ())
    deck, _ = deck_of(read_outline(outline), choice=Choice("short", {"drop": "0.5"}))
    assert (deck.minutes, [str(slide.id) for slide in deck.sections[0].slides]) == (1, ["a"])
    deck, _ = deck_of(read_outline(outline), choice=Choice("investors"))
    assert len(deck.sections[0].slides) == 2


def test_parts_that_can_be_read_are_told_of_with_the_whole(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text(PART.replace("id: b", "id: a"), "utf-8")
    _, problems = deck_of(read_outline(write(tmp_path, MAIN)), choice=Choice("nobody"))
    assert [problem.message for problem in problems] == [
        "the id 'a' is taken",
        "no audience and no variant named 'nobody'",
    ]


def test_a_part_that_cannot_be_read_stops_it(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text(PART.replace("only:", "onyl:"), "utf-8")
    with pytest.raises(DeckError) as caught:
        deck_of(read_outline(write(tmp_path, MAIN)))
    assert {problem.at.file for problem in caught.value.problems} == {str(tmp_path / "part.yaml")}
