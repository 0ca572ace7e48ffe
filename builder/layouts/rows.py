"""Rows down a box: each as tall as its text needs, the rest of the height shared out evenly."""

from itertools import pairwise
from typing import TypeVar

from builder.frames import Box, Bullet, Paragraph
from builder.layouts.page import Page, emu, points
from builder.outline.records import Point
from builder.typeset.fit import line_count, measure
from builder.typeset.titles import rebreak, widow

T = TypeVar("T")

LEVELS = 8  # the deepest level of a paragraph (ECMA-376 20.1.10.78)


def height_of(paragraphs: tuple[Paragraph, ...], width: int) -> int:
    """EMU that paragraphs need in a width in EMU."""
    return emu(measure(paragraphs, points(width)).height_pt)


def unwidowed(paragraphs: tuple[Paragraph, ...], width: int) -> tuple[Paragraph, ...]:
    """The paragraphs in a width, those of two lines rebroken whose second would be one character (clreq, orphans).

    Longer ones are left to flow: a break decided in every line would be in the way of who edits the text.
    """
    room = points(width)
    return tuple(
        rebreak(paragraph, room) if line_count((paragraph,), room) == 2 and widow(paragraph, room) else paragraph
        for paragraph in paragraphs
    )


def spread(box: Box, heights: tuple[int, ...], least: int, most: int) -> tuple[Box, ...]:
    """Boxes under each other of the given heights plus an equal share of what is left, between `least` and `most`.

    When the heights together exceed the box, the rows run over it; measuring the frames tells.
    """
    share = (box.height - sum(heights)) // len(heights)
    share = max(least, min(share, most))
    boxes, y = [], box.y
    for height in heights:
        boxes.append(Box(box.x, y, box.width, height + share))
        y += height + share
    return tuple(boxes)


def deal(items: tuple[T, ...], count: int) -> tuple[tuple[T, ...], ...]:
    """Items in at most `count` runs in order, as evenly as they come, the longer runs first."""
    count = min(count, len(items))
    size, more = divmod(len(items), count)
    starts = [i * size + min(i, more) for i in range(count + 1)]
    return tuple(items[start:end] for start, end in pairwise(starts))


def point_paragraphs(
    point: Point, page: Page, *, lead: str = "lead", body: str = "body", quiet: bool = True
) -> tuple[Paragraph, ...]:
    """A point as paragraphs: its lead in bold, its text under it, its own points as bullets."""
    colour = "quiet" if quiet and point.lead else "ink"
    made: list[Paragraph] = []
    if point.lead:
        made.append(page.paragraph(point.lead, lead, bold=True))
    if point.text:
        made.append(page.paragraph(point.text, body, colour, before=4.0 if made else 0.0))
    for under in point.points:
        made.extend(_nested(under, page, 0, body))
    return tuple(made)


def bulleted(
    point: Point, page: Page, level: int, role: str, bullet: Bullet | None, *, before: float = 0.0, colour: str = "ink"
) -> Paragraph:
    """A point in one paragraph: its lead, in bold where a text follows, then its text. Levels end at the ninth."""
    parts = [part for part in (point.lead, point.text) if part]
    size = page.size(role)
    runs = tuple(
        run
        for number, part in enumerate(parts)
        for run in page.runs(f" {part}" if number else part, size, colour, bold=number == 0 and len(parts) > 1)
    )
    return page.paragraph(runs, role, colour, bullet=bullet, level=min(level, LEVELS), before=before)


def _nested(point: Point, page: Page, level: int, role: str) -> list[Paragraph]:
    bullet = Bullet("•", "accent") if level == 0 else Bullet("–", "quiet")
    made = [bulleted(point, page, level, role, bullet, before=5.0)]
    for under in point.points:
        made.extend(_nested(under, page, level + 1, role))
    return made
