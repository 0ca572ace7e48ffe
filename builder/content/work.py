"""The work that the expressions of a deck take: counted in steps, not in seconds, so that it is the same anywhere."""

from msgspec import Struct

from builder.content.figures import Figure, Phrase
from builder.errors import At, Problem

MOST_WORK = 1_000_000  # steps of all expressions of a deck: nodes of their trees, data that these carry along
_PER_STEP = 64  # characters that are handled in the time of a step
_TO_READ = 50  # steps


class TooMuchError(Exception):
    """The expressions of a deck have taken all of the work that they may take together."""

    @staticmethod
    def told(at: At) -> Problem:
        """The problem of the text whose expression was one too many."""
        return Problem(at, "the expressions up to this one take too long", "work figures out in tables, by 'sql:'")


class Work(Struct):
    """The work that expressions have taken so far."""

    steps: int = 0

    def begin(self) -> None:
        """Counts the reading of an expression. Raises TooMuchError."""
        self._add(_TO_READ)

    def spend(self, value: object) -> None:
        """Counts what one node of a tree came to. Raises TooMuchError."""
        data = len(value.data) if isinstance(value, Figure | Phrase) else 0
        text = len(value.text) // _PER_STEP if isinstance(value, Phrase) else 0
        self._add(1 + data + text)

    def _add(self, steps: int) -> None:
        self.steps += steps
        if self.steps > MOST_WORK:
            raise TooMuchError
