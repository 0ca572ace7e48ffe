"""What a model hands back: a table of its own, the figures it names, and what it assumed."""

from typing import TypeAlias

from msgspec import Struct

from builder.errors import At, DeckError, Problem

Row: TypeAlias = tuple[str | float | None, ...]


class Result(Struct, frozen=True):
    """A figure that a model names: its value, its unit, and in words what it is."""

    name: str
    value: float
    unit: str = ""
    words: str = ""


class Outcome(Struct, frozen=True):
    """A model's table with the unit of each column ("" where there is none), its results, its assumptions.

    Column names and result names are fixed words of the model, the same in every language; a row's first cell, `words`
    and `assumptions` are in the language asked for. None is an empty cell.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    units: tuple[str, ...]
    results: tuple[Result, ...]
    assumptions: tuple[str, ...] = ()

    def result(self, name: str) -> float | None:
        """The value of a result; None when there is none of that name."""
        return next((result.value for result in self.results if result.name == name), None)


def refusal(at: At, message: str, hint: str = "") -> DeckError:
    """What a model raises for parameters that make no sense together."""
    return DeckError((Problem(at, message, hint),))
