"""A section slide: the part's number and title, one thesis, and the progress through the talk.

    - layout: section
      thesis: 训练像造发动机，推理像每天跑的里程。

The title is the section's unless the slide gives its own.
"""

from builder.content import marks
from builder.frames import Box, Frame, Placeholder, ShapeFrame, SlideLayout, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, points
from builder.layouts.rows import height_of
from builder.layouts.standing import cover_layout
from builder.layouts.templated_covers import Said, cover
from builder.outline.records import Record, Slide, Text
from builder.typeset.fit import fits
from builder.typeset.titles import rebreak

NAME = "section"
WITHOUT = frozenset({"subtitle", "takeaway", "caveat", "source"})
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False

LEFT, TOP = inches(1.04), inches(1.75)
TEXT = inches(3.15)


class Content(Record, frozen=True, kw_only=True):
    """What a section slide says."""

    thesis: Text | None = None
    """What the part says, in a sentence."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """Numeral at the left, title and thesis beside it, progress at the foot."""
    content = slide.content
    assert isinstance(content, Content)
    if page.design:
        title = slide.title or (page.part.title if page.part else page.talk.title)
        return cover(page, title, (Said("thesis", "Thesis", content.thesis),) if content.thesis else ())
    frames = [*_heading(slide, content, page), *_progress(page)]
    return Laid(_layout(page), tuple(frames))


def _heading(slide: Slide, content: Content, page: Page) -> list[Frame]:
    title = slide.title or (page.part.title if page.part else page.talk.title)
    left = TEXT if page.part else LEFT
    width = page.grid("width") - inches(1.04) - left
    heading = rebreak(page.paragraph(title, "section", "on_cover", bold=True), points(width))
    high = height_of((heading,), width)
    top = TOP + inches(0.24)
    frames: list[Frame] = [
        TextFrame(
            id="title",
            name="Title",
            box=Box(left, top, width, min(high, inches(1.9))),
            at=title.at,
            placeholder=chrome.TITLE,
            paragraphs=(heading,),
        ),
    ]
    if page.part:
        number = page.paragraph(str(page.part.number), "numeral", "cover_accent", bold=True)
        frames.append(
            TextFrame(
                id="numeral",
                name="Number",
                box=Box(LEFT, TOP - inches(0.25), TEXT - LEFT, inches(2.2)),
                paragraphs=(number,),
            )
        )
    if content.thesis:
        thesis = rebreak(page.paragraph(content.thesis, "cover_subtitle", "on_cover_quiet"), points(width))
        y = top + min(high, inches(1.9)) + inches(0.24)
        frames.append(
            TextFrame(
                id="thesis",
                name="Thesis",
                box=Box(left, y, width, inches(5.4) - y),
                at=content.thesis.at,
                placeholder=chrome.BODY,
                shrink=True,
                paragraphs=(thesis,),
            )
        )
    return frames


def _progress(page: Page) -> list[Frame]:
    """A bar for each part of the talk, filled up to this one, with the parts' titles where they fit."""
    parts = page.talk.parts
    if not page.part or len(parts) < 2:
        return []
    gap = inches(0.125)
    whole = Box(LEFT, inches(5.95), page.grid("width") - 2 * LEFT, inches(0.0625))
    width = (whole.width - gap * (len(parts) - 1)) // len(parts)
    frames: list[Frame] = []
    for index, part in enumerate(parts):
        x = whole.x + index * (width + gap)
        done = part.number <= page.part.number
        fill = "cover_accent" if done else "cover_line"
        frames.append(
            ShapeFrame(
                id=f"progress.{part.number}.bar",
                name=f"Progress {part.number}",
                box=Box(x, whole.y, width, whole.height),
                fill=fill,
            )
        )
        here = part.number == page.part.number
        colour = "on_cover" if here else "on_cover_quiet"
        label = page.paragraph(marks.literal(marks.plain(part.title.content)), "caption", colour, size=12, bold=here)
        label = rebreak(label, points(width))
        frames.append(
            TextFrame(
                id=f"progress.{part.number}",
                name=f"Part {part.number}",
                box=Box(x, whole.y + inches(0.14), width, inches(0.62)),
                paragraphs=(label,),
            )
        )
    return frames if _all_fit(frames) else [frame for frame in frames if isinstance(frame, ShapeFrame)]


def _all_fit(frames: list[Frame]) -> bool:
    texts = [frame for frame in frames if isinstance(frame, TextFrame)]
    return all(fits(frame) <= 0 for frame in texts)


def _layout(page: Page) -> SlideLayout:
    width = page.grid("width") - inches(1.04) - TEXT
    return cover_layout(
        "Section",
        page,
        (
            Placeholder(
                chrome.TITLE,
                "title",
                "Title",
                Box(TEXT, TOP + inches(0.24), width, inches(1.0)),
                "Section",
                page.theme.size("section"),
                "on_cover",
                bold=True,
            ),
            Placeholder(
                chrome.BODY,
                "body",
                "Thesis",
                Box(TEXT, TOP + inches(1.3), width, inches(2.0)),
                "Thesis",
                page.theme.size("cover_subtitle"),
                "on_cover_quiet",
            ),
        ),
        kind="secHead",
    )
