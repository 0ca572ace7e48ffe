from typing import Annotated, Any, ClassVar, Literal

import jsonschema
import pytest
from msgspec import Meta

from builder.outline.records import Record, Text
from builder.schema.forms import Forms


class Leaf(Record, frozen=True, kw_only=True):
    """A leaf."""

    SHORTHAND: ClassVar[str] = "word"

    word: Text | None = None
    """Its word."""
    leaves: "tuple[Leaf, ...]" = ()
    """More of them."""


class Tree(Record, frozen=True, kw_only=True):
    """A tree."""

    height: Annotated[float, Meta(gt=0, le=100)]
    """In metres."""
    kind: Literal["", "oak", "true"] = "oak"
    """What grows."""


def fits(kind: Any, value: Any) -> bool:
    forms = Forms()
    form = forms.of(kind)
    return jsonschema.Draft7Validator({**form, "definitions": forms.definitions}).is_valid(value)


@pytest.mark.parametrize("value", ["甲", 3, 1.5, True, {"zh-CN": "甲", "en": "A"}])
def test_a_text_is_any_scalar_or_one_for_each_language(value: Any) -> None:
    assert fits(Text, value)


@pytest.mark.parametrize("value", [[1], {"a": 1}, None, {}])
def test_a_text_is_no_list_and_no_mapping(value: Any) -> None:
    assert not fits(Text, value)


@pytest.mark.parametrize("value", [["甲"], "甲", [3, 4], {"zh-CN": ["甲"], "en": "A"}])
def test_one_item_may_stand_for_a_list(value: Any) -> None:
    assert fits(tuple[Text, ...], value)


def test_a_list_has_an_item() -> None:
    assert not fits(tuple[Text, ...], [])


def test_a_shorthand_may_stand_for_its_record_at_any_depth() -> None:
    assert fits(Leaf, "甲")
    assert fits(Leaf, {"word": "甲", "leaves": ["乙", {"word": "丙"}]})
    assert not fits(Leaf, {"word": "甲", "leaves": [{"wrod": "丙"}]})


def test_a_number_keeps_its_limits_and_may_be_a_template() -> None:
    assert fits(Tree, {"height": 3})
    assert not fits(Tree, {"height": 0})
    assert not fits(Tree, {"height": 101})
    assert not fits(Tree, {"height": "high"})
    assert fits(Tree, {"height": "{{ height }}"})


def test_words_to_choose_from_are_offered_and_truth_is_one_of_them() -> None:
    assert fits(Tree, {"height": 3, "kind": "oak"})
    assert fits(Tree, {"height": 3, "kind": True})
    assert not fits(Tree, {"height": 3, "kind": "beech"})
    assert not fits(Tree, {"height": 3, "kind": ""})


def test_what_must_be_given_and_what_may_be_left_empty() -> None:
    assert not fits(Tree, {})
    assert fits(Leaf, {"word": None})
    assert not fits(Tree, {"height": None})


def test_a_list_of_so_many_has_so_many() -> None:
    assert fits(tuple[float, float], [1, 2])
    assert not fits(tuple[float, float], [1])


def test_fields_are_said_in_their_words_with_their_defaults() -> None:
    forms = Forms()
    fields = forms.fields(Tree)
    assert fields["height"]["description"] == "In metres."
    assert fields["kind"] == {"description": "What grows.", "enum": ["oak", True], "default": "oak"}


def test_a_type_that_nothing_reads_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match="no form for"):
        Forms().of(bytes)
