"""Builds of one file at the same time, and whoever opens it meanwhile: everybody finds a whole deck."""

import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.reliability.building import OLD, Workshop, decks, large, litter, outlines
from tests.reliability.machines import TRIALS


class Reader(threading.Thread):
    """Opens a file all the time until it is told to stop."""

    def __init__(self, file: Path, whole: set[bytes]) -> None:
        super().__init__(daemon=True)
        self._file, self._whole, self._stop_reading = file, whole, threading.Event()
        self.seen: set[bytes] = set()
        self.bad: list[str] = []

    def run(self) -> None:
        while not self._stop_reading.is_set():
            try:
                data = self._file.read_bytes()
            except OSError as error:
                self.bad.append(str(error))
                continue
            self.seen.add(data)
            if data not in self._whole:
                self.bad.append(f"{len(data)} bytes")

    def stop(self) -> None:
        self._stop_reading.set()
        self.join(20)


def test_builds_of_one_file_at_once_leave_a_whole_deck_at_any_time(workshop: Workshop, tmp_path: Path) -> None:
    few, many = outlines(tmp_path)
    whole = decks(tmp_path, few, many)
    assert all(ZipFile(BytesIO(deck)).testzip() is None for deck in whole)
    out = tmp_path / "deck.pptx"
    pairs = 3 * TRIALS
    watch(out, whole, workshop, lambda: [workshop.build(few, many, out, pairs), workshop.build(many, few, out, pairs)])


def test_large_files_are_whole_at_any_time(workshop: Workshop, tmp_path: Path) -> None:
    out = tmp_path / "large"
    watch(out, large(), workshop, lambda: [workshop.write(out, 10 * TRIALS) for _ in range(2)])


def watch(out: Path, whole: set[bytes], workshop: Workshop, start: Callable[[], list[int]]) -> None:
    """Reads a file while processes write it, until they end."""
    out.write_bytes(OLD)
    reader = Reader(out, {OLD, *whole})
    reader.start()
    processes = start()
    assert [workshop.wait(process) for process in processes] == [0] * len(processes)
    reader.stop()
    assert reader.bad == []
    assert len(reader.seen) > 1
    assert out.read_bytes() in whole
    assert litter(out.parent) == []
