import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from builder.content.svg import painting_process
from tests.content.svg.drawings import drawing

pytest.importorskip("resvg_py")


def asked(data: bytes, *size: str) -> subprocess.CompletedProcess[bytes]:
    spec = find_spec("resvg_py")
    assert spec
    assert spec.origin
    library = str(Path(spec.origin).parent.parent)
    command = [sys.executable, "-I", painting_process.__file__, *(size or ("200", "100")), "20", library]
    return subprocess.run(command, input=data, capture_output=True, env={}, check=False, timeout=60)


def test_a_drawing_on_the_input_is_a_picture_on_the_output() -> None:
    told = asked(drawing())
    assert told.returncode == 0
    assert told.stdout.startswith(b"\x89PNG\r\n\x1a\n")


def test_what_is_no_drawing_gives_nothing() -> None:
    assert asked(b"<html/>").stdout == b""


def test_memory_is_bounded() -> None:
    nested = drawing('<g opacity=".5"><path d="M0 0H100V50H0z"/>' * 59 + "</g>" * 59)
    assert asked(nested).stdout
    assert not asked(nested, "4000", "2000").stdout or sys.platform == "win32"
