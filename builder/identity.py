"""Names that slides keep from build to build: the outline's `id`, or one made from the title."""

import hashlib
from collections.abc import Iterator
from itertools import count

from builder.content import marks
from builder.outline.records import Slide


class Names:
    """Hands out names; a second slide that would have the same gets a number after it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, slide: Slide, layout: str) -> str:
        """The slide's own `id`, else its layout and eight hexadecimal digits of its title's hash."""
        name = str(slide.id) if slide.id else _derived(slide, layout)
        free = next(name for name in _numbered(name) if name not in self._taken)
        self._taken.add(free)
        return free


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _derived(slide: Slide, layout: str) -> str:
    title = marks.plain(str(slide.title or ""))
    return f"{layout}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"
