import pytest

from builder.errors import DeckError
from builder.outline.read import parse
from builder.outline.syntax import quoted

STARTS = "a text cannot start with '{}' unless it is in quotes"
MISFIT = "this line is indented unlike its neighbours"

CASES = [
    ("a: **b** c", 1, 4, STARTS.format("*"), 'write "**b** c"'),
    ("a: @x", 1, 4, STARTS.format("@"), 'write "@x"'),
    ("a: `x` \"y\"", 1, 4, STARTS.format("`"), "write '`x` \"y\"'"),
    ("a: %x", 1, 4, STARTS.format("%"), 'write "%x"'),
    ("a: &", 1, 4, STARTS.format("&"), 'write "&"'),
    ("a: ]", 1, 4, STARTS.format("]"), 'write "]"'),
    ("a: ? b", 1, 4, STARTS.format("?"), 'write "? b"'),
    ("a:\n\tb: 1", 2, 1, "a tab stands where blanks are wanted", "indent with blanks"),
    ("a: b: c", 1, 5, "a text that holds ': ' must be in quotes", 'write "b: c"'),
    ("- a: b: c", 1, 7, "a text that holds ': ' must be in quotes", 'write "b: c"'),
    ("标题：好\nb: c", 1, 3, "a key ends with ':' and a blank, not with '：'", "write '标题: 好'"),
    ("a: c\n标题：好\n", 2, 3, "a key ends with ':' and a blank, not with '：'", "write '标题: 好'"),
    ("a:b\nc: d", 1, 3, "a blank is missing after the colon", "write 'a: b'"),
    ("a: c\nb\ne: f", 2, 1, "this line is neither 'key: value' nor a list item",
     "write 'b: …', or indent it if it continues the text above"),
    ("a: 1\n  b: 2", 2, 3, "a key cannot stand under a text", "indent it like the keys it belongs to; see line 1"),
    ("a: 'x\nb: c\n", 1, 4, "this quote is never closed", "add a closing '"),
    ('a: "\\q"', 1, 5, "'\\q' means nothing in double quotes",
     "write '\\\\' for a backslash, or put the text in single quotes"),
    ('a: "\\ud83d"', 1, 4, "an escape in this text is no character", "write the character itself"),
    ("a: [1, 2\nb: c", 1, 4, "this list is never closed", "add ']', or quotes if it is a text"),
    ("a: {x: 1\nb: 2", 1, 4, "this mapping is never closed", "add '}', or quotes if it is a text"),
    ("a: [b, c: d: e]", 1, 12, "',' or ']' is wanted here", "put a text that holds these marks in quotes"),
    ("a: |x\n b", 1, 5, "a text after '|' starts on the next line", "break the line after '|'"),
    ("a: - b", 1, 4, "a list cannot start on the line of its key", "start it on the next line"),
    ("a:\n  b: 1\n c: 2", 3, 2, MISFIT, "its group is the one that began on line 1, in column 1"),
    ("a: b\n- c", 2, 1, "this list item stands among keys", "its group is the one that began on line 1, in column 1"),
    ("a:\n  - 1\n  b: 2", 3, 3, "this line is no item of the list that began on line 2, in column 3",
     "start it with '- ', or indent it"),
    ("a: [t](u) x", 1, 7, "the text goes on after its closing ]", 'write "[t](u) x"'),
    ('a: "x" y', 1, 8, 'the text goes on after its closing "', "write '\"x\" y'"),
    ("a: &x b *x\nc: &x *x", 2, 7, "this is left over on its line", "put the whole text in quotes"),
    ("  a: 1\nb: 2", 2, 1, "this line stands further left than the first one", "start both in the same column"),
    ("%YAML 2.0\n---\na: b", 1, 1, "this is not YAML: found incompatible YAML document", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), CASES)
def test_a_slip_is_explained(text: str, line: int, column: int, message: str, hint: str) -> None:
    with pytest.raises(DeckError) as caught:
        parse(text, "deck.yaml")
    (problem,) = caught.value.problems
    assert (problem.at.line, problem.at.column, problem.message, problem.hint) == (line, column, message, hint)


def test_a_long_or_doubly_quoted_text_is_not_repeated() -> None:
    assert quoted(f"a: *{'长' * 60}", 4) == "put the whole text in quotes"
    assert quoted('a: *"it\'s"', 4) == "put the whole text in quotes"


def test_backslashes_go_into_single_quotes() -> None:
    assert quoted("a: *C:\\x", 4) == "write '*C:\\x'"
