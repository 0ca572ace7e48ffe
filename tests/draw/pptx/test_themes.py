"""The theme part: the only place that names colours and, but for code, fonts."""

import pytest
from lxml import etree

from builder.draw.pptx import package, themes
from builder.theme import load
from tests.draw import decks, package_rules
from tests.draw.package_rules import find

THEMES = ("briefing", "dark", "academic")


@pytest.mark.parametrize("name", THEMES)
def test_colours_come_from_the_palette(name: str) -> None:
    theme = load(decks.THEMES / f"{name}.yaml")
    tree = etree.fromstring(themes.write(theme, "zh-CN"))
    written = {item.tag.rpartition("}")[2]: item[0].get("val") for item in find(tree, "//a:clrScheme/*")}
    assert written == theme.palette


@pytest.mark.parametrize(("language", "font"), [("zh-CN", "zh"), ("zh-TW", "zh-TW"), ("ja", "ja"), ("en", "zh")])
def test_the_language_chooses_the_east_asian_font(language: str, font: str) -> None:
    theme = decks.briefing()
    tree = etree.fromstring(themes.write(theme, language))
    assert [item.get("typeface") for item in find(tree, "//a:majorFont/a:ea")] == [theme.fonts[font]]
    scripts = {item.get("script"): item.get("typeface") for item in find(tree, "//a:minorFont/a:font")}
    assert (scripts["Hans"], scripts["Jpan"]) == (theme.fonts["zh"], theme.fonts["ja"])


def test_headings_and_body_have_their_own_fonts() -> None:
    tree = etree.fromstring(themes.write(decks.serif(), "zh-CN"))
    named = {
        tag: [item.get("typeface") for item in find(tree, f"//a:{tag}/a:latin | //a:{tag}/a:ea")]
        for tag in ("majorFont", "minorFont")
    }
    assert named == {"majorFont": ["Cambria", "SimSun"], "minorFont": ["Arial", "Microsoft YaHei"]}
    scripts = {item.get("script"): item.get("typeface") for item in find(tree, "//a:majorFont/a:font")}
    assert (scripts["Hans"], scripts["Jpan"]) == ("SimSun", "Yu Gothic")


def test_no_other_part_names_a_font_or_a_colour() -> None:
    for name, tree in package_rules.trees(package.write(decks.rich(), decks.briefing())).items():
        if name.startswith("ppt/theme/"):
            continue
        faces = {str(item.get("typeface")) for item in find(tree, "//a:latin | //a:ea | //a:cs | //a:buFont")}
        assert {face for face in faces if not face.startswith("+")} <= {"Consolas"}, name
        assert find(tree, "//a:srgbClr") == [], name


@pytest.mark.parametrize("name", THEMES)
def test_every_role_of_a_theme_can_be_drawn(name: str) -> None:
    theme = load(decks.THEMES / f"{name}.yaml")
    frames = tuple(decks.text(role, role, fill=role) for role in theme.colours)
    deck = decks.deck(decks.slide("roles", "颜色", *frames))
    assert package_rules.check(package.write(deck, theme)) == []
