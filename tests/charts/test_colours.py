from pathlib import Path

import pytest

from builder.charts.bands import WASH
from builder.charts.colours import LOUD, PAIR, REST, SEQUENCE, STEPS, TINTS, letters, series_colours
from builder.contrast import contrast
from builder.theme import load
from tests.charts.sheets import CROSSING, PAGE, chart, data_of

THEMES = Path(__file__).parents[2] / "assets" / "themes"


def roles(**options: object) -> tuple[str, ...]:
    return series_colours(chart("line", **options), data_of(CROSSING).columns, PAGE)


def test_two_lines_are_the_accent_and_a_quiet_one() -> None:
    assert roles() == ("accent", "quiet")


def test_the_highlighted_line_is_loud_wherever_it_stands() -> None:
    assert roles(highlight=("serving",)) == ("quiet", "accent")


def test_the_author_has_the_last_word() -> None:
    assert roles(highlight=("serving",), colours={"training": "gain"}) == ("gain", "accent")


def test_letters_are_never_in_a_tint() -> None:
    assert letters("warm_tint") == "warm"
    assert letters("mute") == "quiet"
    assert letters("accent") == "accent"


@pytest.mark.parametrize("theme", sorted(THEMES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_series_is_told_from_the_paper_and_the_numbers_in_it_from_the_series(theme: Path) -> None:
    colours = load(theme)
    paper = colours.rgb("paper")
    roles = {*PAIR, *SEQUENCE, *STEPS, *REST, *LOUD, *TINTS.values()}
    assert {role for role in roles if contrast(colours.rgb(role), paper) < 3} == set()  # WCAG 2.2, 1.4.11
    tints = {*TINTS.values()}
    assert {role for role in tints if contrast(colours.rgb(role), colours.rgb("ink")) < 4.5} == set()


@pytest.mark.parametrize("theme", sorted(THEMES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_band_is_seen_and_its_text_can_be_read_on_it(theme: Path) -> None:
    colours = load(theme)
    assert contrast(colours.rgb(letters("warm")), colours.rgb(WASH)) >= 4.5
    assert contrast(colours.rgb(WASH), colours.rgb("paper")) >= 1.1
