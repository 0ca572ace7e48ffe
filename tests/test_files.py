import os
from pathlib import Path

import pytest

from builder.errors import At, DeckError, Problem
from builder.files import distinct, find, read_bytes
from builder.outline.records import Text

HERE = At("deck.yaml", 3, 7)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    deck = tmp_path / "deck"
    (deck / "assets" / "data").mkdir(parents=True)
    (deck / "assets" / "data" / "prices.csv").write_text("a,b\n")
    (tmp_path / "secret.csv").write_text("a,b\n")
    return deck


def problem_of(name: str, folder: Path) -> Problem:
    with pytest.raises(DeckError) as caught:
        find(Text(name, HERE), folder)
    (problem,) = caught.value.problems
    assert problem.at == HERE
    return problem


def test_a_file_below_the_outline_is_found(folder: Path) -> None:
    assert find(Text("assets/data/prices.csv"), folder).path == folder / "assets/data/prices.csv"
    found = find(Text("assets/../assets/data/prices.csv"), folder)
    assert found.real == folder / "assets/data/prices.csv"
    assert read_bytes(found, HERE, 10) == b"a,b\n"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../secret.csv", "'../secret.csv' lies outside the outline's folder"),
        ("assets/../../secret.csv", "'assets/../../secret.csv' lies outside the outline's folder"),
        ("/etc/passwd", "'/etc/passwd' is not relative to the outline"),
        ("~/x.csv", "'~/x.csv' is not relative to the outline"),
        ("https://example.org/x.csv", "'https://example.org/x.csv' is an address, not a file of this deck"),
        ("file:///etc/passwd", "'file:///etc/passwd' is an address, not a file of this deck"),
        ("C:/x.csv", "'C:/x.csv' is an address, not a file of this deck"),
        ("//host/share/x.csv", "'//host/share/x.csv' is an address, not a file of this deck"),
        ("\\\\host\\share", "'\\\\host\\share' is an address, not a file of this deck"),
        ("", "a file name is wanted here"),
        ("a\0b", "a file name is wanted here"),
        ("assets", "the file 'assets' is a folder"),
    ],
)
def test_other_places_are_refused(name: str, message: str, folder: Path) -> None:
    assert problem_of(name, folder).message == message


def test_backslashes_are_turned_in_the_hint(folder: Path) -> None:
    assert problem_of("assets\\data\\prices.csv", folder).hint == "write 'assets/data/prices.csv'"


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "link.csv").symlink_to(folder.parent / "secret.csv")
    assert problem_of("link.csv", folder).message == "'link.csv' lies outside the outline's folder"


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.csv").symlink_to(folder / "assets/data/prices.csv")
    found = find(Text("link.csv"), folder)
    assert (found.name, found.real) == ("link.csv", folder / "assets/data/prices.csv")
    assert read_bytes(found, HERE, 10) == b"a,b\n"


@pytest.mark.parametrize("name", ["assets/data/price.csv", "prices.csv", "assets/data/PRICES.csv", "data/prices.csv"])
def test_a_missing_file_is_guessed(name: str, folder: Path) -> None:
    problem = problem_of(name, folder)
    assert problem.message == f"the file '{name}' does not exist"
    assert problem.hint == "did you mean 'assets/data/prices.csv'?"


def test_a_name_stored_decomposed_is_found(folder: Path) -> None:
    (folder / "Cafe\u0301.csv").write_text("a\n")
    assert read_bytes(find(Text("Caf\u00e9.csv"), folder), HERE, 10) == b"a\n"


def test_nothing_is_guessed_where_nothing_is_alike(folder: Path) -> None:
    assert problem_of("portrait.png", folder).hint == ""


def test_a_pipe_is_refused_without_waiting(folder: Path) -> None:
    os.mkfifo(folder / "pipe.csv")
    assert problem_of("pipe.csv", folder).message == "the file 'pipe.csv' is no ordinary file"
    with pytest.raises(DeckError, match="no ordinary file"):
        read_bytes(folder / "pipe.csv", HERE, 10)


def test_a_file_is_read_up_to_its_limit(folder: Path) -> None:
    file = folder / "x"
    file.write_bytes(b"1234567890")
    assert read_bytes(file, HERE, 10) == b"1234567890"
    with pytest.raises(DeckError, match="too large"):
        read_bytes(file, HERE, 9)


def test_a_name_no_file_can_have_is_a_problem() -> None:
    with pytest.raises(DeckError, match="the name holds characters no file has"):
        read_bytes(Path("a\0b"), HERE, 10)


def test_a_file_is_looked_for_beside_the_one_that_names_it_and_then_beside_the_outline(folder: Path) -> None:
    (folder / "parts" / "assets").mkdir(parents=True)
    (folder / "parts" / "assets" / "own.csv").write_text("a\n")
    part = At(str(folder / "parts" / "part.yaml"), 1, 1)
    assert find(Text("assets/own.csv", part), folder).path == folder / "parts/assets/own.csv"
    assert find(Text("assets/data/prices.csv", part), folder).path == folder / "assets/data/prices.csv"
    assert find(Text("../assets/data/prices.csv", part), folder).real == folder / "assets/data/prices.csv"


@pytest.mark.parametrize("name", ["../../secret.csv", "../secret.csv"])
def test_from_there_too_nothing_leads_out(name: str, folder: Path) -> None:
    (folder / "parts").mkdir()
    with pytest.raises(DeckError, match="lies outside the outline's folder"):
        find(Text(name, At(str(folder / "parts" / "part.yaml"), 1, 1)), folder)


def test_one_name_in_two_folders_is_two(folder: Path) -> None:
    one, other = (Text("a.png", At(str(folder / name / "x.yaml"), 1, 1)) for name in ("one", "two"))
    assert distinct(one) != distinct(other)
    assert distinct(one) == distinct(Text("a.png", At(str(folder / "one" / "y.yaml"), 9, 9)))


def test_a_folder_is_refused_where_a_file_is_meant(folder: Path) -> None:
    with pytest.raises(DeckError) as caught:
        read_bytes(folder, HERE, 10)
    (problem,) = caught.value.problems
    assert (problem.message, problem.hint) == (f"'{folder}' is a folder", "name the file in it that you mean")
