"""What those who read nodes into records share: the problems so far, and what a caller reads in its own way."""

from collections.abc import Callable
from collections.abc import Mapping as Table
from typing import Any, TypeAlias

from msgspec import Struct, field

from builder.errors import Problem, TooManyError, enough
from builder.outline.nodes import Node, Scalar
from builder.outline.syntax import wide_mark


class Gathering(Struct, frozen=True):
    """What readers share: the problems so far, a caller's own readers for some records, hints for misplaced keys.

    `elsewhere` says by record and key where a key that the record has not would be right.
    """

    problems: list[Problem]
    own: Table[type, "Reader"] = field(default_factory=dict)
    elsewhere: Table[type, Table[str, str]] = field(default_factory=dict)
    shares: bool = False  # a per cent sign means hundredths of one, as with the parameters of models

    def report(self, node: Node, message: str, hint: str = "") -> Any:
        """Notes a problem at a node; returns FAILED. Raises TooManyError."""
        self.note(Problem(node.at, message, hint))
        return FAILED

    def unknown(self, key: Scalar, hint: str) -> None:
        """Notes a key that nothing knows, or the full-width mark that made one of a key and what follows it."""
        self.note(wide_mark(key.text, key.at) or Problem(key.at, f"unknown key '{key.text}'", hint))

    def note(self, problem: Problem) -> None:
        """Notes a problem. Raises TooManyError when there are more than anybody reads."""
        self.problems.append(problem)
        if enough(self.problems):
            raise TooManyError(tuple(self.problems))


FAILED: Any = object()  # stands for a value that could not be read; its problem has been reported
Reader: TypeAlias = Callable[[Node, str, Gathering], Any]  # the node, the key it stands under, what is shared
