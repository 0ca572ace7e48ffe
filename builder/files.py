"""The files an author names: below the outline's folder, ordinary, and not too large."""

import difflib
import os
import re
import stat
import unicodedata
from pathlib import Path

from builder.errors import At, DeckError, Problem
from builder.outline.records import Text

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")  # a scheme or drive, or a network share


def find(name: Text, folder: Path) -> Path:
    """The file that `name` means, below the outline's folder. Raises DeckError at the name's place.

    It is looked for beside the file that names it, which an outline may include from another folder, then beside the
    outline.
    """
    beside = beside_of(name, folder)
    if beside != folder and not _misplaced(name.content, beside, folder):
        path = _as_stored(beside / name.content)
        if path.is_file():
            return path
    trouble = _misplaced(name.content, folder, folder)
    if trouble:
        raise DeckError((Problem(name.at, trouble[0], trouble[1]),))
    path = _as_stored(folder / name.content)
    if path.is_file():
        return path
    kind = "is a folder" if path.is_dir() else "does not exist" if not path.exists() else "is no ordinary file"
    raise DeckError((Problem(name.at, f"the file '{name}' {kind}", _suggestion(name.content, folder)),))


def beside_of(name: Text, folder: Path) -> Path:
    """The folder of the file in which a name is written, if that lies below the outline's; else the outline's."""
    beside = Path(name.at.file).parent
    return beside if beside != folder and beside.is_relative_to(folder) else folder


def distinct(name: Text) -> str:
    """A name that the same one written in a file of another folder does not share."""
    return f"{Path(name.at.file).parent}/{name}"


def read_bytes(path: Path, at: At, limit: int) -> bytes:
    """What a file holds, at most `limit` bytes. Raises DeckError at `at`; never waits for a pipe or a device."""
    try:
        # O_NONBLOCK: opening a named pipe would wait for a writer for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise DeckError((Problem(at, f"cannot read '{path.name}': {_reason(error)}"),)) from None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        is_folder = stat.S_ISDIR(status.st_mode)
        hint = "name the file in it that you mean" if is_folder else ""
        raise DeckError((Problem(at, f"'{path}' is {'a folder' if is_folder else 'no ordinary file'}", hint),))
    with os.fdopen(handle, "rb") as file:
        if status.st_size > limit:
            message = f"'{path.name}' is too large: {status.st_size / 1e6:.1f} MB, at most {limit / 1e6:.0f} MB"
            raise DeckError((Problem(at, message),))
        return file.read(limit)


def _misplaced(name: str, beside: Path, folder: Path) -> tuple[str, str] | None:
    """Why a name cannot mean a file of the deck, and what would."""
    if not name.strip() or "\0" in name:
        return "a file name is wanted here", ""
    if _ADDRESS.match(name):
        return f"'{name}' is an address, not a file of this deck", "save the file beside the outline and name it here"
    if "\\" in name:
        return f"'{name}' has backslashes", f"write '{name.replace(chr(92), '/')}'"
    if name.startswith(("/", "~")):
        return f"'{name}' is not relative to the outline", "name files from the outline's folder on"
    root = os.path.realpath(folder)
    if os.path.commonpath([root, os.path.realpath(beside / name)]) != root:
        return f"'{name}' lies outside the outline's folder", "copy the file beside the outline"
    return None


def _as_stored(path: Path) -> Path:
    """The path, or the one file beside it whose name is the same but for composition.

    macOS may store names decomposed, and texts of an outline are composed: such a file could not be named otherwise.
    """
    if path.exists():
        return path
    same = [other for other in _listing(path.parent) if unicodedata.normalize("NFC", other.name) == path.name]
    return same[0] if len(same) == 1 else path


def _suggestion(name: str, folder: Path) -> str:
    """A file of the deck with a name like this one: nearby in spelling, or the same name in another folder."""
    near = folder / Path(name).parent
    there = [str(path.relative_to(folder).as_posix()) for path in _listing(near)]
    below = [str(path.relative_to(folder).as_posix()) for path in _listing(folder) + _listing(folder / "assets", 2)]
    same = [other for other in below if _folded(Path(other).name) == _folded(Path(name).name)]
    close = difflib.get_close_matches(name, sorted({*there, *below}), 1, 0.7)
    best = next(iter(sorted(same) + close), "")
    return f"did you mean '{best}'?" if best else ""


def _listing(folder: Path, depth: int = 1) -> list[Path]:
    """Up to a thousand files in a folder, and in those below it when `depth` is more than 1."""
    try:
        entries = sorted(folder.iterdir())[:1000]
    except OSError:
        return []
    files = [path for path in entries if path.is_file()]
    if depth > 1:
        files += [file for path in entries if path.is_dir() for file in _listing(path, depth - 1)]
    return files


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or "").lower() if isinstance(error, OSError) else "the name holds characters no file has"
