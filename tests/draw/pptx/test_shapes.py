"""Shapes of a slide: placeholders, boxes, decoration, pictures."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.draw.pptx.xml import R
from builder.frames import Box, Bullet, Insets, Line, Paragraph, PictureFrame, Run, ShapeFrame
from tests.draw import decks, package_rules
from tests.draw.drawing import find, part, slide, words


def test_a_frame_where_its_placeholder_is_has_no_place_of_its_own() -> None:
    tree = slide(words(Run("字", 20), placeholder=1))
    assert find(tree, "//p:sp[2]/p:spPr/*") == []
    assert [dict(item.attrib) for item in find(tree, "//p:sp[2]//p:ph")] == [{"type": "body", "idx": "1"}]


def test_a_frame_elsewhere_says_where() -> None:
    frame = replace(words(Run("字", 20), placeholder=1), box=Box(1, 2, 3, 4))
    place = find(slide(frame), "//p:sp[2]/p:spPr/a:xfrm/*")
    assert [dict(item.attrib) for item in place] == [{"x": "1", "y": "2"}, {"cx": "3", "cy": "4"}]


def test_a_title_is_the_placeholder_without_an_index() -> None:
    assert [dict(item.attrib) for item in find(slide(), "//p:sp[1]//p:ph")] == [{"type": "title"}]


def test_plain_text_is_a_text_box_and_a_filled_one_a_shape() -> None:
    plain = words(Run("字", 20))
    assert find(slide(plain), "//p:sp[2]//p:cNvSpPr")[0].get("txBox") == "1"
    filled = slide(
        replace(plain, fill="wash", shape="roundRect", adjust=(("adj", 8000),), line=Line("line", 1, "dash"))
    )
    assert find(filled, "//p:sp[2]//p:cNvSpPr")[0].get("txBox") is None
    assert find(filled, "//p:sp[2]//a:prstGeom")[0].get("prst") == "roundRect"
    assert dict(find(filled, "//p:sp[2]//a:gd")[0].attrib) == {"name": "adj", "fmla": "val 8000"}
    assert find(filled, "//p:sp[2]/p:spPr/a:ln")[0].get("w") == "12700"
    assert find(filled, "//p:sp[2]//a:prstDash")[0].get("val") == "dash"


def test_decoration_is_passed_over_by_screen_readers() -> None:
    dot = ShapeFrame(id="dot", name="圆点", box=Box(0, 0, 9, 9), shape="ellipse", fill="accent")
    tree = slide(dot)
    assert len(find(tree, "//p:sp[2]//p:cNvPr//*[local-name()='decorative'][@val='1']")) == 1
    assert len(find(tree, "//p:sp[2]/p:spPr/a:ln/a:noFill")) == 1


def test_a_line_is_a_connector() -> None:
    rule = ShapeFrame(id="rule", name="线", box=Box(0, 0, 9, 9), shape="line", line=Line("accent", 1.5))
    tree = slide(rule)
    assert find(tree, "//p:cxnSp/p:spPr/a:ln")[0].get("w") == "19050"
    assert find(tree, "//p:cxnSp/p:spPr/a:solidFill") == []


def test_a_picture_is_cropped_by_shares() -> None:
    picture = PictureFrame(
        id="p", name="图", box=decks.BODY.box, data=decks.png(), format="png", alt="红", crop=(0, 1000, 0, 2000)
    )
    tree = slide(picture)
    assert dict(find(tree, "//a:srcRect")[0].attrib) == {"t": "1000", "b": "2000"}
    whole = slide(replace(picture, crop=(0, 0, 0, 0)))
    assert find(whole, "//a:srcRect") == []


def test_a_picture_to_scale_stands_beside_its_pixels_and_is_kept_once() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
    picture = PictureFrame(id="p", name="图", box=decks.BODY.box, data=decks.png(), format="png", alt="红", svg=svg)
    deck = decks.deck(decks.slide("one", "标题", picture), decks.slide("two", "标题", picture))
    data = package.write(deck, decks.briefing())
    assert package_rules.check(data) == []
    with ZipFile(BytesIO(data)) as parts:
        assert sorted(name[-4:] for name in parts.namelist() if "/media/" in name) == [".png", ".svg"]
        assert b'Extension="svg" ContentType="image/svg+xml"' in parts.read("[Content_Types].xml")
        assert svg in [parts.read(name) for name in parts.namelist() if name.endswith(".svg")]
    tree = package_rules.trees(data)["ppt/slides/slide2.xml"]
    (blip,) = find(tree, "//a:blip")
    (scaled,) = find(blip, "a:extLst/a:ext/*")
    assert scaled.tag.endswith("}svgBlip")
    assert blip.get(R.embed) != scaled.get(R.embed)
    assert find(tree, "//p:pic//p:cNvPr")[0].get("descr") == "红"


def test_two_slides_with_alike_shapes_give_them_identities_of_their_own() -> None:
    first, second = (slide(words(Run("字", 20))), part("ppt/slideLayouts/slideLayout1.xml"))
    known = [{item.get("id") for item in find(tree, "//*[local-name()='creationId'][@id]")} for tree in (first, second)]
    assert all(known)
    assert not known[0] & known[1]


PLAIN = words(Run("字", 20), placeholder=1)
RUN = PLAIN.paragraphs[0].runs[0]
PARAGRAPH_CHANGES: list[dict[str, Any]] = [
    *({name: 9} for name in ("left", "first", "before", "after", "spacing")),
    *({"align": "right"}, {"level": 1}, {"bullet": Bullet()}),
]
RUN_CHANGES: list[dict[str, Any]] = [
    *({name: True} for name in ("bold", "mono", "raised")),
    *({"size": 9.0}, {"colour": "warm"}, {"language": "ja"}, {"text": "GPU"}),
    *({"link": "https://example.org"}, {"field": "slidenum"}),
]
CHANGES: list[dict[str, Any]] = [
    {"name": "另一个"},
    {"placeholder": None},
    {"box": Box(1, 2, 3, 4)},
    {"anchor": "bottom"},
    {"insets": Insets(9, 9, 9, 9)},
    {"shape": "roundRect"},
    {"shape": "roundRect", "adjust": (("adj", 9),)},
    {"fill": "wash"},
    {"line": Line("accent")},
    {"shrink": True},
    *(
        {"paragraphs": (Paragraph((RUN,), **change),)}
        for change in ({"align": "right"}, {"level": 1}, {"left": 9}, {"first": 9})
    ),
    *({"paragraphs": (Paragraph((RUN,), **change),)} for change in PARAGRAPH_CHANGES),
    *({"paragraphs": (Paragraph((replace(RUN, **change),)),)} for change in RUN_CHANGES),
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_shape_like_one_before_it_differs_in_what_is_its_own(change: dict[str, Any]) -> None:
    """Alike shapes are copied: what makes two differ has to be in the copy."""
    changed = replace(PLAIN, **change)
    alone = decks.deck(decks.slide("second", "标题", changed))
    after = decks.deck(decks.slide("first", "标题", PLAIN), decks.slide("second", "标题", changed))
    drawn, plain, copied = (
        etree.tostring(find(package_rules.trees(package.write(deck, decks.briefing()))[name], "//p:sp[2]")[0])
        for deck, name in (
            (alone, "ppt/slides/slide1.xml"),
            (after, "ppt/slides/slide1.xml"),
            (after, "ppt/slides/slide2.xml"),
        )
    )
    assert copied == drawn
    assert re.sub(rb'creationId id="[^"]*"', b"", drawn) != re.sub(rb'creationId id="[^"]*"', b"", plain)


def test_a_placeholder_may_be_filled_and_shaped() -> None:
    frame = replace(PLAIN, fill="wash", shape="roundRect", insets=Insets(1, 2, 3, 4))
    tree = slide(frame)
    assert find(tree, "//p:sp[2]//a:prstGeom")[0].get("prst") == "roundRect"
    assert find(tree, "//p:sp[2]/p:spPr/a:solidFill/a:schemeClr")[0].get("val") == "bg2"
    assert find(tree, "//p:sp[2]//a:bodyPr")[0].get("bIns") == "4"


def test_a_footer_says_all_of_its_look_for_libreoffice_would_take_the_masters() -> None:
    tree = slide(decks.text("footer", "页脚", placeholder=decks.FOOTER))
    assert len(find(tree, "//p:sp[2]/p:spPr/a:xfrm")) == 1
    run = find(tree, "//p:sp[2]//a:rPr")[0]
    assert (run.get("sz"), find(run, "a:solidFill/a:schemeClr")[0].get("val")) == ("1100", "accent4")
