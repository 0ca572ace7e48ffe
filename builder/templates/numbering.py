"""Gives the placeholders of a layout idx values of their own; LibreOffice writes none, which makes all of them 0."""

from builder.templates.xml import Element, P, whole

_TITLES = ("title", "ctrTitle")


def number(layout: Element) -> None:
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
            holder.attrib.pop("idx", "")  # as on slides: LibreOffice takes a written 0 for another placeholder
        elif idx in seen or idx <= 0:
            idx = next(free for free in range(1, len(taken) + 2) if free not in taken)
            holder.set("idx", str(idx))
            taken.add(idx)
        seen.add(idx)
