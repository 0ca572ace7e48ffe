"""Text bodies: what is said on the slide, what is left to the placeholder, links and languages."""

import pytest
from msgspec.structs import replace

from builder.draw.pptx import package
from builder.frames import Bullet, Insets, Paragraph, Run, TextFrame
from tests.draw import decks, package_rules
from tests.draw.drawing import find, part, slide, words

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def attributes(tree: object, path: str) -> list[dict[str, str]]:
    return [dict(item.attrib) for item in find(tree, path)]  # type: ignore[arg-type]


def test_a_run_in_a_box_says_size_weight_and_theme_colour() -> None:
    tree = slide(words(Run("八十五毫秒", 10.5, "warm_tint", bold=True)))
    run = attributes(tree, "//p:sp[2]//a:rPr")[0]
    assert run == {"sz": "1050", "b": "1", "lang": "zh-CN", "altLang": "en-US"}
    assert attributes(tree, "//p:sp[2]//a:r//a:schemeClr") == [{"val": "accent2"}]
    assert attributes(tree, "//p:sp[2]//a:lumMod | //p:sp[2]//a:lumOff") == [{"val": "40000"}, {"val": "42000"}]


def test_lines_with_a_link_are_paced_in_points() -> None:
    tree = slide(words(Run("资料", 20, link="https://example.org")), words(Run("资料", 20)))
    assert attributes(tree, "//a:lnSpc/a:spcPts") == [{"val": "2400"}]


def test_a_run_like_its_placeholder_says_its_size_and_leaves_the_rest_to_it() -> None:
    tree = slide(words(Run("像占位符", decks.BODY.size, decks.BODY.colour), placeholder=decks.BODY.idx))
    size = str(round(decks.BODY.size * 100))
    assert attributes(tree, "//p:sp[2]//a:rPr") == [{"sz": size, "lang": "zh-CN", "altLang": "en-US"}]
    assert find(tree, "//p:sp[2]//a:rPr/*") == []


def test_a_run_unlike_its_placeholder_says_only_what_differs() -> None:
    tree = slide(words(Run("更小", 18), placeholder=decks.BODY.idx))
    assert attributes(tree, "//p:sp[2]//a:rPr")[0].keys() == {"sz", "lang", "altLang"}


def test_fonts_are_named_on_code_alone() -> None:
    tree = slide(words(Run("code()", 20, mono=True), Run("文字", 20)))
    assert {item["typeface"] for item in attributes(tree, "//a:r//a:latin | //a:r//a:cs")} == {"Consolas"}
    assert find(tree, "//a:r[2]//a:latin | //a:r//a:ea") == []


def test_a_heading_outside_a_title_names_the_theme_s_fonts_where_they_are_others() -> None:
    figure = words(Run("−43%", 40, heading=True), Run("租价", 20))
    deck = decks.deck(decks.slide("one", "标题", figure))
    wanted = [["+mj-lt", "+mj-ea", "+mj-cs"], []]
    for theme, faces in ((decks.serif(), wanted), (decks.briefing(), [[], []])):
        tree = package_rules.trees(package.write(deck, theme))["ppt/slides/slide1.xml"]
        runs = find(tree, "//p:sp[2]//a:r/a:rPr")
        assert [[item.get("typeface") for item in find(run, "*[@typeface]")] for run in runs] == faces


def test_a_heading_in_a_title_leaves_its_font_to_the_placeholder() -> None:
    held = words(Run("标题", 28, bold=True, heading=True), placeholder=decks.TITLE.idx)
    deck = decks.deck(replace(decks.slide("one", "标题"), frames=(held,)))
    tree = package_rules.trees(package.write(deck, decks.serif()))["ppt/slides/slide1.xml"]
    assert find(tree, "//a:rPr/*[@typeface]") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("推理", "zh-CN", ("zh-CN", "en-US")),
        ("GPU hours", "zh-CN", ("en-US", "zh-CN")),
        ("2025", "zh-CN", ("zh-CN", "en-US")),
        ("“GPU”", "zh-CN", ("zh-CN", "en-US")),
        ("hours", "en", ("en-US", "zh-CN")),
        ("推論", "ja", ("ja-JP", "en-US")),
    ],
)
def test_runs_name_their_language(text: str, language: str, expected: tuple[str, str]) -> None:
    run = attributes(slide(words(Run(text, 20, language=language))), "//p:sp[2]//a:rPr")[0]
    assert (run["lang"], run["altLang"]) == expected


def test_a_decided_break_carries_the_look_of_its_run() -> None:
    tree = slide(words(Run("一\n二", 33, bold=True)))
    assert [item.tag.rpartition("}")[2] for item in find(tree, "//p:sp[2]//a:p/*")] == ["pPr", "r", "br", "r"]
    assert attributes(tree, "//p:sp[2]//a:br/a:rPr")[0]["sz"] == "3300"


def test_an_empty_paragraph_keeps_its_height() -> None:
    tree = slide(words(Run("", 33)))
    assert attributes(tree, "//p:sp[2]//a:endParaRPr")[0]["sz"] == "3300"
    assert find(tree, "//p:sp[2]//a:r") == []


def test_a_raised_run_is_a_superscript() -> None:
    assert attributes(slide(words(Run("2", 20, raised=True))), "//p:sp[2]//a:rPr")[0]["baseline"] == "30000"


def test_a_field_shows_what_it_shows_now() -> None:
    field = find(slide(), "//a:fld")[0]
    assert (field.get("type"), field[-1].text) == ("slidenum", "1")


def test_links_outside_are_relationships_and_keep_the_colour() -> None:
    frame = words(
        Run("来源", 20, link="https://example.org/a?b=1&c=2"), Run("同上", 20, link="https://example.org/a?b=1&c=2")
    )
    listing = part("ppt/slides/_rels/slide1.xml.rels", frame)
    outside = [item for item in listing if item.get("TargetMode") == "External"]
    assert [item.get("Target") for item in outside] == ["https://example.org/a?b=1&c=2"]
    tree = slide(frame)
    assert [item.get(R_ID) for item in find(tree, "//a:hlinkClick")] == [outside[0].get("Id")] * 2
    assert len(find(tree, "//*[local-name()='hlinkClr'][@val='tx']")) == 2


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:x", "#nowhere", "http://a/" + "b" * 2083, "a.html"]
)
def test_links_that_must_not_be_followed_are_plain_text(address: str) -> None:
    tree = slide(words(Run("文字", 20, link=address)))
    assert find(tree, "//a:hlinkClick") == []
    assert find(tree, "//p:sp[2]//a:t")[0].text == "文字"


def test_a_link_to_a_slide_jumps_there() -> None:
    frame = words(Run("回到这里", 20, link="#one"))
    assert attributes(slide(frame), "//a:hlinkClick")[0]["action"] == "ppaction://hlinksldjump"
    targets = {item.get("Target") for item in part("ppt/slides/_rels/slide1.xml.rels", frame)}
    assert targets == {"../slideLayouts/slideLayout1.xml", "slide1.xml"}


def test_a_paragraph_says_indent_spacing_and_bullet_in_the_order_of_the_schema() -> None:
    bullet = Bullet("–", "quiet", 80)
    tree = slide(
        words(
            Run("点", 20),
            level=1,
            align="right",
            bullet=bullet,
            left=571_500,
            first=-285_750,
            before=4.5,
            after=2,
            spacing=110,
        )
    )
    properties = find(tree, "//p:sp[2]//a:pPr")[0]
    assert dict(properties.attrib) == {"marL": "571500", "indent": "-285750", "lvl": "1", "algn": "r"}
    tags = [item.tag.rpartition("}")[2] for item in properties]
    assert tags == ["lnSpc", "spcBef", "spcAft", "buClr", "buSzPct", "buFont", "buChar"]
    values = [item["val"] for item in attributes(tree, "//p:sp[2]//a:pPr//*[@val]")]
    assert values == ["110000", "450", "200", "accent4", "80000"]


def test_a_plain_paragraph_among_points_has_no_bullet() -> None:
    tree = slide(words(Run("无点", 20), placeholder=decks.BODY.idx))
    assert len(find(tree, "//p:sp[2]//a:pPr/a:buNone")) == 1
    assert attributes(tree, "//p:sp[2]//a:pPr") == [{"marL": "0", "indent": "0"}]
    assert attributes(tree, "//p:sp[2]//a:spcBef/a:spcPts") == [{"val": "0"}]


def test_a_link_in_a_placeholder_says_its_colour_for_readers_that_would_change_it() -> None:
    link = Run("来源", 20, decks.BODY.colour, link="https://example.org")
    tree = slide(words(link, placeholder=decks.BODY.idx))
    assert attributes(tree, "//p:sp[2]//a:rPr/a:solidFill/a:schemeClr") == [{"val": "tx1"}]


def test_a_frame_says_its_insets_anchor_and_shrinking() -> None:
    frame = TextFrame(
        id="a",
        name="a",
        box=decks.BODY.box,
        paragraphs=(Paragraph((Run("字", 20),)),),
        insets=Insets(1, 2, 3, 4),
        anchor="middle",
        shrink=True,
    )
    tree = slide(frame)
    said = attributes(tree, "//p:sp[2]//a:bodyPr")[0]
    assert said == {
        "wrap": "square",
        "rtlCol": "0",
        "lIns": "1",
        "tIns": "2",
        "rIns": "3",
        "bIns": "4",
        "anchor": "ctr",
    }
    assert [dict(item.attrib) for item in find(tree, "//p:sp[2]//a:bodyPr/*")] == [{}]
    assert len(find(tree, "//p:sp[2]//a:normAutofit")) == 1


def test_a_frame_that_does_not_shrink_says_nothing_of_it() -> None:
    assert find(slide(words(Run("字", 20))), "//p:sp[2]//a:bodyPr/*") == []


def test_control_characters_never_reach_the_file() -> None:
    tree = slide(words(Run("a\x00b\ud800c\ufffed\x0be", 20)))
    assert [item.text for item in find(tree, "//p:sp[2]//a:t")] == ["a\ufffdb\ufffdc\ufffdd", "e"]
