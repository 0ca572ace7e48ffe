"""A slide drawn alone, for tests of what is in it."""

from lxml import etree

from builder.draw.pptx import package
from builder.frames import Frame, Paragraph, Run, TextFrame
from tests.draw import decks, package_rules
from tests.draw.package_rules import find

__all__ = ["find", "part", "slide", "words"]


def part(name: str, *frames: Frame, **more: object) -> etree._Element:
    """A part of a package whose only slide holds the frames."""
    deck = decks.deck(decks.slide("one", "标题", *frames, **more))
    data = package.write(deck, decks.briefing())
    assert package_rules.check(data) == []
    return package_rules.trees(data)[name]


def slide(*frames: Frame, **more: object) -> etree._Element:
    """The slide's own part."""
    return part("ppt/slides/slide1.xml", *frames, **more)


def words(*runs: Run, placeholder: int | None = None, **more: object) -> TextFrame:
    """A text frame of one paragraph."""
    paragraph = Paragraph(runs, **more)  # type: ignore[arg-type]
    return TextFrame(id="words", name="words", box=decks.BODY.box, placeholder=placeholder, paragraphs=(paragraph,))
