"""Pictures kept between builds, by what they were painted from, in the user's cache folder."""

import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

VARIABLE = "TALKDECK_CACHE"
MOST = 200_000_000  # bytes; beyond them the oldest are dropped
_FIRST = b"talkdeck picture 1\n"
_SUM = 64  # hexadecimal digits of SHA-256
_NAME = "*.picture"


def folder() -> Path | None:
    """Where pictures are kept: where TALKDECK_CACHE says, or the system's folder for such files."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE]) if os.environ[VARIABLE] else None
    with suppress(RuntimeError):  # nobody's home
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "talkdeck" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library/Caches/talkdeck"
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "talkdeck"
    return None


def read(key: str) -> tuple[bytes, bytes] | None:
    """The outlines and the pixels kept under a key; None when there are none, or they are damaged."""
    place = _place(key)
    if place is None:
        return None
    with suppress(OSError, ValueError, zlib.error):
        found = _unpacked(place.read_bytes())
        with suppress(OSError):
            os.utime(place)  # used last
        return found
    return None


def write(key: str, svg: bytes, png: bytes) -> None:
    """Keep a picture, whole or not at all; a folder that cannot be written is no cache and no complaint."""
    place = _place(key)
    if place is None:
        return
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, prefix=".", delete=False) as file:
            file.write(_packed(svg, png))
        try:
            Path(file.name).replace(place)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
        _bound(place.parent)


def _place(key: str) -> Path | None:
    kept = folder()
    return None if kept is None else kept / "pictures" / f"{key}.picture"


def _packed(svg: bytes, png: bytes) -> bytes:
    outlines = zlib.compress(svg, 6)
    body = len(outlines).to_bytes(8, "big") + outlines + png
    return _FIRST + sha256(body).hexdigest().encode() + body


def _unpacked(content: bytes) -> tuple[bytes, bytes]:
    """Outlines and pixels. Raises ValueError when they are not as they were written."""
    start = len(_FIRST) + _SUM
    body = content[start:]
    if content[:start] != _FIRST + sha256(body).hexdigest().encode():
        raise ValueError("damaged")
    end = 8 + int.from_bytes(body[:8], "big")
    return zlib.decompress(body[8:end]), body[end:]


def _bound(pictures: Path) -> None:
    """Drop those used longest ago until the rest is small enough."""
    kept = sorted(_sizes(pictures), reverse=True)
    total = 0
    for _, size, place in kept:
        total += size
        if total > MOST:
            place.unlink(missing_ok=True)


def _sizes(pictures: Path) -> Iterator[tuple[int, int, Path]]:
    for place in pictures.glob(_NAME):
        with suppress(OSError):  # dropped by another build
            found = place.stat()
            yield found.st_mtime_ns, found.st_size, place
