"""Layouts and the master: what a person who adds a slide finds."""

from dataclasses import replace

from lxml import etree

from builder.draw.pptx import package
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
