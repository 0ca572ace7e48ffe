"""How listings of a page become one deck."""

import pytest
import yaml

from handbook.blocks import Story, commands, stories, whole

DECK = "title: 稿子\nsections:\n- slides:\n  - title: 第一页\n    points: [一]\n"


def listing(text: str, info: str = "yaml") -> str:
    return f"```{info}\n{text}```\n\n"


def last(page: str) -> Story:
    *_, story = stories(page)
    return story


def read(story: Story) -> object:
    return yaml.safe_load(story.outline)


def test_slides_are_added_to_the_last_section() -> None:
    slides = read(last(listing(DECK) + listing("- title: 第二页\n  points: [二]\n")))["sections"][-1]["slides"]  # type: ignore[index]
    assert [slide["title"] for slide in slides] == ["第一页", "第二页"]


def test_a_whole_outline_begins_anew() -> None:
    assert last(listing("- title: 旧\n") + listing(DECK)).outline == DECK


def test_tables_come_beside_those_there_and_other_keys_in_their_place() -> None:
    page = listing(DECK) + listing("data: {a: a.csv}\ntheme: dark\n") + listing("data: {b: b.csv}\ntheme: briefing\n")
    deck = read(last(page))
    assert deck["data"] == {"a": "a.csv", "b": "b.csv"}  # type: ignore[index]
    assert deck["theme"] == "briefing"  # type: ignore[index]


def test_what_is_typed_stays_as_it_is_typed() -> None:
    page = listing(DECK) + listing('data: {a: {columns: [x], rows: [[0.10], ["010"], [2025-01]]}}\n')
    assert '[[0.10], ["010"], [2025-01]]' in last(page).outline


@pytest.mark.parametrize("info", ['yaml title="sources.yaml"', 'csv title="sources.yaml"'])
def test_a_listing_with_a_title_is_a_file(info: str) -> None:
    page = listing("sources: []\n", info) + listing(DECK)
    assert last(page).files == {"sources.yaml": "sources: []\n"}


def test_a_file_named_deck_is_the_outline() -> None:
    assert last(listing(DECK, 'yaml title="deck.yaml"')).outline == DECK


def test_a_picture_is_of_the_deck_so_far() -> None:
    first, shot, second = stories(listing(DECK) + "<!-- slide 1 -->\n\n" + listing("- title: 第二页\n"))
    assert (shot.slide, shot.outline) == (1, first.outline)
    assert second.outline != shot.outline


def test_what_is_not_built_is_no_part_of_the_deck() -> None:
    assert [story.listing for story in stories("<!-- not built -->\n" + listing("chart: {\n") + listing(DECK))] == [
        DECK
    ]


def test_a_chart_alone_becomes_a_slide() -> None:
    (slide,) = read(last(listing("chart: {kind: line, data: use}\n")))["sections"][0]["slides"]  # type: ignore[index]
    assert slide == {"title": "A slide", "chart": {"kind": "line", "data": "use"}}


def test_a_deck_without_slides_shows_its_tables() -> None:
    shown = yaml.safe_load(whole(last(listing("data: {a: a.csv, b: b.csv}\n")).outline))["sections"][0]["slides"]
    assert [slide.get("table") for slide in shown] == [None, {"data": "a"}, {"data": "b"}]


def test_a_first_line_may_name_the_file() -> None:
    assert last(listing("# parts/one.yaml\nlayout: title\n") + listing(DECK)).files == {
        "parts/one.yaml": "# parts/one.yaml\nlayout: title\n"
    }


def test_commands_are_the_lines_of_listings_or_indented() -> None:
    page = listing("talkdeck build  # all\ncd x\n", "sh") + "    talkdeck check\n\nThe command talkdeck is fast.\n\n"
    skipped = "<!-- not built -->\n" + listing("talkdeck nothing\n", "sh")
    assert commands(page + skipped) == ["talkdeck build  # all", "talkdeck check"]


def test_keys_of_a_theme_are_a_theme_that_the_deck_takes() -> None:
    story = last(listing(DECK) + listing("palette: {accent1: 0F766E}\n"))
    assert list(story.files.values()) == ["palette: {accent1: 0F766E}\n"]
    assert read(story)["theme"] in story.files  # type: ignore[index]
