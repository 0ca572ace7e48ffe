"""Matplotlib, loaded without a search of the system for fonts and without files in the user's home."""

import importlib.util
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_RELEASE = re.compile(r"^(?:__version__ = )?version = ['\"]([\w.+]+)['\"]", re.MULTILINE)
_VERSION = re.compile(r"^    __version__ = '([\w.]+)'", re.MULTILINE)


def installed() -> bool:
    """Whether pictures can be drawn."""
    return importlib.util.find_spec("matplotlib") is not None


@cache
def version() -> str:
    """The release of matplotlib that is installed; empty for none."""
    spec = importlib.util.find_spec("matplotlib")
    if spec is None or spec.origin is None:
        return ""
    with suppress(OSError):
        for name in ("_version.py", "__init__.py"):
            found = _RELEASE.search(Path(spec.origin).with_name(name).read_text("utf-8"))
            if found:
                return found[1]
    return ""


def load() -> None:
    """Import what painting needs, once.

    Matplotlib lists all fonts of the system when it is first imported, which takes seconds, and keeps the list in the
    user's home. Letters are painted from our own files, so it is handed an empty list in a folder that does not stay.
    That folder is the current one meanwhile: a `matplotlibrc` in the current folder is read before all others, and it
    may be the deck's.
    """
    if "matplotlib.font_manager" in sys.modules:
        return
    with TemporaryDirectory(prefix="talkdeck-") as folder:
        _write_empty_list(Path(folder))
        with _environment(MPLCONFIGDIR=folder, MATPLOTLIBRC=None), _standing_in(folder):
            import matplotlib
            import matplotlib.figure

            matplotlib.get_cachedir()


@contextmanager
def defaults() -> Iterator[None]:
    """Matplotlib's own settings, whatever a file in the user's folders says; put back afterwards."""
    import matplotlib

    own: Any = {name: matplotlib.rcParamsDefault[name] for name in matplotlib.rcParamsDefault if name != "backend"}
    own |= {"svg.hashsalt": "talkdeck", "svg.fonttype": "path", "path.simplify": False}
    with matplotlib.rc_context(own):
        yield


def _write_empty_list(folder: Path) -> None:
    spec = importlib.util.find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    found = _VERSION.search(Path(spec.origin).with_name("font_manager.py").read_text("utf-8"))
    if not found:  # another layout of the module: it searches, and all else is as well
        return
    fonts: dict[str, object] = {"_version": found[1], "afmlist": [], "ttflist": [], "__class__": "FontManager"}
    (folder / f"fontlist-v{found[1]}.json").write_text(json.dumps(fonts), "utf-8")


@contextmanager
def _standing_in(folder: str) -> Iterator[None]:
    """Makes a folder the current one for a while."""
    try:
        before = Path.cwd()
    except OSError:  # it was deleted: nothing is read from it
        yield
        return
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _environment(**values: str | None) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    _set(values)
    try:
        yield
    finally:
        _set(before)


def _set(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
