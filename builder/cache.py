"""What is kept between runs, by its content, in the user's cache folder; bounded, and never missed when it is gone."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

VARIABLE = "TALKDECK_CACHE"
_SUM = 64  # hexadecimal digits of SHA-256


def folder() -> Path | None:
    """Where things are kept: where TALKDECK_CACHE says, or the system's folder for such files."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE]) if os.environ[VARIABLE] else None
    with suppress(RuntimeError):  # nobody's home
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "talkdeck" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library/Caches/talkdeck"
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "talkdeck"
    return None


def read(kind: str, key: str) -> bytes | None:
    """What is kept under a key; None when there is nothing, or it is damaged."""
    place = _place(kind, key)
    if place is None:
        return None
    with suppress(OSError):
        content = place.read_bytes()
        with suppress(OSError):
            os.utime(place)  # used last
        start = len(_first(kind)) + _SUM
        body = content[start:]
        return body if content[:start] == _first(kind) + sha256(body).hexdigest().encode() else None
    return None


def write(kind: str, key: str, body: bytes, most: int) -> None:
    """Keep bytes, whole or not at all, and at most `most` of a kind; a folder that cannot be written is no cache."""
    place = _place(kind, key)
    if place is None:
        return
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as file:
            file.write(_first(kind) + sha256(body).hexdigest().encode() + body)
        try:
            Path(file.name).replace(place)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
        _bound(place.parent, f"*.{kind}", most)


def _place(kind: str, key: str) -> Path | None:
    kept = folder()
    return None if kept is None else kept / f"{kind}s" / f"{key}.{kind}"


def _first(kind: str) -> bytes:
    return f"talkdeck {kind} 1\n".encode()


def _bound(kept: Path, names: str, most: int) -> None:
    """Drop those used longest ago until the rest is small enough."""
    total = 0
    for _, size, place in sorted(_sizes(kept, names), reverse=True):
        total += size
        if total > most:
            place.unlink(missing_ok=True)


def _sizes(kept: Path, names: str) -> Iterator[tuple[int, int, Path]]:
    for place in kept.glob(names):
        with suppress(OSError):  # dropped by another run
            found = place.stat()
            yield found.st_mtime_ns, found.st_size, place
