"""Pictures of slides as LibreOffice shows them, where it is installed; without it there are none, and nothing fails."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

SECONDS = 120  # a first start on a cold machine takes five
_BYTES = 200_000_000  # of a file that is made
# A deck may name files and addresses: nothing is fetched, nothing runs.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def rendered(deck: bytes, dots_per_inch: int) -> tuple[bytes, ...]:
    """A PNG of every slide of a .pptx; none where LibreOffice or pdftoppm is missing, fails or takes too long."""
    office, painter = shutil.which("soffice"), shutil.which("pdftoppm")
    if not office or not painter:
        return ()
    with tempfile.TemporaryDirectory(prefix="talkdeck-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "deck.pptx").write_bytes(deck)
        asked = [
            office,
            profile(folder),
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            name,
            "deck.pptx",
        ]
        # LibreOffice may fail and say that all is well: what counts is the file.
        if run(asked, folder) is None or not _is_made(folder / "deck.pdf"):
            return ()
        paint = [painter, "-r", str(dots_per_inch), "-png", "deck.pdf", "page"]
        if run(paint, folder) is None:
            return ()
        pages = sorted(folder.glob("page*.png"))
        return tuple(path.read_bytes() for path in pages) if all(map(_is_made, pages)) else ()


def profile(folder: Path) -> str:
    """The option for a profile of its own, new in `folder`: two LibreOffices that share one lose files."""
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "registrymodifications.xcu").write_text(PROFILE, "utf-8")
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"


def run(command: Sequence[str], folder: Path, seconds: float | None = None) -> str | None:
    """What a program said that ended well in time, at home in `folder`; None when it did not.

    However that ends, whatever it has started ends with it.
    """
    # A session of its own: soffice is a script that starts others.
    with subprocess.Popen(
        command, cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, start_new_session=True,
    ) as process:  # fmt: skip
        try:
            said = process.communicate(timeout=SECONDS if seconds is None else seconds)[0]
        except subprocess.TimeoutExpired:
            return None
        finally:
            _end(process)
    return said.decode("utf-8", "replace") if process.returncode == 0 else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program and all that it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _environment(folder: Path) -> dict[str, str]:
    """Where programs and fonts are found, the user's own among them; home, and the place for files, go with the
    folder.
    """
    told = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "FONTCONFIG_PATH") if name in os.environ}
    places = dict.fromkeys(("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), str(folder))
    with suppress(RuntimeError):  # nobody's home
        told["XDG_DATA_HOME"] = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return {**told, **places, "LANG": "C.UTF-8"}


def _is_made(path: Path) -> bool:
    return path.is_file() and 0 < path.stat().st_size <= _BYTES
