"""The gate for the files an author names: below the outline's folder, ordinary, not too large, and opened from there.

A name is looked into first, then the links on its way are resolved, and what is found must lie below the folder. It is
opened step by step from that folder on, following no link: what is put in its place meanwhile is not read.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from builder.errors import At, DeckError, Problem
from builder.filenames import is_below, misnamed, same_name, suggestion
from builder.outline.records import Text

# O_NONBLOCK: opening a named pipe would wait for a writer for ever. Windows has none of these but O_BINARY.
_READ = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _READ |= getattr(os, _flag, 0)
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class File(Struct, frozen=True):
    """A file that an author named, as messages show it; its `steps` lead there from `root`, all links resolved."""

    path: Path
    root: str
    steps: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def suffix(self) -> str:
        return self.path.suffix

    @property
    def stem(self) -> str:
        return self.path.stem

    @property
    def real(self) -> Path:
        """Where it lies, whatever it is called."""
        return Path(self.root, *self.steps)

    def __str__(self) -> str:
        return str(self.path)


def find(name: Text, folder: Path) -> File:
    """The file that `name` means, below the outline's folder. Raises DeckError at the name's place.

    It is looked for beside the file that names it, which an outline may include from another folder, then beside the
    outline.
    """
    if trouble := misnamed(name.content):
        raise DeckError((Problem(name.at, *trouble),))
    root = os.path.realpath(folder)
    beside = beside_of(name, folder)
    if beside != folder:
        with suppress(DeckError):
            return _found(name, beside, root)
    return _found(name, folder, root)


def find_beside(name: Text, file: Path | File) -> File:
    """The file that another file, which is no outline, names from its own folder on. Raises DeckError."""
    if isinstance(file, Path):
        return find(name, file.parent)
    if trouble := misnamed(name.content):
        raise DeckError((Problem(name.at, *trouble),))
    found = _found(name, file.path.parent, file.root)
    if found.steps[: len(file.steps) - 1] != file.steps[:-1]:
        _refuse(name, "lies outside the outline's folder", "copy the file beside the outline")
    return found


def beside_of(name: Text, folder: Path) -> Path:
    """The folder of the file in which a name is written, if that lies below the outline's; else the outline's."""
    beside = Path(name.at.file).parent
    return beside if beside != folder and beside.is_relative_to(folder) else folder


def distinct(name: Text) -> str:
    """A name that the same one written in a file of another folder does not share."""
    return f"{Path(name.at.file).parent}/{name}"


def listing(folder: Path, within: Path) -> list[str]:
    """The names of the files and links in a folder, in order; none where that does not lie below another one."""
    root, real = os.path.realpath(within), os.path.realpath(folder)
    if not is_below(real, root):
        return []
    try:
        with os.scandir(real) as entries:
            return sorted(entry.name for entry in entries if entry.is_file() or entry.is_symlink())
    except OSError:
        return []


def read_bytes(file: Path | File, at: At, limit: int) -> bytes:
    """What a file holds, at most `limit` bytes. Raises DeckError at `at`; never waits for a pipe or a device.

    A path is one that whoever runs the program names, and may lead anywhere.
    """
    try:
        handle = os.open(file, _READ) if isinstance(file, Path) else _opened(file)
    except (OSError, ValueError) as error:
        raise DeckError((Problem(at, f"cannot read '{file.name}': {_reason(error)}", _meant(file, error)),)) from None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        is_folder = stat.S_ISDIR(status.st_mode)
        hint = "name the file in it that you mean" if is_folder else ""
        raise DeckError((Problem(at, f"'{file}' is {'a folder' if is_folder else 'no ordinary file'}", hint),))
    with os.fdopen(handle, "rb") as opened:
        if status.st_size > limit:
            what = "this file" if at.file == str(file) else f"'{file.name}'"
            message = f"{what} is too large: {status.st_size / 1e6:.1f} MB, at most {limit / 1e6:.0f} MB"
            raise DeckError((Problem(at, message, "keep what the deck wants of it, or put it into several files"),))
        return opened.read(limit)


def _meant(file: Path | File, error: OSError | ValueError) -> str:
    """A hint: the file beside it that is called nearly as one that whoever runs the program names."""
    if not isinstance(file, Path) or getattr(error, "errno", 0) != errno.ENOENT:
        return ""
    return suggestion(file.name, file.parent, os.path.realpath(file.parent))


def _found(name: Text, beside: Path, root: str) -> File:
    """The file of a name in a folder. Raises DeckError where it lies outside the root, or is none to be read."""
    path = same_name(beside, name, root)
    real = os.path.realpath(path)
    if not is_below(real, root):
        _refuse(name, "lies outside the outline's folder", "copy the file beside the outline")
    steps = Path(real).relative_to(root).parts
    if any(step.startswith(".") for step in steps):
        _refuse(name, "is hidden", "a deck reads no files and folders whose names begin with '.'")
    try:
        mode = os.lstat(real).st_mode
    except (OSError, ValueError) as error:
        kind = _reason(error) if getattr(error, "errno", 0) not in (errno.ENOENT, errno.ENOTDIR) else ""
        said = f"cannot be read: {kind}" if kind else "does not exist"
        raise DeckError(
            (Problem(name.at, f"the file '{name}' {said}", suggestion(name.content, beside, root)),)
        ) from None
    if not stat.S_ISREG(mode):
        kind = "is a folder" if stat.S_ISDIR(mode) else "is no ordinary file"
        raise DeckError((Problem(name.at, f"the file '{name}' {kind}", suggestion(name.content, beside, root)),))
    return File(path, root, steps)


def _refuse(name: Text, why: str, hint: str) -> NoReturn:
    raise DeckError((Problem(name.at, f"'{name}' {why}", hint),))


def _opened(file: File) -> int:
    if os.open not in os.supports_dir_fd:
        return _opened_and_compared(file)
    handle = os.open(file.root, _FOLDER)
    try:
        for step in file.steps[:-1]:
            handle, above = os.open(step, _FOLDER | _NO_LINK, dir_fd=handle), handle
            os.close(above)
        return os.open(file.steps[-1], _READ | _NO_LINK, dir_fd=handle)
    finally:
        os.close(handle)


def _opened_and_compared(file: File) -> int:
    """On Windows: what was opened must be what lies there, with no link on the way."""
    handle = os.open(file.real, _READ)
    is_same = os.path.realpath(file.real) == str(file.real) and os.path.samestat(os.fstat(handle), os.lstat(file.real))
    if not is_same:
        os.close(handle)
        raise OSError(errno.ELOOP, "")
    return handle


def _reason(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return "the name holds characters no file has"
    if error.errno in (errno.ELOOP, errno.ENOTDIR):
        return "it changed while it was looked for"
    return (error.strerror or "").lower()
