"""A sound deck passes; whatever the bytes are, something is said and nothing is raised."""

import random

from hypothesis import given, settings
from hypothesis import strategies as some

from builder.verifying import faults
from tests.verifying.deck import rich
from tests.verifying.mutable import rich_package


def test_a_sound_deck_passes() -> None:
    assert faults(rich().data) == []


@given(some.binary(max_size=400))
def test_what_is_no_deck_has_faults(data: bytes) -> None:
    assert faults(data)


@settings(deadline=None, max_examples=40)
@given(some.integers(0, 2**32), some.integers(1, 4))
def test_damage_anywhere_is_found_or_changes_nothing(seed: int, times: int) -> None:
    """A part of the rich deck, with pieces of it gone, doubled or changed: told, or still sound; never an exception."""
    chance = random.Random(seed)
    package = rich_package()
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
    assert isinstance(faults(package.packed()), list)


def test_what_came_with_a_template_may_say_more() -> None:
    package = rich_package()
    name = package.name("layout:links")
    package.tree(name).set("matchingName", "x")
    assert faults(package.packed())
    assert faults(package.packed(), frozenset({name})) == []
