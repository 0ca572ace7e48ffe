"""Pieces of pages: listings, tables, keys and thumbnails."""

from builder.schema.reference import Part, Row
from handbook.pages import anchor, fenced, gallery, inside, keys, table

POINT = Part("point", "A point.", (Row("point", "points", "list: [point](#point)", "", "Inner | points."),))
SLIDE = Part(
    "slide: bullets", "Points.", (Row("slide: bullets", "points", "list: [point](#point)", "required", "All."),)
)


def test_a_fence_is_longer_than_those_inside() -> None:
    assert fenced("```\n", "text").splitlines() == ["````text", "```", "````"]


def test_a_listing_may_have_a_title() -> None:
    assert fenced("a: 1\n", title="deck.yaml") == '```yaml title="deck.yaml"\na: 1\n```'


def test_bars_and_lines_do_not_break_a_table() -> None:
    assert table(("a", "b"), [("x | y", "two\nlines")]) == "| a | b |\n| --- | --- |\n| x \\| y | two lines |"


def test_types_lead_to_the_reference() -> None:
    assert "| `points` | list: [point](../reference.md#point) | required | All. |" in keys(
        SLIDE.rows, "../reference.md"
    )


def test_parts_inside_a_part_are_found_once() -> None:
    assert list(inside(SLIDE, (SLIDE, POINT))) == [POINT]


def test_an_anchor_is_that_of_the_heading() -> None:
    assert anchor("slide: chart-points") == "slide-chart-points"


def test_a_thumbnail_leads_to_its_page() -> None:
    assert "[![line](../images/line.webp)](line.md)" in gallery([("line", "line.md", "../images/line.webp", "Lines.")])
