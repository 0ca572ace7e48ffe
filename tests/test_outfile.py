import os
import stat
from pathlib import Path

import pytest

from builder.errors import ToolError
from builder.outfile import check_writable, write_atomically

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "deck.pptx", b"new")
    assert (tmp_path / "deck.pptx").read_bytes() == b"new"
    assert left_over(tmp_path) == ["deck.pptx"]


def test_a_new_file_has_the_mode_of_other_new_files(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write_atomically(tmp_path / "deck.pptx", b"new")
    assert (tmp_path / "deck.pptx").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_old_file_keeps_its_mode(tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    deck.chmod(0o640)
    write_atomically(deck, b"new")
    assert stat.S_IMODE(deck.stat().st_mode) == 0o640


def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link.pptx").symlink_to(tmp_path / "there" / "deck.pptx")
    write_atomically(tmp_path / "link.pptx", b"new")
    assert (tmp_path / "link.pptx").is_symlink()
    assert (tmp_path / "there" / "deck.pptx").read_bytes() == b"new"


def test_the_old_file_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ToolError, match=r"cannot write .*deck\.pptx: no space left on device"):
        write_atomically(deck, b"new")
    assert deck.read_bytes() == b"old"
    assert left_over(tmp_path) == ["deck.pptx"]


def test_nothing_is_left_when_the_writer_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "deck.pptx", b"new")
    assert left_over(tmp_path) == []


def test_a_writable_place_is_left_as_it_was(tmp_path: Path) -> None:
    check_writable(tmp_path / "deck.pptx")
    assert left_over(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (".", "it is a folder"),
        ("deck.pdf", r"deck\.pdf: a deck is a PowerPoint file, its name ends in \.pptx"),
        ("deck", "its name ends in"),
        ("gone/deck.pptx", "there is no folder gone"),
        ("file/deck.pptx", "there is no folder file"),
        ("a\0b", "no file name"),
        ("x" * 300, "too long"),
        ("loop/deck.pptx", "loop|links"),
    ],
)
def test_an_impossible_place_is_said_in_plain_words(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ToolError, match=words):
        check_writable(tmp_path / name)


@pytest.mark.parametrize("name", ["gone/deck.pptx", "x" * 300, "loop/deck.pptx", "."])
def test_writing_to_an_impossible_place_is_said_in_plain_words(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ToolError, match="cannot write"):
        write_atomically(tmp_path / name, b"new")


@pytest.mark.skipif(AS_ROOT, reason="everything is writable to root")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ToolError, match="may not be written to"):
        check_writable(tmp_path / "deck.pptx")
