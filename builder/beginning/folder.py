"""Makes a folder of files whole or not at all; what is there already is never touched."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from builder.errors import NOWHERE, DeckError, Problem, ToolError
from builder.outfile import reason, sweep, temporary


def check_free(target: Path) -> None:
    """Raises DeckError unless a folder can be made at `target`: nothing is there yet, or an empty folder."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise _refusal(f"'{target}' is there already, and is no folder", "choose another name")
    if target.is_dir() and any(target.iterdir()):
        raise _refusal(f"the folder '{target}' is not empty", "choose another name; nothing is ever overwritten")
    if not target.absolute().parent.is_dir():
        raise _refusal(f"there is no folder '{target.parent}'", "make it first")


@contextmanager
def folder_at(target: Path) -> Iterator[Path]:
    """A folder to fill, which becomes `target` in the end; when anything fails nothing is left of it.

    Raises DeckError when the place is taken, ToolError when the disk fails.
    """
    check_free(target)
    around = target.absolute().parent
    sweep(around)
    made = temporary(around)
    try:
        made.mkdir()
        yield made
        _put(made, target)
    except OSError as error:
        raise ToolError(f"cannot make the folder {target}: {reason(error, around)}") from None
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files by their paths inside a folder, whose own folders are made."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _put(made: Path, target: Path) -> None:
    """Moves what was made to its place. An empty folder stays the same one: it may be where the shell stands."""
    if not target.exists():
        made.rename(target)
        return
    check_free(target)
    moved: list[Path] = []
    try:
        for path in sorted(made.iterdir()):
            path.rename(target / path.name)
            moved.append(target / path.name)
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def _refusal(message: str, hint: str) -> DeckError:
    return DeckError((Problem(NOWHERE, message, hint),))
