"""What chapters are made of: pages of Markdown, scenes that are photographed for them, and pieces of both."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from builder.schema.reference import Part, Row
from builder.schema.sentences import first_sentence


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its path in the site's sources, such as layouts/bullets.md."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A deck to photograph: its outline, the folder of the files it names, and by slide (from 1) the picture's path.

    `texts` are files beside the outline, by name, that pages spell out.
    """

    outline: str
    files: Path
    shots: dict[int, str]
    theme: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages that belong together, and the scenes whose pictures they show."""

    pages: tuple[Page, ...]
    scenes: tuple[Scene, ...] = ()


WIDE = "---\nhide: [toc]\n---\n\n"  # a page of pictures has no contents at its side


def fenced(text: str, language: str = "yaml", title: str = "") -> str:
    """A listing; the fence is longer than any in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`{3,}", text)), default=0))
    name = f' title="{title}"' if title else ""
    return f"{fence}{language}{name}\n{text.rstrip()}\n{fence}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def keys(rows: Iterable[Row], home: str) -> str:
    """Keys with their types, defaults and meanings; `home` is the way to the reference, which types lead to."""
    cells = ((f"`{row.key}`", row.type.replace("](#", f"]({home}#"), row.default, row.about) for row in rows)
    return table(("key", "type", "if not given", ""), cells)


def inside(part: Part, parts: Sequence[Part]) -> Iterator[Part]:
    """The parts that stand in a part, at any depth, each once."""
    anchors = {anchor(other.name): other for other in parts}
    seen, waiting = {part.name}, [part]
    while waiting:
        for row in waiting.pop().rows:
            for name in re.findall(r"\]\(#([\w-]+)\)", row.type):
                found = anchors.get(name)
                if found and found.name not in seen:
                    seen.add(found.name)
                    waiting.append(found)
                    yield found


def anchor(name: str) -> str:
    """The anchor of a heading of the reference."""
    return name.replace(":", "").replace(" ", "-")


def gallery(items: Iterable[tuple[str, str, str, str]]) -> str:
    """Thumbnails that lead to pages: name, page, picture, sentence of each."""
    lines = (
        f"-   [![{name}]({picture})]({page})\n    [**{name}**]({page}) {said}" for name, page, picture, said in items
    )
    return "\n\n".join(('<div class="gallery" markdown>', *lines, "</div>"))


def opening(module: ModuleType) -> str:
    """The first sentence of a module's manual."""
    return first_sentence(module.__doc__ or "")
