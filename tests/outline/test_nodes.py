import pytest

from builder.errors import NOWHERE
from builder.outline.nodes import Mapping, Scalar


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
