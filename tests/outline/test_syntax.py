import pytest

from builder.errors import At, DeckError
from builder.outline.read import parse
from builder.outline.syntax import quoted, wide_mark

STARTS = "a text cannot start with '{}' unless it is in quotes"
TAB = "a tab stands where blanks are wanted"
AMONG = "this list item stands among keys"
WIDE = "a full-width '{}' parts nothing here"
MISFIT = "this line is indented unlike its neighbours"

CASES = [
    ("a: **b** c", 1, 4, STARTS.format("*"), 'write "**b** c"'),
    ("a: @x", 1, 4, STARTS.format("@"), 'write "@x"'),
    ("a: `x` \"y\"", 1, 4, STARTS.format("`"), "write '`x` \"y\"'"),
    ("a: %x", 1, 4, STARTS.format("%"), 'write "%x"'),
    ("a: &", 1, 4, STARTS.format("&"), 'write "&"'),
    ("a: ]", 1, 4, STARTS.format("]"), 'write "]"'),
    ("a: ? b", 1, 4, STARTS.format("?"), 'write "? b"'),
    ("a:\n\tb: 1", 2, 1, TAB, "indent with blanks"),
    ("a: x\n\tb: 1", 2, 1, TAB, "indent with blanks"),
    ("a:\n  - b: x\n  \tc: 1\n", 3, 3, TAB, "indent with blanks"),
    ("a: x\n\t\nb: c\n", 2, 1, TAB, "indent with blanks"),
    ("a: x\nb: c: d\n\t\n", 2, 5, "a text that holds ': ' must be in quotes", 'write "c: d"'),
    ("a:\n  notes: |\n\tx\n", 3, 1, TAB, "indent with blanks"),
    ("a:\n  notes: |\n    x\n\ty\n  b: c\n", 4, 1, TAB, "indent with blanks"),
    ("a: |\n  if x:\n  \ty\nb: c: d", 4, 5, "a text that holds ': ' must be in quotes", 'write "c: d"'),
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
    ("a: {b: 甲，c: x}", 1, 9, WIDE.format("，"), "write ', ', or put a text that holds it in quotes"),
    ("a: {b: '甲'，c: x}", 1, 11, WIDE.format("，"), "write ', ', or put a text that holds it in quotes"),
    ("a: {b: 甲，\n  c: x}", 1, 9, WIDE.format("，"), "write ', ', or put a text that holds it in quotes"),
    ("a: {'b'：x}", 1, 8, WIDE.format("："), "write ': ', or put a text that holds it in quotes"),
    ("a: |x\n b", 1, 5, "a text after '|' starts on the next line", "break the line after '|'"),
    ("a: - b", 1, 4, "a list cannot start on the line of its key", "start it on the next line"),
    ("a:\n  b: 1\n c: 2", 3, 2, MISFIT, "its group is the one that began on line 1, in column 1"),
    ("a: b\n- c", 2, 1, "this list item stands among keys", "its group is the one that began on line 1, in column 1"),
    ("a:\n- b: c\n  d:\n    - e: f\n      g:\n        - h\n  - e: f\n", 7, 3, AMONG,
     "indent this line by 4 blanks, like line 4"),
    ("a:\n- b: c\n  d:\n\n    # first\n    - e: f\n   - e: f\n", 7, 4, AMONG,
     "indent this line by 4 blanks, like line 6"),
    ("a:\n  - b\n - c\n", 3, 2, AMONG, "indent this line by 2 blanks, like line 2"),
    ("a:\n - b\n  - d: e", 3, 3, "a list stands under a text",
     "write 'text: b' and put the list under 'points:'"),
    ("a: {\n  b: c}\n- d", 3, 1, AMONG, "its group is the one that began on line 1, in column 1"),
    ("- a:\n  - b\n - c\n", 3, 2, "this list item is indented unlike the list that began on line 1, in column 1",
     "start this line in column 1, like line 1"),
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


@pytest.mark.parametrize(("text", "column", "hint"), [
    ("标题：好", 3, "write '标题: 好'"),
    ("标题：", 3, "write ': '"),
    ("甲，乙", 2, "write ', '"),
    ("甲：乙，丙：丁", 2, "write ': '"),
])  # fmt: skip
def test_a_key_that_a_full_width_mark_ends_is_told_from_others(text: str, column: int, hint: str) -> None:
    problem = wide_mark(text, At("deck.yaml", 1, 1))
    assert problem is not None
    assert (problem.at.column, problem.hint) == (column, hint)
    assert wide_mark("title", At("deck.yaml", 1, 1)) is None
