"""Slides of other heights than 7.5 inches: laid out as if they had that height, then brought to their own.

Type is as large as it looks on the wall, where slides of any size fill the same height: 13.5 points on a slide of
5.63 inches are what 18 are on one of 7.5.
"""

from functools import lru_cache
from math import floor
from typing import TypeVar

from msgspec.structs import replace

from builder.frames import (
    Box,
    Cell,
    Frame,
    Insets,
    Line,
    Paragraph,
    Placeholder,
    Run,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from builder.templates.records import Design, Look, Spot, Template

HEIGHT = 6_858_000  # EMU
_CLOSE = 0.02  # a slide this near to the height is left as it is
F = TypeVar("F", bound=Frame)


def scale_of(template: Template) -> float:
    """What a length on the usual slide comes to on the template's."""
    share = template.size[1] / HEIGHT
    return 1.0 if abs(share - 1) < _CLOSE else share


def enlarged(template: Template, by: float) -> Template:
    """The template as if its slides were larger; its parts stay as they are."""
    if by == 1.0:
        return template
    width, height = template.size
    designs = tuple(_design(design, by) for design in template.designs)
    return replace(template, size=(round(width * by), round(height * by)), designs=designs)


def _design(design: Design, by: float) -> Design:
    spots = tuple(_spot(spot, by) for spot in design.spots)
    return replace(design, spots=spots, taken=tuple(box_of(box, by) for box in design.taken))


def _spot(spot: Spot, by: float) -> Spot:
    looks = tuple(_look(look, by) for look in spot.looks)
    return replace(spot, box=box_of(spot.box, by), insets=_insets(spot.insets, by), looks=looks)


def _look(look: Look, by: float) -> Look:
    return replace(
        look,
        size=look.size * by,
        exact=look.exact * by,
        before=look.before * by,
        after=look.after * by,
        left=round(look.left * by),
        first=round(look.first * by),
    )


def scaled(frame: Frame, by: float) -> Frame:
    """A frame at another size, with all that stands in it; charts are plotted at the right size already."""
    if by == 1.0:
        return frame
    match frame:
        case TextFrame():
            paragraphs = tuple(_paragraph(one, by) for one in frame.paragraphs)
            frame = replace(frame, paragraphs=paragraphs, insets=_insets(frame.insets, by), line=_line(frame.line, by))
        case ShapeFrame():
            frame = replace(frame, line=_line(frame.line, by))
        case TableFrame():
            rows = tuple(tuple(_cell(cell, by) for cell in row) for row in frame.rows)
            widths, heights = (tuple(round(one * by) for one in given) for given in (frame.widths, frame.heights))
            return replace(
                frame, rows=rows, widths=widths, heights=heights,
                box=replace(box_of(frame.box, by), width=sum(widths), height=sum(heights)),
            )  # fmt: skip
    return replace(frame, box=box_of(frame.box, by))


def holder(one: Placeholder, by: float) -> Placeholder:
    """A placeholder at another size."""
    if by == 1.0:
        return one
    return replace(one, box=box_of(one.box, by), size=points(one.size, by), insets=_insets(one.insets, by))


def points(size: float, by: float) -> float:
    """A type size: in tenths, and never larger than what was measured but for a fiftieth of a point."""
    return floor(size * by * 10 + 0.2) / 10


def box_of(box: Box, by: float) -> Box:
    """A rectangle at another size."""
    return Box(round(box.x * by), round(box.y * by), round(box.width * by), round(box.height * by))


@lru_cache(maxsize=256)
def _insets(space: Insets, by: float) -> Insets:
    return Insets(*(round(one * by) for one in (space.left, space.top, space.right, space.bottom)))


def _paragraph(paragraph: Paragraph, by: float) -> Paragraph:
    return replace(
        paragraph,
        runs=tuple(_run(run, by) for run in paragraph.runs),
        left=round(paragraph.left * by),
        first=round(paragraph.first * by),
        before=round(paragraph.before * by, 2),
        after=round(paragraph.after * by, 2),
    )


def _run(run: Run, by: float) -> Run:
    return replace(run, size=points(run.size, by))


def _line(line: Line | None, by: float) -> Line | None:
    return replace(line, width=round(line.width * by, 2)) if line else None


def _cell(cell: Cell, by: float) -> Cell:
    paragraphs = tuple(_paragraph(one, by) for one in cell.paragraphs)
    top, bottom, sides = (_line(one, by) for one in (cell.top, cell.bottom, cell.sides))
    return replace(cell, paragraphs=paragraphs, top=top, bottom=bottom, sides=sides, insets=_insets(cell.insets, by))
