"""A quotation in large type, and who said it.

- title: 用户这样说
  quote: {text: 便宜到不用想，我才会天天用。, by: 一位试用者（示例）}
"""

from builder.frames import Box, Frame, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, points
from builder.layouts.rows import height_of
from builder.outline.records import Record, Slide, Text
from builder.typeset.titles import rebreak
from builder.words import words

NAME = "quote"
KEYS = frozenset({"quote"})

INDENT = inches(0.6)


class Quote(Record, frozen=True, kw_only=True):
    """A quotation; the shorthand is its text alone."""

    SHORTHAND = "text"

    text: Text
    """What was said."""
    by: Text | None = None
    """Who said it."""


class Content(Record, frozen=True, kw_only=True):
    """What a quotation slide says."""

    quote: Quote
    """The quotation."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """The quotation in the middle of the body's height, an accent bar along it."""
    content = slide.content
    assert isinstance(content, Content)
    return chrome.content_slide(
        "Quote", slide, page, lambda box: _frames(content.quote, page, box), _placeholders(page)
    )


def _frames(quote: Quote, page: Page, box: Box) -> tuple[Frame, ...]:
    width = box.width - INDENT - inches(0.6)
    text = rebreak(page.paragraph(quote.text, "quote"), points(width))
    by = page.paragraph(words(page.language).by.format(quote.by), "body", "quiet") if quote.by else None
    high = height_of((text,), width)
    low = height_of((by,), width) if by else 0
    gap = inches(0.3) if by else 0
    top = max(box.y, box.y + (box.height - high - gap - low) * 2 // 5)
    frames: list[Frame] = [
        ShapeFrame(
            id="quote.bar",
            name="Quote Bar",
            fill="accent",
            box=Box(box.x, top, inches(0.083), min(high + gap + low, box.bottom - top)),
        ),
        TextFrame(
            id="quote",
            name="Quote",
            at=quote.text.at,
            placeholder=chrome.BODY,
            shrink=True,
            box=Box(box.x + INDENT, top, width, min(high, box.bottom - top - gap - low)),
            paragraphs=(text,),
        ),
    ]
    if by and quote.by:
        frames.append(
            TextFrame(
                id="quote.by",
                name="Speaker",
                at=quote.by.at,
                placeholder=chrome.BODY + 1,
                box=Box(box.x + INDENT, top + high + gap, width, low),
                paragraphs=(by,),
            )
        )
    return tuple(frames)


def _placeholders(page: Page) -> tuple[Placeholder, ...]:
    box = chrome.body_box(page)
    return (
        Placeholder(
            chrome.BODY,
            "body",
            "Quote",
            Box(box.x + INDENT, box.y + inches(0.9), box.width - 2 * INDENT, inches(1.8)),
            "Quote",
            page.theme.size("quote"),
            heading=True,
        ),
        Placeholder(
            chrome.BODY + 1,
            "body",
            "Speaker",
            Box(box.x + INDENT, box.y + inches(3.0), box.width - 2 * INDENT, inches(0.5)),
            "Speaker",
            page.theme.size("body"),
            "quiet",
        ),
    )
