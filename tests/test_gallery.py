"""The gallery shows every layout, in Chinese and in English."""

from builder.build import compose
from builder.layouts import LAYOUTS
from builder.outline.read import read
from builder.outline.validate import validate
from tests.outlines import GALLERY

ONCE = {"title", "agenda"}  # a deck has one of each


def shown() -> list[tuple[str, str]]:
    """The layout and the language of each slide in the outline."""
    deck = validate(read(GALLERY), LAYOUTS)
    names = {layout.Content: name for name, layout in LAYOUTS.items()}
    return [
        (names[type(slide.content)], slide.language or section.language or deck.language)
        for section in deck.sections
        for slide in section.slides
    ]


def test_every_layout_is_shown_in_chinese() -> None:
    assert set(LAYOUTS) == {name for name, language in shown() if language == "zh-CN"}


def test_every_layout_is_shown_in_english() -> None:
    assert set(LAYOUTS) - ONCE == {name for name, language in shown() if language == "en-US"}


def test_slides_are_shown_as_they_are_written() -> None:
    """Nothing is so long that it goes on to a next slide."""
    assert len(compose(GALLERY)[0].slides) == len(shown())


def test_every_slide_has_its_id_and_notes() -> None:
    deck = validate(read(GALLERY), LAYOUTS)
    slides = [slide for section in deck.sections for slide in section.slides]
    assert [slide.at for slide in slides if not slide.notes or not (slide.id or slide.title)] == []
