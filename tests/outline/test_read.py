import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import MOST_TOLD, At, DeckError, Problem
from builder.files import find
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, amount
from builder.outline.read import ALIAS_LIMIT, ALIAS_TEXT_LIMIT, DEPTH_LIMIT, NODE_LIMIT, parse, read, read_named
from builder.outline.records import Text


def plain(node: Node) -> object:
    """A node as lists, dicts and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def value(text: str) -> Scalar:
    node = parse(f"a: {text}", "deck.yaml")
    assert isinstance(node, Mapping)
    (_, found), *_ = node.entries
    assert isinstance(found, Scalar)
    return found


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(DeckError) as caught:
        parse(text, "deck.yaml")
    return caught.value.problems


def problem_of(text: str) -> tuple[int, int, str, str]:
    (problem,) = problems_of(text)
    return problem.at.line, problem.at.column, problem.message, problem.hint


@pytest.mark.parametrize(
    "text", ["no", "12:30", "1e3", "2026-02", "0123", "1_000", "1.10", "2024-01-01", "off", "0x1F", ".5", "50%"]
)
def test_scalars_stay_as_typed(text: str) -> None:
    assert value(text).text == text


def test_collections_keep_their_order() -> None:
    assert plain(parse("b: [1, {c: d}]\na:\n- x\n", "deck.yaml")) == {"b": ["1", {"c": "d"}], "a": ["x"]}


def test_every_node_knows_its_place() -> None:
    node = parse("标题: 好\n表:\n  - 一\n", "deck.yaml")
    assert isinstance(node, Mapping)
    (key, title), (_, listed) = node.entries
    assert isinstance(listed, Sequence)
    assert (node.at, key.at, title.at) == (At("deck.yaml", 1, 1), At("deck.yaml", 1, 1), At("deck.yaml", 1, 5))
    assert (listed.at, listed.items[0].at) == (At("deck.yaml", 3, 3), At("deck.yaml", 3, 5))


@pytest.mark.parametrize("header", ["|", ">", "|-", "|  # 讲稿", "&x |"])
def test_a_block_starts_on_the_line_under_its_header(header: str) -> None:
    node = parse(f"a:\n  notes: {header}\n    第一行\n    第二行\n", "deck.yaml")
    assert isinstance(node, Mapping)
    inner = node.get("a")
    assert isinstance(inner, Mapping)
    notes = inner.get("notes")
    assert isinstance(notes, Scalar)
    assert (notes.at.line, notes.start) == (2, At("deck.yaml", 3, 5))


def test_the_header_of_a_block_may_stand_under_its_anchor() -> None:
    node = parse("notes: &x\n  |\n  第一行\n", "deck.yaml")
    assert isinstance(node, Mapping)
    notes = node.get("notes")
    assert isinstance(notes, Scalar)
    assert (notes.text, notes.start.line) == ("第一行\n", 3)


def test_the_start_of_a_block_is_found_under_windows_line_ends() -> None:
    node = parse("notes: |\r\n  第一行\r\n", "deck.yaml")
    assert isinstance(node, Mapping)
    notes = node.get("notes")
    assert isinstance(notes, Scalar)
    assert (notes.text, notes.start) == ("第一行\n", At("deck.yaml", 2, 3))


def test_windows_line_ends_change_nothing() -> None:
    assert plain(parse("a: |\r\n  x\r\n  y\r\nb: z\r\n", "d")) == {"a": "x\ny\n", "b": "z"}


def test_a_break_copied_from_powerpoint_is_a_line_break_and_no_new_line_of_the_file() -> None:
    node = parse("a: 上\x0b下\nb: z", "deck.yaml")
    assert plain(node) == {"a": "上\n下", "b": "z"}
    assert isinstance(node, Mapping)
    assert node.entries[1][0].at.line == 2


def test_texts_are_composed() -> None:
    assert value("Cafe\u0301").text == "Café"


def test_an_alias_repeats_its_value() -> None:
    assert plain(parse("a: &x [1, 2]\nb: *x\nc: &y 好\nd: *y", "d")) == {
        "a": ["1", "2"], "b": ["1", "2"], "c": "好", "d": "好",
    }  # fmt: skip


def test_an_alias_of_nothing_asks_for_quotes() -> None:
    assert problem_of("a: *重点") == (1, 4, "a text cannot start with '*' unless it is in quotes", 'write "*重点"')
    assert problem_of("a: *b c") == (
        1,
        4,
        "'*b' repeats nothing: no '&b' above",
        "put a text that starts with '*' in quotes",
    )


def test_an_alias_cannot_repeat_what_it_stands_in() -> None:
    assert problem_of("a: &x [*x]")[2] == "'*x' stands inside what it repeats"


def test_aliases_that_multiply_are_refused_quickly() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 11))
    started = time.perf_counter()
    line, _, message, _ = problem_of(f"l0: &l0 [x, x]\n{levels}")
    assert time.perf_counter() - started < 0.1
    assert message == f"aliases repeat too much: more than {ALIAS_LIMIT} values"
    assert line <= 6


def test_a_large_value_with_an_anchor_nobody_repeats_costs_nothing() -> None:
    assert len(parse(f"&x [{', '.join(['a'] * (ALIAS_LIMIT + 1))}]", "d").items) == ALIAS_LIMIT + 1  # type: ignore[union-attr]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_not_followed(opening: str) -> None:
    assert problems_of(opening * 30_000)[0].message == f"nested too deeply: at most {DEPTH_LIMIT} levels"


def test_a_key_written_twice_names_both_lines() -> None:
    assert problem_of("title: a\nb: c\ntitle: d") == (
        3, 1, "the key 'title' is written twice", "it stands already on line 1: keep one of the two",
    )  # fmt: skip


def test_merge_keys_are_refused() -> None:
    assert problem_of("a: &x {b: c}\nd:\n  <<: *x") == (3, 3, "merge keys ('<<') are not read", "write the keys out")


@pytest.mark.parametrize(
    ("text", "tag"), [("!!int 3", "!!int"), ("!foo x", "!foo"), ("!!python/name:os.system", ""), ("!!seq [b]", "!!seq")]
)
def test_tags_are_refused(text: str, tag: str) -> None:
    line, column, message, _ = problem_of(f"a: {text}")
    assert (line, column) == (1, 4)
    assert message.startswith(f"tags such as '{tag}")


def test_a_template_without_quotes_is_shown_with_them() -> None:
    hint = 'write "{{ x }} 天"'
    assert problem_of("a: {{ x }} 天") == (1, 4, "a text cannot start with '{{' unless it is in quotes", hint)


def test_a_list_is_no_key() -> None:
    assert problem_of("? [a, b]\n: c") == (1, 3, "a key must be a plain word, not a list or a mapping", "")


def test_a_second_document_is_refused() -> None:
    line, _, message, _ = problem_of("a: b\n---\nc: d")
    assert (line, message) == (2, "a second document starts here")


@pytest.mark.parametrize("text", ["", "\n\n", "# nur so\n", "---\n", "~"])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    assert problem_of(text) == (1, 1, "nothing is written here", "the file holds no keys")


def test_control_characters_by_escape_are_found() -> None:
    assert problem_of('a: "x\\0y"')[2] == "the text holds a control character, U+0000"


def test_problems_are_gathered() -> None:
    assert [problem.at.line for problem in problems_of("a: 1\na: 2\nb: !x 3\nc:\n  <<: 4\n")] == [2, 3, 5]


def test_a_file_that_is_not_there_has_no_line(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    with pytest.raises(DeckError) as caught:
        read(file)
    assert caught.value.problems == (
        Problem(At(str(file), 0, 0), "cannot read 'deck.yaml': no such file or directory"),
    )


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_bytes(b"#" * 5_000_001)
    with pytest.raises(DeckError, match=r"too large: 5\.0 MB, at most 5 MB"):
        read(file)


def test_a_file_is_read_with_its_mark(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_bytes("\ufeff标题: 好".encode())
    assert plain(read(tmp_path / "deck.yaml")) == {"标题": "好"}


@given(st.text(st.sampled_from(list("ab:：-*&!|>'\"[]{}#@`%,? \n\t\\好\x0b\u2028")), max_size=30))
def test_any_text_is_read_or_has_problems_with_places(text: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        parse(text, "deck.yaml")
    except DeckError as error:
        problems = error.problems
    assert all(problem.at.line >= 1 and problem.message for problem in problems)


@pytest.mark.parametrize(("text", "line", "column", "hint"), [
    ("points:\n  - 需求\n    - 年轻人\n    - 老人\n", 3, 5, "write 'text: 需求' and put the list under 'points:'"),
    ("points:\n  - 需求\n\n    - 年轻人\n", 4, 5, "write 'text: 需求' and put the list under 'points:'"),
    ("points:\n  - 需求\n    很多\n    - 年轻人\n", 4, 5, "write 'text: 需求' and put the list under 'points:'"),
    ("points: 需求\n  - 年轻人\n", 2, 3, "give the list a key of its own, or put the text in quotes"),
])  # fmt: skip
def test_a_list_indented_under_a_text_is_not_taken_for_more_text(text: str, line: int, column: int, hint: str) -> None:
    assert problem_of(text) == (line, column, "a list stands under a text", hint)


@pytest.mark.parametrize("text", ["a - b", "a\n  b - c", "'a\n  - b'", "|\n  a\n  - b", "- a - b\n  - c"])
def test_a_text_may_hold_dashes(text: str) -> None:
    parse(f"key:\n  {text}", "deck.yaml")


def test_texts_that_aliases_repeat_are_counted_by_their_length() -> None:
    text = "x" * (ALIAS_TEXT_LIMIT // 10)
    parse(f"- &a {text}\n" + "- *a\n" * 10, "deck.yaml")
    line, _, message, _ = problem_of(f"- &a {text}\n" + "- *a\n" * 11)
    assert (line, message) == (12, "aliases repeat too much: more than 1,000,000 characters")


def test_values_and_keys_are_counted() -> None:
    line, _, message, _ = problem_of("- x\n" * NODE_LIMIT)
    assert (line, message) == (NODE_LIMIT, "more than 250,000 values and keys")


def test_of_very_many_problems_the_first_are_told() -> None:
    assert len(problems_of("a: !x b\n" * 100_000)) == MOST_TOLD + 1


@pytest.mark.parametrize("many", ["- {{ x }}\n", "- *a\n", "- !x a\n", "? [a]\n: b\n", "a: b\n", '- "\\0"\n'])
def test_many_problems_take_no_longer_than_their_file(many: str) -> None:
    started = time.process_time()
    assert problems_of(many * 100_000)
    assert time.process_time() - started < 1


def test_directives_are_few() -> None:
    assert plain(parse("%YAML 1.2\n---\na: b\n", "deck.yaml")) == {"a": "b"}
    assert problem_of("# x\n" + "%TAG !a! b\n" * 100_000)[:3] == (2, 1, "more than 20 lines begin with '%'")


def test_an_alias_of_a_list_is_no_key() -> None:
    assert problem_of("a: &a [x]\n*a : y\n")[:3] == (2, 1, "a key must be a plain word, not a list or a mapping")


@pytest.mark.parametrize("character", ["\ufdd0", "\ufdef", "\ufffe"])
def test_noncharacters_are_refused_however_they_are_written(character: str, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text(f"a: x{character}", "utf-8")
    with pytest.raises(DeckError, match="a control character"):
        read(tmp_path / "deck.yaml")


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_have_problems(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "deck.yaml")
        file.write_bytes(data)
        problems: tuple[Problem, ...] = ()
        try:
            assert amount(read(file))[0] >= 1
        except DeckError as error:
            problems = error.problems
        assert all(problem.message for problem in problems)


def test_files_that_an_outline_names_are_yaml_by_name_too(tmp_path: Path) -> None:
    (tmp_path / "keys.pem").write_text("secret: x\n")
    name = Text("keys.pem", At("deck.yaml", 3, 9))
    with pytest.raises(DeckError) as caught:
        read_named(name, find(name, tmp_path))
    (problem,) = caught.value.problems
    assert (problem.at, problem.message) == (name.at, "'keys.pem' is no YAML file")
