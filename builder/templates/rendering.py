"""Pictures of slides as LibreOffice shows them, where it is installed; without it there are none, and nothing fails."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

_SECONDS = 120
# A template may name files and addresses: nothing is fetched, nothing runs.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
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
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_PROFILE, "utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        asked = [office, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", name, "deck.pptx"]
        if not _ran(asked, folder) or not (folder / "deck.pdf").exists():
            return ()
        if not _ran([painter, "-r", str(dots_per_inch), "-png", "deck.pdf", "page"], folder):
            return ()
        return tuple(path.read_bytes() for path in sorted(folder.glob("page*.png")))


def _ran(command: list[str], folder: Path) -> bool:
    """Whether a program ended well in time; with its time up it is ended with all that it started."""
    quiet = subprocess.DEVNULL
    # A session of its own: soffice is a script that starts others.
    with subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            return process.wait(_SECONDS) == 0
        except subprocess.TimeoutExpired:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            return False
