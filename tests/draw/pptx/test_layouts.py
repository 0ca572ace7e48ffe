"""Layouts and the master: what a person who adds a slide finds."""

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.frames import Box, PictureFrame
from tests.draw import decks, package_rules
from tests.draw.package_rules import find

TREES = package_rules.trees(package.write(decks.rich(), decks.briefing()))
COVER, POINTS = (TREES[f"ppt/slideLayouts/slideLayout{number}.xml"] for number in (1, 2))
MASTER = TREES["ppt/slideMasters/slideMaster1.xml"]


def kinds(tree: etree._Element) -> list[str | None]:
    return [item.get("type") for item in find(tree, "//p:ph")]


def test_layouts_have_their_names_kinds_and_backgrounds() -> None:
    assert [find(tree, "p:cSld")[0].get("name") for tree in (COVER, POINTS)] == ["封面", "要点"]
    assert [tree.get("type") for tree in (COVER, POINTS)] == ["title", None]
    backgrounds = [find(tree, "p:cSld/p:bg//a:schemeClr")[0].get("val") for tree in (COVER, POINTS)]
    assert backgrounds == ["tx2", "bg1"]
    assert len(find(COVER, "p:cSld/p:bg/p:bgPr/a:effectLst")) == 1


def test_layouts_hold_placeholders_and_what_always_stands_there() -> None:
    assert kinds(POINTS) == ["title", "body", "ftr", "sldNum"]
    assert [item.get("name") for item in find(POINTS, "//p:cNvPr")][1:3] == ["强调条", "页脚线"]


def test_punctuation_never_hangs() -> None:
    document = TREES["ppt/presentation.xml"]
    styles = find(MASTER, "p:txStyles/*/*") + find(document, "p:defaultTextStyle/*")
    assert len(styles) == 1 + 9 + 9 + 9
    assert all((item.get("hangingPunct"), item.get("eaLnBrk")) == ("0", "1") for item in styles)


def test_placeholders_take_ids_that_decoration_has_not() -> None:
    bar = replace(decks.BAR, id="bar-1948293")  # its id would be 2, the first that a placeholder takes
    layout = replace(decks.POINTS, decoration=(bar,))
    deck = replace(decks.rich(), slides=(), sections=(), layouts=(layout,))
    assert package_rules.check(package.write(deck, decks.briefing())) == []


def test_a_logo_and_a_picture_behind_stand_on_the_layout_and_decorate() -> None:
    logo = PictureFrame(
        id="logo", name="Logo", box=Box(0, 0, 900, 900), data=decks.png(), format="png", alt="", decorates=True
    )
    behind = replace(logo, id="background", data=decks.png("blue"), crop=(0, 12_000, 0, 12_000))
    layout = replace(decks.POINTS, decoration=(logo,), picture=behind)
    data = package.write(replace(decks.rich(), slides=(), sections=(), layouts=(layout,)), decks.briefing())
    assert package_rules.check(data) == []
    tree = package_rules.trees(data)["ppt/slideLayouts/slideLayout1.xml"]
    (background,) = find(tree, "p:cSld/p:bg/p:bgPr")
    assert [child.tag.rpartition("}")[2] for child in background] == ["blipFill", "effectLst"]
    assert dict(find(background, "a:blipFill/a:srcRect")[0].attrib) == {"t": "12000", "b": "12000"}
    (picture,) = find(tree, "//p:pic/p:nvPicPr/p:cNvPr")
    assert picture.get("descr") is None
    assert [item.get("val") for item in picture.iter("{*}decorative")] == ["1"]


@pytest.mark.parametrize(("heading", "faces"), [(True, ["+mj-lt", "+mj-ea", "+mj-cs"]), (False, [])])
def test_a_placeholder_for_headings_says_so(heading: bool, faces: list[str]) -> None:
    layout = replace(decks.POINTS, placeholders=(decks.TITLE, replace(decks.BODY, heading=heading)))
    deck = replace(decks.rich(), slides=(), sections=(), layouts=(layout,))
    for theme, wanted in ((decks.serif(), faces), (decks.briefing(), [])):
        tree = package_rules.trees(package.write(deck, theme))["ppt/slideLayouts/slideLayout1.xml"]
        said = find(tree, "//p:sp[.//p:ph[@type='body']]//a:lvl1pPr/a:defRPr/*[@typeface]")
        assert [item.get("typeface") for item in said] == wanted
