"""Works out the expressions of an outline that name variables alone, where numbers, choices and names of files stand.

    data: {crossing: {model: training_vs_inference, drop: "{{ drop }}"}}

Done on nodes, before anything is read into records. In texts that slides say an expression stays, and is written out
later in the language of its slide; here only what it comes to is kept beside it.
"""

from collections.abc import Mapping as Table
from dataclasses import dataclass, field

from builder.content import templating, variables
from builder.content.expressions import Scope, judged
from builder.content.figures import FigureError, Value
from builder.content.lookups import Tables
from builder.errors import DeckError, Problem
from builder.outline.languages import LANGUAGES
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, Worked
from builder.outline.records import Text

_SAID = ("title", "subtitle", "author", "event", "sections")  # what slides say


def worked_out(root: Node) -> Node:
    """The outline with such expressions worked out, the same nodes where it has none.

    Raises DeckError with what is wrong with them and with the variables.
    """
    said = root.get(variables.GROUP) if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(said, Mapping):
        return root
    language = _language(root)
    texts = {name.text: Text(node.text, node.start) for name, node in said.entries if isinstance(node, Scalar)}
    values, problems = variables.known(texts, language)
    working = _Working(values, texts, Scope(Tables({}, texts.keys(), values), language), list(problems))
    entries = tuple(
        (key, node if key.text == variables.GROUP else working.of(node, key.text in _SAID))
        for key, node in root.entries
    )
    if working.problems:
        raise DeckError(tuple(working.problems))
    return Mapping(entries, root.at)


def _language(root: Mapping) -> str:
    said = root.get("language")
    return LANGUAGES.get(said.text.casefold() if isinstance(said, Scalar) else "", "zh-CN")


@dataclass(slots=True)
class _Working:
    """The variables, and what was found wrong so far."""

    values: Table[str, Value]
    names: Table[str, Text]
    scope: Scope
    problems: list[Problem] = field(default_factory=list)

    def of(self, node: Node, is_said: bool) -> Node:
        """A node with the expressions in it worked out; `is_said` where slides may say it."""
        if isinstance(node, Scalar):
            return self.scalar(node, is_said) if templating.OPENING in node.text else node
        if isinstance(node, Sequence):
            items = tuple(self.of(item, is_said) for item in node.items)
            return (
                node
                if all(new is old for new, old in zip(items, node.items, strict=True))
                else Sequence(items, node.at)
            )
        entries = tuple((key, self.of(value, is_said)) for key, value in node.entries)
        same = all(new[1] is old[1] for new, old in zip(entries, node.entries, strict=True))
        return node if same else Mapping(entries, node.at)

    def scalar(self, node: Scalar, is_said: bool) -> Scalar:
        source = templating.alone(node.text)
        if source is None or not self.is_known(source):
            return node
        try:
            text = variables.digits(judged(source, self.scope), self.scope.language)
        except FigureError as error:
            self.problems.append(templating.refused(Text(node.text, node.start), node.text.strip(), error))
            return node
        if is_said:
            return Worked(text, node.at, node.start, plain=False, expression=node.text)
        return Scalar(text, node.at, node.start, plain=False)

    def is_known(self, source: str) -> bool:
        """Whether an expression names variables that could be worked out, and nothing else."""
        from builder.content.parsing import names_in

        try:
            names = names_in(source)
        except (FigureError, RecursionError):
            return False  # told as a text's, or as no number
        return bool(names) and names <= self.values.keys()
