"""The fixture of all tests of commands."""

from pathlib import Path

import pytest

from tests.cli.commands import OUTLINE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of a command, with an outline."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deck.yaml").write_text(OUTLINE, "utf-8")
    return tmp_path
