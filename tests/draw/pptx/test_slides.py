"""Slides: what stands around their shapes."""

import pytest

from tests.draw.drawing import find, slide


def test_a_hidden_slide_is_marked() -> None:
    assert slide(hidden=True).get("show") == "0"
    assert slide().get("show") is None


@pytest.mark.parametrize("name", ["fade", "push", "wipe"])
def test_a_transition_follows_the_colour_map(name: str) -> None:
    tree = slide(transition=name)
    assert [item.tag.rpartition("}")[2] for item in tree] == ["cSld", "clrMapOvr", "transition"]
    assert [item.tag.rpartition("}")[2] for item in tree[2]] == [name]


@pytest.mark.parametrize("name", ["", "none"])
def test_no_transition_is_none(name: str) -> None:
    assert find(slide(transition=name), "p:transition") == []


def test_a_slide_takes_its_background_and_colours_from_its_layout() -> None:
    tree = slide()
    assert find(tree, "p:cSld/p:bg") == []
    assert len(find(tree, "p:clrMapOvr/a:masterClrMapping")) == 1
