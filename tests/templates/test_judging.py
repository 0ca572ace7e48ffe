import pytest

from builder.templates.choosing import WANTED
from builder.templates.judging import in_short, judge
from tests.templates.samples import FEET, WIDE, design, holder, shape, solid

CONTENT = tuple(ours for ours in WANTED if ours not in ("title", "section", "closing"))


def test_a_layout_with_a_title_and_room_carries_all_content() -> None:
    assert judge(design(holder("title"), FEET), WIDE).carries == CONTENT
    assert judge(design(holder("title"), holder("", 1), FEET), WIDE).carries == CONTENT


def test_a_cover_carries_covers() -> None:
    found = judge(design(holder("ctrTitle", 0, (1, 3, 11, 1.5)), holder("subTitle", 1, (1, 4.6, 11, 1)), FEET), WIDE)
    assert (found.carries, found.lacks) == (("title", "section", "closing"), ())


@pytest.mark.parametrize(
    ("shapes", "lacks"),
    [
        (FEET, "a title"),
        (holder("title", body=' vert="eaVert"') + FEET, "a title that is written across"),
        (holder("title") + holder("body", 1, body=' vert="eaVert"'), "texts that are written across"),
        (holder("title", 0, (0.6, 0.4, 12, 2)) + shape((0, 3, 13.4, 4.5), solid("000000")),
         "room for content: 11.8 × 0.6 in are free"),
    ],
)  # fmt: skip
def test_what_is_lacking_is_told(shapes: str, lacks: str) -> None:
    assert judge(design(shapes), WIDE).lacks == (lacks,)


def test_names_of_ours_are_told_in_short() -> None:
    assert in_short(()) == "nothing"
    assert in_short(tuple(WANTED)) == "everything"
    assert in_short(CONTENT) == "all but title, section, closing"
    assert in_short(("title", "closing")) == "title, closing"
