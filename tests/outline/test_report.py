import time
from pathlib import Path

import pytest

from builder.errors import MOST_TOLD, NOWHERE, At, Problem
from builder.outline.report import WIDTH, cells, read_lines, render

LINES = ["title: 稿", "sections:", "    layout: chrat", "\ttitle: x", "  算力，太贵: 不", "", "长" * 200]


def rendered(*problems: Problem) -> str:
    return render(problems, lambda file: LINES if file == "deck.yaml" else [])


def test_a_problem_shows_its_line_with_a_caret_and_a_hint() -> None:
    problem = Problem(At("deck.yaml", 3, 13), "no layout named 'chrat'", "did you mean 'chart'?")
    assert rendered(problem) == (
        "deck.yaml:3:13: no layout named 'chrat'\n"
        "        layout: chrat\n"
        "                ^\n"
        "  hint: did you mean 'chart'?\n"
        "\n"
        "1 problem"
    )


def test_carets_count_cells_not_characters() -> None:
    _, line, caret, *_ = rendered(Problem(At("deck.yaml", 5, 9), "x")).splitlines()
    assert line == "      算力，太贵: 不"
    assert caret.index("^") == cells(line[: line.index(" 不")]) == 17


def test_tabs_are_shown_as_blanks() -> None:
    _, line, caret, *_ = rendered(Problem(At("deck.yaml", 4, 2), "x")).splitlines()
    assert line.expandtabs() == line
    assert caret.index("^") == line.index("title")


def test_control_characters_do_not_reach_the_terminal() -> None:
    text = render([Problem(At("x", 1, 6), "x")], lambda _: ["a: \x1b[2J\x85"])
    assert text.splitlines()[1] == "    a: \ufffd[2J\ufffd"


def test_a_file_with_a_problem_as_a_whole_is_not_read() -> None:
    def read(file: str) -> list[str]:
        raise AssertionError(f"{file} was read")

    assert render([Problem(At("pipe", 0, 0), "x")], read) == "pipe: x\n\n1 problem"


def test_a_caret_may_stand_behind_the_line() -> None:
    _, line, caret, *_ = rendered(Problem(At("deck.yaml", 2, 10), "x")).splitlines()
    assert caret.index("^") == len(line)


def test_a_long_line_is_cropped_around_its_place() -> None:
    _, line, caret, *_ = rendered(Problem(At("deck.yaml", 7, 100), "x")).splitlines()
    assert line.strip().startswith("…")
    assert line.endswith("…")
    assert cells(line) <= WIDTH + 6
    assert cells("    …") <= caret.index("^") < cells(line)


def test_an_empty_line_is_not_shown() -> None:
    assert rendered(Problem(At("deck.yaml", 6, 1), "x")) == "deck.yaml:6:1: x\n\n1 problem"


@pytest.mark.parametrize(("at", "words"), [(NOWHERE, "x"), (At("gone.yaml", 0, 0), "gone.yaml: x")])
def test_a_problem_without_a_line_shows_none(at: At, words: str) -> None:
    assert rendered(Problem(at, "x")) == f"{words}\n\n1 problem"


def test_problems_are_sorted_by_place_and_counted() -> None:
    later = Problem(At("deck.yaml", 3, 1), "later")
    sooner = Problem(At("deck.yaml", 1, 1), "sooner", level="warning")
    text = rendered(later, later, sooner)
    assert text.index("deck.yaml:1:1: warning: sooner") < text.index("deck.yaml:3:1: later")
    assert text.endswith("\n\n2 problems, 1 warning")


def test_no_problems_are_no_text() -> None:
    assert rendered() == ""


def test_lines_are_numbered_as_the_reader_numbers_them(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_bytes("\ufeffa: 上\u2028下\x0b\r\nb: \xff".encode() + b"\xff")
    lines = read_lines(str(file))
    assert lines[0] == "a: 上\u2028下\x0b"
    assert lines[1].startswith("b: ")


def test_a_file_that_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    assert read_lines(str(tmp_path)) == read_lines("a\0b") == read_lines("") == []


def test_of_very_many_problems_the_first_are_told_errors_before_warnings() -> None:
    found = [Problem(At("deck.yaml", line, 1), "x", level="warning") for line in range(1, 1_000)]
    text = render([*found, Problem(At("deck.yaml", 5_000, 1), "an error")], lambda _: [])
    assert text.count(": warning: x") == MOST_TOLD - 1
    assert "deck.yaml:5000:1: an error" in text
    assert text.endswith("1 problem, 999 warnings or more, of which these are the first 100")


@pytest.mark.parametrize("column", [1, 2_500_000, 5_000_000, 9_000_000])
def test_a_line_of_megabytes_is_shown_as_fast_as_any(column: int) -> None:
    line = "字e\u0301" * 1_666_666
    started = time.process_time()
    text = render([Problem(At("deck.yaml", 1, column), "x")], lambda _: [line])
    assert time.process_time() - started < 0.1
    assert all(cells(shown) < WIDTH + 10 for shown in text.splitlines())
