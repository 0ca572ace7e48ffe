from pathlib import Path

import pytest

from builder.errors import DeckError, Problem
from builder.frames import Box
from builder.theme import EMU_PER_INCH, Theme, load
from builder.theme_look import PLAIN
from tests.drawn_pictures import picture


def theme_of(folder: Path, text: str, outline: Path | None = None) -> Theme:
    (folder / "own.yaml").write_text(text, "utf-8")
    return load(folder / "own.yaml", outline)


def refused(folder: Path, text: str) -> Problem:
    with pytest.raises(DeckError) as caught:
        theme_of(folder, text)
    (problem,) = caught.value.problems
    return problem


def inches(*lengths: float) -> Box:
    return Box(*(round(length * EMU_PER_INCH) for length in lengths))


def test_a_theme_that_says_nothing_of_it_looks_plain(tmp_path: Path) -> None:
    assert theme_of(tmp_path, "sizes: {title: 30}").look == PLAIN


@pytest.mark.parametrize("place", ["top-left", "top-right", "bottom-left", "bottom-right"])
def test_a_logo_stands_at_the_margin_in_its_own_proportion(place: str, tmp_path: Path) -> None:
    picture(tmp_path / "crest.png", 400, 100)
    height = 0.5 if place.startswith("top") else 0.25
    theme = theme_of(tmp_path, f"logo: {{content: crest.png, place: {place}, height: {height}}}")
    logo = theme.look.content.logo
    assert logo is not None
    assert theme.look.covers.logo is None
    assert logo.box.height == round(height * EMU_PER_INCH)
    assert logo.box.width == 4 * logo.box.height
    left = place.endswith("left")
    assert (logo.box.x if left else logo.box.right) == pytest.approx((0.667 if left else 12.666) * EMU_PER_INCH, abs=2)


def test_covers_have_a_logo_of_their_own(tmp_path: Path) -> None:
    picture(tmp_path / "white.png", colour="white")
    theme = theme_of(tmp_path, "logo: {covers: white.png, alt: Universitas Nova}")
    assert theme.look.content.logo is None
    assert theme.look.covers.logo is not None
    assert theme.look.covers.logo.alt == "Universitas Nova"


def test_a_logo_lies_beside_the_theme_or_below_the_outline(tmp_path: Path) -> None:
    themes = tmp_path / "assets" / "themes"
    picture(themes / "crest.png")
    picture(tmp_path / "assets" / "images" / "crest.png", 60, 60)
    beside = theme_of(themes, "logo: {content: crest.png}", tmp_path).look.content.logo
    below = theme_of(themes, "logo: {content: assets/images/crest.png}", tmp_path).look.content.logo
    assert beside is not None
    assert below is not None
    assert (beside.picture.width, below.picture.width) == (120, 60)


@pytest.mark.parametrize(("said", "line", "message"), [
    ("content: crst.png", 2, "the file 'crst.png' does not exist"),
    ("content: ../crest.png", 2, "'../crest.png' lies outside the theme's folder"),
    ("content: own.yaml", 2, "'own.yaml' is something else, not a PNG, JPEG or SVG"),
    ("content: crest.png\n  height: 2", 2, "a logo at the top is at most 1.38 inches high, not 2"),
    ("content: crest.png\n  place: bottom-left", 2, "a logo at the bottom is at most 0.27 inches high, not 0.5"),
    ("content: long.png\n  height: 1", 2, "'long.png' comes out 10.0 inches wide, more than a third of the slide"),
    ("content: crest.png\n  height: 0", 2, "a logo's height is inches, more than 0"),
])  # fmt: skip
def test_a_logo_that_cannot_stand_there_is_refused(said: str, line: int, message: str, tmp_path: Path) -> None:
    picture(tmp_path / "crest.png")
    picture(tmp_path / "long.png", 1000, 100)
    problem = refused(tmp_path, f"logo:\n  {said}\n")
    assert (problem.at.line, problem.message) == (line, message)


def test_a_background_is_a_role_on_which_all_text_can_be_read(tmp_path: Path) -> None:
    assert theme_of(tmp_path, "background: {content: wash}").look.content.ground == "wash"
    with pytest.raises(DeckError) as caught:
        theme_of(tmp_path, "background:\n  content: mute\n")
    found = caught.value.problems
    assert {(problem.at.line, problem.at.column) for problem in found} == {(2, 12)}
    assert "'quiet' on 'mute' has a contrast of" in " ".join(problem.message for problem in found)


def test_a_background_that_is_neither_role_nor_picture_is_told(tmp_path: Path) -> None:
    problem = refused(tmp_path, "background: {content: wsh}")
    assert (problem.message, problem.hint) == ("no colour role named 'wsh', and no picture", "did you mean 'wash'?")


def test_a_picture_behind_text_is_warned_of_where_text_is_lost_on_it(tmp_path: Path) -> None:
    picture(tmp_path / "calm.jpg", 320, 180, "#F4F5F0")
    picture(tmp_path / "loud.jpg", 320, 180, "#F4F5F0", "#606060")
    assert theme_of(tmp_path, "background: {content: calm.jpg}").warnings == ()
    theme = theme_of(tmp_path, "background: {content: loud.jpg}")
    assert theme.look.content.picture is not None
    (problem,) = theme.warnings
    assert problem.level == "warning"
    assert problem.message.startswith("'ink' on parts of 'loud.jpg' has a contrast of")


def test_ornaments_keep_to_the_slide_and_out_of_the_text_s_way(tmp_path: Path) -> None:
    text = "ornaments: {{content: [{{left: {}, top: {}, width: {}, height: {}, fill: {}}}]}}"
    theme = theme_of(tmp_path, text.format(0, 0, 13.333, 0.1, "accent"))
    assert theme.look.content.ornaments == ((inches(0, 0, 13.333, 0.1), "accent"),)
    assert theme_of(tmp_path, text.format(0, 1, 13.333, 1, "wash")).look.content.ornaments
    assert (
        refused(tmp_path, text.format(0, 0, 14, 0.1, "accent")).message == "the ornament reaches over the slide's edge"
    )
    assert "under text, and 'ink' on 'accent'" in refused(tmp_path, text.format(0, 1, 9, 1, "accent")).message
    assert refused(tmp_path, text.format(0, 0, 1, 0.1, "acent")).hint == "did you mean 'accent'?"
    assert "has a width and a height" in refused(tmp_path, text.format(0, 0, 1, 0, "accent")).message


def test_all_that_is_wrong_with_a_look_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        theme_of(tmp_path, "logo: {content: no.png, covers: none.png}\nbackground: {covers: nothing.png}")
    assert len(caught.value.problems) == 3


def test_a_footer_says_what_it_shows(tmp_path: Path) -> None:
    foot = theme_of(tmp_path, "footer: {show: [event, date], text: 内部资料, number: false}").look.foot
    assert (foot.show, foot.text.content, foot.number) == (("event", "date"), "内部资料", False)


def test_more_ornaments_than_a_slide_has_use_for_are_refused_soon(tmp_path: Path) -> None:
    one = "    - {left: 0, top: 0, width: 0.1, height: 0.1, fill: nothing}\n"
    assert (
        len(theme_of(tmp_path, "ornaments:\n  covers:\n" + one.replace("nothing", "accent") * 50).look.covers.ornaments)
        == 50
    )
    problem = refused(tmp_path, "ornaments:\n  covers:\n" + one.replace("nothing", "accent") * 5_000)
    assert problem.message == "slides of a kind have at most 50 ornaments, these 5,000"
    assert (problem.at.line, problem.at.column) == (53, 7)


def test_what_a_logo_shows_is_said_in_few_words(tmp_path: Path) -> None:
    picture(tmp_path / "crest.png")
    problem = refused(tmp_path, f"logo: {{content: crest.png, alt: {'a' * 1_001}}}")
    assert (problem.at.column, problem.message) == (33, "'alt' has at most 1,000 characters, this one 1,001")
