"""Programs beside an outline are not run, however the command is started there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.case import files
from tests.hostile.folder import PICTURE, RUINING

ROOT = Path(__file__).parents[2]
# What the command, its libraries and Python itself import when they start, and when something is drawn.
NAMES = (
    "PIL", "_distutils_hack", "babel", "click", "csv", "duckdb", "gc", "jinja2", "json", "lxml", "matplotlib",
    "msgspec", "numpy", "pathlib", "pkgutil", "pygments", "re", "runpy", "sitecustomize", "usercustomize", "xlsxwriter",
    "yaml", "zipfile", "zlib",
)  # fmt: skip


@pytest.mark.parametrize("start", ["module", "script"])
def test_modules_beside_an_outline_are_not_imported(start: str, tmp_path: Path) -> None:
    script = tmp_path / "talkdeck"  # as an installation makes it
    script.write_text("from builder.cli import main\nmain()\n")
    command = ["-m", "builder"] if start == "module" else [str(script)]
    deck = tmp_path / "deck"
    deck.mkdir()
    modules = {f"{name}.py": RUINING for name in NAMES} | {f"{name}/__init__.py": RUINING for name in ("lxml", "yaml")}
    files(PICTURE, {"a.csv": b"a,b\nx,1\ny,2\n", **modules})(deck)
    told = subprocess.run(
        [sys.executable, *command, "build", "-o", "out.pptx"],
        cwd=deck, capture_output=True, text=True, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TALKDECK_CACHE": ""},
    )  # fmt: skip
    assert told.returncode == 0, told.stdout + told.stderr
    assert not (deck / "ran").exists()
    assert (deck / "out.pptx").exists()
