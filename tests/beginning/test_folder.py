import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.beginning.folder import check_free, folder_at, write
from builder.errors import DeckError, ToolError

FILES = {"deck.yaml": b"title: x", "assets/data/a.csv": b"a\n1\n"}


def filled(target: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
    with folder_at(target) as folder:
        write(folder, FILES)
        meanwhile()


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_files_stand_where_they_are_named(tmp_path: Path) -> None:
    filled(tmp_path / "talk")
    assert names(tmp_path) == ["talk/assets/data/a.csv", "talk/deck.yaml"]


def test_the_folder_may_be_entered_by_those_who_may_enter_others(tmp_path: Path) -> None:
    filled(tmp_path / "talk")
    (tmp_path / "other").mkdir()
    assert stat.S_IMODE((tmp_path / "talk").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_an_empty_folder_is_filled_and_stays_the_same(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    before = (tmp_path / "talk").stat().st_ino
    filled(tmp_path / "talk")
    assert (tmp_path / "talk").stat().st_ino == before
    assert names(tmp_path / "talk") == ["assets/data/a.csv", "deck.yaml"]


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(DeckError, match="is not empty"):
        filled(tmp_path / "talk")
    assert names(tmp_path) == ["talk/mine.txt"]


def test_a_file_and_a_link_are_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "link"):
        with pytest.raises(DeckError, match="is there already"):
            check_free(tmp_path / name)


def test_the_folder_around_it_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="there is no folder"):
        check_free(tmp_path / "a" / "b")


def test_nothing_is_left_when_filling_fails(tmp_path: Path) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled(tmp_path / "talk", interrupted)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_fills_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()

    def taken() -> None:
        (tmp_path / "talk" / "mine.txt").write_text("mine", "utf-8")

    with pytest.raises(DeckError, match="is not empty"):
        filled(tmp_path / "talk", taken)
    assert names(tmp_path) == ["talk/mine.txt"]


def test_a_disk_that_fails_is_a_tool_error(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="cannot make the folder"), folder_at(tmp_path / "talk") as folder:
        write(folder, {"a": b"", "a/b": b""})
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_in_an_empty_folder_when_moving_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "talk").mkdir()
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name == "deck.yaml":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(ToolError, match="no space left"):
        filled(tmp_path / "talk")
    assert names(tmp_path) == []
