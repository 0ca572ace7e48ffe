"""What a section or the deck says for its slides, where these say nothing of it themselves."""

from typing import TypeVar

import msgspec

from builder.errors import NOWHERE
from builder.outline.records import Build, Deck, Section, Slide

T = TypeVar("T")
LARGER = {"small": -2, "normal": 0, "large": 2}  # steps of the type scale


def inherit(slide: Slide, section: Section, deck: Deck, *, titled: bool) -> Slide:
    """The slide with what it takes from its section and the deck.

    A `titled` slide (cover, section, closing) keeps its ground, its colours and its sizes unless it says others itself.
    """
    build = section.build or deck.build
    own: dict[str, object] = {
        "transition": _first(slide.transition, section.transition, deck.transition, "none"),
        "build": slide.build or (build and _by_default(build)),
    }
    if not titled:
        own |= {
            "size": _first(slide.size, section.size),
            "background": slide.background or section.background,
            "tone": slide.tone or section.tone,
        }
    return msgspec.structs.replace(slide, **own)


def larger(slide: Slide) -> int | None:
    """By how many steps of the type scale the slide wants to be larger than its kind; None is as large as they are."""
    return LARGER.get(slide.size, 0) if isinstance(slide.size, str) else slide.size


def _first(*given: T | None) -> T | None:
    return next((one for one in given if one is not None), None)


def _by_default(build: Build) -> Build:
    """The build without its place: what a slide cannot follow of it is no problem of that slide."""
    return msgspec.structs.replace(build, at=NOWHERE)
