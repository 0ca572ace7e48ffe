"""Goldens: kept when accepted, and a difference is shown."""

from pathlib import Path

import pytest

from tests.golden import Golden


def test_what_is_accepted_is_the_golden_from_then_on(tmp_path: Path) -> None:
    Golden(True, tmp_path)("deck", "第一行\nsecond\n")
    Golden(False, tmp_path)("deck", "第一行\nsecond\n")


def test_a_difference_is_shown_line_by_line(tmp_path: Path) -> None:
    Golden(True, tmp_path)("deck", "第一行\nsecond\n")
    with pytest.raises(AssertionError, match=r"(?s)-second\n\+third"):
        Golden(False, tmp_path)("deck", "第一行\nthird\n")


def test_a_golden_that_is_not_there_is_a_difference(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="--accept"):
        Golden(False, tmp_path)("deck", "x")
