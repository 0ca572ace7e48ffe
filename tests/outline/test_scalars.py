import pytest

from builder.errors import At
from builder.outline.nodes import Scalar
from builder.outline.records import Text
from builder.outline.scalars import SCALARS, repair

HERE, BELOW = At("deck.yaml", 1, 7), At("deck.yaml", 2, 3)


def read(wanted: type, text: str) -> object:
    return SCALARS[wanted][1](Scalar(text, HERE, HERE))


def hint(wanted: type, text: str) -> str:
    return repair(wanted, Scalar(text, HERE, HERE))


@pytest.mark.parametrize("text", ["no", "12:30", "1.10", "true", " a "])
def test_a_text_is_what_was_typed(text: str) -> None:
    assert read(Text, text) == Text(text, HERE)
    assert read(str, text) == text


def test_the_text_of_a_block_starts_on_its_first_line_and_ends_without_a_line_feed() -> None:
    block = Scalar("一\n二\n\n", HERE, BELOW, plain=False)
    assert SCALARS[Text][1](block) == Text("一\n二", BELOW)
    assert SCALARS[str][1](block) == "一\n二"


@pytest.mark.parametrize(("text", "value"), [("7", 7), ("-7", -7), ("+7", 7), ("007", 7)])
def test_whole_numbers(text: str, value: int) -> None:
    assert read(int, text) == value


@pytest.mark.parametrize("text", ["7.0", "1_000", "1,000", "０", "0x1F", "12%", "−5", "9" * 5000, "many", ""])
def test_what_is_no_whole_number(text: str) -> None:
    assert read(int, text) is None


@pytest.mark.parametrize(("text", "value"), [("1.10", 1.1), ("1e3", 1000), (".5", 0.5), ("-2", -2), ("5.", 5)])
def test_numbers(text: str, value: float) -> None:
    assert read(float, text) == value


@pytest.mark.parametrize("text", ["nan", ".inf", "1e999", "12:30", "1e9999", "1,5", ""])
def test_what_is_no_number(text: str) -> None:
    assert read(float, text) is None


def test_only_true_and_false_are_truth() -> None:
    assert (read(bool, "true"), read(bool, "false")) == (True, False)
    assert [read(bool, text) for text in ("yes", "True", "1", "off")] == [None] * 4


@pytest.mark.parametrize(
    ("wanted", "text", "words"),
    [
        (bool, "yes", "write true"),
        (bool, "False", "write false"),
        (bool, "1", ""),
        (int, "1,000", "write 1000"),
        (int, "1_000", "write 1000"),
        (float, "12％", "write 12"),
        (float, "−5", "write -5"),
        (int, "many", ""),
    ],
)
def test_a_slip_is_repaired_where_it_can_be(wanted: type, text: str, words: str) -> None:
    assert hint(wanted, text) == words


@pytest.mark.parametrize(("text", "words"), [("80%", "0.8"), ("7.5％", "0.075"), ("100 %", "1"), ("1,000", "1000")])
def test_per_cent_of_what_is_a_share_are_hundredths(text: str, words: str) -> None:
    assert repair(float, Scalar(text, HERE, HERE), share=True) == f"write {words}"
