"""Reads a YAML file into nodes that know their places, and refuses what would surprise or harm.

Built from events without recursion: PyYAML's composer recurses, and crashes on deep nesting.
"""

import re
from itertools import islice
from pathlib import Path
from typing import NoReturn

import yaml
from msgspec import Struct, field

from builder.errors import At, DeckError, Problem, TooManyError, enough
from builder.files import File, read_bytes
from builder.outline import characters, syntax
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.records import Text

ENDINGS = (".yaml", ".yml", ".json")  # of files that an outline may name
SIZE_LIMIT = 5_000_000  # bytes
DEPTH_LIMIT = 50
NODE_LIMIT = 250_000  # values and keys of a file, as written
ALIAS_LIMIT = 10_000  # nodes that aliases may stand for in all; anchors without aliases cost nothing
ALIAS_TEXT_LIMIT = 1_000_000  # characters in those nodes
DIRECTIVE_LIMIT = 20  # lines that begin with `%`: libyaml compares each with all before it

_DIRECTIVE = re.compile("^%", re.MULTILINE)
# The header of a block scalar (YAML 1.2.2 §8.1.1) and what its first line is indented by.
_BLOCK = re.compile(r"[^\r\n]*(?:[|>+\-0-9][ \t]*|#[^\r\n]*)(?:\r\n?|\n)(?P<indent> *)")

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may have been built without libyaml


def read(path: Path | File) -> Node:
    """The root node of a YAML file. Raises DeckError with every problem of its form."""
    file = str(path)
    return parse(characters.decode(read_bytes(path, At(file, 0, 0), SIZE_LIMIT), file), file)


def read_named(name: Text, file: File) -> Node:
    """The root node of a YAML file that an author names. Raises DeckError, at the name where it is none."""
    if file.suffix.lower() not in ENDINGS:
        # What it holds would otherwise be shown beside the problems in it.
        raise DeckError((Problem(name.at, f"'{name}' is no YAML file", "name one that ends in .yaml"),))
    return read(file)


def parse(text: str, file: str) -> Node:
    """The root node of YAML text, whose places will name `file`. Raises DeckError."""
    tree = _Tree(file, text)
    if trouble := _directives(text, file):
        raise DeckError((trouble,))
    try:
        for event in yaml.parse(characters.mask(text), Loader=_Loader):
            tree.take(event)
    except yaml.YAMLError as error:
        trouble = syntax.explain(error, tree.lines(), file)
        # What follows an unquoted `{{ x }}` or `*x` on its line is only a consequence of it.
        if all(problem.at.line != trouble.at.line for problem in tree.problems):
            tree.problems.append(trouble)
    if tree.problems:
        raise DeckError(tuple(tree.problems))
    if tree.root is None or (isinstance(tree.root, Scalar) and tree.root.null):
        raise DeckError((Problem(At(file, 1, 1), "nothing is written here", "the file holds no keys"),))
    return tree.root


def _directives(text: str, file: str) -> Problem | None:
    """The problem of a file with more lines of `%YAML` and the like than any file needs."""
    found = list(islice(_DIRECTIVE.finditer(text), DIRECTIVE_LIMIT + 1)) if "%" in text else []
    if len(found) <= DIRECTIVE_LIMIT:
        return None
    at = At(file, len(characters.lines(text[: found[0].start()])), 1)
    return Problem(
        at, f"more than {DIRECTIVE_LIMIT} lines begin with '%'", "such lines are for programs: leave them out"
    )


class _Size(Struct, frozen=True):
    """How much a node is, aliases expanded: nodes, and characters of their texts."""

    nodes: int
    characters: int


class _Open(Struct):
    """A collection whose end has not come yet, and how much is in it so far."""

    at: At
    anchor: str | None
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None  # read, its value not yet
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    dropped: bool = False  # the key was refused: its value is not wanted
    nodes: int = 1
    characters: int = 0

    @property
    def wants_key(self) -> bool:
        return self.is_mapping and self.key is None and not self.dropped


class _Tree:
    """The nodes read so far, and what is wrong with them."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, _Size] | None] = {}  # None while the anchored node is open
        self.count = 0
        self.repeated = self.repeated_characters = 0  # by aliases
        self.documents = 0
        self._lines: list[str] = []

    def take(self, event: yaml.Event) -> None:
        """Adds what an event says."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def lines(self) -> list[str]:
        """The lines of the file."""
        if not self._lines:
            self._lines = characters.lines(self.text)
        return self._lines

    def problem(self, problem: Problem) -> None:
        """Notes what is wrong. Raises TooManyError when there is more than anybody reads."""
        self.problems.append(problem)
        if enough(self.problems):
            raise TooManyError(tuple(self.problems))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        at = self._at(event)
        if event.tag:
            self._tag(event)
        if event.style == '"':
            # Escapes such as "\0" put in what the file itself does not hold.
            for _, name in characters.unwanted(characters.unbroken(event.value))[:1]:
                self.problem(Problem(at, f"the text holds a control character, {name}", "leave it out"))
        if not event.style:
            self._list_in_text(event)
        start = self._start_of_block(event) if event.style in ("|", ">") else at
        # libyaml gives '' for a plain scalar, PyYAML's own parser None.
        scalar = Scalar(characters.clean(event.value), at, start, plain=not event.style)
        if event.anchor:
            self.anchors[event.anchor] = (scalar, _Size(1, len(scalar.text)))
        self._written(at)
        self._add(scalar, 1, len(scalar.text))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.open) >= DEPTH_LIMIT:
            self._stop(self._at(event), f"nested too deeply: at most {DEPTH_LIMIT} levels")
        if event.tag:
            self._tag(event)
        if self.open and self.open[-1].wants_key:
            self._collection_as_key(event)
        if event.anchor:
            self.anchors[event.anchor] = None
        self._written(self._at(event))
        self.open.append(_Open(self._at(event), event.anchor, isinstance(event, yaml.MappingStartEvent)))

    def _end(self) -> None:
        done = self.open.pop()
        node: Node = Mapping(tuple(done.entries), done.at) if done.is_mapping else Sequence(tuple(done.items), done.at)
        if done.anchor:
            self.anchors[done.anchor] = (node, _Size(done.nodes, done.characters))
        self._add(node, done.nodes, done.characters)

    def _alias(self, event: yaml.AliasEvent) -> None:
        at = self._at(event)
        if event.anchor not in self.anchors:
            hint = "put a text that starts with '*' in quotes"
            self.problem(Problem(at, f"'*{event.anchor}' repeats nothing: no '&{event.anchor}' above", hint))
            return self._add(Scalar("", at, at, plain=False), 1, 0)
        anchored = self.anchors[event.anchor]
        if anchored is None:
            self._stop(at, f"'*{event.anchor}' stands inside what it repeats")
        node, size = anchored
        self.repeated += size.nodes
        self.repeated_characters += size.characters
        if self.repeated > ALIAS_LIMIT:
            self._stop(at, f"aliases repeat too much: more than {ALIAS_LIMIT} values")
        if self.repeated_characters > ALIAS_TEXT_LIMIT:
            self._stop(at, f"aliases repeat too much: more than {ALIAS_TEXT_LIMIT:,} characters")
        if self.open and self.open[-1].wants_key and not isinstance(node, Scalar):
            self.problem(Problem(at, "a key must be a plain word, not a list or a mapping"))
        return self._add(node, size.nodes, size.characters)

    def _written(self, at: At) -> None:
        """Counts a node that the file itself holds."""
        self.count += 1
        if self.count > NODE_LIMIT:
            self._stop(at, f"more than {NODE_LIMIT:,} values and keys", "put tables into files of their own")

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(self._at(event), "a second document starts here", "one file is one outline: remove the '---'")

    def _add(self, node: Node, nodes: int, length: int) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.nodes += nodes
        parent.characters += length
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.dropped:
            parent.dropped = False
        elif parent.key is not None:
            parent.entries.append((parent.key, node))
            parent.key = None
        elif isinstance(node, Scalar):
            self._key(parent, node)
        else:
            parent.dropped = True  # reported where it started

    def _key(self, parent: _Open, key: Scalar) -> None:
        earlier = parent.keys.get(key.text)
        if key.plain and key.text == "<<":
            self.problem(Problem(key.at, "merge keys ('<<') are not read", "write the keys out"))
        elif earlier is not None:
            hint = f"it stands already on line {earlier.at.line}: keep one of the two"
            self.problem(Problem(key.at, f"the key '{key.text}' is written twice", hint))
        else:
            parent.keys[key.text] = parent.key = key
            return
        parent.dropped = True

    def _collection_as_key(self, event: yaml.CollectionStartEvent) -> None:
        mark = _mark(event)
        if self.text[mark.index - 1 : mark.index + 1] == "{{":
            at = At(self.file, mark.line + 1, mark.column)
            hint = syntax.quoted(self.lines()[mark.line], mark.column)
            self.problem(Problem(at, "a text cannot start with '{{' unless it is in quotes", hint))
        else:
            self.problem(Problem(self._at(event), "a key must be a plain word, not a list or a mapping"))

    def _tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        written = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        hint = "leave it out, or put a text that starts with '!' in quotes"
        self.problem(Problem(self._at(event), f"tags such as '{written}' are not read", hint))

    def _list_in_text(self, event: yaml.ScalarEvent) -> None:
        """A list indented under a text is only more of that text to YAML: `- Needs` with `  - youth` below."""
        if "- " not in event.value:
            return
        mark, end = _mark(event), event.end_mark
        assert end is not None  # as the start
        first, *more = characters.lines(self.text[mark.index : end.index])
        for number, line in enumerate(more, mark.line + 2):
            if line.lstrip().startswith("- "):
                at = At(self.file, number, len(line) - len(line.lstrip()) + 1)
                self.problem(Problem(at, "a list stands under a text", self._under(first)))
                return

    def _under(self, text: str) -> str:
        """A hint: where a list under a text goes."""
        if self.open and not self.open[-1].is_mapping:
            return f"write 'text: {text.strip() if len(text) < 40 else '…'}' and put the list under 'points:'"
        return "give the list a key of its own, or put the text in quotes"

    def _start_of_block(self, event: yaml.ScalarEvent) -> At:
        """Where the text of a block scalar starts: its mark is the header's, `|` or `>`."""
        mark = _mark(event)
        line = mark.line + 2
        if match := _BLOCK.match(self.text, mark.index):
            return At(self.file, line, len(match["indent"]) + 1)
        return At(self.file, line + 1, 1)  # an anchor stands on a line of its own before the `|`

    def _at(self, event: yaml.Event) -> At:
        mark = _mark(event)
        return At(self.file, mark.line + 1, mark.column + 1)

    def _stop(self, at: At, message: str, hint: str = "") -> NoReturn:
        raise DeckError((*self.problems, Problem(at, message, hint)))


def _mark(event: yaml.Event) -> yaml.Mark:
    assert event.start_mark is not None  # parsed events have one; only those made for writing do not
    return event.start_mark  # type: ignore[return-value]  # libyaml's mark is another class with the same fields
