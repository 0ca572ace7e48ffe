"""Styles by level."""

from builder.draw.pptx import styles
from builder.draw.pptx.xml import A, P, add, root
from tests.draw import decks
from tests.draw.package_rules import find


def test_points_hang_from_level_to_level() -> None:
    parent = add(root(P.sld), A.lstStyle)
    styles.levels(parent, [styles.Style(18, bullets=True, before=6)] * 2, decks.briefing())
    assert [(item.get("marL"), item.get("indent")) for item in parent] == [("285750", "-285750"), ("571500", "-285750")]
    assert [item.get("val") for item in find(parent, ".//a:spcBef/a:spcPts")] == ["600", "600"]
    assert [item.get("char") for item in find(parent, ".//a:buChar")] == ["•", "•"]


def test_layouts_leave_fonts_and_breaking_to_the_master() -> None:
    parent = add(root(P.sld), A.lstStyle)
    styles.levels(parent, [styles.Style(18)], decks.briefing(), whole=False)
    assert parent[0].get("hangingPunct") is None
    assert find(parent, ".//a:latin") == []
    assert len(find(parent, ".//a:buNone")) == 1
