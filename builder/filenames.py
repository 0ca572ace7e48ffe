"""Names of files as authors write them: what cannot be one, how a file system may spell it, what may be meant."""

import os
import re
import unicodedata
from functools import lru_cache
from itertools import islice
from pathlib import Path, PurePosixPath

from builder.errors import DeckError, Problem
from builder.outline.records import Text
from builder.spelling import nearest

LONGEST = 1_000  # characters
_MOST = 5_000  # files of a folder that are looked at
_MOST_LIKE = 1_000  # of which one may be meant
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")  # a scheme or drive, or a network share
# Control characters, lone surrogates, and what turns the direction of writing (UAX #9): a name would look like another.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
# Windows opens a device under these names in any folder and with any ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|\Z)", re.IGNORECASE)


def misnamed(name: str) -> tuple[str, str] | None:
    """Why a name cannot mean a file of the deck, wherever that lies, and what would; None when it can."""
    if not name.strip() or "\0" in name:
        return "a file name is wanted here", ""
    if len(name) > LONGEST:
        return f"a file name has at most {LONGEST:,} characters, this one {len(name):,}", ""
    if found := _UNSEEN.search(name):
        return (
            f"a file name holds no characters that are not seen, such as U+{ord(found.group()):04X}",
            "rename the file",
        )
    if _ADDRESS.match(name):
        return f"'{name}' is an address, not a file of this deck", "save the file beside the outline and name it here"
    if "\\" in name:
        return f"'{name}' has backslashes", f"write '{name.replace(chr(92), '/')}'"
    if name.startswith(("/", "~")):
        return f"'{name}' is not relative to the outline", "name files from the outline's folder on"
    if any(_DEVICE.match(part.strip()) for part in PurePosixPath(name).parts):
        return f"'{name}' is the name of a device on Windows", "rename the file"
    return None


def same_name(folder: Path, name: Text, root: str) -> Path:
    """The path of a name, or the one whose parts are the same but for composition; folders outside are not listed.

    macOS may store names decomposed, and texts of an outline are composed: such a file could not be named otherwise.
    Raises DeckError where two are so.
    """
    path = folder
    for part in PurePosixPath(name.content).parts:
        if part == ".." or os.path.lexists(path / part) or not is_below(os.path.realpath(path), root):
            path /= part
            continue
        same = [other for other in _entries(path) if unicodedata.normalize("NFC", other) == part]
        if len(same) > 1:
            message = f"{len(same)} files are called '{part}', in letters composed in other ways"
            raise DeckError((Problem(name.at, message, "rename all but one of them"),))
        path /= same[0] if same else part
    return path


def suggestion(name: str, folder: Path, root: str) -> str:
    """A file of the deck with a name like this one: nearby in spelling, or the same name in another folder.

    No link is followed, so that nothing is told of other folders.
    """
    near = _files(folder / PurePosixPath(name).parent, root)
    below = _files(folder, root) + _files(folder / "assets", root, 2)
    names = [[path.relative_to(folder).as_posix() for path in paths] for paths in (near, below)]
    same = [other for other in names[1] if folded(Path(other).name) == folded(Path(name).name)]
    best = next(iter(sorted(same)), "") or nearest(name, {*names[0], *names[1]}, 0.7) or _respelt(name, folder, root)
    return f"did you mean '{best}'?" if best else ""


def _respelt(name: str, folder: Path, root: str) -> str:
    """The file in whose path each folder is the one most like what is written; empty where there is none."""
    *folders, file = PurePosixPath(name).parts or ("",)
    path = folder
    for part in folders:
        there = [] if part == ".." else [entry for entry, kind in _entries(path).items() if kind == "folder"]
        path /= nearest(part, (entry for entry in there if not entry.startswith(".")), 0.7) or part
        if not is_below(os.path.realpath(path), root) or path.is_symlink():
            return ""
    found = nearest(file, (one.name for one in _files(path, root)), 0.7) if folders else ""
    return (path / found).relative_to(folder).as_posix() if found else ""


def _files(folder: Path, root: str, depth: int = 1) -> list[Path]:
    """Some files in a folder below the root, and in those below it when `depth` is more than 1."""
    if not is_below(os.path.realpath(folder), root):
        return []
    entries = [(name, kind) for name, kind in _entries(folder).items() if not name.startswith(".")]
    files = [folder / name for name, kind in entries if kind == "file"]
    if depth > 1:
        folders = [folder / name for name, kind in entries if kind == "folder"]
        files += [file for one in folders[:100] for file in _files(one, root, depth - 1)]
    return files[:_MOST_LIKE]


def _entries(folder: Path) -> dict[str, str]:
    """The names in a folder, in order, and what they are."""
    try:
        return _listed(os.fspath(folder), folder.stat().st_mtime_ns)
    except OSError:
        return {}


@lru_cache(maxsize=32)
def _listed(folder: str, changed: int) -> dict[str, str]:
    """Looked through once, while nothing in it changes: an outline may name thousands of files that are not there."""
    with os.scandir(folder) as found:
        some = sorted(islice(found, _MOST), key=lambda entry: entry.name)
    return {entry.name: _kind(entry) for entry in some}


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else ""


def is_below(real: str, root: str) -> bool:
    """Whether a real path is another one, or lies below it."""
    try:
        return os.path.commonpath([root, real]) == root
    except ValueError:  # on another drive
        return False


def folded(name: str) -> str:
    """A name as file systems compare it that tell neither case nor composition apart."""
    return unicodedata.normalize("NFC", name).casefold()
