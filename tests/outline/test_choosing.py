"""What is chosen stands in the outline as if it had been written there."""

import pytest

from builder.errors import DeckError
from builder.outline.choosing import COMMAND, Choice, chosen
from builder.outline.nodes import Mapping, Scalar
from builder.outline.read import parse

ROOT = parse(
    """\
title: 全
minutes: 20
audience: long
vars: {drop: 0.7, client: 甲}
variants:
  short: {title: 短, theme: dark, slides: [a], audience: x, vars: {drop: 0.5, new: 1}}
  long: {minutes: 60}
""",
    "deck.yaml",
)


def texts(only: str = "", **variables: str) -> dict[str, str]:
    """The plain values at the top and the variables."""
    made = chosen(ROOT, Choice(only, variables))
    assert isinstance(made, Mapping)
    said = made.get("vars")
    assert isinstance(said, Mapping)
    entries = (*made.entries, *said.entries)
    return {key.text: node.text for key, node in entries if isinstance(node, Scalar)}


def test_a_variant_takes_the_place_of_keys_and_variables_and_adds_keys() -> None:
    assert texts("short") == {
        "title": "短", "minutes": "20", "theme": "dark", "audience": "long", "drop": "0.5", "client": "甲",
    }  # fmt: skip


def test_the_outline_chooses_where_nothing_else_does() -> None:
    assert texts()["minutes"] == "60"
    assert texts("all")["minutes"] == "20"


def test_variables_of_the_command_stand_before_a_variants() -> None:
    assert texts("short", drop="0.2")["drop"] == "0.2"


def test_they_stand_nowhere_in_a_file() -> None:
    made = chosen(ROOT, Choice(variables={"drop": "0.2"}))
    said = made.get("vars") if isinstance(made, Mapping) else None
    assert isinstance(said, Mapping)
    assert (drop := said.get("drop")) is not None
    assert drop.at == COMMAND


def test_unknown_variables_are_problems() -> None:
    with pytest.raises(DeckError) as caught:
        texts(dorp="1", clinet="2")
    assert [problem.hint for problem in caught.value.problems] == ["did you mean 'client'?", "did you mean 'drop'?"]
    with pytest.raises(DeckError) as caught:
        chosen(parse("title: x", "deck.yaml"), Choice(variables={"drop": "1"}))
    assert caught.value.problems[0].hint == "the outline says no 'vars:'"


def test_what_is_no_outline_is_left_to_those_who_read_it() -> None:
    node = parse("[x]", "deck.yaml")
    assert chosen(node, Choice("short", {"drop": "1"})) is node
