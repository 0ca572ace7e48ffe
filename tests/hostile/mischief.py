"""What a builder must never do, done on purpose: the watch over the hostile cases has to see it."""

import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

from tests.hostile import running
from tests.hostile.case import ADDRESS


def read_a_secret() -> None:
    Path("../outside/secret.txt").read_text("utf-8")


def read_a_secret_step_by_step() -> None:
    folder = os.open("../outside", os.O_RDONLY)
    os.close(os.open("secret.txt", os.O_RDONLY, dir_fd=folder))


def move_a_file_out() -> None:
    Path("spare.txt").touch()
    Path("spare.txt").replace("../outside/spare.txt")


def look_around() -> None:
    os.listdir("..")  # noqa: PTH208 — as a library may


def write_beside() -> None:
    Path("notes.txt").write_text("x", "utf-8")


def overwrite() -> None:
    Path("deck.yaml").write_bytes(Path("deck.yaml").read_bytes() + b"\n")


def leave_litter() -> None:
    Path(os.environ["TMPDIR"], "litter").touch()


def call_home() -> None:
    urllib.request.urlopen(ADDRESS)


def start_a_program() -> None:
    subprocess.run(["true"], check=True)


def take_memory() -> None:
    b"x" * (running.MEMORY << 20)


def take_time() -> None:
    while time.process_time() < 2.1:
        pass


def wait() -> None:
    time.sleep(12)


def die() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)
