from hypothesis import given
from hypothesis import strategies as st

from builder.beginning.writing import comment, listing, literal, notes, quoted, scalar, slide_text, word, words
from builder.content import marks
from builder.outline.characters import wanted
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.read import parse

SIGNS = "\\*`[](){}%^ \n\t#:-'\"&!|>?@,~=一，：。“”{{}}"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(SIGNS)), max_size=60)


def entries(text: str) -> dict[str, Node]:
    node = parse(text, "deck.yaml")
    assert isinstance(node, Mapping)
    return {key.text: value for key, value in node.entries}


def text_of(node: Node) -> str:
    assert isinstance(node, Scalar)
    assert not node.null
    return node.text


@given(TEXTS)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """But for line ends at its end, which texts of an outline do not have, and characters that no outline holds."""
    text = wanted(text).rstrip("\n")
    read = entries(f"a: {scalar(text)}\nb: [{word(text)}, x]\nc: {{k: {word(text)}}}\n{quoted(text + 'k')}: 1\n")
    assert text_of(read["a"]) == text
    assert isinstance(read["b"], Sequence)
    assert text_of(read["b"].items[0]) == text
    assert isinstance(read["c"], Mapping)
    assert text_of(read["c"].entries[0][1]) == text
    assert text + "k" in read


@given(TEXTS)
def test_nothing_in_a_literal_text_is_a_mark(text: str) -> None:
    text = text.replace("{{", "").replace("{%", "")
    assert marks.plain(literal(text)) == text


def test_plain_texts_stay_plain() -> None:
    for text in ("价格降了", "What to do", "Who pays?", "第一，第二。", "don't", "H100 (2024)"):
        assert scalar(text) == text
    for text in ("a: b", "- a", "yes", "null", "a #b", "{a}", "'a'", " a", "价格:"):
        assert scalar(text) == f'"{text}"'


def test_braces_are_written_as_braces() -> None:
    assert slide_text("{{ a }}") == "\"{{ '{{' }} a }}\""
    assert literal("{% if %}") == "{{ '{%' }} if %}"


def test_notes_stand_line_by_line() -> None:
    assert notes(" 第一行\n\n\t第二行 ") == ["notes: |", "  第一行", "  第二行"]
    assert notes(" \n ") == []


def test_code_keeps_its_blanks() -> None:
    made = "\n".join(listing("\n    if a:\n\tb  \n\nc # {{ x }}\n"))
    assert text_of(entries(made)["text"]) == "    if a:\n    b\n\nc # {{ x }}"


def test_a_list_and_a_comment_stand_on_a_line() -> None:
    assert words(["a", "b c", "d,e"]) == '[a, b c, "d,e"]'
    assert comment("two\nlines") == "# two lines"
