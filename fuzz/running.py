"""Runs cases in a process of their own, which may be slow, large or dead without harm, and judges what they did."""

import multiprocessing
import os
import re
import resource
import shutil
import sys
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import mkdtemp
from types import CodeType, FrameType
from typing import Any, Literal

from builder.errors import DeckError, ToolError
from fuzz.targets import ROOT, Target

SECONDS = 2.0  # of a processor's time
BYTES = 500_000_000  # beyond what the process holds before the case
TRACED = 4  # one case of so many is followed line by line, which makes it three times as slow
GIVEN_UP = 10.0  # seconds of a processor's time, after which a case is not waited for
PATIENCE = 90.0  # the same on the clock, for cases that do nothing
CEILING = 4_000_000_000  # bytes of address space, to spare the machine
_OURS = (str(ROOT / "builder"), str(ROOT / "fuzz"))
_SAID = re.compile(r"'[^']*'|\d+|[^\x00-\x7f]+")

Kind = Literal["built", "refused", "failed", "faulty", "slow", "large", "dead"]
FINE: tuple[Kind, ...] = ("built", "refused")


@dataclass(frozen=True)
class Verdict:
    """What became of a case. `news` is whether it went where none went before; `key` tells findings apart."""

    kind: Kind
    key: str = ""
    told: str = ""
    news: bool = False
    seconds: float = 0.0


class Runner:
    """Runs the cases of a target, one after the other, in a process that is made anew when it has died."""

    def __init__(self, target: Target, traced: bool = True) -> None:
        self._target = target
        self._traced = traced
        self._process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> "Runner":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def run(self, data: bytes) -> Verdict:
        """What becomes of a case."""
        pipe = self._pipe or self._start()
        pipe.send_bytes(data)
        started, spent = time.monotonic(), _spent_by(self._process.pid)
        try:
            while not pipe.poll(0.5):
                if _spent_by(self._process.pid) - spent > GIVEN_UP or time.monotonic() - started > PATIENCE:
                    self._end()
                    return Verdict("dead", "hangs", "given up while it was still running")
            found: Verdict = pipe.recv()
        except EOFError:
            self._process.join()
            told = f"exit {self._process.exitcode}"
            self._end()
            return Verdict("dead", told, f"the process ended with {told}")
        if found.kind == "large":  # what it holds now is no measure for the next
            self._end()
        return found

    def _start(self) -> Connection:
        ours, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=_work, args=(self._target, theirs, self._traced), daemon=False)
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def judged(target: Target, data: bytes, folder: Path) -> Verdict:
    """What becomes of a case in this process."""
    held = _resident("VmRSS")
    _forget_peak()
    started = _spent()
    kind, key, told = _outcome(target, data, folder)
    seconds = _spent() - started
    peak = _resident("VmHWM") - held
    if kind in FINE and seconds > SECONDS:
        kind, told, key = "slow", f"{seconds:.1f} s\n{told}", "slow"
    if kind in FINE and peak > BYTES:
        kind, told, key = "large", f"{peak / 1e6:.0f} MB\n{told}", "large"
    return Verdict(kind, key, told, seconds=seconds)


def _outcome(target: Target, data: bytes, folder: Path) -> tuple[Kind, str, str]:
    try:
        faults = target.run(data, folder)
    except DeckError as error:
        return "refused", " ".join(sorted({_SAID.sub("", problem.message) for problem in error.problems})), str(error)
    except ToolError as error:
        return "refused", _SAID.sub("", str(error)), str(error)
    except (Exception, RecursionError) as error:
        return "failed", _signature(error), "".join(traceback.format_exception(error, limit=-30))
    if faults:
        return "faulty", _SAID.sub("", faults[0]), "\n".join(faults[:20])
    return "built", "", ""


def _signature(error: BaseException) -> str:
    """The kind of the error and the last places of ours on the way to it."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_OURS)]
    places = (f"{Path(frame.filename).relative_to(ROOT)}:{frame.name}" for frame in frames[-2:])
    return f"{type(error).__name__} at {' > '.join(places)}"


class _Tracer:
    """Sees which lines of ours run for the first time; code that has shown all of its lines costs nothing more."""

    def __init__(self) -> None:
        self.news = 0
        self._waiting: dict[CodeType, set[int]] = {}

    def __call__(self, frame: FrameType, event: str, argument: object) -> Any:
        code = frame.f_code
        if not code.co_filename.startswith(_OURS[0]):
            return None
        waiting = self._waiting.get(code)
        if waiting is None:
            waiting = self._waiting[code] = {line for _, _, line in code.co_lines() if line}
            self.news += 1
        return self._line if waiting else None

    def _line(self, frame: FrameType, event: str, argument: object) -> Any:
        waiting = self._waiting[frame.f_code]
        if frame.f_lineno in waiting:
            waiting.discard(frame.f_lineno)
            self.news += 1
        return self._line if waiting else None


def _work(target: Target, pipe: Connection, traced: bool) -> None:
    """Takes cases from the pipe, in an empty folder each, until it is closed."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
    home = Path(mkdtemp(prefix="fuzz-"))
    tracer, patterns = _Tracer(), set[str]()
    try:
        judged_in(target, target.seeds()[0], home)  # what is imported late is not the first case's to answer for
        for number in count():
            data = pipe.recv_bytes()
            before = tracer.news
            sys.settrace(tracer if traced and number % TRACED == 0 else None)
            found = judged_in(target, data, home)
            sys.settrace(None)
            if found.kind == "slow":  # tracing or the machine may be to blame
                found = judged_in(target, data, home)
            news = tracer.news > before or found.key not in patterns
            patterns.add(found.key)
            pipe.send(replace(found, news=news))
    except EOFError:
        pass
    finally:
        shutil.rmtree(home, ignore_errors=True)


def judged_in(target: Target, data: bytes, home: Path) -> Verdict:
    """What becomes of a case in this process, in an empty folder below `home`."""
    folder = home / "case"
    folder.mkdir()
    try:
        return judged(target, data, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _spent() -> float:
    """Seconds of a processor, with those of processes that were started and have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _spent_by(process: int) -> float:
    """Seconds of a processor that another process took (proc(5)); nothing where there is no /proc."""
    try:
        said = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def _resident(name: str) -> int:
    """Bytes that the process holds (VmRSS), or held at most (VmHWM); nothing where there is no /proc."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), 0)


def _forget_peak() -> None:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")  # proc(5): resets VmHWM


def alike(one: Verdict, other: Verdict) -> bool:
    return (one.kind, one.key) == (other.kind, other.key)
