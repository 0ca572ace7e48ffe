"""The way from deck.yaml to the .pptx: one function a stage, each taking what the one before made."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias, TypedDict, Unpack

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from builder.charts.options import Render
from builder.checks import CHECKS
from builder.draw.pptx import package
from builder.errors import NOWHERE, DeckError, FaultyDeckError, Problem
from builder.frames import SIZE, ChartFrame, Presentation, Properties
from builder.layouts.page import Material, Talk
from builder.opening import Outline, deck_of, read_outline
from builder.outfile import Write, written_together
from builder.outline.choosing import Choice
from builder.outline.languages import called
from builder.outline.records import Deck, Slide, Text
from builder.overwriting import check_no_input
from builder.pagination import lay_out
from builder.resolve import attempt, resolve
from builder.theme import Theme
from builder.theme import find as find_theme

Progress: TypeAlias = Callable[[int, int], None]  # how many slides of how many are laid out


class Choices(TypedDict, total=False):
    """What the command line may choose in place of what the outline says."""

    theme: str | None
    template: str | None
    render: Render | None  # how all charts are drawn
    lang: str | None  # which of the outline's languages
    only: str | None  # an audience or a variant
    vars: Mapping[str, str] | None  # variables, by name


class Summary(Struct, frozen=True):
    """What a build made."""

    slides: int
    charts: int
    seconds: float
    file: Path
    warnings: tuple[Problem, ...] = ()


class Composed(Struct, frozen=True):
    """A finished presentation and its theme, and how long it took, in seconds."""

    presentation: Presentation
    theme: Theme
    seconds: float


def build(outline: Path, out: Path, *, progress: Progress | None = None, **choices: Unpack[Choices]) -> Summary:
    """Builds the deck of an outline into a file, which stays as it was when anything is wrong.

    Raises DeckError with the problems of all stages that could be reached, ToolError when the file cannot be written.
    """
    with uncollected():
        return build_all(read_outline(outline), {choices.get("lang"): out}, progress=progress, **choices)[0]


@contextmanager
def uncollected() -> Iterator[None]:
    """Spares the garbage collector its rounds: what a build makes lives to its end, and holds no rings to speak of."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def compose(
    outline: Path, *, progress: Progress | None = None, **choices: Unpack[Choices]
) -> tuple[Presentation, Theme, tuple[Problem, ...]]:
    """The finished presentation of an outline with its theme, and the warnings. Raises DeckError."""
    return _composed(read_outline(outline), progress, choices)


def build_all(
    outline: Outline,
    files: Mapping[str | None, Path],
    *,
    progress: Progress | None = None,
    **choices: Unpack[Choices],
) -> tuple[Summary, ...]:
    """Builds the deck in several languages, each into its file; none is written when anything is wrong with one.

    Raises DeckError and ToolError as `build` does.
    """
    check_no_input(outline, files.values(), choices.get("template"))
    made, warnings = compose_all(outline, tuple(files), progress=progress, **choices)
    with written_together() as write:
        return tuple(
            _written(one, out, warnings if one is made[0] else (), write)
            for one, out in zip(made, files.values(), strict=True)
        )


def compose_all(
    outline: Outline,
    languages: tuple[str | None, ...],
    *,
    progress: Progress | None = None,
    **choices: Unpack[Choices],
) -> tuple[tuple[Composed, ...], tuple[Problem, ...]]:
    """The presentations of an outline in several of its languages, and the warnings of all. Raises DeckError."""
    told: list[list[Problem]] = []
    made = []
    for language in languages:
        started = time.perf_counter()
        told.append([])
        one = attempt(told[-1], _composed, outline, progress, {**choices, "lang": language})
        if one is not None:
            made.append(Composed(*one[:2], time.perf_counter() - started))
            told[-1] += one[2]
    gathered = _together(languages, told)
    if len(made) < len(languages):
        raise DeckError(gathered)
    return tuple(made), gathered


def _together(languages: tuple[str | None, ...], told: list[list[Problem]]) -> tuple[Problem, ...]:
    """The problems of a deck in several languages, each once; those of one language alone say which."""
    everywhere = set.intersection(*map(set, told))
    own = {
        _in(called(language or ""), problem)
        for language, problems in zip(languages, told, strict=True)
        for problem in set(problems) - everywhere
    }
    return tuple(sorted(everywhere | own))


def _in(language: str, problem: Problem) -> Problem:
    said = language in problem.message
    return problem if said else replace(problem, message=f"in {language}: {problem.message}")


def _composed(
    outline: Outline, progress: Progress | None, choices: Choices
) -> tuple[Presentation, Theme, tuple[Problem, ...]]:
    folder = outline.path.parent
    choice = Choice(choices.get("only") or "", choices.get("vars") or {})
    deck, found = deck_of(outline, choices.get("lang"), choice)
    gathered = list(found)
    render = choices.get("render")
    deck = rendered(deck, render) if render else deck
    look = attempt(gathered, look_of, deck, folder, choices)
    gathered += look.warnings if look else ()
    resolved = attempt(gathered, resolve, deck, folder)
    gathered += resolved[2].warnings if resolved else ()
    laid = attempt(gathered, _laid_out, *resolved, look, progress) if look and resolved else None
    if look is None or laid is None:
        raise DeckError(tuple(gathered))
    presentation, problems = laid
    problems = (*gathered, *problems)
    if any(problem.level == "error" for problem in problems):
        raise DeckError(problems)
    return presentation, look, problems


def look_of(deck: Deck, folder: Path, choices: Choices) -> Theme:
    """The theme of a deck, or the one that its company template makes. Raises DeckError."""
    named, theme = choices.get("template"), choices.get("theme")
    if named and theme:
        raise DeckError((Problem(NOWHERE, "--theme and --template exclude each other", "leave one of them out"),))
    template = None if theme else Text(named) if named else deck.template
    if template is None:
        return find_theme(deck.theme, folder, theme)
    if deck.template and deck.theme.at != NOWHERE and not named:
        message = "a deck has a theme or a template, not both"
        raise DeckError((Problem(deck.theme.at, message, "leave one of them out"),))
    from builder.templates.finding import find as find_template

    return find_template(template, folder)


def _written(made: Composed, out: Path, warnings: tuple[Problem, ...], write: Write) -> Summary:
    started = time.perf_counter()
    write(out, packed(made))
    charts = sum(isinstance(frame, ChartFrame) for slide in made.presentation.slides for frame in slide.frames)
    seconds = made.seconds + time.perf_counter() - started
    return Summary(len(made.presentation.slides), charts, seconds, out, warnings)


def packed(made: Composed) -> bytes:
    """The bytes of a finished deck, looked at before anybody gets them.

    Raises FaultyDeckError, which is a bug; DeckError where the deck stands on a company template, which may be damaged,
    or like no other.
    """
    from builder.verifying import faults, without_quotes

    data = package.write(made.presentation, made.theme)
    dress = made.theme.dress
    carried = frozenset(part.name for part in dress.template.parts) if dress else frozenset()
    found = faults(data, carried)
    if dress and found:
        damaged = all(_part_of(fault) in carried for fault in found)
        why = "the template is damaged" if damaged else "no deck that PowerPoint opens can be made of this template"
        hint = "open it in PowerPoint, and save it once more; if that does not help, please report it"
        raise DeckError((Problem(dress.at, f"{why}: {found[0]}", hint),))
    if found:
        raise FaultyDeckError("\n".join(found), tuple(map(without_quotes, found)))
    return data


def _part_of(fault: str) -> str:
    """The part that a fault is told of; of a list of relationships, the one whose they are."""
    part = fault.partition(": ")[0]
    return part.replace("_rels/", "").removesuffix(".rels")


def rendered(deck: Deck, render: Render) -> Deck:
    """The deck with all of its charts native, or all of them pictures."""
    changed = msgspec.structs.replace

    def drawn(slide: Slide) -> Slide:
        chart = getattr(slide.content, "chart", None)
        if chart is None:
            return slide
        return changed(slide, content=changed(slide.content, chart=changed(chart, render=render)))

    sections = (changed(section, slides=tuple(map(drawn, section.slides))) for section in deck.sections)
    return changed(deck, sections=tuple(sections))


def _laid_out(
    deck: Deck, talk: Talk, material: Material, look: Theme, progress: Progress | None
) -> tuple[Presentation, tuple[Problem, ...]]:
    """The presentation, and the problems of layouts and checks. Raises DeckError when a layout refuses a slide."""
    slides, sections, problems = lay_out(deck, talk, material, look, progress)
    layouts = tuple({(slide.layout.name, slide.layout.part): slide.layout for slide in slides}.values())
    presentation = Presentation(slides, layouts, sections, _properties(deck), look.dress.size if look.dress else SIZE)
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
