import pytest

from builder.errors import At, DeckError, Problem
from builder.outline.characters import clean, decode, lines, mask, unwanted


def problem_of(data: bytes) -> Problem:
    with pytest.raises(DeckError) as caught:
        decode(data, "deck.yaml")
    (problem,) = caught.value.problems
    return problem


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbftitle: x", "deck.yaml") == "title: x"


def test_utf_16_is_named() -> None:
    assert problem_of("标题".encode("utf-16")) == Problem(
        At("deck.yaml", 1, 1), "this file is UTF-16", "save it as UTF-8"
    )


@pytest.mark.parametrize("kind", ["utf-32-le", "utf-32-be"])
def test_utf_32_is_not_taken_for_it(kind: str) -> None:
    assert problem_of("\ufeff标题".encode(kind)).message == "this file is UTF-32"


def test_a_byte_that_is_not_utf_8_is_placed() -> None:
    problem = problem_of("标题: 好\n副标题: ".encode() + b"\xff\n")
    assert problem.at == At("deck.yaml", 2, 6)
    assert problem.message == "this is not UTF-8 (byte 0xFF)"


def test_gbk_is_recognised() -> None:
    assert "GBK" in problem_of("名称,价格\n算力,便宜".encode("gbk")).hint


@pytest.mark.parametrize("text", ["title: Müller", "título: Año, señor", "Größe: 3", "c’est – où"])
def test_latin_1_is_not_taken_for_gbk(text: str) -> None:
    assert problem_of(text.encode("cp1252")).hint == "it looks like Latin-1 or Windows-1252; save it as UTF-8"


@pytest.mark.parametrize("data", ["价格：便宜".encode("big5"), "価格のあんない".encode("shift_jis"), b"a\xff\xfe\xfd"])
def test_nothing_is_said_of_what_is_not_known(data: bytes) -> None:
    assert problem_of(data).hint == "save it as UTF-8"


def test_control_characters_are_placed_one_by_one() -> None:
    with pytest.raises(DeckError) as caught:
        decode(b"a: x\x00y\nb: \x1b", "deck.yaml")
    assert [(problem.at.line, problem.at.column, problem.message) for problem in caught.value.problems] == [
        (1, 5, "a control character, U+0000"),
        (2, 4, "a control character, U+001B"),
    ]


@pytest.mark.parametrize("text", ["\t", "\n", "a\u200db", "\u202e", "👩‍👩‍👧", "é", "\xa0"])
def test_ordinary_invisible_characters_are_let_be(text: str) -> None:
    assert unwanted(text) == []


@pytest.mark.parametrize("text", ["\x00", "\x7f", "\x9f", "\uffff", "\ud83d"])
def test_characters_no_text_should_hold_are_found(text: str) -> None:
    assert [name for _, name in unwanted(f"a{text}")] == [f"U+{ord(text):04X}"]


def test_a_byte_order_mark_inside_is_called_one() -> None:
    assert unwanted("a\ufeff") == [(1, "U+FEFF, a byte order mark")]


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_line_feed(mark: str) -> None:
    assert clean(f"上{mark}下") == clean(f"a{mark}b").replace("a", "上").replace("b", "下") == "上\n下"


def test_masking_is_undone_by_cleaning() -> None:
    assert "\x0b" not in mask("上\x0b下")
    assert clean(mask("上\x0b下")) == "上\n下"


def test_characters_are_composed() -> None:
    assert clean("Cafe\u0301") == "Café"


def test_lines_are_those_an_editor_numbers() -> None:
    assert lines("a\r\nb\rc\u2028d\n") == ["a", "b", "c\u2028d", ""]
