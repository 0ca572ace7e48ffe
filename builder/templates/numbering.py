"""Gives placeholders and shapes numbers of their own; in layouts of LibreOffice all placeholders are number 0."""

from builder.templates.xml import Element, P, whole

_TITLES = ("title", "ctrTitle")
_MOST = 2**31 - 1  # ST_DrawingElementId, as PowerPoint takes it


def number_placeholders(layout: Element) -> None:
    """Numbers in place what cannot be told apart: the title is 0, the next free numbers go to the others.

    Slides find the placeholders of their layout by idx (ECMA-376 19.3.1.36); no slide comes along that knew the old.
    """
    holders = tuple(layout.iter(f"{P}ph"))
    taken = {whole(holder, "idx") for holder in holders} | {0}
    seen: set[int] = set()
    for holder in holders:
        idx = whole(holder, "idx")
        if holder.get("type") in _TITLES and 0 not in seen:
            idx = 0
            if "idx" in holder.attrib:
                del holder.attrib["idx"]  # LibreOffice finds no title by an idx of 0 that is written
        elif idx in seen or idx <= 0:
            idx = _free(taken)
            holder.set("idx", str(idx))
        seen.add(idx)


def number_shapes(sheet: Element) -> None:
    """Numbers in place the shapes that have no number or one that another has too."""
    shapes = tuple(sheet.iter(f"{P}cNvPr"))
    taken = {whole(shape, "id") for shape in shapes} | {0}
    seen: set[int] = set()
    for shape in shapes:
        number = whole(shape, "id")
        if number in seen or not 0 < number <= _MOST:
            number = _free(taken)
            shape.set("id", str(number))
        seen.add(number)


def _free(taken: set[int]) -> int:
    """The smallest number that is not taken, which it then is."""
    number = next(free for free in range(1, len(taken) + 2) if free not in taken)
    taken.add(number)
    return number
