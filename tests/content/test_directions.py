from pathlib import Path

import pytest

from builder.build import compose
from builder.errors import DeckError, Problem


def warned(tmp_path: Path, outline: str, **files: str) -> tuple[Problem, ...]:
    (tmp_path / "deck.yaml").write_text(outline, "utf-8")
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    return compose(tmp_path / "deck.yaml")[2]


def test_a_text_that_turns_about_is_told_at_its_character(tmp_path: Path) -> None:
    outline = "title: x\nlanguage: en\nsections:\n- slides:\n  - title: y\n    points: [pay \u202e001 dollars]\n"
    (problem,) = warned(tmp_path, outline)
    assert (problem.level, problem.at.line, problem.at.column) == ("warning", 6, 18)
    assert problem.message == "a character that turns the direction of reading, U+202E"


def test_a_cell_that_turns_about_is_told_in_its_file(tmp_path: Path) -> None:
    outline = "title: x\nlanguage: en\ndata: {t: t.csv}\nsections:\n- slides:\n  - title: y\n    table: {data: t}\n"
    (problem,) = warned(tmp_path, outline, t="name,price\nA,1\n\u2066B\u2069,2\n")
    assert (Path(problem.at.file).name, problem.at.line, problem.at.column) == ("t.csv", 3, 1)


def test_text_from_right_to_left_needs_no_warning(tmp_path: Path) -> None:
    outline = "title: x\nlanguage: en\nsections:\n- slides:\n  - title: y\n    points: [\u200fשלום, مرحبا 😀‍👩]\n"
    assert warned(tmp_path, outline) == ()


def test_a_link_that_turns_about_is_refused_and_no_more(tmp_path: Path) -> None:
    point = "'[a](https://a.org/\u202ec)'"
    outline = f"title: x\nlanguage: en\nsections:\n- slides:\n  - title: y\n    points: [{point}]\n"
    with pytest.raises(DeckError) as caught:
        warned(tmp_path, outline)
    (problem,) = caught.value.problems
    assert problem.message.endswith("it holds blanks or characters that stand for themselves nowhere")
