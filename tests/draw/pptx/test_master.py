"""The master: its placeholders, its styles, the layouts it knows."""

from itertools import pairwise

import pytest

from builder.draw.pptx import package
from builder.draw.pptx.master import placeholders
from builder.theme import load
from tests.draw import decks, package_rules
from tests.draw.package_rules import find

MASTER = package_rules.trees(package.write(decks.rich(), decks.briefing()))["ppt/slideMasters/slideMaster1.xml"]


def test_the_master_has_the_five_placeholders_and_knows_its_layouts() -> None:
    assert [item.get("type") for item in find(MASTER, "//p:ph")] == ["title", "body", "dt", "ftr", "sldNum"]
    assert len(find(MASTER, "p:sldLayoutIdLst/p:sldLayoutId")) == 2


@pytest.mark.parametrize("name", ["briefing", "dark", "academic"])
def test_its_placeholders_stay_on_the_slide_and_apart(name: str) -> None:
    theme = load(decks.THEMES / f"{name}.yaml")
    boxes = [holder.box for holder in placeholders(theme)]
    assert all(box.right <= theme.grid["width"] and box.bottom <= theme.grid["height"] for box in boxes)
    assert all(upper.bottom <= lower.y for upper, lower in pairwise(boxes[:3]))
    assert all(left.right <= right.x for left, right in pairwise(boxes[2:]))


def test_styles_name_the_theme_fonts_of_every_script() -> None:
    for style, heading in (("titleStyle", "mj"), ("bodyStyle", "mn"), ("otherStyle", "mn")):
        run = find(MASTER, f"p:txStyles/p:{style}/a:lvl1pPr/a:defRPr")[0]
        faces = [item.get("typeface") for item in find(run, "a:latin | a:ea | a:cs")]
        assert faces == [f"+{heading}-lt", f"+{heading}-ea", f"+{heading}-cs"]


def test_nothing_on_the_master_shrinks() -> None:
    assert find(MASTER, "//a:normAutofit") == []
