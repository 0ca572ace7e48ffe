"""Builds an outline that was made from an article, and says less where it does not fit, until it builds."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path

from msgspec.structs import replace

from builder.beginning.drafts import Draft
from builder.beginning.outlining import LEVELS, Outline, rendered
from builder.beginning.writing import spoken
from builder.build import compose
from builder.errors import DeckError, Problem
from builder.words import spoken_seconds

MOST_ROUNDS = 12


def fit(outline: Outline, folder: Path) -> int:
    """Writes deck.yaml into a folder that holds all it refers to; how many slides it makes.

    Raises DeckError when it cannot be made to build, which no article should bring about.
    """
    outline = replace(outline, minutes=_minutes(outline))
    levels: dict[int, int] = {}
    file = folder / "deck.yaml"
    for _ in range(MOST_ROUNDS):
        text, pieces = rendered(outline, levels)
        file.write_text(text, "utf-8")
        count, problems = _built(file)
        if not problems:
            return count
        wanted = {piece for problem in problems for piece in _pieces(problem, file, text, pieces)}
        further = [piece for piece in wanted if levels.get(piece, 0) < LEVELS - 1]
        if not further and count:
            return count  # only warnings are left
        if not further:
            raise DeckError(problems)
        levels.update({piece: levels.get(piece, 0) + 1 for piece in further})
    raise DeckError(problems)


def _built(file: Path) -> tuple[int, tuple[Problem, ...]]:
    """How many slides an outline makes, none when it does not build; and what is wrong with it."""
    try:
        presentation, _, warnings = compose(file)
    except DeckError as error:
        return 0, error.problems
    return len(presentation.slides), warnings


def _pieces(problem: Problem, file: Path, text: str, pieces: tuple[int, ...]) -> Iterator[int]:
    """The pieces that a problem is about: at its line, those that draw its table, or all."""
    if problem.at.file == str(file) and 0 < problem.at.line <= len(pieces):
        yield pieces[problem.at.line - 1]
        return
    name = Path(problem.at.file).stem
    about = [piece for piece, line in zip(pieces, text.split("\n"), strict=False) if name and name in line]
    yield from about or pieces


def _minutes(outline: Outline) -> int:
    """How long all notes take to say, in whole minutes."""
    slides = (*outline.opening, *(slide for section in outline.sections for slide in section.slides))
    return ceil(sum(spoken_seconds(spoken(slide.notes)) for slide in slides if isinstance(slide, Draft)) / 60)
