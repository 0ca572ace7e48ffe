"""The notes take no longer than the talk."""

from pathlib import Path

from builder.build import build
from tests.outlines import around, problems_of, warnings_of, write


def outline(minutes: str, *notes: str) -> str:
    slides = "".join(f"- {{title: 第 {i} 页, points: [x], notes: {text}}}\n" for i, text in enumerate(notes))
    return around(slides, f"minutes: {minutes}")


def test_notes_longer_than_the_talk_are_a_warning_at_the_title(tmp_path: Path) -> None:
    (warning,) = warnings_of(tmp_path, outline("2", "字" * 480, "字" * 60))
    assert warning.level == "warning"
    assert (warning.at.line, warning.at.column) == (1, 8)
    assert warning.message == "the notes take about 2 min 15 s to say, the talk has 2 min"


def test_a_tenth_more_is_within_what_speakers_vary(tmp_path: Path) -> None:
    assert warnings_of(tmp_path, outline("2", "字" * 520)) == ()


def test_hidden_slides_do_not_count(tmp_path: Path) -> None:
    hidden = outline("1", "字" * 240, "字" * 240).replace("title: 第 1 页", "title: 第 1 页, hidden: true")
    assert warnings_of(tmp_path, hidden) == ()


def test_a_talk_without_minutes_may_take_as_long_as_it_likes(tmp_path: Path) -> None:
    assert warnings_of(tmp_path, around(f"- {{title: 一页, points: [x], notes: {'字' * 9999}}}")) == ()


def test_a_warning_stops_no_build(tmp_path: Path) -> None:
    summary = build(write(tmp_path, outline("1", "字" * 480)), tmp_path / "deck.pptx")
    assert len(summary.warnings) == 1
    assert summary.file.stat().st_size > 0


def test_a_talk_of_less_than_nothing_is_one_problem_and_no_warning(tmp_path: Path) -> None:
    slides = "- {title: 一页, points: [x], notes: %s}\n" % ("说" * 600)
    (problem,) = problems_of(tmp_path, around(slides, "minutes: -5"))
    assert (problem.at.line, problem.level) == (2, "error")
