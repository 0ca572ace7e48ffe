"""A sound deck passes; whatever the bytes are, something is said and nothing is raised."""

import random
from io import BytesIO

import pptx
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import etree
from PIL import Image
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.picture import Picture

from builder.canonical import canonical_hash
from builder.verifying import faults
from tests.verifying.deck import rich
from tests.verifying.mutable import TYPES, Mutable, rich_package


def test_a_sound_deck_passes() -> None:
    assert faults(rich().data) == []


@given(some.binary(max_size=400))
def test_what_is_no_deck_has_faults(data: bytes) -> None:
    assert faults(data)


@settings(deadline=None, max_examples=40)
@given(some.integers(0, 2**32), some.integers(1, 4))
def test_damage_is_told_or_leaves_a_deck_that_others_read_whole(seed: int, times: int) -> None:
    """A part of the rich deck, with pieces of it gone, doubled or changed; never an exception.

    A word, a colour or a length that became another one is damage that nobody can tell from what was meant. What holds
    the package together has no such freedom: it says the same as before, or a fault is told.
    """
    package = rich_package()
    name = damage(package, random.Random(seed), times)
    data = package.packed()
    if not faults(data):
        read_by_others(data)
        if name == TYPES or name.endswith((".rels", ".xlsx")):
            assert meaning(name, package[name]) == meaning(name, rich_package()[name])


def damage(package: Mutable, chance: random.Random, times: int) -> str:
    """Changes some bytes of a part, and gives its name."""
    entry = chance.choice(package.entries)
    data = bytearray(entry.data)
    for _ in range(times):
        first = chance.randrange(len(data) or 1)
        last = min(len(data), first + chance.randrange(1, 40))
        match chance.randrange(3):
            case 0:
                del data[first:last]
            case 1:
                data[last:last] = data[first:last]
            case _:
                data[first : first + 1] = bytes([chance.randrange(256)])
    package[entry.name] = bytes(data)
    return entry.name


def read_by_others(data: bytes) -> None:
    """Goes through all that python-pptx and Pillow make of a deck; they raise where they cannot."""
    deck = pptx.Presentation(BytesIO(data))
    assert len(deck.slides) == len(rich().parts)
    for slide in deck.slides:
        assert not slide.has_notes_slide or slide.notes_slide.notes_text_frame is not None
        for shape in slide.shapes:
            assert shape.shape_id
            if isinstance(shape, GraphicFrame) and shape.has_chart:
                assert [list(one.values) for plot in shape.chart.plots for one in plot.series]
            elif isinstance(shape, Picture) and shape.image.ext == "png":
                with Image.open(BytesIO(shape.image.blob)) as picture:
                    picture.load()


def meaning(name: str, data: bytes) -> object:
    """What a list of types or relationships says, but for links and ids; of a workbook, all that is in it."""
    if name.endswith(".xlsx"):
        return canonical_hash(data)
    root = etree.fromstring(data)
    links = [(one, "Target") for one in root if one.get("TargetMode") == "External"]
    return sorted(
        (str(one.tag), *sorted(fact for fact in one.items() if fact[0] != "Id" and (one, fact[0]) not in links))
        for one in root
    )


def test_what_came_with_a_template_may_say_more() -> None:
    package = rich_package()
    name = package.name("layout:links")
    package.tree(name).set("matchingName", "x")
    assert faults(package.packed())
    assert faults(package.packed(), frozenset({name})) == []
