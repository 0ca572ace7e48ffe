import colorsys

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.contrast import contrast, poor
from builder.outline.records import Text
from builder.templates.roles import Ground, readable, roles
from builder.theme import Colour, Theme, find, rgb_of
from builder.theme_file import SLOTS
from tests.outlines import ROOT

OFFICE = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip
codes = st.integers(0, 0xFFFFFF).map("{:06X}".format)
palettes = st.fixed_dictionaries(dict.fromkeys(sorted(SLOTS), codes))


def theme(palette: dict[str, str], paper: str, ink: str = "dk1") -> Theme:
    return Theme("x", palette, roles(Ground(palette, paper, ink)), {}, {}, {})


@settings(max_examples=200, deadline=None)
@given(palettes, codes, st.sampled_from(("paper", "lt1", "dk1", "lt2", "dk2")), st.sampled_from(("dk1", "lt1", "dk2")))
def test_every_pair_can_be_read_whatever_the_palette_and_the_paper(
    palette: dict[str, str], code: str, paper: str, ink: str
) -> None:
    assert list(poor(theme(palette, palette.get(paper, code), ink).rgb)) == []


def test_all_roles_of_a_theme_are_there() -> None:
    assert roles(Ground(OFFICE, "FFFFFF")).keys() == find(Text("briefing"), ROOT).colours.keys()


def test_roles_come_from_slots_so_that_a_change_of_the_theme_reaches_them() -> None:
    found = roles(Ground(OFFICE, "FFFFFF"))
    assert {colour.slot for colour in found.values()} <= SLOTS
    assert [found[role].slot for role in ("paper", "ink", "accent", "warm", "gain")] == [
        "lt1", "dk1", "accent1", "accent2", "accent6",
    ]  # fmt: skip


def test_a_paper_outside_the_palette_is_kept_as_it_is() -> None:
    assert theme(OFFICE, "FAF3E0").rgb("paper") == "FAF3E0"


def test_a_colour_that_cannot_be_read_on_the_paper_is_made_darker_and_keeps_its_hue() -> None:
    yellow = theme(OFFICE | {"accent1": "FFC000"}, "FFFFFF")
    accent = yellow.rgb("accent")
    assert contrast(accent, "FFFFFF") >= 4.5
    assert abs(hue(accent) - hue("FFC000")) < 0.01


def test_on_dark_paper_it_is_made_lighter() -> None:
    dark = theme(OFFICE, "000000", "lt1")
    assert contrast(dark.rgb("accent"), "000000") >= 4.5
    assert dark.rgb("ink") == "FFFFFF"
    assert dark.rgb("cover") == "000000"


def test_warm_and_gain_are_colours_that_the_eye_tells_from_the_accent() -> None:
    blues = OFFICE | {"accent2": "4F81BD", "accent3": "3060B0", "accent4": "C0504D", "accent6": "9BBB59"}
    found = roles(Ground(blues, "FFFFFF"))
    assert [found[role].slot for role in ("accent", "warm", "gain")] == ["accent1", "accent4", "accent6"]


def test_a_palette_of_greys_still_gives_three_slots() -> None:
    greys = OFFICE | {f"accent{i}": f"{i * 25:02X}" * 3 for i in range(1, 7)}
    found = roles(Ground(greys, "FFFFFF"))
    assert len({found[role].slot for role in ("accent", "warm", "gain")}) == 3


def test_text_of_a_placeholder_that_nobody_could_read_gets_another_colour() -> None:
    assert readable(Colour("dk1"), "101010", OFFICE).slot == "lt1"
    assert readable(Colour("accent1"), "FFFFFF", OFFICE) == Colour("accent1")


def test_the_themes_own_texts_come_before_black_and_white() -> None:
    soft = {**OFFICE, "dk1": "1B1F23", "lt1": "F4F4F4"}
    assert readable(Colour("lt2"), "FFFFFF", soft, 11).slot == "dk1"
    assert readable(Colour("lt2"), "777777", soft, 11).slot == "000000"  # on which dk1 cannot be read


def hue(code: str) -> float:
    return colorsys.rgb_to_hls(*(int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)))[0]


def test_a_tint_still_stands_out_as_a_shape() -> None:
    found = roles(Ground(OFFICE, "FFFFFF"))
    assert contrast(rgb_of(found["accent_tint"], OFFICE), "FFFFFF") >= 3
