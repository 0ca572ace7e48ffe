"""Outlines and parts of them as nodes: their sections and slides, those with some ids, those that include others."""

from collections import ChainMap
from collections.abc import Iterable
from collections.abc import Mapping as Table

from msgspec import Struct

from builder.errors import Problem
from builder.outline.convert import did_you_mean
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.records import Include, Text

INCLUDE = "include"
_ABOVE = frozenset({"data", "vars", "sources", "language"})  # keys of an outline, not of a part of one


class Opened(Struct, frozen=True):
    """The outline in a file, and its sections and slides by their ids."""

    outline: Mapping
    sections: dict[str, Node]
    slides: dict[str, Node]


class Taken(Struct, frozen=True):
    """What is included from a file: as it was named, the outline there, its slides or sections."""

    file: Text
    outline: Mapping
    nodes: tuple[Node, ...]


def opened(outline: Mapping) -> Opened:
    """An outline with what its parts need to stand elsewhere, and its parts by id."""
    outline = _speaking_by_itself(outline)
    sections = items_of(outline, "sections")
    slides = (slide for section in sections for slide in items_of(section, "slides"))
    return Opened(outline, _by_id(sections), _by_id(slides))


def includes(root: Node) -> bool:
    """Whether an outline includes anything."""
    return any(says_include(section) or includes_slides(section) for section in items_of(root, "sections"))


def includes_slides(section: Node) -> bool:
    """Whether a section includes slides."""
    return any(map(says_include, items_of(section, "slides")))


def says_include(node: Node) -> bool:
    """Whether an item stands for others."""
    return isinstance(node, Mapping) and node.get(INCLUDE) is not None


def items_of(node: Node, key: str) -> tuple[Node, ...]:
    """The items under a key; one may stand there without its dash."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.items if isinstance(value, Sequence) else () if value is None else (value,)


def replaced(node: Mapping, own: Table[str, tuple[Scalar, Node]]) -> Mapping:
    """The mapping with other values for its keys, and with those keys that it had not."""
    there = {key.text for key, _ in node.entries}
    kept = (own.get(key.text, (key, value)) for key, value in node.entries)
    return Mapping((*kept, *(entry for name, entry in own.items() if name not in there)), node.at)


def with_value(node: Mapping, key: str, value: Node) -> Mapping:
    """The mapping with another value under a key."""
    name = next((name for name, _ in node.entries if name.text == key), Scalar(key, value.at, value.at))
    return replaced(node, {key: (name, value)})


def as_outline(node: Mapping | Sequence) -> Mapping:
    """What a file holds as an outline: it may be a section, a slide, or a list of either."""
    if isinstance(node, Sequence):
        is_sections = any(isinstance(item, Mapping) and item.get("slides") is not None for item in node.items)
        return _holding("sections", node.items if is_sections else (_holding("slides", node.items, node),), node)
    if node.get("sections") is not None:
        return node
    above = tuple(entry for entry in node.entries if entry[0].text in _ABOVE)
    own = Mapping(tuple(entry for entry in node.entries if entry[0].text not in _ABOVE), node.at)
    section = own if node.get("slides") is not None else _holding("slides", (own,), node)
    return Mapping((*above, *_holding("sections", (section,), node).entries), node.at)


def picked(opened: Opened, wanted: Include, kind: str) -> tuple[tuple[Node, ...], list[Problem]]:
    """The sections or slides (`kind`) of an outline that are wanted, and problems for names that it has not."""
    file, _, name = wanted.file.content.partition("#")
    ways = (opened.slides, opened.sections) if kind == "slides" else (opened.sections, opened.slides)
    asked = [(Text(name, wanted.file.at), ChainMap(*ways))] if name else []
    asked += [(one, ChainMap(opened.sections)) for one in wanted.sections]
    asked += [(one, ChainMap(opened.slides)) for one in wanted.slides]
    strange = [
        Problem(one.at, f"'{file}' has no slide or section '{one}'", did_you_mean(one.content, among))
        for one, among in asked
        if one.content not in among
    ]
    nodes = tuple(among[one.content] for one, among in asked if one.content in among)
    return _of_kind(kind, nodes if asked else items_of(opened.outline, "sections")), strange


def _of_kind(kind: str, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The slides of sections, or a section for each run of slides, where the other is wanted."""
    if kind == "slides":
        return tuple(slide for node in nodes for slide in (items_of(node, "slides") or (node,)))
    made: list[Node] = []
    run: list[Node] = []
    for node in nodes:
        if items_of(node, "slides"):
            made += [*_section(run), node]
            run = []
        else:
            run.append(node)
    return (*made, *_section(run))


def _section(slides: list[Node]) -> list[Node]:
    return [_holding("slides", tuple(slides), slides[0])] if slides else []


def _holding(key: str, items: tuple[Node, ...], node: Node) -> Mapping:
    return Mapping(((Scalar(key, node.at, node.at), Sequence(items, node.at)),), node.at)


def _speaking_by_itself(outline: Mapping) -> Mapping:
    """The outline whose slides say their language, where it, or their section, says one."""
    said = None if outline.get("languages") is not None else outline.get("language")
    sections = tuple(_speaking(section, said) for section in items_of(outline, "sections"))
    return with_value(outline, "sections", Sequence(sections, outline.at))


def _speaking(section: Node, language: Node | None) -> Node:
    if not isinstance(section, Mapping) or (said := section.get("language") or language) is None:
        return section
    slides = items_of(section, "slides")
    own = tuple(
        with_value(slide, "language", said) if isinstance(slide, Mapping) and slide.get("language") is None else slide
        for slide in slides
    )
    return with_value(with_value(section, "language", said), "slides", Sequence(own, section.at))


def _by_id(nodes: Iterable[Node]) -> dict[str, Node]:
    said = ((node.get("id"), node) for node in nodes if isinstance(node, Mapping))
    return {name.text: node for name, node in said if isinstance(name, Scalar)}
