"""Identities: from names alone, in range, without collisions."""

import re

from hypothesis import given
from hypothesis import strategies as some

from builder.draw.pptx.identity import guid, number, shape_ids, slide_ids


def test_a_guid_depends_on_each_name_and_their_order() -> None:
    assert len({guid("a", "b"), guid("b", "a"), guid("ab"), guid("a", "b", "")}) == 4
    assert re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", guid("a"))


def test_numbers_are_positive_and_of_32_bits() -> None:
    assert all(0 < number(str(index)) < 2**32 for index in range(1000))


@given(some.lists(some.text(), unique=True))
def test_a_slide_keeps_its_id_in_any_order(names: list[str]) -> None:
    known = dict(zip(names, slide_ids(names), strict=True))
    turned = sorted(names, reverse=True)
    assert dict(zip(turned, slide_ids(turned), strict=True)) == known
    assert len(set(known.values())) == len(names)
    assert all(256 <= found < 2**31 for found in known.values())


def test_slides_of_the_same_name_have_ids_of_their_own() -> None:
    assert len(set(slide_ids(["a", "a", "a"]))) == 3


def test_shapes_are_numbered_above_the_shape_tree() -> None:
    numbers = shape_ids(("a", "a", *map(str, range(500))))
    assert len(set(numbers)) == 502
    assert all(2 <= found <= 999_999 for found in numbers)


def test_slides_that_collide_keep_their_ids_in_any_order() -> None:
    first, second = "slide-35514", "slide-47668"  # found by trying
    one, other = slide_ids([first, second])
    assert abs(one - other) == 1
    assert slide_ids([second, first]) == (other, one)
