"""Builds that are killed, stopped or without room: the old deck or the new one is there, whole, and nothing else."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.outfile import write_atomically
from tests.outlines import ROOT
from tests.reliability.building import OLD, RANDOM, Workshop, age, decks, large, litter, outlines
from tests.reliability.machines import TRIALS

SIGNALS = ((signal.SIGTERM,), (signal.SIGINT,), (signal.SIGINT, signal.SIGINT), (signal.SIGHUP, signal.SIGTERM))


@pytest.mark.parametrize("what", ["decks", "large files"])
def test_what_is_killed_leaves_the_old_file_or_the_new_one(what: str, workshop: Workshop, tmp_path: Path) -> None:
    few, many = outlines(tmp_path)
    whole = {OLD, *(decks(tmp_path, few, many) if what == "decks" else large())}
    target = tmp_path / "to"
    target.mkdir()
    out = target / "deck.pptx"
    out.write_bytes(OLD)
    for _ in range(3 * TRIALS):
        process = workshop.build(few, many, out) if what == "decks" else workshop.write(out)
        time.sleep(RANDOM.random() * 0.3)
        os.kill(process, signal.SIGKILL)
        assert workshop.wait(process) == -signal.SIGKILL
        assert out.read_bytes() in whole
        assert len(litter(target)) <= 1
        age(litter(target))
    write_atomically(target / "next.pptx", b"next")
    assert litter(target) == []


def test_a_command_that_is_killed_leaves_the_old_deck_or_the_new_one(tmp_path: Path) -> None:
    _, many = outlines(tmp_path)
    whole = {OLD, *decks(tmp_path, many)}
    out = tmp_path / "deck.pptx"
    command = [sys.executable, "-m", "builder", "build", many, "-q", "-o", out]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(TRIALS):
        out.write_bytes(OLD)
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
            time.sleep(RANDOM.random())
            process.kill()
        assert out.read_bytes() in whole


@pytest.mark.parametrize("signals", SIGNALS, ids=lambda signals: "-".join(one.name for one in signals))
def test_a_build_that_is_stopped_leaves_nothing_behind(
    signals: tuple[signal.Signals, ...], workshop: Workshop, tmp_path: Path
) -> None:
    few, many = outlines(tmp_path)
    whole = {OLD, *decks(tmp_path, few, many)}
    out = tmp_path / "deck.pptx"
    for _ in range(2 * TRIALS):
        out.write_bytes(OLD)
        process = workshop.build(few, many, out)
        while out.read_bytes() == OLD:
            time.sleep(0.01)
        time.sleep(RANDOM.random() * 0.1)
        for one in signals:
            os.kill(process, one)
        assert workshop.wait(process) in {128 + one for one in signals} | {-one for one in signals[1:]}
        assert out.read_bytes() in whole
        assert litter(tmp_path) == []


def limited(workshop: Workshop, first: str, outline: Path, out: Path) -> tuple[int, str]:
    """How a build ends in a process that may not do all, and what it says."""
    said = outline.with_name("said.txt")
    command = ["build", str(outline), "-o", str(out)]
    work = f"{first}\nsys.stderr = open({str(said)!r}, 'w')\nmain({command!r}, prog_name='talkdeck')"
    return workshop.wait(workshop.start(work)), said.read_text()


def test_a_deck_that_is_larger_than_a_file_may_be_is_not_written(workshop: Workshop, tmp_path: Path) -> None:
    _, many = outlines(tmp_path)
    out = tmp_path / "deck.pptx"
    out.write_bytes(OLD)
    code, said = limited(workshop, "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))", many, out)
    assert code == 2, said
    assert said.startswith(f"talkdeck: cannot write {out}: file too large; the file takes ")
    assert (out.read_bytes(), litter(tmp_path)) == (OLD, [])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for little."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=64k,mode=0755", "none", str(disk)]
    if os.geteuid() or not mount or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_is_named_with_what_is_left_and_what_is_needed(
    workshop: Workshop, small_disk: Path, tmp_path: Path
) -> None:
    _, many = outlines(tmp_path)
    out = small_disk / "deck.pptx"
    out.write_bytes(OLD)
    code, said = limited(workshop, "", many, out)
    assert code == 2, said
    assert "no space left on device; the file takes " in said
    assert "; on the disk of the folder disk are " in said
    assert (out.read_bytes(), litter(small_disk)) == (OLD, [])


def test_a_folder_that_may_only_be_read_is_told(workshop: Workshop, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:  # others may enter it, unlike those of pytest
        folder = Path(name)
        few, _ = outlines(folder)
        out = folder / "deck.pptx"
        out.write_bytes(OLD)
        (folder / "said.txt").touch(0o666)
        (folder / "said.txt").chmod(0o666)
        folder.chmod(0o555)
        before = sorted(folder.iterdir())
        code, said = limited(workshop, "os.getuid() or os.setuid(65534)", few, out)
        assert (code, said) == (2, f"talkdeck: cannot write {out}: the folder may not be written to\n")
        assert (sorted(folder.iterdir()), out.read_bytes()) == (before, OLD)
        folder.chmod(0o755)
