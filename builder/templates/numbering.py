"""Gives placeholders and shapes numbers of their own; in layouts of LibreOffice all placeholders are number 0."""

from collections.abc import Iterator
from itertools import count

from builder.templates.xml import Element, P, whole

_TITLES = ("title", "ctrTitle")
_MOST = 2**31 - 1  # what PowerPoint takes as the number of a shape, and of a placeholder


def number_placeholders(layout: Element) -> None:
    """Numbers in place what cannot be told apart: the title is 0, the next free numbers go to the others.

    Slides find the placeholders of their layout by idx (ECMA-376 19.3.1.36); no slide comes along that knew the old.
    """
    holders = tuple(layout.iter(f"{P}ph"))
    free = _free({whole(holder, "idx") for holder in holders})
    seen: set[int] = set()
    for holder in holders:
        idx = whole(holder, "idx")
        if holder.get("type") in _TITLES and 0 not in seen:
            idx = 0
            if "idx" in holder.attrib:
                del holder.attrib["idx"]  # LibreOffice finds no title by an idx of 0 that is written
        elif idx in seen or not 0 < idx <= _MOST:
            idx = next(free)
            holder.set("idx", str(idx))
        seen.add(idx)


def number_shapes(sheet: Element) -> None:
    """Numbers in place the shapes that have no number or one that another has too."""
    shapes = tuple(sheet.iter(f"{P}cNvPr"))
    free = _free({whole(shape, "id") for shape in shapes})
    seen: set[int] = set()
    for shape in shapes:
        number = whole(shape, "id")
        if number in seen or not 0 < number <= _MOST:
            number = next(free)
            shape.set("id", str(number))
        seen.add(number)


def _free(taken: set[int]) -> Iterator[int]:
    """The numbers from 1 on that are not taken."""
    return (number for number in count(1) if number not in taken)
