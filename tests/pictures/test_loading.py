import os
import subprocess
import sys
from pathlib import Path

from builder.pictures import loading

ROOT = Path(__file__).parents[2]
PROGRAM = """
import builtins, os, sys
opened = []
LOOKS = ("open", "os.scandir", "os.listdir")
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event in LOOKS else None)
before = dict(os.environ)
from builder.pictures import loading
loading.load()
fonts = [place for place in opened if "/usr/share/fonts" in place or "Library/Fonts" in place]
import matplotlib.font_manager
listed = matplotlib.font_manager.fontManager.ttflist
print(len(fonts), len(listed), before == dict(os.environ), "matplotlib.pyplot" in sys.modules)
"""


def test_no_font_of_the_system_is_looked_for_and_nothing_is_written_at_home(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "MPLCONFIGDIR"} | {
        "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }  # fmt: skip
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, env=environment, timeout=60
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.split() == ["0", "0", "True", "False"]
    assert list(tmp_path.iterdir()) == []


def test_a_users_settings_do_not_reach_pictures_and_ours_do_not_stay() -> None:
    loading.load()
    import matplotlib

    with matplotlib.rc_context({"lines.antialiased": False, "svg.hashsalt": "theirs"}):
        with loading.defaults():
            assert matplotlib.rcParams["lines.antialiased"] is True
            assert matplotlib.rcParams["svg.hashsalt"] == "talkdeck"
            assert matplotlib.rcParams["svg.fonttype"] == "path"
        assert matplotlib.rcParams["lines.antialiased"] is False
        assert matplotlib.rcParams["svg.hashsalt"] == "theirs"


def test_no_settings_are_read_from_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 77\n")
    program = """
import os
from builder.pictures import loading
loading.load()
import matplotlib
print(matplotlib.rcParams["lines.linewidth"], os.getcwd())
"""
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60,
    )  # fmt: skip
    assert told.stdout.split() == ["1.5", str(tmp_path.resolve())], told.stderr


def test_loading_twice_does_nothing_more() -> None:
    loading.load()
    loading.load()
    assert loading.installed()
