"""What an expression names is known before it is worked out."""

import pytest

from builder.content.figures import FigureError
from builder.content.parsing import DEEPEST, names_in, parsed


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("drop", {"drop"}),
        ("(rent.last.price / 降幅) | percent(of=whole)", {"rent", "降幅", "whole"}),
        ("'a' if big and not small else b ~ 'c'", {"big", "small", "b"}),
        ("3 * 4", set()),
        ("t['drop'].x", {"t"}),
    ],
)
def test_names_begin_a_look_up(source: str, names: set[str]) -> None:
    assert names_in(source) == names


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(FigureError, match="cannot be read"):
        names_in("drop +")


@pytest.mark.parametrize(
    "source", ["(" * 180 + "1" + ")" * 180, "1" + "+1" * DEEPEST, " -" * 190 + "1", "a" + ".a" * 190, "1" + "|abs" * 90]
)
def test_what_is_nested_deeply_is_refused_wherever_it_is_read(source: str) -> None:
    with pytest.raises(FigureError, match="nested too deeply"):
        parsed(source)


def test_brackets_in_texts_nest_nothing() -> None:
    assert parsed("'" + "(" * 300 + "'").value == "(" * 300
    assert names_in("1" + "+1" * (DEEPEST - 2) + "+a") == {"a"}


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("t.v.max｜round", "write | for ｜"),
        ("（1）", "write ( for （"),
        ("1 ＋ 2", "write + for ＋"),
        ("a − b", "write - for −"),
        ("2 × 3", "write * for ×"),
        ("4 ÷ 2", "write / for ÷"),
        ("1 | change(2，3)", "write , for ，"),
        ("t。v", "write . for 。"),
        ("1 | unit(“元”)", 'write " for “'),
        ("'（' 1 ! 2", ""),
    ],
)
def test_a_wide_sign_is_told_with_the_one_that_is_read(source: str, hint: str) -> None:
    with pytest.raises(FigureError) as caught:
        parsed(source)
    assert caught.value.hint == hint
