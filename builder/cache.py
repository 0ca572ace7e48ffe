"""What is kept between runs, by its content, in the user's cache folder; bounded, and never missed when it is gone.

An entry is the kind and key that it was kept under, the sum of these and of its bytes, and the bytes: one that was cut,
changed or put in another's place is none. Folders and entries are the user's alone. Nothing is read or kept in a folder
that is a link, somebody else's or for all to write to, nor in one that is named relatively, which would lie wherever a
build is started; and no entry that others may read, as those are that come with a shared folder.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

VARIABLE = "TALKDECK_CACHE"
LARGEST = 64_000_000  # bytes of an entry
_SUM = 64  # hexadecimal digits of SHA-256
_OURS = 0o700
_HALF = ".half-"
_DAY = 86_400  # seconds


def folder() -> Path | None:
    """Where things are kept: where TALKDECK_CACHE says, or the system's folder for such files; None for nowhere."""
    if VARIABLE in os.environ:
        return _absolute(os.environ[VARIABLE])
    with suppress(RuntimeError):  # nobody's home
        if sys.platform == "win32":
            local = _absolute(os.environ.get("LOCALAPPDATA", "")) or Path.home() / "AppData/Local"
            return local / "talkdeck" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library/Caches/talkdeck"
        # A relative one is to be ignored (XDG Base Directory Specification).
        return (_absolute(os.environ.get("XDG_CACHE_HOME", "")) or Path.home() / ".cache") / "talkdeck"
    return None


def read(kind: str, key: str) -> bytes | None:
    """What is kept under a key; None when there is nothing, or it is damaged."""
    place = _place(kind, key)
    if place is None or not _is_ours(place.parent):
        return None
    with suppress(OSError):
        content = _content(place)
        start = len(_first(kind, key)) + _SUM
        body = content[start:]
        return body if content == _entry(kind, key, body) else None
    return None


def write(kind: str, key: str, body: bytes, most: int) -> None:
    """Keep bytes, whole or not at all, and at most `most` of a kind; a folder that cannot be written is no cache."""
    place = _place(kind, key)
    if place is None or len(body) > LARGEST:
        return
    with suppress(OSError):
        kept = place.parent
        for one in (kept.parent, kept):
            one.mkdir(mode=_OURS, parents=True, exist_ok=True)
        if not _is_ours(kept):
            return
        with NamedTemporaryFile(dir=kept, prefix=_HALF, delete=False) as file:  # for us alone: mode 0600
            name = Path(file.name)
            try:
                file.write(_entry(kind, key, body))
                file.close()
                name.replace(place)
            finally:
                name.unlink(missing_ok=True)  # where it did not get so far
        _bound(kept, f"*.{kind}", most)


def _absolute(named: str) -> Path | None:
    """A folder that is named from the root on."""
    return Path(named) if Path(named).is_absolute() and "\0" not in named else None


def _place(kind: str, key: str) -> Path | None:
    kept = folder()
    return None if kept is None else kept / f"{kind}s" / f"{key}.{kind}"


def _is_ours(kept: Path) -> bool:
    """Whether a folder of entries and the one it is in are real ones, ours, and not for all to write to."""
    try:
        found = [place.lstat() for place in (kept.parent, kept)]
    except OSError:
        return False
    real = all(stat.S_ISDIR(status.st_mode) for status in found)
    if not hasattr(os, "getuid"):  # Windows, where the folders of a user are the user's
        return real
    return real and all(status.st_uid == os.getuid() and not status.st_mode & stat.S_IWOTH for status in found)


def _content(place: Path) -> bytes:
    """What is in an ordinary file of bounded size. Raises OSError; never follows a link, never waits for a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST + 1_000 or not _is_private(status):
            return b""
        with suppress(OSError):
            os.utime(place)  # used last
        return file.read(LARGEST + 1_000)


def _is_private(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o077)


def _first(kind: str, key: str) -> bytes:
    return f"talkdeck 2 {kind} {key}\n".encode()


def _entry(kind: str, key: str, body: bytes) -> bytes:
    """What is in the file of an entry."""
    first = _first(kind, key)
    return first + sha256(first + body).hexdigest().encode() + body


def _bound(kept: Path, names: str, most: int) -> None:
    """Drop those used longest ago until the rest is small enough, and what runs left half written that were ended."""
    for changed, _, place in _sizes(kept, f"{_HALF}*"):
        if changed < (time.time() - _DAY) * 1e9:
            with suppress(OSError):
                place.unlink(missing_ok=True)
    total = 0
    for _, size, place in sorted(_sizes(kept, names), reverse=True):
        total += size
        if total > most:
            with suppress(OSError):
                place.unlink(missing_ok=True)


def _sizes(kept: Path, names: str) -> Iterator[tuple[int, int, Path]]:
    for place in kept.glob(names):
        with suppress(OSError):  # dropped by another run
            found = place.lstat()
            yield found.st_mtime_ns, found.st_size, place
