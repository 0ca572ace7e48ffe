"""Outlines written in tests, and what becomes of them."""

from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import yaml

from builder.build import compose
from builder.errors import DeckError, Problem
from builder.frames import Frame, Presentation, Slide, TableFrame, TextFrame

ROOT = Path(__file__).parent.parent
GALLERY = ROOT / "assets/examples/gallery.yaml"
DECK = ROOT / "deck.yaml"


def write(folder: Path, outline: str | dict[str, Any], name: str = "deck.yaml") -> Path:
    """An outline as a file: dedented text, or keys and values."""
    text = dedent(outline) if isinstance(outline, str) else yaml.safe_dump(outline, allow_unicode=True, sort_keys=False)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def composed(folder: Path, outline: str | dict[str, Any], theme: str | None = None) -> Presentation:
    """The finished presentation of an outline."""
    return compose(write(folder, outline), theme=theme)[0]


def warnings_of(folder: Path, outline: str | dict[str, Any]) -> tuple[Problem, ...]:
    """What an outline that builds is warned of."""
    return compose(write(folder, outline))[2]


def problems_of(folder: Path, outline: str | dict[str, Any]) -> tuple[Problem, ...]:
    """What is wrong with an outline; nothing when it builds."""
    try:
        compose(write(folder, outline))
    except DeckError as error:
        return error.problems
    return ()


def around(slides: str, more: str = "") -> str:
    """The slides, written as an author would, in a deck of one section; `more` goes on top."""
    return f"title: 一份稿子\n{dedent(more)}\nsections:\n  - title: 一节\n    slides:\n" + indent(
        dedent(slides), " " * 6
    )


def slide_of(folder: Path, slide: str, more: str = "") -> Slide:
    """A slide that is alone in its deck."""
    (only,) = composed(folder, around(slide, more)).slides
    return only


def frame(slide: Slide, key: str) -> Frame:
    return next(frame for frame in slide.frames if frame.id == key)


def text(frame: Frame) -> str:
    """What a frame says, a line for each paragraph, its decided line breaks as they are."""
    assert isinstance(frame, TextFrame)
    return "\n".join(paragraph.text for paragraph in frame.paragraphs)


def said(slide: Slide, key: str) -> str:
    return text(frame(slide, key))


def cells(frame: Frame) -> list[list[str]]:
    """What a table says, by rows."""
    assert isinstance(frame, TableFrame)
    return [["\n".join(paragraph.text for paragraph in cell.paragraphs) for cell in row] for row in frame.rows]
