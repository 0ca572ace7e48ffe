from pathlib import Path

import pytest

from builder.content import amounts
from tests.outlines import around, problems_of

WORDS = "x" * 1_000


@pytest.mark.parametrize(
    ("slide", "message"),
    [
        ("title: t\n  points: [" + "a, " * 501 + "]", "a slide holds at most 500 texts, this one 502"),
        (
            "title: t\n  table: {columns: [a, b], rows: [" + "[x, y], " * 1_001 + "]}",
            "a slide holds at most 2,000 cells, this one 2,002",
        ),
        (
            f"title: t\n  points: [{', '.join([WORDS] * 30)}]",
            "a slide holds at most 30,000 characters, this one 30,001",
        ),
        (f"title: {'t' * 1_001}\n  points: [a]", "a title has at most 1,000 characters, this one 1,001"),
    ],
)
def test_what_a_slide_holds_is_limited(slide: str, message: str, tmp_path: Path) -> None:
    found = problems_of(tmp_path, around(f"- {slide}\n"))
    assert [problem.message for problem in found] == [message]


def test_notes_may_be_as_long_as_any_text(tmp_path: Path) -> None:
    assert problems_of(tmp_path, around(f"- {{title: t, points: [a], notes: '{'word ' * 9_000}'}}\n")) == ()


def test_what_all_slides_hold_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(amounts, "MOST_OF_DECK", 10)
    slides = "".join(f"- {{title: t{number}, points: [a, b]}}\n" for number in range(4))
    (problem,) = problems_of(tmp_path, around(slides))
    assert (problem.message, problem.at.line) == ("the slides up to this one hold more than 10 texts and cells", 9)
