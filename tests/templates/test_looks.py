"""How text looks: the nearest that says something is heard, property by property and level by level."""

import pytest

from builder.templates.looks import Chain, looks
from builder.templates.records import Look
from builder.templates.xml import parse
from tests.templates.samples import Master, design, holder, layout, template, theme
from tests.templates.test_colours import element, usual


def look(*styles: str, level: int = 1, sample: str = "", defaults: str = "") -> Look:
    made = tuple(element(f"<a:lstStyle >{style}</a:lstStyle>") for style in styles)
    body = element(f"<a:txBody >{sample}</a:txBody>") if sample else None
    usually = element(f"<a:lstStyle >{defaults}</a:lstStyle>")
    return looks(Chain(made, (body,), usually), usual(), {}, level)[-1]


def test_what_nobody_says_is_as_office_has_it() -> None:
    assert look() == Look(size=18.0)


def test_the_nearest_style_is_heard_property_by_property() -> None:
    found = look(
        '<a:lvl1pPr algn="r"><a:defRPr b="1"/></a:lvl1pPr>',
        '<a:lvl1pPr algn="ctr" marL="100"><a:defRPr sz="2400" b="0" i="1" cap="all"/></a:lvl1pPr>',
        defaults='<a:lvl1pPr indent="-50"><a:defRPr sz="1800"><a:latin typeface="Georgia"/></a:defRPr></a:lvl1pPr>',
    )
    assert (found.align, found.bold, found.italic, found.capitals) == ("right", True, True, True)
    assert (found.size, found.left, found.first, found.font) == (24.0, 100, -50, "Georgia")


@pytest.mark.parametrize(
    ("inside", "field", "wanted"),
    [
        ('<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>', "spacing", 90),
        ('<a:lnSpc><a:spcPct val="110%"/></a:lnSpc>', "spacing", 110),
        ('<a:lnSpc><a:spcPts val="2000"/></a:lnSpc>', "exact", 20.0),
        ('<a:spcBef><a:spcPts val="600"/></a:spcBef>', "before", 6.0),
        ('<a:spcAft><a:spcPct val="50000"/></a:spcAft><a:defRPr sz="2000"/>', "after", 10.0),
        ('<a:buChar char="–"/>', "bullet", "–"),
        ('<a:buFont typeface="Wingdings"/><a:buChar char="§"/>', "bullet", "▪"),
        ('<a:buFont typeface="Wingdings"/><a:buChar char="&#xF06C;"/>', "bullet", "•"),
        ('<a:buAutoNum type="arabicPeriod"/>', "bullet", "1"),
        ("<a:buNone/>", "bullet", ""),
        ('<a:defRPr><a:latin typeface="+mj-lt"/></a:defRPr>', "font", "major"),
        ('<a:defRPr><a:latin typeface="Georgia"/></a:defRPr>', "font", "Georgia"),
        ('<a:defRPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:defRPr>', "colour", "accent2"),
        ('<a:defRPr sz="7"/>', "size", 18.0),
        ('<a:defRPr sz="no"/>', "size", 18.0),
    ],
)  # fmt: skip
def test_every_property_is_read(inside: str, field: str, wanted: object) -> None:
    assert getattr(look(f"<a:lvl1pPr>{inside}</a:lvl1pPr>"), field) == wanted


def test_levels_are_told_apart() -> None:
    second = '<a:lvl2pPr marL="9"><a:defRPr sz="2000"/></a:lvl2pPr>'
    assert (look(second).size, look(second, level=2).size, look(second, level=2).left) == (18.0, 20.0, 9)


def test_sample_text_is_heard_only_where_no_style_says_a_size() -> None:
    sample = '<a:p><a:pPr algn="ctr"/><a:r><a:rPr sz="3300"><a:latin typeface="Lato"/></a:rPr></a:r></a:p>'
    assert (look(sample=sample).size, look(sample=sample).font, look(sample=sample).align) == (33.0, "Lato", "centre")
    assert look('<a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr>', sample=sample).font == "minor"
    end = '<a:p><a:pPr lvl="1"/><a:endParaRPr sz="2100"/></a:p>'
    assert (look(sample=end).size, look(sample=end, level=2).size) == (18.0, 21.0)


def test_titles_and_texts_follow_the_styles_of_their_master() -> None:
    found = design(holder("title"), holder("", 1), holder("ftr", 11))
    title, body, foot = (spot.looks for spot in found.spots)
    assert (title[0].size, title[0].bold, title[0].font, title[0].spacing) == (32.0, True, "major", 90)
    assert [(one.size, one.bullet, one.left) for one in body[:3]] == [
        (24.0, "•", 228_600),
        (20.0, "–", 457_200),
        (18.0, "•", 685_800),
    ]
    assert (foot[0].size, foot[0].align, len(foot)) == (12.0, "centre", 1)


def test_fonts_of_a_second_master_are_named_where_they_are_others() -> None:
    found = template(
        Master(), Master(layouts=(layout("L", holder("title"), holder("", 1)),), theme=theme(major="Georgia"))
    )
    title, body = found.designs[-1].spots
    assert (title.looks[0].font, body.looks[0].font) == ("Georgia", "minor")


def test_a_broken_style_is_no_style() -> None:
    assert looks(Chain((parse(b"<a/>", "x"), None)), usual(), {}, 1) == (Look(size=18.0),)
