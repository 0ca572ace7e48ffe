"""Schemes: every ground and every tone can be read in every theme, and keeps the theme's colours."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from builder.contrast import contrast
from builder.frames import Scheme
from builder.schemes import GROUNDS, STEPS, TINTS, TONES, dimmed, in_scheme, least_dim, unreadable
from builder.theme import Theme, load

THEMES = sorted((Path(__file__).parent.parent / "assets" / "themes").glob("*.yaml"))
LETTERS = ("ink", "quiet", "accent", "warm", "gain")
LEVELS = some.integers(0, 255)


def briefing() -> Theme:
    return load(next(path for path in THEMES if path.stem == "briefing"))


for_every_theme = pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)


@for_every_theme
@pytest.mark.parametrize(("ground", "tone"), list(product(("", *GROUNDS), ("", *TONES))))
def test_every_ground_and_tone_can_be_read(path: Path, ground: str, tone: str) -> None:
    assert list(unreadable(load(path), Scheme(ground, tone))) == []


@for_every_theme
@pytest.mark.parametrize(("ground", "tone"), list(product(GROUNDS[2:], ("", *TONES))))
def test_letters_can_be_read_on_everything_that_is_drawn(path: Path, ground: str, tone: str) -> None:
    theme = in_scheme(load(path), Scheme(ground, tone))
    for tint in TINTS.values():
        assert contrast(theme.rgb("ink"), theme.rgb(tint)) >= 4.5, tint
    for step, family in product(STEPS, ("heat", "heat_warm")):
        on = theme.rgb(f"{family}_{step}")
        assert max(contrast(theme.rgb(role), on) for role in ("ink", "on_accent")) >= 4.5, (family, step)


@for_every_theme
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_is_drawn_stands_out_from_the_ground(path: Path, ground: str) -> None:
    theme = in_scheme(load(path), Scheme(ground))
    for role in (*TINTS, *TINTS.values()):
        assert contrast(theme.rgb(role), theme.rgb("paper")) > 1.35, role


@for_every_theme
def test_heat_rises_away_from_the_ground(path: Path) -> None:
    for ground in GROUNDS[2:]:
        theme = in_scheme(load(path), Scheme(ground))
        steps = [contrast(theme.rgb(f"heat_{step}"), theme.rgb("ink")) for step in STEPS]
        assert steps == sorted(steps, reverse=True), ground


def test_no_scheme_is_the_theme_itself() -> None:
    assert in_scheme(briefing(), Scheme()) == briefing()


def test_a_scheme_is_made_once() -> None:
    assert in_scheme(briefing(), Scheme("cover")) is in_scheme(briefing(), Scheme("cover"))


def test_the_ground_becomes_the_paper_and_the_covers_ground() -> None:
    theme = in_scheme(briefing(), Scheme("accent"))
    assert theme.rgb("paper") == theme.rgb("cover") == briefing().rgb("accent")
    assert theme.rgb("ink") == theme.rgb("on_cover") == "FFFFFF"


def test_colours_stay_those_of_the_theme() -> None:
    """So that who changes a theme colour in PowerPoint changes these slides too."""
    theme, made = briefing(), in_scheme(briefing(), Scheme("accent"))
    for role in ("paper", "wash", "line", "quiet", "mute"):
        assert made.colours[role].slot in (theme.colours["accent"].slot, theme.colours["quiet"].slot)
    assert made.colours["gain"].slot == made.colours["gain_tint"].slot == theme.colours["gain"].slot
    assert made.palette == theme.palette


@pytest.mark.parametrize("tone", ["warm", "gain", "quiet"])
def test_a_tone_changes_places_with_the_accent(tone: str) -> None:
    theme, made = briefing(), in_scheme(briefing(), Scheme(tone=tone))
    assert (made.rgb("accent"), made.rgb(tone)) == (theme.rgb(tone), theme.rgb("accent"))
    assert (made.rgb("accent_tint"), made.rgb(TINTS[tone])) == (theme.rgb(TINTS[tone]), theme.rgb("accent_tint"))
    assert made.rgb("paper") == theme.rgb("paper")


def test_on_a_ground_of_its_own_colour_the_accent_is_another() -> None:
    theme = briefing()
    warm, accent = theme.colours["warm"].slot, theme.colours["accent"].slot
    assert in_scheme(theme, Scheme("accent")).colours["accent"].slot == warm
    assert in_scheme(theme, Scheme("warm", "warm")).colours["accent"].slot == accent


def test_cards_on_a_wash_are_paper() -> None:
    made = in_scheme(briefing(), Scheme("wash"))
    assert (made.rgb("paper"), made.rgb("wash")) == (briefing().rgb("wash"), briefing().rgb("paper"))


def test_a_theme_that_leaves_no_room_is_told() -> None:
    grey = replace(briefing(), name="grey", palette={**briefing().palette, "accent1": "7A7A7A"})
    assert {poor.ground for poor in unreadable(grey, Scheme("accent"))} >= {"paper"}


@for_every_theme
@settings(max_examples=50, deadline=None)
@given(dark=LEVELS, light=LEVELS, share=some.floats(0, 1))
def test_letters_can_be_read_on_all_of_a_picture_that_is_dimmed_enough(
    path: Path, dark: int, light: int, share: float
) -> None:
    theme = load(path)
    dark, light = sorted((dark, light))
    extremes = f"{dark:02X}" * 3, f"{light:02X}" * 3
    dim = least_dim(theme, "", extremes)
    made = in_scheme(theme, dimmed(theme, "", extremes, dim))
    level = round(dark + (light - dark) * share)
    cover = bytes.fromhex(theme.rgb("cover"))
    seen = "".join(f"{round(level + (part - level) * dim / 100):02X}" for part in cover)
    assert min(contrast(made.rgb(role), seen) for role in LETTERS) >= 4.5


def test_a_bright_picture_is_dimmed_more_than_a_dark_one() -> None:
    bright, dark = (least_dim(briefing(), "", ("000000", light)) for light in ("FFFFFF", "404040"))
    assert bright > dark
