"""Writes a file whole or not at all: what was there stays until the new one is on the disk."""

import os
import stat
import tempfile
from pathlib import Path

from builder.errors import ToolError


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` in place of the file; a link is followed, the mode of an old file kept. Raises ToolError."""
    target = _resolved(path)
    handle, name = -1, ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise ToolError(f"cannot write {path}: {_reason(error)}") from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def make_folder(folder: Path) -> None:
    """Makes the folder that files are to go into, if it is not there. Raises ToolError."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ToolError(f"cannot make {folder}: {_reason(error)}") from None


def check_writable(path: Path) -> None:
    """Raises ToolError when a file could not be written there: asked before a build, which may take long."""
    if not path.name or "\0" in str(path):
        raise ToolError("cannot write: the output has no file name")
    target = _resolved(path)
    folder = target.parent
    if target.is_dir():
        raise ToolError(f"cannot write {path}: it is a folder")
    if path.suffix.lower() != ".pptx":
        raise ToolError(f"cannot write {path}: a deck is a PowerPoint file, its name ends in .pptx")
    if not folder.is_dir():
        raise ToolError(f"cannot write {path}: there is no folder {folder.name}; make it first")
    if not os.access(folder, os.W_OK):
        raise ToolError(f"cannot write {path}: the folder may not be written to")


def _resolved(path: Path) -> Path:
    """The file itself, whatever links lead to it. Raises ToolError where there can be none."""
    target = Path(os.path.realpath(path))
    try:
        target.lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass  # it is to be made, or the folder will be missed
    except OSError as error:  # a ring of links, a name too long
        raise ToolError(f"cannot write {path.name[:40]}: {_reason(error)}") from None
    return target


def _mode(target: Path) -> int:
    """The old file's mode, or what the process gives new files."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
