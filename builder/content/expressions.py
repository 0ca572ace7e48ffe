"""Expressions between `{{` and `}}`: read by jinja2's parser, worked out here by a short list of what they may do.

Jinja2 would compile them to Python; of that nothing is reachable, because only the syntax in `_STEPS` is followed, and
names lead to data tables alone. `builder/content/lookups.py` says what a name offers, `figure_filters.py` what may
follow a `|`.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from msgspec import Struct, field

from builder.content import figure_filters, figures
from builder.content.figure_formats import written
from builder.content.figures import PLAIN, Figure, FigureError, Phrase, Value, joined
from builder.content.lookups import Column, Columns, Reached, Row, Table, Tables
from builder.content.parsing import LONGEST, Node, parsed
from builder.content.work import Work
from builder.outline import characters

LONGEST_TEXT = 2_000  # characters that one may come to
_BRACKETED = re.compile(r"\b(?P<table>[^\W\d]\w*)(?P<row>\.\w+|\[[^\]]*\])?\.(?P<column>\w+ ?[（(][^（()）]*[）)])")
Met: TypeAlias = Reached | bool


class Scope(Struct, frozen=True):
    """What an expression knows: the tables, the language it is written for, and what work has been done."""

    tables: Tables
    language: str
    work: Work = field(default_factory=Work)


def worked_out(source: str, scope: Scope) -> Value:
    """The figure or the text that an expression comes to.

    Raises FigureError, UnreadError for tables not read, TooMuchError.
    """
    value = judged(source, scope)
    if isinstance(value, bool):
        raise FigureError("this is true or false, no number", "say what to write: 'a' if … else 'b'")
    return value


def judged(source: str, scope: Scope) -> Value:
    """The same, where true and false are wanted too."""
    scope.work.begin()
    try:
        value = _met(parsed(source), scope)
    except FigureError as error:
        bracketed = _in_brackets(source, scope) if len(source) <= LONGEST else ""
        raise FigureError(error.message, bracketed or error.hint) from None
    except RecursionError:
        raise FigureError("this is nested too deeply") from None
    if isinstance(value, bool | Figure | Phrase):
        return value
    raise FigureError(f"this is {_kind(value)}, no number", _more(value))


def _in_brackets(source: str, scope: Scope) -> str:
    """A hint for a column with brackets in its name behind a dot: t.销量（万辆）."""
    for match in _BRACKETED.finditer(source):
        table = scope.tables.known(match["table"])
        if table is not None and (column := match["column"]) in table.columns:
            return f"write {match['table']}{match['row'] or ''}['{column}']"
    return ""


def shown(value: Value, language: str) -> str:
    """What a slide says of a value, in a language."""
    if isinstance(value, bool):
        raise FigureError("true and false cannot be joined to a text")
    return _short(value.text if isinstance(value, Phrase) else written(value, language))


def _short(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise FigureError(f"this comes to {len(text)} characters, more than {LONGEST_TEXT}")
    return text


def _met(node: Node, scope: Scope) -> Met:
    kind = type(node).__name__
    if kind in _STEPS:
        value = _STEPS[kind](node, scope)
    elif kind in _OPERATIONS:
        value = _OPERATIONS[kind](_operand(node.left, scope), _operand(node.right, scope))
    else:
        raise FigureError(_REFUSED.get(kind, "this is more than an expression may do"), _ALLOWED)
    scope.work.spend(value)
    return value


def _const(node: Node, _: Scope) -> Met:
    if isinstance(node.value, bool):
        return node.value
    if isinstance(node.value, str):
        return _said(node.value)
    if isinstance(node.value, int | float):
        try:
            return figures.typed(repr(node.value))
        except (ArithmeticError, ValueError):
            raise FigureError("a number is too long") from None
    raise FigureError("'none' is nothing to write")


def _said(text: str) -> Phrase:
    """A text in quotes, whose escapes may be more than the file may hold."""
    if found := characters.unwanted(text):
        raise FigureError(f"the text holds a control character, {found[0][1]}", "leave it out")
    return Phrase(characters.clean(text))


def _name(node: Node, scope: Scope) -> Met:
    return scope.tables.find(node.name)


def _attribute(node: Node, scope: Scope) -> Met:
    value = _met(node.node, scope)
    if node.attr.startswith("_"):
        raise FigureError(f"'{node.attr}' begins with '_'", "write a column of such a name in brackets: row['_x']")
    if isinstance(value, bool | Figure | Phrase):
        raise FigureError(f"{_kind(value)} has no '{node.attr}'", f"write it behind a bar: … | {node.attr}")
    return value.attribute(node.attr)


def _item(node: Node, scope: Scope) -> Met:
    value = _met(node.node, scope)
    if type(node.arg).__name__ == "Slice":
        raise FigureError("a part of a table cannot be cut out here", "ask for one row by its first cell")
    key = _met(node.arg, scope)
    if isinstance(value, bool | Figure | Phrase):
        raise FigureError(f"{_kind(value)} has nothing in brackets")
    if isinstance(key, Phrase):
        return value.item(key.text)
    if isinstance(key, Figure):
        return value.item(f"{key.value:f}")
    raise FigureError("in brackets stands a text in quotes, or a number")


def _choice(node: Node, scope: Scope) -> Met:
    if node.expr2 is None:
        raise FigureError("an 'if' wants its 'else' too", "write 'a' if … else 'b'")
    return _met(node.expr1 if _truth(node.test, scope) else node.expr2, scope)


def _comparison(node: Node, scope: Scope) -> Met:
    left = _met(node.expr, scope)
    for operand in node.ops:
        right = _met(operand.expr, scope)
        if not _compared(operand.op, left, right):
            return False
        left = right
    return True


def _compared(operator: str, left: Met, right: Met) -> bool:
    if operator not in _COMPARISONS:
        raise FigureError("'in' cannot be asked here", _ALLOWED)
    if isinstance(left, Figure) and isinstance(right, Figure):
        figures.same_unit(left, right, "this compares")
        return _COMPARISONS[operator](left.value, right.value)
    if isinstance(left, Phrase) and isinstance(right, Phrase):
        return _COMPARISONS[operator](left.text, right.text)
    raise FigureError(f"{_kind(left)} and {_kind(right)} cannot be compared")


def _filter(node: Node, scope: Scope) -> Met:
    if node.node is None or node.dyn_args is not None or node.dyn_kwargs is not None:
        raise FigureError(_REFUSED["Call"], _ALLOWED)
    value = _value(node.node, scope)
    given = [_argument(argument, "unit" if node.name == "unit" else "", scope) for argument in node.args]
    named = {pair.key: _argument(pair.value, pair.key, scope) for pair in node.kwargs}
    return figure_filters.applied(node.name, value, given, named, scope.language)


def _argument(node: Node, name: str, scope: Scope) -> Value:
    """What stands in a filter's brackets; FigureError asks for quotes where a text is wanted."""
    try:
        return _value(node, scope)
    except FigureError as error:
        if name not in ("unit", "name", "grouping") or _says_text(node):
            raise
        text = node.name if type(node).__name__ == "Name" else "…"
        quoted = f"grouping='{text}'" if name == "grouping" else f"unit('{text}')"
        raise FigureError(error.message, f"put it in quotes: {quoted}") from None


def _says_text(node: Node) -> bool:
    """Whether a text in quotes stands in an expression: what is wrong with it is another thing."""
    level = [node]
    while level:
        if any(isinstance(getattr(one, "value", None), str) for one in level):
            return True
        level = [child for one in level for child in one.iter_child_nodes()]
    return False


def _text(node: Node, scope: Scope) -> Met:
    """Pieces joined by `~`."""
    pieces = [_value(piece, scope) for piece in node.nodes]
    text = _short("".join(shown(piece, scope.language) for piece in pieces))
    return Phrase(text, joined(*(piece for piece in pieces if not isinstance(piece, bool))))


def _number(node: Node, scope: Scope) -> Figure:
    value = _met(node, scope)
    if isinstance(value, Figure):
        return value
    raise FigureError(f"{_kind(value)} cannot be reckoned with", _more(value))


def _operand(node: Node, scope: Scope) -> Figure:
    # a / b | percent: a filter binds closer than a sign
    reckoned = FigureError("a filter's result is reckoned with", "put brackets before the filter: (a / b) | percent")
    if type(node).__name__ == "Filter" and node.name in figure_filters.SHARES:  # before b is refused as no share
        raise reckoned
    figure = _number(node, scope)
    if figure.form != PLAIN:
        raise reckoned
    return figure


def _value(node: Node, scope: Scope) -> Value:
    value = _met(node, scope)
    if isinstance(value, bool | Figure | Phrase):
        return value
    raise FigureError(f"{_kind(value)} is no number", _more(value))


def _truth(node: Node, scope: Scope) -> bool:
    value = _met(node, scope)
    if isinstance(value, bool):
        return value
    raise FigureError(f"{_kind(value)} is neither true nor false", "compare it: … > 0")


def _kind(value: Met) -> str:
    if isinstance(value, Phrase):
        return f"the text '{value.text[:40]}'"
    if isinstance(value, Figure):
        return "a number"
    if isinstance(value, Table):
        return f"the whole table '{value.name}'"
    words = {Tables: "all of 'data'", Row: "a whole row", Column: "a whole column", Columns: "all columns"}
    return words.get(type(value), "true or false")


def _more(value: Met) -> str:
    if isinstance(value, Table):
        return f"name a row and a column: {value.name}.last.{value.table.columns[-1]}"
    if isinstance(value, Row):
        return f"name a column: ….{value.table.table.columns[-1]}"
    return "add one of .max, .min, .sum, .mean, .first, .last" if isinstance(value, Column) else ""


_ALLOWED = "use names, numbers, texts, + - * / ~, comparisons, a if … else b, filters behind |"
_REFUSED = {
    "Call": "nothing can be called here",
    "List": "a list cannot be written here",
    "Tuple": "a list cannot be written here",
    "Dict": "keys and values cannot be written here",
    "Test": "'is' cannot be asked here",
}
_OPERATIONS: dict[str, Callable[[Figure, Figure], Figure]] = {
    "Add": figures.add,
    "Sub": figures.subtract,
    "Mul": figures.multiply,
    "Div": figures.divide,
    "FloorDiv": figures.whole,
    "Mod": figures.remainder,
    "Pow": figures.power,
}
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda left, right: bool(left == right),
    "ne": lambda left, right: bool(left != right),
    "gt": lambda left, right: bool(left > right),
    "gteq": lambda left, right: bool(left >= right),
    "lt": lambda left, right: bool(left < right),
    "lteq": lambda left, right: bool(left <= right),
}
_STEPS: dict[str, Callable[[Node, Scope], Met]] = {
    "Const": _const,
    "TemplateData": lambda node, _: _said(node.data),
    "Name": _name,
    "Getattr": _attribute,
    "Getitem": _item,
    "CondExpr": _choice,
    "Compare": _comparison,
    "Filter": _filter,
    "Concat": _text,
    "Neg": lambda node, scope: figures.negative(_number(node.node, scope)),
    "Pos": lambda node, scope: _number(node.node, scope),
    "Not": lambda node, scope: not _truth(node.node, scope),
    "And": lambda node, scope: _truth(node.left, scope) and _truth(node.right, scope),
    "Or": lambda node, scope: _truth(node.left, scope) or _truth(node.right, scope),
}
