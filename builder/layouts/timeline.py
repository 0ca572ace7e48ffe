"""A timeline: dated events from left to right along a line.

- title: 三年里，价格怎样走到今天
  timeline:
    - {when: 2022-11, lead: 20 美元, text: 每百万 token 的起点}
    - {when: 2024-10, lead: 0.07 美元, text: 同等能力的低点}
    - {when: 2026-01, lead: 新一代芯片, text: 厂商称最高再降九成, tone: warm}
"""

from typing import Literal

from builder.errors import Problem
from builder.frames import Box, Frame, Insets, Line, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, place, split_columns, tone
from builder.layouts.rows import height_of, unwidowed
from builder.outline.records import Record, Slide, Text

NAME = "timeline"
KEYS = frozenset({"timeline"})

DOT = inches(0.2)
INSETS = Insets(inches(0.22), inches(0.24), inches(0.18), inches(0.2))


class Event(Record, frozen=True, kw_only=True):
    """A dated event."""

    when: Text
    """The date or the period, as it is to be read."""
    lead: Text
    """What happened."""
    text: Text | None = None
    """More about it."""
    tone: Literal["accent", "warm", "gain", "quiet"] | None = None
    """Its colour."""


class Content(Record, frozen=True, kw_only=True):
    """What a timeline says."""

    timeline: tuple[Event, ...]
    """The events, from left to right."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """A timeline takes two to seven events."""
    assert isinstance(content, Content)
    count = len(content.timeline)
    if 2 <= count <= 7:
        return ()
    return (Problem(content.at, f"a timeline takes two to seven events, not {count}", "make two slides of more"),)


def lay_out(slide: Slide, page: Page) -> Laid:
    """Dates over the line, what happened under it."""
    content = slide.content
    assert isinstance(content, Content)
    count = len(content.timeline)
    return chrome.content_slide(
        f"Timeline {count}", slide, page, lambda box: _frames(content.timeline, page, box), _placeholders(page, count)
    )


def _frames(events: tuple[Event, ...], page: Page, box: Box) -> tuple[Frame, ...]:
    columns = split_columns(box, len(events), inches(0.25))
    width = columns[0].width
    inner = width - INSETS.left - INSETS.right
    plain = (
        (page.paragraph(event.lead, "lead", bold=True),)
        + ((page.paragraph(event.text, "body", "quiet", before=6.0),) if event.text else ())
        for event in events
    )
    told = tuple(unwidowed(text, inner) for text in plain)
    needed = max(height_of(text, inner) for text in told) + INSETS.top + INSETS.bottom
    date = inches(0.5)
    room = box.height - date - inches(0.66)
    card = max(min(room, needed), min(room, max(inches(1.5), needed * 5 // 4)))
    top = box.y + (room - card) // 3
    line = top + date + inches(0.16)
    frames: list[Frame] = [
        ShapeFrame(
            id="timeline.line", name="Line", box=Box(box.x, line, box.width, 0), shape="line", line=Line("line", 3.0)
        )
    ]
    for index, (event, text, column) in enumerate(zip(events, told, columns, strict=True), 1):
        colour = tone(event.tone)
        below = line + DOT // 2 + inches(0.22)
        frames += [
            TextFrame(
                id=f"timeline.{index}.when",
                name=f"Date {index}",
                box=Box(column.x, top, width, date),
                at=event.when.at,
                anchor="bottom",
                paragraphs=(page.paragraph(event.when, "label", colour, bold=True),),
            ),
            ShapeFrame(
                id=f"timeline.{index}.dot",
                name=f"Dot {index}",
                shape="ellipse",
                fill=colour,
                box=Box(column.x, line - DOT // 2, DOT, DOT),
            ),
            TextFrame(
                id=f"timeline.{index}",
                name=f"Event {index}",
                at=place(event.lead),
                shrink=True,
                box=Box(column.x, below, width, card),
                placeholder=chrome.BODY + index - 1,
                fill="wash",
                insets=INSETS,
                paragraphs=text,
            ),
        ]
    return tuple(frames)


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    columns = split_columns(chrome.body_box(page), count, inches(0.25))
    return tuple(
        Placeholder(
            chrome.BODY + i,
            "body",
            f"Event {i + 1}",
            Box(column.x, column.y + inches(1.6), column.width, column.height - inches(1.6)),
            "Event",
            page.theme.size("label"),
        )
        for i, column in enumerate(columns)
    )
