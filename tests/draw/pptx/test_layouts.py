"""Layouts and the master: what a person who adds a slide finds."""

from lxml import etree

from builder.draw.pptx import package
from builder.frames import EMU_PER_INCH
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


def test_a_placeholder_says_what_typed_text_looks_like() -> None:
    body = find(POINTS, "//p:sp[.//p:ph[@type='body']]")[0]
    levels = find(body, ".//a:lstStyle/*")
    assert len(levels) == 5
    assert {item.get("sz") for item in find(body, ".//a:lstStyle//a:defRPr")} == {"2000"}
    assert [level.get("marL") for level in levels[:2]] == ["285750", "571500"]
    assert find(body, ".//a:bodyPr")[0].get("wrap") == "square"


def test_a_prompt_is_shown_until_somebody_types() -> None:
    body = find(POINTS, "//p:sp[.//p:ph[@type='body']]")[0]
    assert find(body, ".//p:ph")[0].get("hasCustomPrompt") == "1"
    assert [item.text for item in find(body, ".//a:t")] == ["写要点"]
    assert [item.text for item in find(COVER, "//a:t")] == ["单击此处编辑标题"]


def test_the_master_has_the_five_placeholders_and_knows_its_layouts() -> None:
    assert kinds(MASTER) == ["title", "body", "dt", "ftr", "sldNum"]
    assert len(find(MASTER, "p:sldLayoutIdLst/p:sldLayoutId")) == 2


def test_punctuation_never_hangs() -> None:
    document = TREES["ppt/presentation.xml"]
    styles = find(MASTER, "p:txStyles/*/*") + find(document, "p:defaultTextStyle/*")
    assert len(styles) == 1 + 9 + 9 + 9
    assert all((item.get("hangingPunct"), item.get("eaLnBrk")) == ("0", "1") for item in styles)


def test_styles_name_the_theme_fonts_of_every_script() -> None:
    for style, heading in (("titleStyle", "mj"), ("bodyStyle", "mn"), ("otherStyle", "mn")):
        run = find(MASTER, f"p:txStyles/p:{style}/a:lvl1pPr/a:defRPr")[0]
        faces = [item.get("typeface") for item in find(run, "a:latin | a:ea | a:cs")]
        assert faces == [f"+{heading}-lt", f"+{heading}-ea", f"+{heading}-cs"]


def test_placeholders_of_the_master_stay_on_the_slide() -> None:
    for transform in find(MASTER, "//p:sp//a:xfrm"):
        left, top, width, height = (
            int(transform[place].get(key) or 0) for place, key in ((0, "x"), (0, "y"), (1, "cx"), (1, "cy"))
        )
        assert left + width <= 13.334 * EMU_PER_INCH
        assert top + height <= 7.5 * EMU_PER_INCH
