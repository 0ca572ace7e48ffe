"""Tells on which slide of an outline a place lies, for whoever thinks in slides and not in lines."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator

from builder.errors import At
from builder.outline.nodes import Mapping, Node, Scalar, Sequence

LONGEST = 60  # characters of a title


def slides_of(root: Node) -> Callable[[At], str]:
    """A function that names the slide at a place: its number in the outline and its title; empty where there is none.

    Slides that a `for:` makes or a choice leaves out count once, as they are written.
    """
    marks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, name in _marks(root):
        marks[at.file].append((at.line, name))
    for listed in marks.values():
        listed.sort()

    def slide_at(at: At) -> str:
        listed = marks.get(at.file, [])
        index = bisect_right(listed, (at.line, "\uffff")) - 1
        return listed[index][1] if index >= 0 and at.line else ""

    return slide_at


def _marks(root: Node) -> Iterator[tuple[At, str]]:
    """Where slides begin, with their names, and where something else does, without one."""
    if not isinstance(root, Mapping):
        return
    yield from ((key.at, "") for key, _ in root.entries)
    number = 0
    for section in _items(root.get("sections")):
        yield section.at, ""
        if not isinstance(section, Mapping):
            continue
        yield from ((key.at, "") for key, _ in section.entries)
        for slide in _items(section.get("slides")):
            number += 1
            yield slide.at, f"{number}{_title(slide)}"


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _title(slide: Node) -> str:
    title = slide.get("title") if isinstance(slide, Mapping) else None
    while isinstance(title, Mapping) and title.entries:  # translations: the first of them
        title = title.entries[0][1]
    if not isinstance(title, Scalar) or title.null:
        return ""
    text = " ".join(title.text.split())
    return f", {text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}"
