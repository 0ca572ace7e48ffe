"""Machines that differ in all that must not matter, and programs that build decks on them."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.outlines import ROOT

# How many times as much is tried as in the usual run: TALKDECK_TRIALS=10 kills 60 builds.
TRIALS = int(os.environ.get("TALKDECK_TRIALS", "1"))

OUTLINE = """\
title: 一份稿子
author: 讲者
date: 2026-02-01
data:
  price:
    units: {price: 美元, low: 美元}
    columns: [month, price, low]
    rows: [[2022-11, 20, 12], [2023-06, 4, 3], [2023-12, 1.2, 1], [2024-05, 0.3, 0.1]]
sections:
  - title: 第一节
    slides:
      - layout: title
      - title: 价格在降
        chart: {kind: line, data: price, x: month, y: [price, low]}
        notes: 讲两句。
      - title: 也有一张表
        table: price
      - title: 画出来
        chart: {kind: bar, data: price, x: month, y: price, render: picture}
"""
# Reads the clock for somebody else: Python runs such a module when it starts.
CLOCK = """\
import datetime, time
MOMENT = 1942787045.25  # 2031-07-25 03:24:05 UTC
gmtime, localtime, real = time.gmtime, time.localtime, datetime.datetime
time.time = lambda: MOMENT
time.time_ns = lambda: int(MOMENT * 1e9)
time.gmtime = lambda seconds=None: gmtime(MOMENT if seconds is None else seconds)
time.localtime = lambda seconds=None: localtime(MOMENT if seconds is None else seconds)
class Clock(type(real)):
    def __instancecheck__(self, one): return isinstance(one, real)
class datetime_(real, metaclass=Clock):
    now = classmethod(lambda self, tz=None: real.fromtimestamp(MOMENT, tz))
    today = classmethod(lambda self: real.fromtimestamp(MOMENT))
    utcnow = classmethod(lambda self: real.fromtimestamp(MOMENT, datetime.timezone.utc).replace(tzinfo=None))
datetime.datetime = datetime_
datetime.date = type("date", (datetime.date,), {"today": classmethod(lambda self: real.fromtimestamp(MOMENT).date())})
"""
DAYS = ("2031-07-25", "2031-07-24", "20310725", "25.07.2031", "07/25/2031", "1942787045")
BUILD = "import os, sys; os.umask({umask}); from builder.cli import main; main(prog_name='talkdeck')"


@dataclass(frozen=True)
class Machine:
    """What a build may find itself in; whatever is not said is as in these tests."""

    name: str
    variables: dict[str, str] = field(default_factory=dict)
    folder: str = "here"
    clock: bool = False
    umask: int = 0o022
    absolute: bool = False  # whether the outline is named by its whole path

    def build(self, place: Path, outline: Path, *arguments: str) -> bytes:
        """The deck of an outline below its folder, built in `place`/`folder`."""
        folder = place / self.folder
        folder.mkdir(parents=True, exist_ok=True)
        (place / "clock").mkdir(exist_ok=True)
        (place / "clock" / "sitecustomize.py").write_text(CLOCK, "utf-8")
        path = [str(ROOT), *([str(place / "clock")] if self.clock else [])]
        variables = {name: value.format(place=place) for name, value in self.variables.items()}
        named = outline if self.absolute else Path(os.path.relpath(outline, folder))
        run(
            [sys.executable, "-c", BUILD.format(umask=self.umask), "build", named, "-q", "-o", "x.pptx", *arguments],
            folder,
            {**os.environ, "PYTHONPATH": os.pathsep.join(path), **variables},
        )
        return (folder / "x.pptx").read_bytes()


def run(command: list[str | Path], folder: Path, environment: dict[str, str]) -> None:
    told = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=600)
    assert (told.returncode, told.stderr) == (0, b""), told.stderr.decode(errors="replace")


def pieces(package: bytes) -> dict[str, bytes]:
    """All files of a package by their names, and those of its workbooks."""
    found = {}
    with ZipFile(BytesIO(package)) as archive:
        for name in archive.namelist():
            found[name] = archive.read(name)
            if name.endswith(".xlsx"):
                found |= {f"{name}/{inner}": data for inner, data in pieces(found[name]).items()}
    return found
