"""Problems with their places, and the two errors that stop a build."""

import re
from collections.abc import Collection
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr


class At(Struct, frozen=True, order=True):
    """A place in a file the author wrote; line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = At("", 0, 0)
MOST_SAID = 300  # characters of a message or a hint
MOST_QUOTED = 100_000  # characters of an author's text that a message is made of
MOST_TOLD = 100  # problems that are told at once; whoever has more mends these first
_QUOTED = re.compile(r"'([^']{41})[^']*'|(\S{41})\S+")


class Problem(Struct, frozen=True, order=True):
    """What is wrong at a place and, apart from it, what would mend it."""

    at: At
    message: str
    hint: str = ""
    level: Literal["error", "warning"] = "error"
    check: str = ""

    def __post_init__(self) -> None:
        if len(self.message) > MOST_SAID or len(self.hint) > MOST_SAID:
            force_setattr(self, "message", _shortened(self.message))
            force_setattr(self, "hint", _shortened(self.hint))


class DeckError(Exception):
    """The outline, or a file it names, has problems; the command exits with 1."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{problem.at}: {problem.message}" for problem in problems))
        self.problems = tuple(sorted(set(problems)))


class TooManyError(DeckError):
    """So many problems that looking for more of them would help nobody."""


def counted(count: int, what: str) -> str:
    """So many of what has a plural in s: 1 cell, 1,000 cells."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def enough(problems: Collection[Problem]) -> bool:
    """Whether there are more problems than are told: a stage stops looking then."""
    return len(problems) > MOST_TOLD


class ToolError(Exception):
    """Something outside the outline failed (disk, LibreOffice, port); the command exits with 2."""


class FaultyDeckError(Exception):
    """The deck that was made does not pass our own check, which is a bug; it is written nowhere.

    The message may quote the outline; `faults` tell of parts and rules alone, so that anybody may report them.
    """

    def __init__(self, message: str, faults: tuple[str, ...]) -> None:
        super().__init__(message)
        self.faults = faults


def _shortened(text: str) -> str:
    """A message that quotes a whole text of the author's, with its beginning instead."""
    if len(text) <= MOST_SAID:
        return text
    if len(text) > MOST_QUOTED:
        text = text[:MOST_QUOTED] + "…"
    text = _QUOTED.sub(lambda match: f"'{match[1]}…'" if match[1] else f"{match[2]}…", text)
    return text if len(text) <= MOST_SAID else text[: MOST_SAID - 1] + "…"
