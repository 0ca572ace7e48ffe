"""Colours made lighter or darker until they can be read, whatever a theme's palette is."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from builder.contrast import contrast
from builder.mixing import Mixer, is_lighter, light_of
from builder.theme import Colour, Theme, load

THEME = load(Path(__file__).parent.parent / "assets/themes/briefing.yaml")
CODES = some.integers(0, 2**24 - 1).map("{:06X}".format)
SHARES = some.integers(0, 100)
COLOURS = some.builds(Colour, some.just("accent1"), multiply=SHARES, add=SHARES, saturate=SHARES)


def mixer(code: str, *, up: bool) -> Mixer:
    """A mixer on a theme whose accent has a colour."""
    return Mixer(replace(THEME, name=code, palette={**THEME.palette, "accent1": code}), up)


@settings(max_examples=200, deadline=None)
@given(code=CODES, colour=COLOURS, ground=CODES, up=some.booleans())
def test_a_colour_comes_apart_from_its_ground_if_white_or_black_does(
    code: str, colour: Colour, ground: str, up: bool
) -> None:
    assume(contrast("FFFFFF" if up else "000000", ground) >= 4.5)
    made = mixer(code, up=up)
    assert contrast(made.theme.mixed(made.apart(colour, (ground,), 4.5)), ground) >= 4.5


@given(code=CODES, colour=COLOURS)
def test_a_colour_that_can_be_read_stays(code: str, colour: Colour) -> None:
    made = mixer(code, up=True)
    assume(contrast(made.theme.mixed(colour), "000000") >= 4.5)
    assert made.apart(colour, ("000000",), 4.5) == colour


def test_no_more_is_changed_than_has_to_be() -> None:
    made = mixer("1D4ED8", up=True)
    found = contrast(made.theme.mixed(made.apart(Colour("accent1"), ("14213D",), 4.5)), "14213D")
    assert 4.5 <= found < 4.7


@given(code=CODES, light=some.floats(-0.5, 1.5))
def test_a_colour_is_as_light_as_it_is_wanted(code: str, light: float) -> None:
    made = mixer(code, up=True)
    wanted = min(max(light, 0.0), 1.0)
    found = light_of(made.theme.mixed(made.at("accent", light)))
    assert abs(found - wanted) < 0.02 or code == "000000"


@pytest.mark.parametrize(("ground", "up"), [("cover", True), ("warm", True), ("paper", False)])
def test_ink_can_be_read_on_a_tint_that_is_seen(ground: str, up: bool) -> None:
    theme: Theme = replace(
        THEME, colours={**THEME.colours, "paper": THEME.colours[ground], "ink": Colour("lt1" if up else "dk1")}
    )
    made = Mixer(theme, up)
    for role in ("accent", "warm", "gain"):
        tint = theme.mixed(made.tint(role, light_of(theme.rgb("paper"))))
        assert contrast(tint, theme.rgb("ink")) >= 4.5
        assert contrast(tint, theme.rgb("paper")) >= 1.4


def test_lighter_is_told_by_luminance_not_by_numbers() -> None:
    assert is_lighter("00FF00", "FF00FF")
