import pytest

from builder.pictures import letters, loading
from builder.typeset.widths import advances

loading.load()


@pytest.mark.parametrize("bold", [False, True])
def test_latin_letters_are_as_wide_as_they_were_measured(bold: bool) -> None:
    text = "GPU-hours 1,589.5 (H100) $x_1^2$"
    assert letters.width(text, 14, bold) == pytest.approx(sum(map(advances(bold).__getitem__, text)) * 14)


def test_han_are_one_em_wide() -> None:
    assert letters.width("训练成本，", 14) == pytest.approx(5 * 14)


def test_marks_of_both_kinds_of_writing_follow_their_neighbours() -> None:
    assert letters.width("“算力”", 10) == pytest.approx(40)
    assert letters.width("“GPU”", 10) < 35


def test_the_widest_line_counts_and_lines_add_up_in_height() -> None:
    assert letters.width("短\n长长长", 10) == pytest.approx(30)
    assert letters.height("a\nb", 10) == pytest.approx(2 * letters.height("a", 10))
    assert letters.height("算", 10) > letters.height("a", 10)


def test_dollar_underscore_caret_and_backslash_are_letters() -> None:
    path, width = letters.outline(r"$\alpha_1^2$", False)
    assert width == pytest.approx(sum(map(advances().__getitem__, r"$\alpha_1^2$")))
    assert len(path.vertices) > 100


def test_marks_that_show_nothing_take_no_room() -> None:
    assert letters.width("a\u200bb\u200d", 10) == letters.width("ab", 10)


def test_names_break_at_blanks_and_between_han_but_not_before_a_mark() -> None:
    assert letters.wrapped("Anthropic Claude", 10, 60) == "Anthropic\nClaude"
    assert letters.wrapped("应用公司，省下", 10, 45) == "应用公\n司，省下"
    assert letters.wrapped("短", 10, 5) == "短"


def test_decided_lines_stay() -> None:
    assert letters.wrapped("甲\n乙", 10, 100) == "甲\n乙"
