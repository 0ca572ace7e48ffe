"""Names that slides keep from build to build: the outline's `id`, or one made from the title."""

import hashlib

from builder.content import marks
from builder.outline.records import Slide


class Names:
    """Hands out names; a second slide that would have the same gets a number after it."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def of(self, slide: Slide, layout: str) -> str:
        """The slide's own `id`, else its layout and eight hexadecimal digits of its title's hash."""
        name = str(slide.id) if slide.id else _derived(slide, layout)
        count = self._taken[name] = self._taken.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"


def _derived(slide: Slide, layout: str) -> str:
    title = marks.plain(str(slide.title or ""))
    return f"{layout}-{hashlib.sha256(title.encode()).hexdigest()[:8]}"
