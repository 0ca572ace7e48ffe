"""What processes that work apart are told."""

import subprocess
import sys

import pytest

from builder.content.processes import environment


def test_nothing_of_the_callers_environment_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    monkeypatch.setenv("HOME", "/home/someone")
    assert "SECRET" not in environment()
    assert environment()["HOME"] == "/"


def test_nobody_asks_who_the_user_is() -> None:
    program = "import os, sys; os.path.expanduser('~'); print('pwd' in sys.modules)"
    command = [sys.executable, "-I", "-c", program]
    asked = [
        subprocess.run(command, env=known, capture_output=True, text=True, check=True).stdout.strip()
        for known in (environment(), {name: value for name, value in environment().items() if name != "HOME"})
    ]
    assert asked == ["False", "True"]
