import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.beginning.sentences import first_sentence, joined, sentences, shortened, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。乙！丙？丁", ("甲。", "乙！", "丙？", "丁")),
        ("他说：“贵。真贵！”然后走了。", ("他说：“贵。真贵！”", "然后走了。")),
        ("第一句“引语。”，接着说。再来。", ("第一句“引语。”，接着说。", "再来。")),
        ("等一等……好。", ("等一等……好。",)),
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        (
            "Mr. Smith paid 3.50 e.g. for J. R. Jones. He left.",
            ("Mr. Smith paid 3.50 e.g. for J. R. Jones.", "He left."),
        ),
        ("“Stop!” she said. “Go.” Then.", ("“Stop!” she said.", "“Go.”", "Then.")),
        ("It costs 5 etc. and more. Yes.", ("It costs 5 etc. and more.", "Yes.")),
        ("“从不关上。第二句。", ("“从不关上。", "第二句。")),
        ("没有句号", ("没有句号",)),
        ("", ()),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected
    assert first_sentence(text) == next(iter(expected), "")


def test_a_long_text_is_cut_after_a_sentence() -> None:
    assert shortened("第一句话。第二句话很长很长。", 8) == "第一句话。"
    assert shortened("One two. Three four. Five six.", 12) == "One two. Three four."


def test_a_long_sentence_is_cut_after_a_clause_with_an_ellipsis() -> None:
    assert shortened("当一种通用能力变便宜，通常会发生两件事", 14) == "当一种通用能力变便宜…"
    assert shortened("当能力变便宜,通常会发生两件大事情", 10) == "当能力变便宜…"
    assert shortened("When it gets cheap, two things will happen at once", 14) == "When it gets cheap…"
    battery = "And do not buy the largest battery: a smaller one, charged four times a day, weighs two tonnes less."
    assert shortened(battery, 44).endswith("…")


def test_what_stands_before_a_semicolon_is_whole() -> None:
    assert shortened("价格降了一半；用量反而翻了一倍还多", 12) == "价格降了一半"
    assert shortened("Prices fell; costs did not, as everybody knows", 12) == "Prices fell"


def test_a_list_after_a_colon_and_words_in_brackets_are_not_whole() -> None:
    assert shortened("有三件事：价格；用量；还有没人说的账单", 12).endswith("…")
    assert shortened("他们说（价格降了；用量升了）然后走了", 12) == "他们说（价格降了…）"


def test_at_worst_words_are_left_out_with_an_ellipsis() -> None:
    assert shortened("The quick brown fox jumps over the dog", 12) == "The quick brown fox…"
    assert shortened("没有任何标点的一句很长的话", 8) == "没有任何标点的…"


def test_quotes_that_a_cut_leaves_open_are_closed() -> None:
    assert shortened("他们说“这件事，非常重要而且很急”", 9) == "他们说“这件事…”"


@given(st.lists(st.sampled_from(["one", "two,", "三，", "four;", "five:", "six."]), max_size=30), st.floats(4, 60))
def test_a_cut_inside_a_sentence_is_marked(parts: list[str], most: float) -> None:
    text = " ".join(parts)
    cut = shortened(text, most)
    rest = text[len(cut) :]
    assert cut == text or cut.endswith(("…", ".")) or rest.startswith(";")


def test_what_is_combined_is_not_torn() -> None:
    assert shortened("e\u0301" * 30, 8).count("e") == shortened("e\u0301" * 30, 8).count("\u0301")


def test_lines_are_joined_with_a_blank_between_words_alone() -> None:
    assert joined("甲，\n乙") == "甲，乙"
    assert joined("one\n  two") == "one two"
    assert joined("  用\tAI\n的 ") == "用 AI 的"


@given(st.text(max_size=200), st.floats(3, 60))
def test_a_cut_text_has_room_and_nothing_is_lost_between_sentences(text: str, most: float) -> None:
    """Only the marks that close what a cut left open come on top."""
    closing = sum(text.count(mark) for mark in "“‘「『（(【《〈［[")
    assert width(shortened(text, most)) <= max(most, 2.0) + closing
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
