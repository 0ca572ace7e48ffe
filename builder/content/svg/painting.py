"""Drawings as pixels, for programs that show no SVG: painted by resvg in a process with bounds, and kept."""

import signal
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from builder import cache
from builder.content.processes import environment
from builder.content.svg import painting_process
from builder.content.svg.cleaning import Svg
from builder.content.svg.reading import SvgError
from builder.errors import ToolError

INSTALL = "pip install 'talkdeck[pictures]'"
SECONDS = 5  # of the processor, for a drawing
KEPT = 100_000_000  # bytes of painted drawings; beyond them the oldest go
_PATIENCE = 3  # times as long by the clock, as others may use the processor too
_KIND = "drawing"
_PAINTED: dict[str, bytes] = {}  # by this process: a logo stands in more than one place, and a cache may not be had
_MOST = 16
_ENDED = {-signal.SIGKILL, -signal.SIGXCPU} if sys.platform != "win32" else set[int]()  # by the system's bound


class MissingError(Exception):
    """resvg is not installed."""


class SlowError(Exception):
    """A drawing takes longer to paint than it may."""


def painted(svg: Svg, seconds: int = SECONDS) -> bytes:
    """The PNG of a drawing, painted in at most so many seconds and SECONDS.

    Raises MissingError, SlowError, SvgError and ToolError.
    """
    library = find_spec("resvg_py")
    if library is None or library.origin is None:
        raise MissingError
    key = sha256(f"{_painter()} {svg.width} {svg.height}\n".encode() + svg.data).hexdigest()
    if found := _PAINTED.get(key) or cache.read(_KIND, key):
        return found
    png = _asked(svg, min(seconds, SECONDS), str(Path(library.origin).parent.parent))
    cache.write(_KIND, key, png, KEPT)
    if len(_PAINTED) == _MOST:
        _PAINTED.clear()
    _PAINTED[key] = png
    return png


def _painter() -> str:
    with suppress(PackageNotFoundError):
        return version("resvg-py")
    return ""


def _asked(svg: Svg, seconds: int, library: str) -> bytes:
    """What the process answers. -I: no path but Python's own; where the library lies is told."""
    command = [sys.executable, "-I", painting_process.__file__, str(svg.width), str(svg.height), str(seconds), library]
    try:
        done = subprocess.run(
            command,
            input=svg.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=Path(sys.executable).anchor,  # away from the deck's folder
            timeout=seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise SlowError from None
    except OSError as error:
        raise ToolError(f"cannot start what paints drawings: {error.strerror}") from None
    if done.returncode == 0 and done.stdout.startswith(b"\x89PNG"):
        return done.stdout
    if done.returncode in _ENDED:
        raise SlowError
    raise SvgError("cannot be painted", "simplify it, or save it as PNG")
