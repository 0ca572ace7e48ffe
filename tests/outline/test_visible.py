import json
from unicodedata import bidirectional, category

import pytest
from hypothesis import given
from hypothesis import strategies as some

from builder.outline.visible import on_one_line, visible

DIRECTING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\u001b[2J"),
        ("\x1b]0;title\x07", "\\u001b]0;title\\u0007"),
        ("\x9b31m", "\\u009b31m"),
        ("a\rb\x08\x7f", "a\\u000db\\u0008\\u007f"),
        ("gpj.\u202etxt", "gpj.\\u202etxt"),
        ("\u2066x\u2069\u200f", "\\u2066x\\u2069\\u200f"),
        ("\udcff", "\\udcff"),
        ("a\u2028b", "a\\u2028b"),
        ("算力\tمرحبا\n👩‍👩‍👧 é", "算力\tمرحبا\n👩‍👩‍👧 é"),
    ],
)
def test_what_acts_on_a_terminal_is_shown_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(some.text(some.characters(exclude_categories=())))
def test_it_means_the_same_in_json(text: str) -> None:
    assert json.loads(visible(json.dumps(text, ensure_ascii=False)), strict=False) == text


@given(some.text(some.characters(exclude_categories=())))
def test_nothing_is_left_that_acts(text: str) -> None:
    shown = on_one_line(text)
    assert len(shown.splitlines()) <= 1
    assert not any(category(one) in ("Cc", "Cs", "Zl", "Zp") for one in shown.replace("\t", ""))
    assert not any(bidirectional(one) in DIRECTING for one in shown)
    shown.encode()
