"""A process that has loaded what builds decks, and others that it starts, to be killed, crowded or watched."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from builder.build import build
from builder.outfile import STALE
from tests.outlines import ROOT, write

OLD = b"the deck of yesterday"
RANDOM = random.Random(5)
# Forking costs a hundredth of what loading does. What signals do is the command's.
WORKSHOP = """
import json, os, resource, signal, sys
from pathlib import Path
from builder.build import build
from builder.cli import main
from builder.cli.ending import stopping
from builder.outfile import write_atomically
build(Path(sys.argv[1]), Path(sys.argv[2]))  # loads what is imported late
# Whoever runs these tests in the background has them ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
def run(work):
    code = 0
    try:
        exec(work, globals())
    except SystemExit as end:
        code = end.code
    finally:
        sys.stderr.flush()
        os._exit(code)
for line in sys.stdin:
    work = json.loads(line)
    if isinstance(work, int):
        print(os.waitstatus_to_exitcode(os.waitpid(work, 0)[1]), flush=True)
    elif pid := os.fork():
        print(pid, flush=True)
    else:
        run(work)
"""
AGAIN = """
with stopping():
    for number in range({times}):
        build(Path(({one!r}, {other!r})[number % 2]), Path({out!r}))
"""
# Large files take long enough to write for others to come between.
WRITE = """
with stopping():
    for number in range({times}):
        write_atomically(Path({out!r}), bytes([number % 2]) * {size})
"""
SIZE = 8_000_000


class Workshop:
    """Starts processes that do what they are told in Python."""

    def __init__(self, folder: Path) -> None:
        few, _ = outlines(folder)
        command = [sys.executable, "-c", WORKSHOP, few, folder / "warm.pptx"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)

    def start(self, work: str) -> int:
        """Starts a process; returns its id."""
        return self._ask(work)

    def build(self, one: Path, other: Path, out: Path, times: int = 100_000) -> int:
        """Starts a process that builds two decks in turns over one file."""
        return self.start(AGAIN.format(one=str(one), other=str(other), out=str(out), times=times))

    def write(self, out: Path, times: int = 100_000) -> int:
        """Starts a process that writes `large` files in turns over one."""
        return self.start(WRITE.format(out=str(out), times=times, size=SIZE))

    def wait(self, process: int) -> int:
        """How a process ended: its exit code, or the negative number of the signal that ended it."""
        return self._ask(process)

    def close(self) -> None:
        self._process.communicate(timeout=20)

    def _ask(self, what: Any) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def outlines(folder: Path) -> tuple[Path, Path]:
    """Two outlines whose decks are of different sizes."""
    slide = "      - {title: '第 %d 页', points: [一, 二, 三], notes: 讲两句。}\n"
    head = "title: 一份稿子\nsections:\n  - title: 一节\n    slides:\n"
    few, many = (head + "".join(slide % number for number in range(count)) for count in (4, 60))
    return write(folder, few, "few.yaml"), write(folder, many, "many.yaml")


def decks(folder: Path, *sources: Path) -> set[bytes]:
    """What becomes of outlines, made here."""
    made = set()
    for source in sources:
        build(source, folder / "made.pptx")
        made.add((folder / "made.pptx").read_bytes())
    (folder / "made.pptx").unlink()
    return made


def large() -> set[bytes]:
    """What `Workshop.write` writes."""
    return {bytes([number]) * SIZE for number in (0, 1)}


def litter(folder: Path) -> list[Path]:
    """The temporary files in a folder."""
    return [path for path in folder.iterdir() if path.name.startswith(".")]


def age(paths: list[Path]) -> None:
    """Makes files as old as those are that a build takes away."""
    for path in paths:
        moment = path.stat().st_mtime - STALE - 60
        os.utime(path, (moment, moment))
