"""Placeholders: what a layout leaves unsaid comes from the master's placeholder of the same kind."""

import pytest

from builder.frames import Box, Insets
from builder.templates.records import TEXT_INSETS, Spot
from tests.templates.samples import WIDE, Master, design, emu, holder, layout, template


def only(*shapes: str) -> Spot:
    (found,) = design(*shapes).spots
    return found


def test_a_placeholder_without_a_box_stands_where_the_masters_does() -> None:
    body = only(holder("", 7))
    assert (body.box, body.has_own_box) == (Box(*emu(0.6, 1.7, WIDE[0] / 914_400 - 1.2, 4.6)), False)
    own = only(holder("", 7, (1, 2, 3, 4)))
    assert (own.box, own.has_own_box, own.idx, own.kind) == (Box(*emu(1, 2, 3, 4)), True, 7, "obj")


@pytest.mark.parametrize("kind", ["body", "subTitle", "obj", "pic", "chart", "tbl", "clipArt", "dgm", "media"])
def test_all_kinds_of_content_inherit_from_the_body(kind: str) -> None:
    found = only(holder(kind, 3))
    assert (found.kind, found.box.y, found.looks[0].size) == (kind, emu(1.7)[0], 24.0)


def test_a_centred_title_inherits_from_the_title_and_footers_from_their_own() -> None:
    found = design(holder("ctrTitle"), holder("dt", 10), holder("sldNum", 12)).spots
    assert [(spot.kind, spot.box.y) for spot in found] == [
        ("ctrTitle", emu(0.4)[0]),
        ("dt", emu(6.9)[0]),
        ("sldNum", emu(6.9)[0]),
    ]


def test_what_stands_nowhere_is_left_out() -> None:
    bare = Master((layout("L", holder("title"), holder("", 1)),), shapes=holder("title", 0, (1, 1, 5, 1)))
    assert [spot.kind for spot in template(bare).designs[0].spots] == ["title"]


def test_what_has_no_size_or_stands_far_off_is_there_to_be_told() -> None:
    shapes = holder("title", 0, (4_000, 1, 5, 1)) + holder("body", 1, (1, 1, 0, 1))
    title, body = template(Master((layout("L", holder("title"), holder("", 1)),), shapes=shapes)).designs[0].spots
    assert title.box.x == 1_000_000_000
    assert (body.box.width, body.box.height) == (0, emu(1)[0])


def test_a_title_that_the_master_turns_is_not_upright() -> None:
    turned = Master((layout("L", holder("title")),), shapes=holder("title", 0, (1, 1, 5, 1), turn=5_400_000))
    assert not template(turned).designs[0].spots[0].upright


def test_a_placeholder_of_no_known_kind_is_one_for_anything() -> None:
    assert [(spot.kind, spot.idx) for spot in design(holder("hologram", 3)).spots] == [("obj", 3)]


def test_insets_anchor_and_direction_are_inherited_one_by_one() -> None:
    title = only(holder("title", body=' lIns="0"'))
    assert (title.anchor, title.insets) == ("middle", Insets(0, TEXT_INSETS.top, TEXT_INSETS.right, TEXT_INSETS.bottom))
    assert only(holder("title", body=' anchor="b"')).anchor == "bottom"
    assert only(holder("", 1)).anchor == "top"


@pytest.mark.parametrize(
    ("change", "upright"),
    [({}, True), ({"body": ' vert="horz"'}, True), ({"body": ' vert="eaVert"'}, False), ({"turn": 5_400_000}, False)],
)
def test_vertical_text_is_not_upright(change: dict[str, str], upright: bool) -> None:
    assert only(holder("", 1, (1, 1, 4, 3), **change)).upright == upright


def test_the_prompt_is_what_the_layout_writes() -> None:
    assert only(holder("title", text="单击此处添加标题", name="标题 1")).prompt == "单击此处添加标题"
    assert only(holder("title", text="单击此处添加标题", name="标题 1")).name == "标题 1"
    assert len(only(holder("title", text="长" * 500)).prompt) == 120


def test_body_texts_have_looks_for_five_levels() -> None:
    assert [len(spot.looks) for spot in design(holder("title"), holder("", 1), holder("ftr", 11)).spots] == [1, 5, 1]
