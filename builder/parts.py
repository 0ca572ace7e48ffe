"""The counted sections of a talk, and the time their notes take."""

from builder.layouts.page import Part
from builder.outline import records
from builder.outline.records import Text
from builder.words import spoken_seconds


def parts_of(deck: records.Deck) -> tuple[Part, ...]:
    """The counted sections with the time their notes take."""
    counted = [section for section in deck.sections if section.counted]
    return tuple(
        Part(
            number,
            section.title or Text(""),
            sum(spoken_seconds(str(slide.notes)) for slide in section.slides if slide.notes and not slide.hidden),
        )
        for number, section in enumerate(counted, 1)
    )
