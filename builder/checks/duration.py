"""The notes take no longer to say than the talk may last."""

from builder.errors import NOWHERE, Problem
from builder.frames import Presentation
from builder.outline.records import Deck
from builder.words import duration, spoken_seconds

NAME = "duration"
GRACE = 1.1  # speakers vary by more than this from day to day


def check(deck: Deck, presentation: Presentation) -> tuple[Problem, ...]:
    """A warning at the deck's title when the notes exceed `minutes` by more than a tenth."""
    if not deck.minutes or deck.minutes < 0:  # of which there is a problem already
        return ()
    seconds = sum(
        spoken_seconds(str(slide.notes))
        for section in deck.sections
        for slide in section.slides
        if slide.notes and not slide.hidden
    )
    if seconds <= deck.minutes * 60 * GRACE:
        return ()
    said = duration(seconds, "en")
    at = deck.title.at if deck.title.at != NOWHERE else deck.at
    return (
        Problem(
            at,
            f"the notes take about {said} to say, the talk has {deck.minutes:g} min",
            "shorten the notes, hide slides, or raise `minutes`",
            "warning",
            NAME,
        ),
    )
