"""Mutations are the same for the same chances, and leave most of the structure standing."""

from random import Random

import pytest

from fuzz.mutating import in_archive, in_bytes, in_text, packed, unpacked
from fuzz.targets import TARGETS

OUTLINE = b"title: x\nsections:\n  - title: y\n    slides: [{title: z, points: [a, b]}]\n"
ARCHIVE = packed({"a.xml": b'<a x="1"><b/><c y="2">d</c></a>', "b.bin": b"0123456789"})


@pytest.mark.parametrize(
    ("mutate", "data"), [(in_text(("title", "{{")), OUTLINE), (in_bytes, OUTLINE), (in_archive, ARCHIVE)]
)
def test_chances_alone_decide(mutate: object, data: bytes) -> None:
    assert callable(mutate)
    made = [mutate(data, [data], Random(number)) for number in range(200)]
    assert made == [mutate(data, [data], Random(number)) for number in range(200)]
    assert len(set(made)) > 100


def test_most_archives_can_still_be_read_and_differ_in_few_parts() -> None:
    made = [unpacked(in_archive(ARCHIVE, [ARCHIVE], Random(number))) for number in range(200)]
    assert sum(bool(parts) for parts in made) > 150
    assert any(b"<b" not in parts.get("a.xml", b"<b") for parts in made)
    assert any(parts.get("b.bin") == b"0123456789" and parts.get("a.xml") != b"" for parts in made)


def test_what_is_no_archive_is_mutated_as_bytes() -> None:
    assert unpacked(b"PK\3\4") == {}
    assert any(in_archive(b"PK\3\4", [b"PK"], Random(number)) != b"PK\3\4" for number in range(5))


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_mutates_all_of_its_seeds(name: str) -> None:
    seeds = TARGETS[name].seeds()
    for data in (b"", b"\n", *seeds[:5]):
        for number in range(5):
            assert isinstance(TARGETS[name].mutate(data, seeds, Random(number)), bytes)
