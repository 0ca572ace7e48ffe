"""The check of every build finds single defects, and finds no fault with what is sound."""

import re
from collections.abc import Callable

import pytest

from builder import verifying
from builder.verifying import without_quotes
from tests.verifying.controls import CONTROLS
from tests.verifying.deck import rich
from tests.verifying.differing import difference
from tests.verifying.mutable import rich_package
from tests.verifying.mutants import FAMILIES, LAWFUL, MUTANTS, made

Faults = Callable[[bytes], list[str]]

# Defects that the check leaves alone, each with its reason.
LEFT_ALONE = {
    **{
        name: LAWFUL[name]
        for name in (
            "picture-with-long-words",
            "trace-file-as-a-name",
            "trace-path-in-words",
            "xml-byte-order-mark-inside",
            "xml-escaped-return",
            "xml-replacement-character",
            "xml-template-left",
            "xml-turned-around",
        )
    },
}
# Changes in several places that make one defect only together, and why.
TOGETHER = {
    "zip-time-of-the-build": "all entries",
    "zip-unix-rights": "all entries",
    "zip-entry-twice-with-other-data": "an entry that is the other one's copy in nothing but its name",
    **dict.fromkeys(
        ("slide-id-twice", "slide-id-too-small", "slide-id-too-large", "slide-id-no-number"),
        "the list of slides and the section that names the slide",
    ),
    "title-twice": "kind and index of a placeholder",
    "chart-with-a-workbook-elsewhere": "mode and type of a relationship",
    **dict.fromkeys(
        (
            "relationships-of-a-namespace-like-theirs",
            "xml-declared-as-latin",
            "xml-slide-without-namespace",
            "xml-slide-of-the-strict-kind",
        ),
        "one declaration, which changes what everything else means",
    ),
    "drawing-that-is-a-page": "a whole drawing",
}


@pytest.fixture(scope="module")
def faults() -> Faults:
    """What every build asks of its bytes."""
    return verifying.faults


def test_there_are_many_and_none_goes_by_the_name_of_another() -> None:
    assert len(MUTANTS) == sum(len(family.MUTANTS) for family in FAMILIES.values()) >= 120
    assert len(CONTROLS) >= 12
    assert LAWFUL.keys() | LEFT_ALONE.keys() | TOGETHER.keys() <= MUTANTS.keys()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_mutant_differs_in_one_thing(family: str) -> None:
    odd = {}
    for name, change in FAMILIES[family].MUTANTS.items():
        package = rich_package()
        change(package)
        found = difference(rich_package(), package)
        if not found.is_there or found.is_one == (name in TOGETHER):
            odd[name] = found
    assert odd == {}


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_says_the_same_in_another_way(name: str) -> None:
    assert name == "nothing" or made(CONTROLS[name]) != made(CONTROLS["nothing"])


def test_the_deck_is_sound(faults: Faults) -> None:
    assert faults(rich().data) == []


@pytest.mark.parametrize("name", CONTROLS)
def test_nobody_finds_fault_with_a_control(name: str, faults: Faults) -> None:
    assert faults(made(CONTROLS[name])) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_every_defect_is_found_or_left_alone_for_a_reason(family: str, faults: Faults) -> None:
    """What is to be reported of it quotes nothing: no letters of the outline's language, no address, no name."""
    found = {name: faults(made(change)) for name, change in FAMILIES[family].MUTANTS.items()}
    missed = {name for name, faults in found.items() if not faults}
    assert missed == LEFT_ALONE.keys() & FAMILIES[family].MUTANTS.keys()
    rules = {without_quotes(fault) for faults in found.values() for fault in faults}
    assert {rule for rule in rules if re.search(r"[\u3000-\u9fff]|https://example|someone|root@", rule)} == set()
