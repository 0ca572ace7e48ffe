"""The way from deck.yaml to the .pptx: one function a stage, each taking what the one before made."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, Unpack

import msgspec

from builder.charts.options import Render
from builder.checks import CHECKS
from builder.draw.pptx import package
from builder.errors import DeckError, Problem
from builder.frames import ChartFrame, Presentation, Properties
from builder.layouts.page import Material, Talk
from builder.opening import opened
from builder.outfile import write_atomically
from builder.outline.choosing import Choice
from builder.outline.records import Deck, Slide
from builder.pagination import lay_out
from builder.resolve import attempt, resolve
from builder.theme import Theme
from builder.theme import find as find_theme


class Choices(TypedDict, total=False):
    """What the command line may choose in place of what the outline says."""

    theme: str | None
    render: Render | None  # how all charts are drawn
    only: str | None  # an audience or a variant
    vars: Mapping[str, str] | None  # variables, by name


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made."""

    slides: int
    charts: int
    seconds: float
    file: Path
    warnings: tuple[Problem, ...] = ()


def build(
    outline: Path, out: Path, *, progress: Callable[[int, int], None] | None = None, **choices: Unpack[Choices]
) -> Summary:
    """Builds the deck of an outline into a file, which stays as it was when anything is wrong.

    Raises DeckError with the problems of all stages that could be reached, ToolError when the file cannot be written.
    """
    started = time.perf_counter()
    presentation, look, warnings = compose(outline, progress=progress, **choices)
    write_atomically(out, package.write(presentation, look))
    charts = sum(isinstance(frame, ChartFrame) for slide in presentation.slides for frame in slide.frames)
    return Summary(len(presentation.slides), charts, time.perf_counter() - started, out, warnings)


def compose(
    outline: Path, *, progress: Callable[[int, int], None] | None = None, **choices: Unpack[Choices]
) -> tuple[Presentation, Theme, tuple[Problem, ...]]:
    """The finished presentation of an outline with its theme, and the warnings. Raises DeckError."""
    choice = Choice(choices.get("only") or "", choices.get("vars") or {})
    deck, found = opened(outline, choice)
    render = choices.get("render")
    deck = rendered(deck, render) if render else deck
    gathered = list(found)
    look = attempt(gathered, find_theme, deck.theme, outline.parent, choices.get("theme"))
    resolved = attempt(gathered, resolve, deck, outline.parent)
    gathered += resolved[2].warnings if resolved else ()
    laid = attempt(gathered, _laid_out, *resolved, look, progress) if look and resolved else None
    if look is None or laid is None:
        raise DeckError(tuple(gathered))
    presentation, problems = laid
    problems = (*gathered, *problems)
    if any(problem.level == "error" for problem in problems):
        raise DeckError(problems)
    return presentation, look, problems


def rendered(deck: Deck, render: Render) -> Deck:
    """The deck with all of its charts native, or all of them pictures."""
    replace = msgspec.structs.replace

    def drawn(slide: Slide) -> Slide:
        chart = getattr(slide.content, "chart", None)
        if chart is None:
            return slide
        return replace(slide, content=replace(slide.content, chart=replace(chart, render=render)))

    sections = (replace(section, slides=tuple(map(drawn, section.slides))) for section in deck.sections)
    return replace(deck, sections=tuple(sections))


def _laid_out(
    deck: Deck, talk: Talk, material: Material, look: Theme, progress: Callable[[int, int], None] | None
) -> tuple[Presentation, tuple[Problem, ...]]:
    """The presentation, and the problems of layouts and checks. Raises DeckError when a layout refuses a slide."""
    slides, sections, problems = lay_out(deck, talk, material, look, progress)
    layouts = tuple({slide.layout.name: slide.layout for slide in slides}.values())
    presentation = Presentation(slides, layouts, sections, _properties(deck))
    problems += tuple(problem for check in CHECKS.values() for problem in check(deck, presentation))
    return presentation, problems


def _properties(deck: Deck) -> Properties:
    return Properties(
        title=deck.title.content,
        subject=str(deck.subtitle or ""),
        author=str(deck.author or ""),
        language=deck.language,
        date=str(deck.date or "2000-01-01"),
    )
