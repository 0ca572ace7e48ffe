import os
from pathlib import Path

import pytest

from builder.errors import At, DeckError, Problem
from builder.outline.records import Text
from builder.theme import load
from builder.theme_file import chain, place_of, shipped


def written(folder: Path, **files: str) -> Path:
    """Theme files in a folder; the path of the last."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder / f"{list(files)[-1]}.yaml"


def refused(path: Path) -> Problem:
    with pytest.raises(DeckError) as caught:
        chain(path)
    (problem,) = caught.value.problems
    return problem


def test_the_base_theme_stands_alone() -> None:
    assert len(chain(shipped() / "briefing.yaml")) == 1
    assert len(chain(shipped() / "dark.yaml")) == 2


def test_a_theme_extends_another_and_says_what_differs(tmp_path: Path) -> None:
    path = written(tmp_path, house="base: dark\nsizes: {title: 30}", talk="base: house\ncolours: {warm: accent3}")
    theme, dark = load(path), load(shipped() / "dark.yaml")
    assert theme.palette == dark.palette
    assert theme.size("title") == 30
    assert theme.colours["warm"] == dark.colours["gain"]


def test_a_theme_may_be_extended_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "house.yaml").write_text("sizes: {title: 30}")
    assert load(written(tmp_path, talk="base: parts/house.yaml")).size("title") == 30


@pytest.mark.parametrize("ring", [{"one": "base: one"}, {"two": "base: one", "one": "base: two"}])
def test_a_theme_that_extends_itself_is_a_problem_at_its_base(ring: dict[str, str], tmp_path: Path) -> None:
    problem = refused(written(tmp_path, **ring))
    assert problem.message == "the theme 'one' extends itself"
    assert (problem.at.line, problem.at.column) == (1, 7)


def test_an_unknown_base_is_told_with_what_there_is(tmp_path: Path) -> None:
    problem = refused(written(tmp_path, own="sizes: {title: 30}\nbase: acadmic"))
    assert (problem.message, problem.hint) == ("no theme named 'acadmic'", "did you mean 'academic'?")
    assert problem.at == At(str(tmp_path / "own.yaml"), 2, 7)


def test_what_is_wrong_in_a_base_is_placed_there(tmp_path: Path) -> None:
    problem = refused(written(tmp_path, house="sizes: {titel: 30}", own="base: house"))
    assert (Path(problem.at.file).name, problem.hint) == ("house.yaml", "did you mean 'title'?")


def test_a_changed_base_is_read_anew(tmp_path: Path) -> None:
    path = written(tmp_path, house="sizes: {title: 30}", own="base: house")
    assert load(path).size("title") == 30
    written(tmp_path, house="sizes: {title: 31}")
    os.utime(tmp_path / "house.yaml", (1, 1))
    assert load(path).size("title") == 31


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "footer: {show: [section, page]}",
            "'show' wants one of 'section', 'title', 'author', 'event', 'date', 'none', not 'page'",
        ),
        (
            "logo: {place: middle}",
            "'place' wants one of 'top-left', 'top-right', 'bottom-left', 'bottom-right', not 'middle'",
        ),
        (
            "ornaments: {content: [{left: 0, top: 0, width: 1, fill: accent}]}",
            "the key 'height' is missing in 'content'",
        ),
        ("background: {cover: accent}", "unknown key 'cover'"),
    ],
)
def test_what_a_part_does_not_know_is_told(text: str, message: str, tmp_path: Path) -> None:
    assert refused(written(tmp_path, own=text)).message == message


def test_the_base_is_found_among_own_themes_first(tmp_path: Path) -> None:
    written(tmp_path, dark="sizes: {title: 30}")
    assert str(place_of(Text("dark"), tmp_path / "own.yaml")) == str(tmp_path / "dark.yaml")
    assert place_of(Text("briefing"), tmp_path) == shipped() / "briefing.yaml"
