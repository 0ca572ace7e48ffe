"""Outlines as nodes: what was typed stays, and one language can be chosen."""

import yaml

from handbook.nodes import laid, mapping, opened, parsed, scalar, sequence, slides, spoken, value, written

TYPED = "a: 0.10\nb: '010'\nc: 2025-01\nd: yes\n"


def read(node: yaml.Node) -> object:
    return yaml.safe_load(written(node))


def test_what_is_read_is_written_as_it_was_typed() -> None:
    assert written(parsed(TYPED)) == TYPED


def test_lines_are_no_longer_than_a_listing_is_wide() -> None:
    node = parsed(f"rows: [{', '.join(map(str, range(100)))}]")
    assert max(map(len, written(node).splitlines())) <= 80
    assert read(node) == {"rows": list(range(100))}


def test_keys_are_picked_in_the_order_asked_for() -> None:
    assert written(laid(parsed("{b: 1, a: 2, c: 3}"), "a", "b", "z")) == "a: 2\nb: 1\n"


def test_a_mapping_is_opened_and_what_stands_in_it_is_not() -> None:
    assert written(opened(parsed("{a: {b: 1}}"))) == "a: {b: 1}\n"


def test_slides_of_all_sections_are_found() -> None:
    deck = mapping(
        sections=sequence(parsed("slides: [{title: 1}]"), parsed("title: x"), parsed("slides: [{title: 2}]"))
    )
    assert [value(slide, "title").value for slide in slides(deck)] == ["1", "2"]  # type: ignore[union-attr]


def test_one_language_is_chosen_wherever_several_are_spoken() -> None:
    node = parsed("{title: {zh-CN: 甲, en-GB: A}, points: [{zh: 乙, en: B}], names: {x: X}, other: {zh: 丙}}")
    assert read(spoken(node, "en")) == {"title": "A", "points": ["B"], "names": {"x": "X"}, "other": "丙"}


def test_a_text_is_a_scalar() -> None:
    assert read(mapping(a=scalar("b: c"))) == {"a": "b: c"}
