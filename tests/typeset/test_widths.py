import json
from pathlib import Path

import pytest

from builder.typeset import widths
from builder.typeset.widths import MONO, advances
from tests.typeset.make_widths import table

LIBERATION = Path("/usr/share/fonts/truetype/liberation2")


def test_latin_advances_are_arial_s() -> None:
    assert advances()["A"] == pytest.approx(1366 / 2048)
    assert advances()[" "] == pytest.approx(569 / 2048)
    assert advances(bold=True)["a"] > advances()["a"] - 0.01
    assert advances(bold=True)["!"] > advances()["!"]


@pytest.mark.parametrize("character", "汉字かなカナ한ａ，。「」　〇㎡㈱")
def test_east_asian_characters_are_one_em(character: str) -> None:
    assert advances()[character] == advances(bold=True)[character] == 1.0


@pytest.mark.parametrize("character", "“”‘’—…·×→①℃")
def test_marks_of_both_scripts_are_one_em_beside_east_asian_text(character: str) -> None:
    assert advances(wide=True)[character] == 1.0


@pytest.mark.parametrize("character", "“”‘’·×")
def test_the_same_marks_are_narrow_in_latin_text(character: str) -> None:
    assert advances()[character] < 0.6


@pytest.mark.parametrize("character", "éαя²")
def test_letters_and_figures_stay_narrow_beside_east_asian_text(character: str) -> None:
    assert advances(wide=True)[character] == advances()[character] < 1


def test_combining_and_invisible_marks_take_no_room() -> None:
    assert [advances()[character] for character in "\u0301\u200b\u200d\ufe0f\n"] == [0.0] * 5


def test_mono_is_even_and_its_east_asian_text_is_not() -> None:
    assert {advances(mono=True)[character] for character in "iW.0"} == {MONO}
    assert advances(mono=True)["汉"] == 1.0


def test_a_character_no_table_knows_is_not_underestimated() -> None:
    assert advances()["🚀"] > 1.25
    assert advances()["☃"] == 1.0
    assert advances()["ｱ"] == 0.5


@pytest.mark.skipif(not LIBERATION.exists(), reason="the fonts the table was made of are not installed")
def test_the_shipped_table_is_what_the_fonts_say() -> None:
    made = table(LIBERATION / "LiberationSans-Regular.ttf", LIBERATION / "LiberationSans-Bold.ttf")
    shipped = Path(widths.__file__).with_name("widths.json")
    assert json.loads(shipped.read_text("utf-8")) == json.loads(made)
