import io
import sys

import pytest

from builder.cli import telling


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(done: range, patience: float, monkeypatch: pytest.MonkeyPatch) -> str:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(telling, "_PATIENCE", patience)
    tell = telling.progress()
    assert tell is not None
    for number in done:
        tell(number, done[-1])
    return terminal.getvalue()


def test_a_long_build_says_how_far_it_is_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    text = told(range(1, 4), -1, monkeypatch)
    assert "3 of 3 slides" in text
    assert text.endswith("\r\033[K")


def test_a_short_build_says_nothing_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(range(1, 4), 60, monkeypatch) == ""
