"""Placeholders that no text can stand in are put right, and what was done is known."""

import pytest

from builder.frames import Box, Insets
from builder.templates.mending import mended, raised, told_of
from builder.templates.records import TEXT_INSETS, Design, Template
from builder.templates.room import title_of
from builder.templates.spots import KINDS
from tests.templates.company import inches
from tests.templates.samples import FEET, WIDE, Master, holder, layout, shape, solid, template

TITLE, BODY = holder("title", 0, (0.6, 0.4, 12, 1.0)), holder("", 1, (0.6, 1.7, 12, 4.6))
SLIDE = Box(0, 0, *WIDE)


def made(*shapes: str, kind: str = "obj") -> Template:
    return template(Master((layout("L", *shapes, kind=kind),)))


def of(*shapes: str, kind: str = "obj") -> tuple[Design, list[tuple[str, str]]]:
    """The layout of these shapes, mended, with what is told of it."""
    found, troubles = mended(made(*shapes, kind=kind))
    return found.designs[0], [(one.kind, one.detail) for one in troubles]


def box(design: Design, idx: int = 0) -> Box:
    return next(spot.box for spot in design.spots if spot.idx == idx)


def test_what_is_as_it_should_be_stays() -> None:
    before = made(TITLE, BODY, FEET)
    after, troubles = mended(before)
    assert (after.designs, troubles) == (before.designs, ())
    assert after.designs[0] is before.designs[0]


def test_a_title_off_the_slide_or_too_small_stands_at_the_top_and_says_so_itself() -> None:
    for place, told in (((0.6, -5, 12, 1), ("off", "")), ((0.6, 0.4, 0.3, 1), ("small", "0.3 × 1 in"))):
        design, troubles = of(holder("title", 0, place), BODY)
        assert inches(*_lengths(box(design))) == (0.6, 0.35, 12.13, 0.9)
        assert title_of(design) is not None
        assert design.spots[0].mended
        assert troubles == [told]


def test_a_title_of_a_cover_that_is_nowhere_stands_above_what_is_said_under_it() -> None:
    design, _ = of(holder("ctrTitle", 0, (20, 1, 9, 1)), holder("subTitle", 1, (1, 4, 9, 1)), kind="title")
    assert box(design).bottom < box(design, 1).y
    assert box(design).y > SLIDE.height // 4


def test_a_title_goes_beside_a_logo_at_the_top() -> None:
    logo = shape((11, 0, 2.3, 1.5), solid("accent1"))
    design, _ = of(logo, holder("title", 0, (0.6, 20, 12, 1)), BODY)
    assert inches(box(design).right) <= (11.0,)


def test_other_placeholders_off_the_slide_or_too_small_stay_empty() -> None:
    design, troubles = of(TITLE, holder("body", 1, (0.6, 9, 12, 4)), holder("pic", 2, (1, 2, 0, 3)))
    assert [spot.idx for spot in design.spots] == [0]
    assert troubles == [("off", ""), ("small", "0 × 3 in")]


def test_footers_off_the_slide_are_nothing_to_speak_of() -> None:
    design, troubles = of(TITLE, holder("ftr", 11, (0, 20, 3, 0.4)), holder("sldNum", 12, (1, 7, 0, 0)))
    assert ([spot.kind for spot in design.spots], troubles) == (["title"], [])


def test_text_that_reaches_far_over_the_edge_ends_there_and_pictures_may_bleed() -> None:
    design, troubles = of(TITLE, holder("body", 1, (-2, 2, 9, 4)), holder("pic", 2, (9, -1, 6, 9)))
    assert inches(*_lengths(box(design, 1))) == (0.0, 2.0, 7.0, 4.0)
    assert inches(box(design, 2).right) == (15.0,)
    assert troubles == [("over", "by 2 in")]


@pytest.mark.parametrize(
    "margins", [' lIns="9144000" rIns="9144000"', ' tIns="914400" bIns="914400"', ' lIns="-914400"']
)
def test_margins_that_leave_no_room_are_the_usual_ones(margins: str) -> None:
    design, troubles = of(holder("title", 0, (0.6, 0.4, 12, 1.0), body=margins))
    assert (design.spots[0].insets, troubles) == (TEXT_INSETS, [("margins", "")])


def test_wide_margins_that_leave_room_stay() -> None:
    design, troubles = of(holder("title", 0, (0.6, 0.4, 12, 1.0), body=' lIns="914400" tIns="0"'))
    assert (design.spots[0].insets, troubles) == (Insets(914_400, 0, 91_440, 45_720), [])


@pytest.mark.parametrize(("size", "expected"), [(100, 32.0), (999, 32.0), (4_000, 40.0), (7_000, 70.0), (40_000, 32.0)])
def test_titles_are_of_a_size_that_slides_have(size: int, expected: float) -> None:
    style = f'<a:lvl1pPr><a:defRPr sz="{size}"/></a:lvl1pPr>'
    design, troubles = of(holder("title", 0, (0.6, 0.4, 12, 1.0), style=style))
    assert design.spots[0].looks[0].size == expected
    assert troubles == ([] if size / 100 == expected else [("size", f"{size / 100:g} pt")])


def test_a_title_that_has_no_room_to_grow_is_as_large_as_its_line() -> None:
    style = '<a:lvl1pPr><a:defRPr sz="3600"/></a:lvl1pPr>'
    text = holder("body", 1, (0.6, 0.75, 12, 5))
    design, troubles = of(holder("title", 0, (0.6, 0.4, 12, 0.35), style=style), text)
    assert (design.spots[0].looks[0].size, troubles) == (14.0, [("high", "36 pt")])
    assert of(holder("title", 0, (0.6, 0.4, 12, 0.35), style=style))[1] == []


def test_margins_of_a_title_that_is_brought_up_fit_its_new_place() -> None:
    low = made(holder("title", 0, (0.6, 3, 12, 4), body=' tIns="914400" bIns="914400"'), BODY).designs[0]
    assert low.spots[0].insets.top == 914_400
    assert raised({"bullets": low}, WIDE)[0]["bullets"].spots[0].insets == TEXT_INSETS


def test_footers_and_deep_levels_are_put_right_without_a_word_or_with_one() -> None:
    style = '<a:lvl4pPr marL="9144000"/>'
    shapes = (
        holder("body", 1, (0.6, 1.7, 12, 4), style=style),
        holder("ftr", 11, (1, 7, 3, 0.4), body=' lIns="-914400"'),
    )
    design, troubles = of(TITLE, *shapes)
    assert design.spots[1].looks[3].left == 0
    assert (design.spots[2].insets, troubles) == (TEXT_INSETS, [("margins", "")])


def test_small_print_is_as_large_as_its_line_allows() -> None:
    style = '<a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr>'
    design, troubles = of(TITLE, holder("sldNum", 12, (1, 7, 1, 0.3), style=style))
    assert (design.spots[1].looks[0].size, troubles) == (11.5, [])


def test_lines_and_paragraphs_keep_a_distance_that_can_be_read() -> None:
    style = '<a:lvl1pPr><a:lnSpc><a:spcPct val="{}"/></a:lnSpc><a:spcBef><a:spcPts val="{}"/></a:spcBef></a:lvl1pPr>'
    design, troubles = of(TITLE, holder("body", 1, (0.6, 1.7, 12, 4), style=style.format(900_000, 150_000)))
    look = design.spots[1].looks[0]
    assert (look.spacing, look.before, troubles) == (100, look.size / 2, [("spacing", "")])
    near = of(TITLE, holder("body", 1, (0.6, 1.7, 12, 4), style=style.format(80_000, 3_000)))
    assert (near[0].spots[1].looks[0].spacing, near[1]) == (80, [])


def test_indents_leave_room_for_text() -> None:
    style = '<a:lvl2pPr marL="9144000" indent="-100"><a:buChar char="•"/></a:lvl2pPr>'
    design, troubles = of(TITLE, holder("body", 1, (0.6, 1.7, 12, 4), style=style))
    look = design.spots[1].looks[1]
    assert inches(look.left, look.first) == (0.5, -0.25)
    assert troubles == [("indents", "")]


def test_lengths_are_told_as_the_file_has_them() -> None:
    found, troubles = mended(made(holder("title", 0, (0.6, 0.4, 0.3, 1)), BODY), 0.5)
    assert [one.detail for one in troubles] == ["0.15 × 0.5 in"]
    assert found.designs[0].spots[0].mended


def test_a_title_that_content_cannot_stand_under_is_brought_up_but_not_on_covers() -> None:
    low = made(holder("title", 0, (0.6, 6, 12, 1)), BODY).designs[0]
    found, troubles = raised({"title": low, "bullets": low, "table": low}, WIDE)
    assert found["title"] is low
    assert inches(box(found["bullets"]).y) == (0.35,)
    assert [(one.kind, one.who) for one in troubles] == [("low", "the title of 'L'")]


def test_only_what_slides_stand_on_is_told_of() -> None:
    found, troubles = mended(made(holder("title", 0, (0.6, 0.4, 0.3, 1)), BODY))
    assert told_of(troubles, found.designs) == troubles
    assert told_of(troubles, ()) == ()


def test_every_kind_of_placeholder_has_its_bounds() -> None:
    shapes = "".join(holder(kind, number, (1, 1, 0, 1)) for number, kind in enumerate(sorted(KINDS), 1))
    assert {spot.kind for spot in of(shapes)[0].spots} <= {"title", "ctrTitle"}


def _lengths(place: Box) -> tuple[int, int, int, int]:
    return place.x, place.y, place.width, place.height
