"""The counted sections of a talk."""

import pytest

from builder.outline.records import Deck, Section, Slide, Text
from builder.parts import parts_of


def section(title: str, *notes: str) -> Section:
    slides = tuple(Slide(notes=Text(text) if text else None) for text in notes)
    return Section(title=Text(title) if title else None, slides=slides)


def test_sections_with_titles_are_counted_and_their_notes_timed() -> None:
    deck = Deck(title=Text("稿子"), sections=(section("", "字"), section("甲", "字" * 240, ""), section("乙", "")))
    one, two = parts_of(deck)
    assert [(part.number, str(part.title)) for part in (one, two)] == [(1, "甲"), (2, "乙")]
    assert (one.seconds, two.seconds) == (pytest.approx(60), 0)


def test_hidden_slides_take_no_time() -> None:
    hidden, shown = Slide(notes=Text("字" * 240), hidden=True), Slide(notes=Text("字" * 120))
    (part,) = parts_of(Deck(title=Text("稿子"), sections=(Section(title=Text("甲"), slides=(hidden, shown)),)))
    assert part.seconds == pytest.approx(30)


def test_a_section_that_shows_nothing_is_not_counted() -> None:
    backup = Section(title=Text("备用"), slides=(Slide(hidden=True), Slide(hidden="speaker")))
    (part,) = parts_of(Deck(title=Text("稿子"), sections=(section("甲", "字"), backup)))
    assert str(part.title) == "甲"
