"""Names that an outline uses for things given elsewhere: sources, tables, sections."""

from collections.abc import Iterable

from builder.errors import Problem
from builder.outline.convert import did_you_mean
from builder.outline.records import Text


def named(name: Text, among: Iterable[str], what: str) -> Problem | None:
    """The problem of a name that is none of `among`, or None; `what` says of what kind it should be."""
    known = set(among)
    if name.content in known:
        return None
    return Problem(name.at, f"no {what} named '{name}'", did_you_mean(name.content, known))
