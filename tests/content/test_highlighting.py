"""Code coloured by pygments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.highlighting import highlighted, knows

PYTHON = 'def f(x):  # why\n\n    return "a" + 2\n'


def roles(text: str, language: str) -> dict[str, str]:
    return {piece.strip(): role for line in highlighted(text, language) for piece, role in line if piece.strip()}


def test_words_have_the_roles_of_what_they_are() -> None:
    found = roles(PYTHON, "python")
    assert found["def"] == found["return"] == found["f"] == "accent"
    assert (found["# why"], found["2"], found["+"]) == ("quiet", "warm", "ink")
    assert "gain" in {role for piece, role in found.items() if "a" in piece}


def test_lines_stay_lines_and_blank_ones_are_empty() -> None:
    lines = highlighted(PYTHON, "python")
    assert [len(line) > 0 for line in lines] == [True, False, True]


def test_tabs_become_blanks() -> None:
    assert highlighted("\tx", "text") == ((("    x", "ink"),),)


def test_an_unknown_language_stays_plain() -> None:
    assert highlighted("def f\n\n1", "klingon") == ((("def f", "ink"),), (), (("1", "ink"),))


@pytest.mark.parametrize(("language", "known"), [("python", True), ("json", True), ("text", True), ("klingon", False)])
def test_it_is_told_which_languages_are_known(language: str, known: bool) -> None:
    assert knows(language) == known


@given(st.text(alphabet="ab \t\n\"'#({字", max_size=40), st.sampled_from(["python", "json", "html", "bash", "klingon"]))
def test_no_character_is_lost(text: str, language: str) -> None:
    told = "\n".join("".join(piece for piece, _ in line) for line in highlighted(text, language))
    assert told == text.expandtabs(4).rstrip("\n")
