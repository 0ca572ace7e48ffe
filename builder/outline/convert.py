"""Turns nodes into records field by field, gathering every problem with its place instead of stopping at the first."""

import types
import typing
from collections.abc import Collection, Iterable
from collections.abc import Mapping as Table
from contextlib import suppress
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from builder.errors import Problem, TooManyError
from builder.outline.gathering import FAILED, Gathering, Reader
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, settled, shown
from builder.outline.records import Record, Text
from builder.outline.scalars import MOST_CHARACTERS, SCALARS, repair
from builder.spelling import nearest

T = TypeVar("T")


_FEW = 12
_COLON = "put a text that holds ': ' in quotes"  # `- 提示: 内容` is a mapping to YAML


def convert(
    node: Node,
    wanted: type[T],
    problems: list[Problem],
    own: Table[type, Reader] | None = None,
    key: str = "",
    elsewhere: Table[type, Table[str, str]] | None = None,
) -> T | None:
    """The value of type `wanted` that a node says, or None with what is wrong added to `problems`.

    `own` maps record types to readers that take their place; `key` names the node in messages; `elsewhere` holds
    hints for keys that records have not.
    """
    kind: Any = wanted  # a cached function wants what hashes, and a type variable does not say that it does
    value: T = reader_of(kind)(node, key, Gathering(problems, own or {}, elsewhere or {}))
    return None if value is FAILED else value


def did_you_mean(wrong: str, among: Iterable[str]) -> str:
    """A hint: the name most like a wrong one, or all of them when they are few; empty when neither helps."""
    names = sorted(among)
    if near := nearest(wrong, names):
        return f"did you mean '{near}'?"
    return f"one of {', '.join(names)}" if 0 < len(names) <= _FEW else ""


def record_from(
    record: type[Record], node: Node, entries: Collection[tuple[Scalar, Node]], shared: Gathering, name: str
) -> Any:
    """A record from the entries of a mapping at `node`; FAILED when a field it must have cannot be read."""
    fields = fields_of(record)
    values: dict[str, Any] = {}
    complete = True
    given = set()
    for key, value in entries:
        known = fields.get(key.text)
        if known is None:
            may_be_text = bool(record.SHORTHAND) and len(entries) == 1
            hint = shared.elsewhere.get(record, {}).get(key.text)
            shared.unknown(key, hint or _unknown_hint(key.text, fields, may_be_text))
            continue
        given.add(key.text)
        if known.optional and isinstance(value, Scalar) and value.null:
            continue
        result = known.reader(value, key.text, shared)
        if result is not FAILED:
            values[known.name] = result
        elif known.required:
            complete = False
    for missing in required_of(record) - given:
        complete = False
        shared.report(node, f"the key '{missing}' is missing" + (f" in '{name}'" if name else ""))
    return record(at=node.at, **values) if complete else FAILED


class Field(Struct, frozen=True):
    """A field of a record: its name there, how it is read, whether it must be given and may be left empty."""

    name: str
    reader: Reader
    required: bool
    optional: bool


@cache
def fields_of(record: type[Record]) -> dict[str, Field]:
    """The keys that a record takes from an outline."""
    hints = typing.get_type_hints(record, include_extras=True)
    return {
        info.encode_name: Field(
            info.name, reader_of(hints[info.name]), info.required, type(None) in typing.get_args(hints[info.name])
        )
        for info in msgspec.structs.fields(record)
        if info.name != "at"
    }


@cache
def required_of(record: type[Record]) -> frozenset[str]:
    """The keys that a record must be given."""
    return frozenset(key for key, known in fields_of(record).items() if known.required)


@cache
def reader_of(wanted: Any) -> Reader:
    """What reads a type; types are looked into once."""
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if isinstance(wanted, type) and wanted in SCALARS:
        return _scalar_reader(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Record):
        return _record_reader(wanted)
    if origin is tuple:
        return _list_reader(inner[0]) if inner[1:] == (Ellipsis,) else _fixed_reader(inner)
    if origin is dict:
        return _table_reader(inner[1])
    if origin is Literal:
        return _choice_reader(inner)
    if origin is Annotated:
        return _limited_reader(inner[0], inner[1:])
    if origin in (Union, types.UnionType):
        return _union_reader(tuple(one for one in inner if one is not type(None)))
    raise TypeError(f"no reader for {wanted}")


def _record_reader(record: type[Record]) -> Reader:
    def read(node: Node, name: str, shared: Gathering) -> Any:
        if own := shared.own.get(record):
            return own(node, name, shared)
        if isinstance(node, Mapping):
            return record_from(record, node, node.entries, shared, name)
        if not record.SHORTHAND:
            return shared.report(node, _mismatch(name, _keys_of(record), node))
        if isinstance(node, Sequence):
            return shared.report(node, _mismatch(name, f"a text, or {_keys_of(record)}", node))
        short = fields_of(record)[record.SHORTHAND]
        value = short.reader(settled(node, short.name), name, shared)
        return FAILED if value is FAILED else record(at=node.at, **{short.name: value})

    return read


def _list_reader(wanted: Any) -> Reader:
    # Looked up when called: a record may hold a list of its own kind.
    def read(node: Node, name: str, shared: Gathering) -> Any:
        items = node.items if isinstance(node, Sequence) else (node,)
        if not items or (isinstance(node, Scalar) and node.null):
            return shared.report(node, f"'{name}' is empty", "leave it out, or write at least one item")
        read_item = reader_of(wanted)
        return tuple(value for item in items if (value := read_item(item, name, shared)) is not FAILED)

    return read


def _fixed_reader(wanted: tuple[Any, ...]) -> Reader:
    def read(node: Node, name: str, shared: Gathering) -> Any:
        if not isinstance(node, Sequence) or len(node.items) != len(wanted):
            return shared.report(node, _mismatch(name, f"a list of {len(wanted)}", node))
        values = tuple(reader_of(one)(item, name, shared) for one, item in zip(wanted, node.items, strict=True))
        return FAILED if any(value is FAILED for value in values) else values

    return read


def _table_reader(wanted: Any) -> Reader:
    def read(node: Node, name: str, shared: Gathering) -> Any:
        if not isinstance(node, Mapping):
            return shared.report(node, _mismatch(name, "keys and values", node))
        values = ((key.text, reader_of(wanted)(value, key.text, shared)) for key, value in node.entries)
        return {key: value for key, value in values if value is not FAILED}

    return read


def _choice_reader(choices: tuple[Any, ...]) -> Reader:
    by_text = {(str(choice).lower() if isinstance(choice, bool) else str(choice)): choice for choice in choices}

    def read(node: Node, name: str, shared: Gathering) -> Any:
        if isinstance(node, Scalar) and node.text in by_text:
            return by_text[node.text]
        shown = ", ".join(f"'{choice}'" for choice in by_text if choice)
        hint = did_you_mean(node.text, filter(None, by_text)) if isinstance(node, Scalar) else ""
        return shared.report(node, _mismatch(name, f"one of {shown}", node), hint if hint.startswith("did") else "")

    return read


def _limited_reader(wanted: Any, limits: tuple[Any, ...]) -> Reader:
    plain = reader_of(wanted)
    bounds = [limit for limit in limits if isinstance(limit, msgspec.Meta)]

    def read(node: Node, name: str, shared: Gathering) -> Any:
        value = plain(node, name, shared)
        for bound in bounds if value is not FAILED else ():
            if bound.ge is not None and value < bound.ge:
                return shared.report(node, f"'{name}' is at least {bound.ge:g}, not {shown(node)}")
            if bound.gt is not None and value <= bound.gt:
                return shared.report(node, f"'{name}' is more than {bound.gt:g}, not {shown(node)}")
            if bound.le is not None and value > bound.le:
                return shared.report(node, f"'{name}' is at most {bound.le:g}, not {shown(node)}")
            if bound.max_length is not None and len(value.content) > bound.max_length:
                message = f"'{name}' has at most {bound.max_length:,} characters, this one {len(value.content):,}"
                return shared.report(node, message, "shorten it")
        return value

    return read


def _union_reader(choices: tuple[Any, ...]) -> Reader:
    if len(choices) == 1:
        return reader_of(choices[0])

    def read(node: Node, name: str, shared: Gathering) -> Any:
        tries: list[list[Problem]] = []
        for choice in choices:
            found: list[Problem] = []
            value = FAILED
            with suppress(TooManyError):  # another choice may have none
                value = reader_of(choice)(node, name, replace(shared, problems=found))
            if not found:
                return value
            tries.append(found)
        # What was meant is told by the kind of node, then by how far the reading came.
        meant = [
            (_is_kind(choice, node), found[0].at != node.at, found[0].hint.startswith("did"), -len(found))
            for choice, found in zip(choices, tries, strict=True)
        ]
        for problem in tries[meant.index(max(meant))]:
            shared.note(problem)
        return FAILED

    return read


def _is_kind(wanted: Any, node: Node) -> bool:
    """Whether a type is written as this kind of node."""
    if isinstance(node, Sequence):
        return typing.get_origin(wanted) is tuple
    is_record = typing.get_origin(wanted) is dict or (isinstance(wanted, type) and issubclass(wanted, Record))
    return is_record == isinstance(node, Mapping)


def _scalar_reader(wanted: type) -> Reader:
    words, parse = SCALARS[wanted]

    def read(node: Node, name: str, shared: Gathering) -> Any:
        node = settled(node, name)
        if not isinstance(node, Scalar):
            return shared.report(node, _mismatch(name, words, node), _texts_hint(wanted, name, node))
        if node.null and name == "rows":
            return shared.report(node, "a cell is empty", "write '' to leave it empty")
        if node.null:
            return shared.report(node, f"'{name}' is empty" if name else "an empty item", f"write {words}")
        if len(node.text) > MOST_CHARACTERS:
            message = f"a text has at most {MOST_CHARACTERS:,} characters, this one {len(node.text):,}"
            return shared.report(node, message, "put it into several")
        if (value := parse(node)) is None:
            return shared.report(node, _mismatch(name, words, node), repair(wanted, node, share=shared.shares))
        return value

    return read


def _mismatch(name: str, words: str, node: Node) -> str:
    return f"'{name}' wants {words}, not {shown(node)}" if name else f"{words} wanted, not {shown(node)}"


def _keys_of(record: type[Record]) -> str:
    required = sorted(required_of(record))
    return f"keys ({', '.join(required or sorted(fields_of(record))[:_FEW])})"


def _unknown_hint(key: str, known: Iterable[str], may_be_text: bool) -> str:
    hint = did_you_mean(key, known)
    return _COLON if may_be_text and not hint.startswith("did") else hint


def _texts_hint(wanted: type, name: str, node: Node) -> str:
    if wanted is Text and name == "data" and isinstance(node, Mapping):
        return "put the table under 'data:' at the top, and write its name here"
    return _COLON if wanted is Text and isinstance(node, Mapping) and len(node.entries) == 1 else ""
