"""What included slides need of the outline they come from: the data, variables and sources that they name."""

import os
import re
from collections.abc import Iterable
from collections.abc import Mapping as Table
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field

from builder.errors import Problem
from builder.outline.fragments import Taken, items_of, with_value
from builder.outline.nodes import Mapping, Node, Scalar, Sequence

_WORD = re.compile(r"\w+")
_CITING = frozenset({"source", "notes_source"})
_WHAT = {"data": "the table", "vars": "the variable"}
Meaning: TypeAlias = object  # a text, or texts in tuples and sets: equal where nodes mean the same


def brought(outline: Mapping, taken: Iterable[Taken], problems: list[Problem]) -> Mapping:
    """The outline with what is needed by what it takes; a name that means something else already is a problem."""
    for one in taken:
        data, variables, cites = _needed(one)
        outline = _with_entries(outline, "data", data, one, problems)
        outline = _with_entries(outline, "vars", variables, one, problems)
        outline = _with_sources(outline, one.outline) if cites else outline
    return outline


def meaning(node: Node, *, names_file: bool = False) -> Meaning:
    """What a node says, wherever it stands; the name of a file counts from the folder that it is written in."""
    if isinstance(node, Scalar):
        return os.path.normpath(Path(node.at.file).parent / node.text) if names_file else node.text
    if isinstance(node, Sequence):
        return tuple(meaning(item, names_file=names_file) for item in node.items)
    return frozenset((key.text, meaning(value, names_file=key.text == "file")) for key, value in node.entries)


class _Said(Struct):
    """The texts of nodes, and the words in those that may name something: with braces, or all of them."""

    texts: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    long: list[str] = field(default_factory=list)
    cites: bool = False

    def add(self, nodes: Iterable[Node], *, everywhere: bool = False) -> "_Said":
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if isinstance(node, Sequence):
                waiting += node.items
            elif isinstance(node, Mapping):
                waiting += (value for _, value in node.entries)
                self.cites = self.cites or any(key.text in _CITING for key, _ in node.entries)
            else:
                self.texts.add(node.text)
                if everywhere or "{{" in node.text:
                    self.long.append(node.text)
                    self.words.update(_WORD.findall(node.text))
        return self

    def names(self, name: str) -> bool:
        return (
            name in self.texts
            or name in self.words
            or (not name.isidentifier() and any(name in text for text in self.long))
        )


def _needed(taken: Taken) -> tuple[list[str], list[str], bool]:
    """The tables and variables that are named by what is taken, or by one that is needed; whether it cites sources."""
    data, variables = _entries(taken.outline, "data"), _entries(taken.outline, "vars")
    said = _Said().add(taken.nodes)
    tables = _closure(said, data, everywhere=True)
    said.add(data[name] for name in tables)
    return tables, _closure(said, variables, everywhere=False), said.cites or bool(tables)


def _closure(said: _Said, among: Table[str, Node], *, everywhere: bool) -> list[str]:
    """Those that are named, and those that these name."""
    found: dict[str, None] = {}
    waiting = [name for name in among if said.names(name)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            own = _Said().add([among[name]], everywhere=everywhere)
            waiting += [other for other in among if other not in found and own.names(other)]
    return [name for name in among if name in found]


def _entries(outline: Mapping, key: str) -> dict[str, Node]:
    there = outline.get(key)
    return {name.text: value for name, value in there.entries} if isinstance(there, Mapping) else {}


def _with_entries(outline: Mapping, key: str, names: list[str], taken: Taken, problems: list[Problem]) -> Mapping:
    there, others = _entries(outline, key), _entries(taken.outline, key)
    added: list[tuple[Scalar, Node]] = []
    for name in names:
        other = others[name]
        if name not in there:
            added.append((Scalar(name, other.at, other.at), other))
        elif _of(key, there[name]) != _of(key, other):
            message = f"{_WHAT[key]} '{name}' that this needs means something else here"
            hint = f"line {other.at.line} of '{Path(other.at.file).name}' has it: give one of the two another name"
            problems.append(Problem(taken.file.at, message, hint))
    if not added:
        return outline
    own = outline.get(key)
    entries = own.entries if isinstance(own, Mapping) else ()
    return with_value(outline, key, Mapping((*entries, *added), own.at if own is not None else outline.at))


def _of(key: str, node: Node) -> Meaning:
    return meaning(node, names_file=key == "data" and isinstance(node, Scalar))


def _with_sources(outline: Mapping, other: Mapping) -> Mapping:
    """The outline with the files of sources of another one too."""
    own = items_of(outline, "sources")
    known = {meaning(file, names_file=True) for file in own}
    more = tuple(file for file in items_of(other, "sources") if meaning(file, names_file=True) not in known)
    return with_value(outline, "sources", Sequence((*own, *more), outline.at)) if more else outline
