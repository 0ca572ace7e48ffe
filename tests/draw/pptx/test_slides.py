"""Slides: what stands around their shapes."""

import pytest

from builder.frames import Backdrop, Scheme
from tests.draw import decks
from tests.draw.drawing import find, part, slide


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


def test_a_slide_has_a_background_of_its_own_in_its_scheme() -> None:
    tree = slide(background="paper", scheme=Scheme("accent"))
    (colour,) = find(tree, "p:cSld/p:bg/p:bgPr/a:solidFill/a:schemeClr")
    assert colour.get("val") == "accent1"
    assert tree[0][0].tag.endswith("}bg")


def test_a_picture_behind_a_slide_is_its_background() -> None:
    own = {"background": Backdrop(decks.png(), "png", (0, 1000, 0, 1000))}
    (filling,) = find(slide(**own), "p:cSld/p:bg/p:bgPr/a:blipFill")
    assert [dict(item.attrib) for item in find(filling, "a:srcRect")] == [{"t": "1000", "b": "1000"}]
    relationships = part("ppt/slides/_rels/slide1.xml.rels", **own)
    assert [item.get("Target").rpartition(".")[2] for item in relationships if "image" in item.get("Type")] == ["png"]


def test_words_are_written_in_the_colours_of_the_slides_scheme() -> None:
    """The same text on slides of two schemes is not drawn alike."""
    said = decks.text("words", "一句话")
    plain, dark = (
        find(slide(said, scheme=scheme), "//a:r/a:rPr//a:schemeClr") for scheme in (Scheme(), Scheme("cover"))
    )
    assert [colour.get("val") for colour in plain] == ["tx1"]
    assert [colour.get("val") for colour in dark] == ["bg1"]
