"""Any text in any place of any layout's example makes a deck or problems, never anything else."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.build import compose
from builder.errors import DeckError, Problem
from builder.layouts import LAYOUTS
from tests.layouts.examples import deck_around, examples, fixtures

DECKS = [yaml.load(deck_around(text), yaml.BaseLoader) for layout in LAYOUTS.values() for text in examples(layout)]
NASTY = (
    *("", " ", "\n" * 200, "\x0b\x0c\x85\u2028", "\u202e{{ x }}", "{{", "{{ price.last.price }}", "{% x %}", "\\", "`"),
    *("**" * 900, "[" * 900, "[a](b)" * 200, "[a](https://[)", "#", "^", "^" * 99, "&<>]]>\"'", "_x000D_", "=1+1", "%"),
    *(
        "a" * 5_000,
        "字" * 2_000,
        "a\u0301" * 500,
        "😀" * 300,
        "مرحبا",
        "\u200b" * 99,
        "\t\t",
        "\ufdd0",
        "\ufffe",
        "\ud800",
    ),
    *("-", "~", "no", "1e999", "9" * 60, "-0", "NaN", "inf", "2026-13-45", "100%", "1:2", "￥", "a\0b"),
    *("../x", "/etc/passwd", "http://x/y.csv", "C:\\x"),
)
Place = tuple[str | int, ...]


def leaves(node: Any, above: Place = ()) -> Iterator[Place]:
    """Where the texts of an outline stand; those of keys too."""
    if isinstance(node, str):
        yield above
        return
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield from leaves(value, (*above, key))


def changed(node: Any, place: Place, text: str) -> Any:
    if not place:
        return text
    key, *rest = place
    if isinstance(node, dict):
        return {name: changed(value, tuple(rest), text) if name == key else value for name, value in node.items()}
    return [changed(value, tuple(rest), text) if index == key else value for index, value in enumerate(node)]


@st.composite
def outlines(draw: st.DrawFn) -> bytes:
    """A deck with some of its texts replaced. Written as JSON, which is YAML."""
    deck = draw(st.sampled_from(DECKS))
    places = list(leaves(deck))
    for _ in range(draw(st.integers(1, 3))):
        text = draw(st.sampled_from(NASTY) | st.text(max_size=60))
        deck = changed(deck, draw(st.sampled_from(places)), text)
    return json.dumps(deck, ensure_ascii=False).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fixtures(tmp_path_factory.mktemp("any"))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(outline=outlines())
def test_any_text_makes_a_deck_or_problems(folder: Path, outline: bytes) -> None:
    (folder / "deck.yaml").write_bytes(outline)
    problems: tuple[Problem, ...] = ()
    try:
        assert compose(folder / "deck.yaml")[0].slides
    except DeckError as error:
        problems = error.problems
    assert all(problem.message and problem.at.file for problem in problems)
