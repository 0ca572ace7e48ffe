"""What layouts are given."""

from pathlib import Path

import pytest

from builder.errors import NOWHERE, At
from builder.frames import Box, Bullet
from builder.layouts.page import Material, Page, Talk, emu, inches, place, points, split_columns, tone
from builder.outline.records import Text
from builder.theme import find

PAGE = Page(find(Text("briefing"), Path()), Talk(Text("稿子")), Material())


def test_lengths_convert_and_round_up_what_was_measured() -> None:
    assert inches(1) == 914_400
    assert points(12_700) == 1
    assert emu(1.00001) == 12_701


def test_columns_are_equal_with_gutters_between() -> None:
    assert split_columns(Box(0, 5, 100, 7), 3, 5) == (Box(0, 5, 30, 7), Box(35, 5, 30, 7), Box(70, 5, 30, 7))


def test_the_place_is_that_of_the_first_text_that_has_one() -> None:
    here = At("deck.yaml", 3, 1)
    assert place(None, Text("x"), Text("y", here)) == here
    assert place(None) == NOWHERE


def test_titles_have_a_step_of_their_own() -> None:
    page = PAGE.at_step(2, 1)
    assert (page.size("body"), page.size("title")) == (18, 26)
    assert (PAGE.size("body"), PAGE.size("title")) == (20, 28)


@pytest.mark.parametrize(("colour", "emphasised"), [("ink", "accent"), ("on_cover", "cover_warm")])
def test_emphasis_is_a_colour_that_shows_on_its_ground(colour: str, emphasised: str) -> None:
    before, emphasis = PAGE.runs("要*付费*", 20, colour)
    assert (before.colour, emphasis.colour) == (colour, emphasised)


def test_marks_become_runs() -> None:
    bold, code, link = PAGE.runs("**粗**`x`[链](https://example.org)", 20)
    assert (bold.bold, code.mono, link.link) == (True, True, "https://example.org")


def test_bullets_hang_deeper_at_each_level() -> None:
    one, two = (PAGE.paragraph("x", bullet=Bullet(), level=level) for level in (0, 1))
    assert (one.left, one.first, two.left) == (inches(0.3), -inches(0.3), 2 * inches(0.3))


def test_a_tone_is_a_role_and_the_accent_when_none_is_given() -> None:
    assert (tone(None), tone("warm")) == ("accent", "warm")
