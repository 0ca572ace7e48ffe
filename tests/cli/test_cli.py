import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder import __version__
from tests.cli.commands import OUTLINE, run
from tests.outlines import ROOT


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"talkdeck, version {__version__}\n"


def test_python_m_builder_is_the_command_on_any_console(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE + "        pionts: 算力\n", "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252", "LC_ALL": "C"}
    told = subprocess.run(
        [sys.executable, "-m", "builder", "build"], cwd=folder, env=environment, capture_output=True, timeout=60
    )
    assert told.returncode == 1
    assert b"deck.yaml:7:9: unknown key 'pionts'" in told.stderr
    assert b"Traceback" not in told.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the folder in which a program runs")
def test_a_folder_that_is_gone_is_told_in_one_line(tmp_path: Path) -> None:
    here = tmp_path / "gone"
    here.mkdir()
    command = f"rmdir '{here}'; exec '{sys.executable}' -P -m builder build"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(["sh", "-c", command], cwd=here, env=environment, capture_output=True, text=True, timeout=60)
    assert told.returncode == 2
    assert told.stderr == "talkdeck: the folder it is started in is no longer there: change to another one\n"
