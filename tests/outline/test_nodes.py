import pytest

from builder.errors import NOWHERE
from builder.outline.nodes import Mapping, Scalar, Sequence, Worked, settled, shown


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_a_plain_scalar_may_say_nothing(text: str) -> None:
    assert Scalar(text, NOWHERE, NOWHERE).null


def test_a_quoted_null_is_a_text() -> None:
    assert not Scalar("null", NOWHERE, NOWHERE, plain=False).null


def test_a_mapping_gives_its_values_by_key() -> None:
    value = Scalar("x", NOWHERE, NOWHERE)
    mapping = Mapping(((Scalar("a", NOWHERE, NOWHERE), value),), NOWHERE)
    assert mapping.get("a") is value
    assert mapping.get("b") is None


def test_a_node_is_shown_on_one_line_and_cut_short() -> None:
    assert shown(Scalar("a\nb", NOWHERE, NOWHERE)) == "'a b'"
    assert shown(Scalar("长" * 41, NOWHERE, NOWHERE)) == f"'{'长' * 39}…'"
    assert shown(Scalar("", NOWHERE, NOWHERE)) == "nothing"
    assert shown(Sequence((), NOWHERE)) == "an empty list"
    assert shown(Mapping((), NOWHERE)) == "keys and values"


def test_what_an_expression_came_to_names_things() -> None:
    node = Worked("rent", NOWHERE, NOWHERE, plain=False, expression="{{ name }}")
    assert settled(node, "data") == Scalar("rent", NOWHERE, NOWHERE, plain=False)
    assert settled(node, "title") is node
