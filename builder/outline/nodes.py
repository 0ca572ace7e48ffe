"""What YAML is read into: scalars, sequences and mappings that know their places."""

from typing import TypeAlias

from msgspec import Struct

from builder.errors import At
from builder.outline.records import NAMING


class Scalar(Struct, frozen=True):
    """A text as typed. `start` is where its first character stands: for a block scalar, the line under the `|`.

    `plain` is false when it is quoted or a block, and so cannot mean null. `translated` says that it was chosen from
    translations, and so is meant for the language it is used in.
    """

    text: str
    at: At
    start: At
    plain: bool = True
    translated: bool = False

    @property
    def null(self) -> bool:
        """Whether nothing is written here (YAML 1.2.2 §10.3.2, core schema)."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


class Worked(Scalar, frozen=True):
    """A scalar whose text an expression gave. Texts on slides keep the expression, to be written in their language."""

    expression: str = ""


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple["Node", ...]
    at: At


class Mapping(Struct, frozen=True):
    """Keys and values in the order written; no key stands twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    at: At

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((node for name, node in self.entries if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def amount(node: Node) -> tuple[int, int]:
    """How many nodes there are in one, itself and keys counted, and how many characters in their texts."""
    nodes = characters = 0
    waiting: list[Node] = [node]
    while waiting:
        one = waiting.pop()
        nodes += 1
        if isinstance(one, Scalar):
            characters += len(one.text)
        elif isinstance(one, Sequence):
            waiting += one.items
        else:
            for key, value in one.entries:
                waiting += (key, value)
    return nodes, characters


def settled(node: "Node", key: str) -> "Node":
    """The node as a key reads it: where it names a thing, what an expression came to stands as if it were typed."""
    if isinstance(node, Worked) and key in NAMING:
        return Scalar(node.text, node.at, node.start, node.plain, node.translated)
    return node


def shown(node: Node) -> str:
    """A node as messages show it, cut short."""
    if isinstance(node, Sequence):
        return f"a list of {len(node.items)}" if node.items else "an empty list"
    if isinstance(node, Mapping):
        return "keys and values"
    text = node.text if len(node.text) <= 40 else node.text[:39] + "…"
    return "nothing" if node.null else f"'{text}'".replace("\n", " ")
