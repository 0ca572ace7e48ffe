import os
from contextlib import suppress
from pathlib import Path

import pytest

from builder.errors import At, DeckError, Problem
from builder.files import distinct, find, find_beside, listing, read_bytes
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


def swapped_for_a_link(path: Path, target: Path) -> None:
    if path.is_dir():
        path.rename(path.with_name("away"))
    else:
        path.unlink()
    path.symlink_to(target)


@pytest.mark.parametrize("swapped", ["assets/data/prices.csv", "assets/data", "assets"])
@pytest.mark.parametrize("can_step", [True, False])
def test_what_becomes_a_link_after_it_was_found_is_not_read(
    swapped: str, can_step: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = folder.parent / "outside"
    (outside / "assets" / "data").mkdir(parents=True)
    (outside / "assets" / "data" / "prices.csv").write_text("secret\n")
    if not can_step:  # as on Windows
        monkeypatch.setattr(os, "supports_dir_fd", set())
    found = find(Text("assets/data/prices.csv", HERE), folder)
    assert read_bytes(found, HERE, 100) == b"a,b\n"
    swapped_for_a_link(folder / swapped, outside / swapped)
    with pytest.raises(DeckError, match=r"cannot read 'prices.csv': it changed while it was looked for"):
        read_bytes(found, HERE, 100)


def test_a_hidden_file_is_refused_by_any_name(folder: Path) -> None:
    (folder / ".env").write_text("SECRET=1\n")
    (folder / "env.csv").symlink_to(".env")
    for name in (".env", "env.csv", "assets/../.env"):
        assert problem_of(name, folder).message == f"'{name}' is hidden"


def test_the_outlines_own_folder_may_be_hidden(tmp_path: Path) -> None:
    (tmp_path / ".talks").mkdir()
    (tmp_path / ".talks" / "a.csv").touch()
    assert find(Text("a.csv"), tmp_path / ".talks").real == tmp_path / ".talks" / "a.csv"


def test_a_folder_that_may_not_be_looked_into_is_told(folder: Path) -> None:
    assert "cannot be read: file name too long" in problem_of("a" * 300, folder).message


def test_what_a_file_names_is_held_to_its_folder(folder: Path) -> None:
    (folder / "themes").mkdir()
    for name in ("own.yaml", "other.yaml"):
        (folder / "themes" / name).touch()
    own = find(Text("themes/own.yaml"), folder)
    assert find_beside(Text("other.yaml"), own).real == folder / "themes/other.yaml"
    assert find_beside(Text("other.yaml"), folder / "themes" / "own.yaml").real == folder / "themes/other.yaml"
    for file in (own, folder / "themes" / "own.yaml"):
        with pytest.raises(DeckError, match="lies outside"):
            find_beside(Text("../assets/data/prices.csv"), file)
        with pytest.raises(DeckError, match="is an address"):
            find_beside(Text("file:x"), file)


def test_a_listing_follows_no_link_out_of_the_folder(folder: Path) -> None:
    assert listing(folder / "assets" / "data", folder) == ["prices.csv"]
    (folder / "fonts").symlink_to(folder.parent)
    assert listing(folder / "fonts", folder) == []
    assert listing(folder / "nothing", folder) == []


def test_no_handle_is_left_open(folder: Path) -> None:
    found = find(Text("assets/data/prices.csv"), folder)
    for _ in range(3):
        read_bytes(found, HERE, 100)
    before = len(list(Path("/dev/fd").iterdir()))
    for limit in (100, 1):
        with suppress(DeckError):
            read_bytes(found, HERE, limit)
    (folder / "assets" / "data" / "prices.csv").unlink()
    with suppress(DeckError):
        read_bytes(found, HERE, 100)
    assert len(list(Path("/dev/fd").iterdir())) == before
