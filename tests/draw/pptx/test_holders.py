"""Placeholders that a layout declares."""

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.frames import Insets, Placeholder, PlaceholderKind, SlideLayout
from tests.draw import decks, package_rules
from tests.draw.package_rules import find


def declared(holder: Placeholder) -> etree._Element:
    deck = replace(decks.rich(), slides=(), sections=(), layouts=(SlideLayout("一个", (holder,)),))
    return package_rules.trees(package.write(deck, decks.briefing()))["ppt/slideLayouts/slideLayout1.xml"]


def test_a_placeholder_says_what_typed_text_looks_like() -> None:
    tree = declared(replace(decks.BODY, colour="quiet", align="centre", anchor="middle", insets=Insets(1, 2, 3, 4)))
    levels = find(tree, "//a:lstStyle/*")
    assert [level.get("marL") for level in levels] == ["285750", "571500", "857250", "1143000", "1428750"]
    assert {level.get("algn") for level in levels} == {"ctr"}
    assert {item.get("sz") for item in find(tree, "//a:lstStyle//a:defRPr")} == {"2000"}
    assert {item.get("val") for item in find(tree, "//a:defRPr//a:schemeClr")} == {"accent4"}
    body = find(tree, "//a:bodyPr")[0]
    assert [body.get(name) for name in ("wrap", "anchor", "lIns", "tIns", "rIns", "bIns")] == [
        *("square", "ctr", "1", "2", "3", "4")
    ]


def test_points_shrink_when_a_person_adds_more_and_captions_do_not() -> None:
    assert len(find(declared(decks.BODY), "//a:normAutofit")) == 1
    plain = declared(replace(decks.BODY, bullets=False))
    assert find(plain, "//a:normAutofit") == []
    assert len(find(plain, "//a:buNone")) == 5


def test_a_prompt_is_shown_until_somebody_types() -> None:
    tree = declared(decks.BODY)
    assert find(tree, "//p:ph")[0].get("hasCustomPrompt") == "1"
    assert [item.text for item in find(tree, "//a:t")] == ["写要点"]
    silent = declared(replace(decks.BODY, prompt=""))
    assert find(silent, "//p:ph")[0].get("hasCustomPrompt") is None
    assert len(find(silent, "//a:t")) == 5


@pytest.mark.parametrize("kind", ["ctrTitle", "subTitle", "chart", "tbl", "pic", "dt", "ftr", "sldNum"])
def test_every_kind_of_placeholder_is_sound(kind: PlaceholderKind) -> None:
    holder = replace(decks.BODY, kind=kind, idx=13, bullets=False)
    deck = replace(decks.rich(), slides=(), sections=(), layouts=(SlideLayout("一个", (holder,)),))
    data = package.write(deck, decks.briefing())
    assert package_rules.check(data) == []
    assert find(declared(holder), "//p:ph")[0].get("type") == kind
