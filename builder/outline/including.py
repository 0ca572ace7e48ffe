"""Puts slides and sections of other outlines into this one, before anything is read into records.

    sections:
      - include: parts/market.yaml                          # all of its sections
      - include: {file: parts/market.yaml, sections: [size]}
      - title: 先看价格
        slides:
          - include: parts/market.yaml#rent                 # one slide, by its id
          - include: {file: parts/market.yaml, slides: [rent, use]}

What is taken keeps its places, so problems point into the file that wrote it. Other keys beside `include` take the
place of those of the one slide or section that is taken.
"""

import os
from pathlib import Path

import msgspec
from msgspec import Struct, field

from builder.errors import DeckError, Problem
from builder.files import File, find
from builder.outline.bringing import brought
from builder.outline.convert import convert
from builder.outline.fragments import (
    INCLUDE,
    Opened,
    Taken,
    as_outline,
    includes,
    includes_slides,
    items_of,
    opened,
    picked,
    replaced,
    says_include,
    with_value,
)
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, amount
from builder.outline.read import read_named
from builder.outline.records import Include, Text

DEEPEST = 10  # files that include each other
MOST = 2_000  # slides that are included in all
MOST_NODES = 250_000  # values and keys in them
MOST_READ = 1_000_000  # values and keys in the files that they stand in
MOST_CHARACTERS = 5_000_000  # of their texts


def included(root: Node, outline: Path) -> Node:
    """The outline with what it includes, the same node where that is nothing. Raises DeckError with all problems."""
    if not isinstance(root, Mapping) or not includes(root):
        return root
    including = _Including(outline.parent)
    made = including.expanded(root, (Path(os.path.realpath(outline)),))
    if including.problems:
        raise DeckError(tuple(including.problems))
    return made


class _Including(Struct):
    """The files that were read so far, with what they include, and what is wrong."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    files: dict[Path, Opened | None] = field(default_factory=dict)
    count: int = 0  # slides taken
    read: int = 0  # nodes of the files
    nodes: int = 0  # of what is taken
    characters: int = 0

    def expanded(self, outline: Mapping, above: tuple[Path, ...]) -> Mapping:
        """An outline that holds what it includes, with the data that this needs."""
        if not includes(outline):
            return outline
        taken: list[Taken] = []
        sections: list[Node] = []
        for section in items_of(outline, "sections"):
            if isinstance(section, Mapping) and says_include(section):
                sections += self.taken(section, "sections", above, taken)
            elif isinstance(section, Mapping) and includes_slides(section):
                sections.append(self.with_slides(section, above, taken))
            else:
                sections.append(section)
        outline = with_value(outline, "sections", Sequence(tuple(sections), outline.at))
        return brought(outline, taken, self.problems)

    def with_slides(self, section: Mapping, above: tuple[Path, ...], taken: list[Taken]) -> Mapping:
        """A section that holds the slides it includes."""
        slides: list[Node] = []
        for slide in items_of(section, "slides"):
            if isinstance(slide, Mapping) and says_include(slide):
                slides += self.taken(slide, "slides", above, taken)
            else:
                slides.append(slide)
        return with_value(section, "slides", Sequence(tuple(slides), section.at))

    def taken(self, item: Mapping, kind: str, above: tuple[Path, ...], taken: list[Taken]) -> tuple[Node, ...]:
        """The slides or sections that an item includes; none where that is a problem."""
        said = item.get(INCLUDE)
        assert said is not None
        wanted = convert(said, Include, self.problems, key=INCLUDE)
        other = (
            self.other(wanted, above) if wanted is not None and self.count <= MOST and self.read <= MOST_READ else None
        )
        if wanted is None or other is None or self.count > MOST:
            return ()
        nodes, problems = picked(other, wanted, kind)
        self.problems += problems
        self.count += sum(max(1, len(items_of(node, "slides"))) for node in nodes)
        if trouble := self.too_much(nodes):
            hint = "include less of them, or make several decks of it"
            self.problems.append(Problem(said.at, f"outlines include at most {trouble} of others in all", hint))
            self.count = MOST + 1  # no more is taken
            return ()
        taken.append(Taken(wanted.file, other.outline, nodes))
        return self.changed(item, nodes)

    def too_much(self, nodes: tuple[Node, ...]) -> str:
        """Counts what is taken: a file that is included often is in the deck as often. What there is too much of."""
        if self.count > MOST:
            return f"{MOST:,} slides"
        for node in nodes:
            more, length = amount(node)
            self.nodes += more
            self.characters += length
        if self.nodes > MOST_NODES:
            return f"{MOST_NODES:,} values and keys"
        return f"{MOST_CHARACTERS:,} characters" if self.characters > MOST_CHARACTERS else ""

    def other(self, wanted: Include, above: tuple[Path, ...]) -> Opened | None:
        """The outline in a file, with what it includes itself; None where it cannot be had, which is told."""
        name, real = Text(wanted.file.content.partition("#")[0], wanted.file.at), None
        try:
            path = find(name, self.folder)
            real = path.real
            if trouble := _endless(name, real, above):
                raise DeckError((trouble,))
            if real not in self.files:
                self.files[real] = None  # what is wrong with it is told once
                node = _outline(name, path)
                self.read += amount(node)[0]
                if self.read > MOST_READ:
                    message = f"the outlines that are included hold more than {MOST_READ:,} values and keys"
                    raise DeckError((Problem(name.at, message, "include fewer files"),))
                self.files[real] = opened(self.expanded(node, (*above, real)))
        except DeckError as error:
            as_it_is = "{{" in name.content and real is None
            hint = "'include:' takes a name as it is: variables are worked out later"
            self.problems += [msgspec.structs.replace(one, hint=hint) if as_it_is else one for one in error.problems]
            return None
        return self.files[real]

    def changed(self, item: Mapping, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """What is taken, with the keys that stand beside `include` in place of its own."""
        own = {key.text: (key, node) for key, node in item.entries if key.text != INCLUDE}
        if not own or not nodes:
            return nodes
        (only, *more) = nodes
        if more or not isinstance(only, Mapping):
            key = next(iter(own.values()))[0]
            message = f"'{key.text}' beside 'include' would change {len(nodes)} at once"
            self.problems.append(Problem(key.at, message, "name the one that is meant: other.yaml#its-id"))
            return nodes
        return (replaced(only, own),)


def _outline(name: Text, path: File) -> Mapping:
    node = read_named(name, path)
    if isinstance(node, Scalar):
        hint = "an outline has 'sections:', a part of one 'slides:'"
        raise DeckError((Problem(name.at, f"'{name}' holds no slides", hint),))
    return as_outline(node)


def _endless(name: Text, path: Path, above: tuple[Path, ...]) -> Problem | None:
    if path in above:
        ring = " → ".join(one.name for one in (*above[above.index(path) :], path))
        return Problem(name.at, f"'{name}' includes itself: {ring}", "leave one of these out")
    if len(above) > DEEPEST:
        return Problem(name.at, f"files include each other more than {DEEPEST} deep", "include this one further up")
    return None
