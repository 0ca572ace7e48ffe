"""Works out the expressions of an outline that name variables alone, where numbers, choices and names of files stand.

    data: {crossing: {model: training_vs_inference, drop: "{{ drop }}"}}

Done on nodes, before anything is read into records. In texts that slides say an expression stays, and is written out
later in the language of its slide; here only what it comes to is kept beside it.
"""

from collections.abc import Iterator
from collections.abc import Mapping as Table

from msgspec import Struct, field

from builder.content import templating, variables
from builder.content.expressions import Scope, judged
from builder.content.figures import Datum, FigureError, Value
from builder.content.lookups import Tables
from builder.content.work import TooMuchError
from builder.errors import DeckError, Problem, enough
from builder.outline.convert import did_you_mean
from builder.outline.languages import LANGUAGES
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, Worked
from builder.outline.records import Text

_SAID = ("title", "subtitle", "author", "event", "sections")  # what slides say


def worked_out(root: Node) -> Node:
    """The outline with such expressions worked out, the same nodes where it has none.

    Raises DeckError with what is wrong with them and with the variables.
    """
    working = _working(root)
    if working is None or not isinstance(root, Mapping):
        return root
    entries = tuple(
        (key, node if key.text == variables.GROUP else working.of(node, key.text in _SAID))
        for key, node in root.entries
    )
    if working.problems:
        raise DeckError(tuple(working.problems))
    return Mapping(entries, root.at)


def used(root: Node) -> dict[str, tuple[Datum, ...]]:
    """The variables that the tables of an outline are worked out with, by table."""
    data = root.get("data") if isinstance(root, Mapping) else None
    working = _working(root)
    if working is None or not isinstance(data, Mapping):
        return {}
    found = {name.text: tuple(dict.fromkeys(working.data_in(node))) for name, node in data.entries}
    return {name: told for name, told in found.items() if told}


def _working(root: Node) -> "_Working | None":
    said = root.get(variables.GROUP) if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(said, Mapping):
        return None
    texts = {name.text: Text(node.text, node.start) for name, node in said.entries if isinstance(node, Scalar)}
    language = _language(root)
    values, problems = variables.known(texts, language)
    data = root.get("data")
    tables = frozenset(key.text for key, _ in data.entries) if isinstance(data, Mapping) else frozenset()
    return _Working(values, texts, tables, Scope(Tables({}, texts.keys(), values), language), list(problems))


def _language(root: Mapping) -> str:
    said = root.get("language")
    return LANGUAGES.get(said.text.casefold() if isinstance(said, Scalar) else "", "zh-CN")


class _Working(Struct):
    """The variables that could be worked out, all that are said, the names of tables, and what is wrong so far."""

    values: Table[str, Value]
    said: Table[str, Text]
    tables: frozenset[str]
    scope: Scope
    problems: list[Problem] = field(default_factory=list)

    def of(self, node: Node, is_said: bool) -> Node:
        """A node with the expressions in it worked out; `is_said` where slides may say it."""
        if isinstance(node, Scalar):
            return self.scalar(node, is_said) if templating.OPENING in node.text else node
        if isinstance(node, Sequence):
            items = tuple(self.of(item, is_said) for item in node.items)
            same = all(new is old for new, old in zip(items, node.items, strict=True))
            return node if same else Sequence(items, node.at)
        entries = tuple((key, self.of(value, is_said)) for key, value in node.entries)
        same = all(new[1] is old[1] for new, old in zip(entries, node.entries, strict=True))
        return node if same else Mapping(entries, node.at)

    def scalar(self, node: Scalar, is_said: bool) -> Scalar:
        source = templating.alone(node.text) or ""
        if source:
            self.read(node)
        names = _names(source)
        if not names or not names <= self.values.keys():
            if not is_said:
                self.problems += self.misspelt(node, names)
            return node
        try:
            text = variables.digits(judged(source, self.scope), self.scope.language)
        except FigureError as error:
            self.problems.append(templating.refused(Text(node.text, node.start), node.text.strip(), error))
            return node
        except TooMuchError as error:
            raise DeckError((*self.problems, error.told(node.at))) from None
        if is_said:
            return Worked(text, node.at, node.start, False, node.translated, node.text)
        return Scalar(text, node.at, node.start, False, node.translated)

    def read(self, node: Scalar) -> None:
        """Counts the reading of an expression. Raises DeckError with more of them than a deck may have."""
        try:
            self.scope.work.begin()
        except TooMuchError as error:
            raise DeckError((*self.problems, error.told(node.at))) from None
        if enough(self.problems):
            raise DeckError(tuple(self.problems))

    def misspelt(self, node: Scalar, names: frozenset[str]) -> Iterator[Problem]:
        """Names much like a variable's: left alone, braces in a table's cell would be shown as they stand."""
        for name in sorted(names - self.said.keys() - self.tables):
            if (hint := did_you_mean(name, self.said)).startswith("did"):
                error = FigureError(f"no variable named '{name}'", hint)
                yield templating.refused(Text(node.text, node.start), node.text.strip(), error)

    def data_in(self, node: Node) -> Iterator[Datum]:
        """The variables that expressions in a node name, and those that these are worked out from."""
        if isinstance(node, Sequence):
            yield from (datum for item in node.items for datum in self.data_in(item))
        elif isinstance(node, Mapping):
            yield from (datum for _, value in node.entries for datum in self.data_in(value))
        elif names := _names(templating.alone(node.text) or ""):
            values = (self.values[name] for name in sorted(names) if names <= self.values.keys())
            yield from (datum for value in values if not isinstance(value, bool) for datum in value.data)


def _names(source: str) -> frozenset[str]:
    """The names in an expression; none where it cannot be read, which is told as a text's fault, or as no number."""
    from builder.content.parsing import names_in

    try:
        return names_in(source) if source else frozenset()
    except FigureError:
        return frozenset()
