import os
import re
import stat
from pathlib import Path

import pytest

from builder import outfile
from builder.errors import ToolError
from builder.outfile import STALE, check_inside, check_writable, reason, sweep, write_atomically, written_together

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def together(*paths: Path) -> None:
    with written_together() as write:
        for path in paths:
            write(path, b"new")


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
        ("", "it is a folder"),
        ("a\0b.pptx", "holds a NUL"),
        ("text.pptx", r"text\.pptx: it is a link to file, which is no PowerPoint file"),
        ("pipe.pptx", "it is no ordinary file"),
        ("to-pipe.pptx", "it is no ordinary file"),
        ("x" * 300, "too long"),
        ("loop/deck.pptx", "loop|links"),
    ],
)
def test_an_impossible_place_is_said_in_plain_words(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "text.pptx").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe.pptx")
    (tmp_path / "to-pipe.pptx").symlink_to("pipe.pptx")
    with pytest.raises(ToolError, match=words):
        check_writable(tmp_path / name)


@pytest.mark.parametrize("name", ["gone/deck.pptx", "x" * 300, "loop/deck.pptx", ".", "a\0b", "pipe"])
def test_writing_to_an_impossible_place_is_said_in_plain_words(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ToolError, match="cannot write"):
        write_atomically(tmp_path / name, b"new")


def test_names_may_be_as_long_as_the_system_lets_them_be(tmp_path: Path) -> None:
    name = "稿" * 83 + ".pptx"
    write_atomically(tmp_path / name, b"new")
    assert left_over(tmp_path) == [name]


def test_other_names_of_the_old_file_keep_it(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(b"old")
    (tmp_path / "kept.pptx").hardlink_to(tmp_path / "deck.pptx")
    write_atomically(tmp_path / "deck.pptx", b"new")
    assert (tmp_path / "kept.pptx").read_bytes() == b"old"


@pytest.mark.skipif(not AS_ROOT, reason="files are given away by root alone")
def test_an_old_file_keeps_its_owner(tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    os.chown(deck, 1234, 4321)
    deck.chmod(0o600)
    write_atomically(deck, b"new")
    found = deck.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 4321, 0o600)


def test_nobody_else_may_read_what_a_private_file_will_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    deck.chmod(0o600)
    modes = []
    opened = os.open

    def watched(path: Path, flags: int, mode: int = 0o777) -> int:
        handle = opened(path, flags, mode)
        modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return handle

    monkeypatch.setattr(os, "open", watched)
    write_atomically(deck, b"new")
    assert modes[0] == 0o600


def test_several_files_are_written_together(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    with written_together() as write:
        write(tmp_path / "one", b"1")
        write(tmp_path / "two", b"2")
        assert (tmp_path / "one").read_bytes() == b"old"
    assert [(path.name, path.read_bytes()) for path in sorted(tmp_path.iterdir())] == [("one", b"1"), ("two", b"2")]


def test_none_of_several_is_written_when_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    with pytest.raises(ToolError, match="no such file"):
        together(tmp_path / "one", tmp_path / "gone" / "two")
    assert (tmp_path / "one").read_bytes() == b"old"
    assert left_over(tmp_path) == ["one"]


@pytest.mark.parametrize("linked", [True, False], ids=["links", "no links"])
def test_those_put_in_place_are_taken_back_when_another_cannot_be(
    linked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").write_bytes(b"old")

    def taken(path: Path, target: Path) -> Path:
        if target.name == "three":
            raise OSError(5, "Input/output error")
        return replace(path, target)

    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", taken)
    if not linked:
        monkeypatch.setattr(os, "link", none)
    with pytest.raises(ToolError, match="three: input/output error"):
        together(*(tmp_path / name for name in ("one", "two", "three")))
    assert (tmp_path / "one").read_bytes() == b"old"
    assert left_over(tmp_path) == ["one"]


def test_two_files_do_not_share_a_place(tmp_path: Path) -> None:
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(ToolError, match="another file is written to the same place"):
        together(tmp_path / "one", tmp_path / "two")
    assert left_over(tmp_path) == ["two"]


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """What Windows says while another program has `deck.pptx` open: it is tried so many times in vain."""
    replace, left = Path.replace, [times]

    def refused(path: Path, target: Path) -> Path:
        if target.name == "deck.pptx" and left[0]:
            left[0] -= 1
            raise PermissionError(13, "Access is denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(outfile, "PAUSES", (0, 0, 0))


def test_a_file_that_is_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, 3)
    write_atomically(tmp_path / "deck.pptx", b"new")
    assert (tmp_path / "deck.pptx").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("lock", "words"), [("~$deck.pptx", "it is open in PowerPoint"), ("other", "it may not be replaced")]
)
def test_what_cannot_come_to_its_place_is_kept_beside_it(
    lock: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(monkeypatch, 1000)
    (tmp_path / "deck.pptx").write_bytes(b"old")
    (tmp_path / lock).touch()
    for number, name in enumerate(("deck.new.pptx", "deck.new-2.pptx")):
        with pytest.raises(ToolError, match=rf"deck\.pptx: {words}; what is new lies beside it: {name}$"):
            write_atomically(tmp_path / "deck.pptx", b"new %d" % number)
        assert (tmp_path / name).read_bytes() == b"new %d" % number
    assert (tmp_path / "deck.pptx").read_bytes() == b"old"
    assert left_over(tmp_path) == sorted(["deck.new-2.pptx", "deck.new.pptx", "deck.pptx", lock])


def test_of_several_none_comes_to_its_place_when_one_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, 1000)
    (tmp_path / "b.pptx").write_bytes(b"old")
    with pytest.raises(ToolError, match=r"beside it: a\.new\.pptx, b\.new\.pptx, deck\.new\.pptx$"):
        together(*(tmp_path / name for name in ("a.pptx", "b.pptx", "deck.pptx")))
    assert left_over(tmp_path) == ["a.new.pptx", "b.new.pptx", "b.pptx", "deck.new.pptx"]
    assert ((tmp_path / "b.pptx").read_bytes(), (tmp_path / "b.new.pptx").read_bytes()) == (b"old", b"new")


def test_what_killed_writes_left_is_taken_away_after_a_day(tmp_path: Path) -> None:
    ours, young = ".talkdeck-0123456789abcdef.part", ".talkdeck-fedcba9876543210.part"
    others = [".talkdeck-0123456789abcdef.part2", ".talkdeck-0123456789ABCDEF.part", "talkdeck.part", ".deck.pptx.part"]
    for name in (ours, young, *others):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (moment := (tmp_path / name).stat().st_mtime - STALE - 5, moment))
    folder = tmp_path / ".talkdeck-00000000000000ff.part"
    (folder / "assets").mkdir(parents=True)
    os.utime(folder, (moment, moment))
    os.utime(tmp_path / young)
    sweep(tmp_path)
    assert left_over(tmp_path) == sorted([young, *others])
    sweep(tmp_path / "gone")


def test_a_link_that_is_called_like_one_of_ours_is_taken_away_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis").touch()
    link = tmp_path / ".talkdeck-0123456789abcdef.part"
    link.symlink_to("mine")
    os.utime(link, (1, 1), follow_symlinks=False)
    sweep(tmp_path)
    assert left_over(tmp_path) == ["mine"]
    assert left_over(tmp_path / "mine") == ["thesis"]


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "build").symlink_to(tmp_path)
    (tmp_path / "talk" / "inside").symlink_to("other")
    with pytest.raises(ToolError, match="it is a link out of the outline's folder"):
        check_inside(tmp_path / "talk" / "build" / "deck.pptx", tmp_path / "talk")
    check_inside(tmp_path / "talk" / "inside" / "deck.pptx", tmp_path / "talk")


def test_a_full_disk_is_told_with_what_is_needed_and_what_is_left(tmp_path: Path) -> None:
    full = OSError(28, "No space left on device")
    told = reason(full, tmp_path, 2_340_000)
    assert re.fullmatch(
        rf"no space left on device; the file takes 2\.3 MB; on the disk of the folder {tmp_path.name} are \S+ .B left",
        told,
    )
    assert reason(full, tmp_path / "gone", 1234) == "no space left on device; the file takes 1.2 kB"
    assert reason(OSError(13, "Permission denied"), tmp_path, 1) == "permission denied"


@pytest.mark.skipif(AS_ROOT, reason="everything is writable to root")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ToolError, match="may not be written to"):
        check_writable(tmp_path / "deck.pptx")
