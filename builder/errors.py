"""Problems with their places, and the two errors that stop a build."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A place in a file the author wrote; line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = At("", 0, 0)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at a place and, apart from it, what would mend it."""

    at: At
    message: str
    hint: str = ""
    level: Literal["error", "warning"] = "error"
    check: str = ""


class DeckError(Exception):
    """The outline, or a file it names, has problems; the command exits with 1."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{problem.at}: {problem.message}" for problem in problems))
        self.problems = tuple(sorted(set(problems)))


class ToolError(Exception):
    """Something outside the outline failed (disk, LibreOffice, port); the command exits with 2."""
