"""Files of sections, slides and lists of them are outlines too; their parts are found by id."""

import pytest

from builder.outline.fragments import as_outline, includes, items_of, opened, picked, replaced
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.read import parse
from builder.outline.records import Include, Text

OUTLINE = """\
title: x
language: en
sections:
  - {id: a, slides: [{id: one, title: One}, {id: two, title: Two, language: ja}]}
  - {id: b, language: ko, slides: [{id: three, title: Three}]}
"""


def outline(text: str) -> Mapping:
    node = parse(text, "deck.yaml")
    assert not isinstance(node, Scalar)
    return as_outline(node)


def keys(node: Node) -> dict[str, str]:
    """The plain values of a mapping."""
    assert isinstance(node, Mapping)
    return {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}


def slides_of(node: Node) -> list[str]:
    return [keys(slide)["title"] for section in items_of(node, "sections") for slide in items_of(section, "slides")]


@pytest.mark.parametrize(
    "text",
    [
        "sections: [{slides: [{title: A}, {title: B}]}]",
        "sections: {slides: [{title: A}, {title: B}]}",
        "title: 节\nslides: [{title: A}, {title: B}]",
        "[{title: A}, {title: B}]",
        "[{slides: [{title: A}]}, {slides: {title: B}}]",
    ],
)
def test_a_part_of_an_outline_is_one(text: str) -> None:
    assert slides_of(outline(text)) == ["A", "B"]


def test_a_slide_alone_is_one_and_what_it_needs_stays_at_the_top() -> None:
    made = outline("title: A\nvars: {n: 1}\npoints: [x]\n")
    assert [key.text for key, _ in made.entries] == ["vars", "sections"]
    assert slides_of(made) == ["A"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sections: [{include: x}]", True),
        ("sections: [{slides: [{title: a}, {include: x}]}]", True),
        ("sections: [{slides: [{title: a, points: [{include: x}]}]}]", False),
        ("[{include: x}]", False),
    ],
)
def test_includes_stand_among_sections_and_slides(text: str, expected: bool) -> None:
    assert includes(parse(text, "deck.yaml")) is expected


def test_slides_say_the_language_they_are_in() -> None:
    made = opened(outline(OUTLINE))
    assert {name: keys(slide)["language"] for name, slide in made.slides.items()} == {
        "one": "en", "two": "ja", "three": "ko",
    }  # fmt: skip
    many = opened(outline(OUTLINE.replace("language: en", "language: en\nlanguages: [en, zh]")))
    assert "language" not in keys(many.slides["one"])


def picks(kind: str, file: str = "x.yaml", **wanted: tuple[str, ...]) -> list[str]:
    """The ids or titles of what is picked."""
    include = Include(file=Text(file), **{key: tuple(map(Text, names)) for key, names in wanted.items()})
    nodes, problems = picked(opened(outline(OUTLINE)), include, kind)
    assert not problems
    return [keys(node).get("id", "–") for node in nodes]


def test_sections_give_their_slides_and_slides_a_section() -> None:
    assert picks("slides") == ["one", "two", "three"]
    assert picks("sections") == ["a", "b"]
    assert picks("slides", sections=("b",)) == ["three"]
    assert picks("sections", slides=("three", "one")) == ["–"]
    assert picks("sections", "x.yaml#two", sections=("b",)) == ["–", "b"]


def test_a_name_means_what_is_wanted_first() -> None:
    both = outline("sections: [{id: a, slides: [{id: a, title: A}, {title: B}]}]")
    sections, _ = picked(opened(both), Include(file=Text("x.yaml#a")), "sections")
    slides, _ = picked(opened(both), Include(file=Text("x.yaml#a")), "slides")
    assert (len(items_of(sections[0], "slides")), len(slides)) == (2, 1)


def test_keys_are_replaced_in_their_place_and_added_behind() -> None:
    node = outline("sections: x\na: 1\nb: 2\n")
    own = {name: (Scalar(name, node.at, node.at), Scalar("9", node.at, node.at)) for name in ("a", "c")}
    made = replaced(node, own)
    assert [(key.text, value.text) for key, value in made.entries if isinstance(value, Scalar)] == [
        ("sections", "x"), ("a", "9"), ("b", "2"), ("c", "9"),
    ]  # fmt: skip


def test_an_item_may_stand_without_its_dash() -> None:
    assert isinstance(parse("[1]", "x"), Sequence)
    assert len(items_of(parse("a: {b: 1}", "x"), "a")) == 1
    assert items_of(parse("a: 1", "x"), "b") == ()
