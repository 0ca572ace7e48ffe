"""The variables of an outline: what `vars:` and the command line say, as exact numbers and texts.

    vars: {drop: 0.7, left: "{{ 1 - drop }}", client: 某公司}

One may be worked out from others, in any order; data is read later, and not known here. Like what data writes, their
texts make no marks, and every number remembers the variables that it comes from.
"""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from builder.content import templating
from builder.content.expressions import Scope, judged, shown
from builder.content.figures import PLAIN, Datum, Figure, FigureError, Phrase, UnreadError, Value, joined, typed
from builder.content.lookups import NUMBER, Tables
from builder.content.work import TooMuchError, Work
from builder.errors import Problem
from builder.outline.convert import did_you_mean
from builder.outline.records import Text

GROUP = "vars"
MOST = 1_000  # variables of an outline
RESERVED = frozenset(("data", "true", "false", "none", "and", "or", "not", "if", "else", "in", "is"))
_TRUTH = {"true": True, "false": False}
_WHOLE = Decimal(10) ** 27  # below it a Decimal's usual context holds every digit


def known(said: Mapping[str, Text], language: str) -> tuple[dict[str, Value], tuple[Problem, ...]]:
    """The variables by name, without those that cannot be worked out; and what is wrong with these."""
    if len(said) > MOST:
        at = next(iter(said.values())).at
        return {}, (Problem(at, f"an outline has at most {MOST:,} variables, this one {len(said):,}"),)
    problems = [problem for name, text in said.items() if (problem := misnamed(name, text))]
    values: dict[str, Value] = {}
    work = Work()
    tables = Tables({}, said.keys(), values)
    for name in _ordered(said, problems, work):
        try:
            values[name] = _of_variable(name, _value(said[name], Scope(tables, language, work), problems))
        except FigureError as error:
            problems.append(templating.refused(said[name], said[name].content.strip(), error))
        except UnreadError:
            continue  # told where it stands
        except TooMuchError as error:
            return {}, (*problems, error.told(said[name].at))
    return values, tuple(problems)


def digits(value: Value, language: str) -> str:
    """What stands in the place of an expression outside the texts of slides: a number in full, a text as it is."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, Figure) or value.form != PLAIN:
        return shown(value, language)
    number = value.value
    if value.decimals is None and abs(number) < _WHOLE and number == number.to_integral_value():
        number = number.to_integral_value()
    return f"{number:f}"


def misnamed(name: str, text: Text) -> Problem | None:
    """The problem of a name that no expression could use, at the place of what it stands for; or None."""
    if name.casefold() in RESERVED:
        return Problem(text.at, f"a variable cannot be called '{name}'", "the word has a meaning in expressions")
    if not name.isidentifier() or name.startswith("_"):
        return Problem(text.at, f"a variable cannot be called '{name}'", "a name is letters, digits and _")
    return None


def _ordered(said: Mapping[str, Text], problems: list[Problem], work: Work) -> list[str]:
    """The names, each behind those it is worked out from; those that hang on what nobody knows are left out."""
    from graphlib import CycleError, TopologicalSorter  # only outlines with variables pay

    needs = {name: names for name, text in said.items() if (names := _needed(text, said, problems, work)) is not None}
    while True:
        try:
            return [name for name in TopologicalSorter(needs).static_order() if name in needs]
        except CycleError as error:
            ring = [name for name in said if name in error.args[1]]
            path = ", ".join(f"'{name}'" for name in ring)
            message = f"variables are worked out from each other: {path}" if len(ring) > 1 else f"{path} needs itself"
            problems.append(Problem(said[ring[0]].at, message, "say one of them by itself"))
            needs = {name: names for name, names in needs.items() if name not in ring}


def _needed(text: Text, said: Collection[str], problems: list[Problem], work: Work) -> tuple[str, ...] | None:
    """The variables that one is worked out from; None where it names what is none, which is a problem at its place."""
    found: dict[str, None] = {}
    strange = []
    try:
        names = tuple(_names(text, work))
    except TooMuchError as error:
        problems.append(error.told(text.at))
        return None
    for offset, piece, name in names[:MOST]:
        if name in said:
            found[name] = None
        else:
            near = did_you_mean(name, said)
            hint = near if near.startswith("did") else "data is read later: a variable knows other variables alone"
            strange.append(templating.refused(text, piece, FigureError(f"no variable named '{name}'", hint), offset))
    problems += strange
    return None if strange else tuple(found)


def _names(text: Text, work: Work) -> Iterator[tuple[int, str, str]]:
    """The names in a text's expressions: where each expression begins, with its braces, and a name."""
    if templating.OPENING not in text.content:
        return
    from builder.content.parsing import names_in

    for offset, piece, source in templating.expressions(text.content):
        work.begin()
        try:
            names = names_in(source)
        except FigureError:
            continue  # told when it is worked out
        yield from ((offset, piece, name) for name in sorted(names))


def _value(text: Text, scope: Scope, problems: list[Problem]) -> Value:
    """What a variable's text says. Raises FigureError; UnreadError where that has been told, or will be."""
    content = text.content.strip()
    if templating.OPENING not in content and templating.STATEMENT not in content:
        return _literal(content)
    if source := templating.alone(content):
        return judged(source, scope)
    made, found = templating.filled(text, scope, marked=False)
    problems += found
    if not isinstance(made, templating.Filled):
        raise UnreadError
    return Phrase(made.content.strip(), tuple(dict.fromkeys(datum for one in made.bound for datum in one.data)))


def _literal(content: str) -> Value:
    if content in _TRUTH:
        return _TRUTH[content]
    return typed(content) if NUMBER.fullmatch(content) else Phrase(content)


def _of_variable(name: str, value: Value) -> Value:
    """The value, which remembers its name before what it was worked out from."""
    if isinstance(value, bool):
        return value
    told = f"{value.value:f}" if isinstance(value, Figure) else value.text
    own = Phrase("", (Datum("", name, text=told, variable=True),))
    return replace(value, data=joined(own, value))
