"""Two or three columns: cards with a title each, and text or points under it.

    - title: 便宜到一定程度，三类场景才会打开
      columns:
        - {title: 端侧, text: 手机、电脑和家电，用起来不必联网。}
        - {title: 实时, points: [汽车, 机器人]}
        - {title: 规模化, text: 中小企业的日常流程。, tone: warm}
"""

from typing import Literal

from builder.errors import At
from builder.frames import Box, Frame, Insets, Paragraph, Placeholder, ShapeFrame, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, place, split_columns, tone
from builder.layouts.rows import height_of, point_paragraphs
from builder.outline.records import Point, Record, Slide, Text

NAME = "columns"
KEYS = frozenset({"columns"})

INSETS = Insets(inches(0.3), inches(0.3), inches(0.3), inches(0.25))


class Column(Record):
    """A card."""

    title: Text
    text: Text | None = None
    points: tuple[Point, ...] = ()
    tone: Literal["accent", "warm", "gain", "quiet"] | None = None


class Content(Record):
    """What a slide of columns says."""

    columns: tuple[Column, ...]


def lay_out(slide: Slide, page: Page) -> Laid:
    """Cards side by side, as tall as the fullest of them asks for."""
    content = slide.content
    assert isinstance(content, Content)
    count = len(content.columns)
    return chrome.content_slide(
        f"Columns {count}", slide, page, lambda box: _cards(content, page, box), _placeholders(page, count)
    )


def card_height(box: Box, needed: int) -> int:
    """A card's height: what its text needs with air, no less than three fifths of the body, no more than all of it."""
    return max(min(box.height, needed), min(box.height, max(box.height * 3 // 5, needed * 5 // 4)))


def _cards(content: Content, page: Page, box: Box) -> tuple[Frame, ...]:
    boxes = split_columns(box, len(content.columns), page.grid("gutter"))
    texts = tuple(_paragraphs(column, page) for column in content.columns)
    inner = boxes[0].width - INSETS.left - INSETS.right
    needed = max(height_of(text, inner) for text in texts) + INSETS.top + INSETS.bottom
    height = card_height(box, needed)
    frames: list[Frame] = []
    for index, (column, text, cell) in enumerate(zip(content.columns, texts, boxes, strict=True), 1):
        frames.extend(card(f"columns.{index}", f"Column {index}", Box(cell.x, cell.y, cell.width, height), text,
                           tone(column.tone), place(column.title), chrome.BODY + index - 1))
    return tuple(frames)


def card(
    id: str, name: str, box: Box, text: tuple[Paragraph, ...], colour: str, at: At, placeholder: int
) -> tuple[Frame, ...]:
    """A wash with a coloured bar over it and text in it."""
    return (
        TextFrame(id=id, name=name, box=box, at=at, placeholder=placeholder,
                  fill="wash", insets=INSETS, shrink=True, paragraphs=text),
        ShapeFrame(id=f"{id}.bar", name=f"{name} Bar", box=Box(box.x, box.y, box.width, inches(0.0625)), fill=colour),
    )


def _paragraphs(column: Column, page: Page) -> tuple[Paragraph, ...]:
    made = [page.paragraph(column.title, "lead", bold=True)]
    if column.text:
        made.append(page.paragraph(column.text, "body", "quiet", before=10.0))
    if column.points:
        made.extend(point_paragraphs(Point(points=column.points), page))
    return tuple(made)


def _placeholders(page: Page, count: int) -> tuple[Placeholder, ...]:
    boxes = split_columns(chrome.body_box(page), count, page.grid("gutter"))
    return tuple(
        Placeholder(chrome.BODY + i, "body", f"Column {i + 1}", box, "Title and text", page.theme.size("body"),
                    insets=INSETS)
        for i, box in enumerate(boxes)
    )
