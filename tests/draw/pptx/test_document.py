"""The presentation part: the order of its lists, size, line-breaking rules, sections."""

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.frames import Presentation
from tests.draw import decks, package_rules
from tests.draw.package_rules import find


def document(presentation: Presentation) -> etree._Element:
    return package_rules.trees(package.write(presentation, decks.briefing()))["ppt/presentation.xml"]


def test_lists_stand_in_the_order_of_the_schema() -> None:
    tags = [item.tag.rpartition("}")[2] for item in document(decks.rich())]
    assert tags == [
        *(
            "sldMasterIdLst",
            "notesMasterIdLst",
            "sldIdLst",
            "sldSz",
            "notesSz",
            "kinsoku",
            "defaultTextStyle",
            "extLst",
        ),
    ]


def test_a_slide_is_as_large_as_told() -> None:
    size = find(document(replace(decks.rich(), size=(9_144_000, 6_858_000))), "p:sldSz")[0]
    assert dict(size.attrib) == {"cx": "9144000", "cy": "6858000"}


@pytest.mark.parametrize(("language", "name"), [("zh-CN", "zh-CN"), ("zh-TW", "zh-TW"), ("ja", "ja-JP")])
def test_marks_may_not_begin_or_end_a_line(language: str, name: str) -> None:
    deck = decks.rich()
    rule = find(document(replace(deck, properties=replace(deck.properties, language=language))), "p:kinsoku")[0]
    assert rule.get("lang") == name
    assert set("，。、）」”…") <= set(rule.get("invalStChars") or "") | set("…" if language == "ja" else "")
    assert set("（「“") <= set(rule.get("invalEndChars") or "")


def test_an_english_deck_has_no_such_marks() -> None:
    deck = decks.rich()
    assert find(document(replace(deck, properties=replace(deck.properties, language="en"))), "p:kinsoku") == []


def test_section_ids_come_from_their_names() -> None:
    first, second = (find(document(deck), "//p14:section")[0] for deck in (decks.rich(), decks.charted()))
    assert first.get("id") == second.get("id")


def test_a_deck_without_sections_has_no_list_of_them() -> None:
    assert find(document(replace(decks.rich(), sections=())), "p:extLst") == []
