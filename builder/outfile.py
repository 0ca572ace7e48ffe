"""Writes files whole or not at all: what was there stays until the new one is on the disk."""

import errno
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from builder.errors import ToolError

PAUSES = (0.1, 0.3, 0.6)  # seconds, before a file that another program holds is tried again
STALE = 86_400  # seconds, after which what a killed write left is taken away
_OURS = re.compile(r"\.talkdeck-[0-9a-f]{16}\.part")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # EFBIG: more than one file may hold
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

Write: TypeAlias = Callable[[Path, bytes], None]


class _Draft(Struct, frozen=True):
    """A file that is written and not yet in its place."""

    path: Path  # as its author names it
    target: Path  # the file itself, whatever links lead to it
    new: Path
    old: Path  # a second name of the file that was there, while several are put in their places
    replaces: bool = False  # there was a file


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` in place of the file. Raises ToolError.

    A link is followed; mode and owner of an old file are kept as far as the system lets us. Of a file with several
    names (hard links) the others keep what they had.
    """
    with written_together() as write:
        write(path, data)


@contextmanager
def written_together() -> Iterator[Write]:
    """Gives what writes a file; in the end all are put in their places, or none. Raises ToolError."""
    drafts: list[_Draft] = []
    try:
        yield lambda path, data: _write(path, data, drafts)
        _put(drafts)
    finally:
        for draft in drafts:
            draft.new.unlink(missing_ok=True)
            draft.old.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Makes the folder that files are to go into, if it is not there. Raises ToolError."""
    try:
        if not folder.is_dir():
            folder.mkdir()
    except FileExistsError:
        if not folder.is_dir():  # somebody else made it meanwhile, or it is no folder
            raise ToolError(f"cannot make {folder}: there is a file of this name") from None
    except OSError as error:
        raise ToolError(f"cannot make {folder}: {reason(error)}") from None


def check_writable(path: Path) -> None:
    """Raises ToolError when a deck could not be written there: asked before a build, which may take long."""
    if not path.name:
        raise ToolError("cannot write: the output has no file name")
    target = _resolved(path)
    folder = target.parent
    if path.suffix.lower() != ".pptx":
        raise ToolError(f"cannot write {path}: a deck is a PowerPoint file, its name ends in .pptx")
    if target.suffix.lower() != ".pptx":
        raise ToolError(f"cannot write {path}: it is a link to {target.name}, which is no PowerPoint file")
    if not folder.is_dir():
        raise ToolError(f"cannot write {path}: there is no folder {folder.name}; make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ToolError(f"cannot write {path}: the folder may not be written to")


def check_inside(path: Path, folder: Path) -> None:
    """Raises ToolError when links lead a file out of the folder: it may come from someone untrusted."""
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise ToolError(f"cannot write {path}: it is a link out of the outline's folder; name the output with -o")


def temporary(folder: Path) -> Path:
    """A name that nothing in the folder has; `sweep` knows it."""
    return folder / f".talkdeck-{os.urandom(8).hex()}.part"


def sweep(folder: Path) -> None:
    """Takes away what writes that were killed have left in a folder, once it is a day old."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _OURS.fullmatch(entry.name):
                continue
            with suppress(OSError):
                if time.time() - entry.stat(follow_symlinks=False).st_mtime < STALE:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry, ignore_errors=True)
                else:
                    Path(entry).unlink()


def reason(error: OSError, folder: Path | None = None, needed: int = 0) -> str:
    """What the system says, in plain words; of a full disk also how much is left where `needed` bytes were to go."""
    said = (error.strerror or str(error)).lower()
    if error.errno not in _FULL or folder is None:
        return said
    if needed:
        said += f"; the file takes {_size(needed)}"
    with suppress(OSError):
        said += f"; on the disk of the folder {folder.name} are {_size(shutil.disk_usage(folder).free)} left"
    return said


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 1_000_000 else f"{count / 1000:.1f} kB"


def _resolved(path: Path) -> Path:
    """The file itself, whatever links lead to it. Raises ToolError where there can be none."""
    try:
        target = Path(os.path.realpath(path))
        mode = target.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return target  # it is to be made, or the folder will be missed
    except ValueError:
        raise ToolError("cannot write: the name of the output holds a NUL") from None
    except OSError as error:  # a ring of links, a name too long
        raise ToolError(f"cannot write {path.name[:40]}: {reason(error)}") from None
    if not stat.S_ISREG(mode):
        kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
        raise ToolError(f"cannot write {path}: it is {kind}")
    return target


def _write(path: Path, data: bytes, drafts: list[_Draft]) -> None:
    """Writes a file beside its place, to the disk itself."""
    target = _resolved(path)
    folder = target.parent
    if any(draft.target == target for draft in drafts):
        raise ToolError(f"cannot write {path}: another file is written to the same place")
    sweep(folder)
    draft = _Draft(path, target, temporary(folder), temporary(folder), target.exists())
    drafts.append(draft)  # before the file is there: it is taken away whatever happens
    try:
        before = target.stat() if target.exists() else None
        # Nobody may read what a private file will hold; the system itself takes its mask from a new one's mode.
        with os.fdopen(os.open(draft.new, _NEW, 0o600 if before else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            if before:
                _make_alike(draft.new, before)
            os.fsync(file.fileno())
    except OSError as error:
        raise ToolError(f"cannot write {path}: {reason(error, folder, len(data))}") from None


def _make_alike(file: Path, old: os.stat_result) -> None:
    """Gives a file the owner of the old one, if that is allowed, and its mode."""
    new = file.stat()
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        for owner in (old.st_uid, -1):  # one may give files to a group of one's own, not to others
            with suppress(OSError):
                os.chown(file, owner, old.st_gid)
                break
    file.chmod(stat.S_IMODE(old.st_mode))


def _put(drafts: list[_Draft]) -> None:
    """Puts all files in their places; when one cannot be, those before it are taken back. Raises ToolError."""
    tried = []
    try:
        for draft in drafts:
            tried.append(draft)
            if len(drafts) > 1:
                _keep(draft)
            _replace(draft)
    except BaseException as error:
        for draft in reversed(tried):
            _take_back(draft)
        if isinstance(error, PermissionError):
            raise ToolError(f"cannot write {tried[-1].path}: {_held(tried[-1], drafts)}") from None
        if isinstance(error, OSError):
            raise ToolError(f"cannot write {tried[-1].path}: {reason(error, tried[-1].target.parent)}") from None
        raise
    for folder in {draft.target.parent for draft in drafts}:
        _sync(folder)


def _keep(draft: _Draft) -> None:
    """Gives the file that is there, if any, a second name."""
    if not draft.target.exists():
        return
    try:
        os.link(draft.target, draft.old)
    except OSError:  # a file system without such links
        shutil.copy2(draft.target, draft.old)


def _replace(draft: _Draft) -> None:
    for pause in PAUSES:
        try:
            draft.new.replace(draft.target)
        except PermissionError:  # Windows: PowerPoint, an indexer or a virus scanner has it open
            time.sleep(pause)
        else:
            return
    draft.new.replace(draft.target)


def _take_back(draft: _Draft) -> None:
    """Makes a draft again of what came to its place; where the old one has no other name, the new one stays."""
    if draft.new.exists():
        return  # it never did
    if draft.old.exists():
        with suppress(OSError):
            os.link(draft.target, draft.new)
        draft.old.replace(draft.target)
    elif not draft.replaces:
        draft.target.replace(draft.new)


def _held(held: _Draft, drafts: list[_Draft]) -> str:
    """Why a file cannot be replaced; all that were to be written are kept beside their places."""
    lock = held.target.with_name(f"~${held.target.name}")
    why = "it is open in PowerPoint" if lock.exists() else "it may not be replaced"
    names = []
    for draft in drafts:
        with suppress(OSError):
            names.append(_put_beside(draft).name)
    beside = f"; what is new lies beside it: {', '.join(names)}" if names else ""
    return why + beside


def _put_beside(draft: _Draft) -> Path:
    """Puts a file beside its place, under a name that is free."""
    for number in count(1):
        mark = "new" if number == 1 else f"new-{number}"
        place = draft.target.with_name(f"{draft.target.stem}.{mark}{draft.target.suffix}")
        with suppress(FileExistsError):
            os.close(os.open(place, _NEW))
            break
    draft.new.replace(place)
    return place


def _sync(folder: Path) -> None:
    """Brings the new names in a folder to the disk, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
