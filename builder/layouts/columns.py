"""Two or three columns: cards with a title each, and text or points under it.

- title: 便宜到一定程度，三类场景才会打开
  columns:
    - {title: 端侧, text: 手机、电脑和家电，用起来不必联网。}
    - {title: 实时, points: [汽车, 机器人]}
    - {title: 规模化, text: 中小企业的日常流程。, tone: warm}
"""

from typing import Literal

from msgspec.structs import replace

from builder.errors import At, Problem
from builder.frames import Box, Frame, Insets, Paragraph, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, split_columns, tone
from builder.layouts.rows import height_of, point_paragraphs, unwidowed
from builder.outline.records import Point, Record, Slide, Text

NAME = "columns"
KEYS = frozenset({"columns"})

INSETS = Insets(inches(0.32), inches(0.36), inches(0.32), inches(0.3))
LEAST = inches(0.15)
SHARE = 74  # per cent of the body's height that cards with text take at least


class Column(Record, frozen=True, kw_only=True):
    """A card."""

    title: Text
    """The card's title."""
    text: Text | None = None
    """A text under it."""
    points: tuple[Point, ...] = ()
    """Points under it."""
    tone: Literal["accent", "warm", "gain", "quiet"] | None = None
    """The colour of its title."""


class Content(Record, frozen=True, kw_only=True):
    """What a slide of columns says."""

    columns: tuple[Column, ...]
    """Two or three cards."""


def problems(content: Record, page: Page) -> tuple[Problem, ...]:
    """A slide takes two or three columns."""
    assert isinstance(content, Content)
    count = len(content.columns)
    if 2 <= count <= 3:
        return ()
    return (
        Problem(content.at, f"a slide takes two or three columns, not {count}", "use points for one, a table for more"),
    )


def lay_out(slide: Slide, page: Page) -> Laid:
    """Cards side by side, as tall as the fullest asks for, and no less than most of the body."""
    content = slide.content
    assert isinstance(content, Content)
    count = len(content.columns)
    return chrome.content_slide(
        f"Columns {count}", slide, page, lambda box: _cards(content, page, box), _placeholders(page, count)
    )


def _cards(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    texts = tuple(_paragraphs(column, page) for column in content.columns)
    return cards(
        "columns",
        "Column",
        page,
        box,
        tuple((text, tone(column.tone), column.title.at) for column, text in zip(content.columns, texts, strict=True)),
        SHARE,
    )


def cards(
    key: str,
    name: str,
    page: Page,
    box: Box,
    told: tuple[tuple[tuple[Paragraph, ...], str, At], ...],
    share: int = 100,
) -> tuple[Frame, ...]:
    """Cards of one height side by side, from (paragraphs, colour, place): a wash, a coloured bar over it, text in it.

    They take `share` per cent of the body's height, or what the tallest text needs; all texts start on one line.
    """
    boxes = split_columns(box, len(told), page.grid("gutter"))
    inner = boxes[0].width - INSETS.left - INSETS.right
    told = tuple((unwidowed(text, inner), colour, at) for text, colour, at in told)
    tallest = max(height_of(text, inner) for text, _, _ in told)
    height = min(box.height, max(tallest + INSETS.top + INSETS.bottom, box.height * share // 100))
    insets = replace(INSETS, top=max(INSETS.top, (height - tallest) * 2 // 5)) if share == 100 else INSETS
    if tallest + INSETS.top + INSETS.bottom > height:  # rather close to the edges than not at all
        insets = replace(INSETS, top=LEAST, bottom=LEAST)
    frames: list[Frame] = []
    for index, ((text, colour, at), cell) in enumerate(zip(told, boxes, strict=True), 1):
        frames += [
            TextFrame(
                id=f"{key}.{index}",
                name=f"{name} {index}",
                box=Box(cell.x, cell.y, cell.width, height),
                at=at,
                placeholder=chrome.BODY + index - 1,
                fill="wash",
                insets=insets,
                shrink=True,
                paragraphs=text,
            ),
            ShapeFrame(
                id=f"{key}.{index}.bar",
                name=f"{name} {index} Bar",
                box=Box(cell.x, cell.y, cell.width, inches(0.0625)),
                fill=colour,
            ),
        ]
    return tuple(frames)


def _paragraphs(column: Column, page: Page) -> tuple[Paragraph, ...]:
    made = [page.paragraph(column.title, "lead", bold=True)]
    if column.text:
        made.append(page.paragraph(column.text, "body", "quiet", before=12.0))
    if column.points:
        listed = point_paragraphs(Point(points=column.points), page)
        made += [*(replace(first, before=12.0) for first in listed[:1]), *listed[1:]]
    return tuple(made)


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    boxes = split_columns(chrome.body_box(page), count, page.grid("gutter"))
    return tuple(
        Placeholder(
            chrome.BODY + i, "body", f"Column {i + 1}", box, "Title and text", page.theme.size("body"), insets=INSETS
        )
        for i, box in enumerate(boxes)
    )
