"""The cover: the deck's title and subtitle, who speaks where and when, and at the right a picture or a bare chart.

    - layout: title
      chart: {kind: column, data: fall, x: year, y: [price, use], line: [use]}
      caption: 单价下行，总用量上行（示意）

Title and subtitle are the deck's unless the slide gives its own. The chart is decoration, without axes and labels.
"""

from msgspec.structs import replace

from builder.charts.options import Chart
from builder.content import marks
from builder.errors import Problem
from builder.frames import Box, Frame, Placeholder, ShapeFrame, SlideLayout, TextFrame
from builder.layouts import chrome
from builder.layouts.charting import chart_frame
from builder.layouts.page import Laid, Page, inches, points
from builder.layouts.picturing import Image, picture_frames
from builder.layouts.rows import height_of
from builder.layouts.standing import cover_layout, cover_top
from builder.layouts.templated_covers import Said, cover, no_room
from builder.outline.records import Record, Slide, Text
from builder.templates.records import Design
from builder.typeset.titles import rebreak
from builder.words import date, words

NAME = "title"
WITHOUT = frozenset({"takeaway", "caveat", "source"})
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False

LEFT = inches(1.04)
FACTS, MOST_FACTS = Box(LEFT, inches(6.02), inches(6.6), inches(0.5)), inches(0.62)
LONGEST = 40  # characters that a fact is kept together with
ART = Box(inches(8.05), inches(1.35), inches(4.3), inches(4.95))


class Content(Record, frozen=True, kw_only=True):
    """What a cover may say besides the deck's own facts."""

    chart: Chart | None = None
    """A bare chart at the right, as decoration."""
    image: Image | None = None
    """A picture at the right."""
    caption: Text | None = None
    """A line under the chart or the picture."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """A cover has one picture: a chart or an image."""
    assert isinstance(content, Content)
    if content.chart is None or content.image is None:
        return ()
    return (Problem(content.image.at, "a cover shows a chart or an image, not both", "leave one of them out"),)


def lay_out(slide: Slide, page: Page) -> Laid:
    """Text block at the left, art at the right when there is some."""
    content = slide.content
    assert isinstance(content, Content)
    if page.design:
        return _templated(slide, content, page, page.design)
    art = content.chart is not None or content.image is not None
    width = (ART.x - inches(0.35) if art else page.grid("width") - inches(1.2)) - LEFT
    frames = [*_words(slide, page, width, art), *_facts(page, width)]
    if content.chart:
        frame, found = chart_frame(content.chart, page, ART, str(content.caption or ""), bare=True, placeholder=None)
        frames.extend(frame)
        return Laid(_layout(page), (*frames, *_caption(content, page)), found)
    if content.image:
        frames.extend(picture_frames(content.image, page, ART, None, captioned=False))
    return Laid(_layout(page), (*frames, *_caption(content, page)))


def _templated(slide: Slide, content: Content, page: Page, design: Design) -> Laid:
    """The same on a template's cover, which shows a picture where it has a place for one."""
    subtitle = slide.subtitle or page.talk.subtitle
    texts = [Said("subtitle", "Subtitle", subtitle)] if subtitle else []
    if facts := _told(page):
        at = (page.talk.event or page.talk.author or page.talk.title).at
        texts.append(Said("facts", "Speaker and Date", Text(facts, at)))
    laid = cover(page, slide.title or page.talk.title, tuple(texts), content.image)
    left_out = (no_room(design, content.chart.at, "a chart"),) if content.chart else ()
    return replace(laid, problems=laid.problems + left_out)


def _words(slide: Slide, page: Page, width: int, art: bool) -> list[Frame]:
    title = slide.title or page.talk.title
    subtitle = slide.subtitle or page.talk.subtitle
    heading = rebreak(page.paragraph(title, "cover", "on_cover", bold=True), points(width))
    below = page.paragraph(subtitle, "cover_subtitle", "on_cover_quiet") if subtitle else None
    high = height_of((heading,), width)
    low = height_of((below,), width) if below else 0
    gap = inches(0.22) if below else 0
    top = inches(1.45) if art else max(cover_top(page), inches(3.0) - (high + gap + low) // 2)
    frames: list[Frame] = [
        ShapeFrame(
            id="bar",
            name="Accent Bar",
            box=Box(min(page.grid("left"), LEFT - inches(0.2)), top, inches(0.083), high + gap + low),
            fill="cover_accent",
        ),
        TextFrame(
            id="title",
            name="Title",
            box=Box(LEFT, top, width, min(high, inches(2.7))),
            at=title.at,
            placeholder=chrome.TITLE,
            paragraphs=(heading,),
        ),
    ]
    if below and subtitle:
        frames.append(
            TextFrame(
                id="subtitle",
                name="Subtitle",
                box=Box(LEFT, top + high + gap, width, min(low, inches(1.2))),
                at=subtitle.at,
                placeholder=chrome.SUBTITLE,
                paragraphs=(below,),
            )
        )
    return frames


def _told(page: Page) -> str:
    """Speaker, event, date and minutes in one line, or in two that break between them."""
    talk = page.talk
    terms = words(page.language)
    minutes = terms.minutes.format(f"{talk.minutes:g}") if talk.minutes else ""
    given = [
        marks.literal(marks.plain(str(fact)))
        for fact in (talk.author, talk.event, date(talk.date, page.language), minutes)
        if fact
    ]
    # A fact that may well take more than a line by itself breaks where it can.
    whole = (fact.replace(" ", "\u00a0") if len(fact) <= LONGEST else fact for fact in given)
    return "\u00a0\u00a0·\u00a0 ".join(whole)


def _facts(page: Page, width: int) -> list[Frame]:
    talk, told = page.talk, _told(page)
    if not told:
        return []
    paragraph = page.paragraph(told, colour="on_cover_quiet", size=16)
    high = max(FACTS.height, min(height_of((paragraph,), width), MOST_FACTS))  # two lines, where one is too short
    return [
        TextFrame(
            id="facts",
            name="Speaker and Date",
            box=Box(LEFT, FACTS.bottom - high, width, high),
            at=(talk.event or talk.author or talk.title).at,
            placeholder=chrome.BODY,
            anchor="middle",
            paragraphs=(paragraph,),
        )
    ]


def _caption(content: Content, page: Page) -> tuple[Frame, ...]:
    caption = content.caption or (content.image.caption if content.image else None)
    if not caption:
        return ()
    box = Box(ART.x, ART.bottom + inches(0.12), ART.width, inches(0.36))
    paragraph = page.paragraph(caption, "caption", "on_cover_quiet")
    return (TextFrame(id="caption", name="Caption", box=box, at=caption.at, paragraphs=(paragraph,)),)


def _layout(page: Page) -> SlideLayout:
    width = ART.x - inches(0.35) - LEFT
    return cover_layout(
        "Title",
        page,
        (
            Placeholder(
                chrome.TITLE,
                "ctrTitle",
                "Title",
                Box(LEFT, inches(1.45), width, inches(1.5)),
                "Title",
                page.theme.size("cover"),
                "on_cover",
                bold=True,
            ),
            Placeholder(
                chrome.SUBTITLE,
                "subTitle",
                "Subtitle",
                Box(LEFT, inches(3.1), width, inches(0.8)),
                "Subtitle",
                page.theme.size("cover_subtitle"),
                "on_cover_quiet",
            ),
            Placeholder(
                chrome.BODY,
                "body",
                "Speaker and Date",
                Box(LEFT, inches(6.02), width, inches(0.5)),
                "Speaker, event, date",
                16,
                "on_cover_quiet",
                anchor="middle",
            ),
        ),
        kind="title",
    )
