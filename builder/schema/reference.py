"""The reference of an outline: every key that an author may write, with its type, its default and what it is."""

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union

import msgspec
from msgspec import Struct

from builder.charts.options import Chart
from builder.content.article import Article
from builder.content.sources import Sources
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.records import Deck, Record, Section, Slide, Table, Text
from builder.schema.forms import hints, keys
from builder.schema.sentences import about, about_field, first_sentence
from builder.templates.mapping import TemplateFile
from builder.theme_file import ThemeFile

SCALARS: dict[Any, str] = {Text: "text", str: "text", int: "whole number", float: "number", bool: "true or false"}
FILLED = {(Slide, "content"), (Table, "parameters")}  # the keys of a layout and of a model stand in their place


class Row(Struct, frozen=True):
    """A key: the record that it stands in, its type in words, its default as it would be written, what it is."""

    record: str
    key: str
    type: str
    default: str
    about: str


class Part(Struct, frozen=True):
    """A record with its keys; what is said of it is its docstring."""

    name: str
    about: str
    rows: tuple[Row, ...]


def reference() -> tuple[Part, ...]:
    """All records that an author writes, from the outline inwards, each once."""
    roots: list[tuple[str, type[Record], str]] = [
        ("outline", Deck, ""), ("section", Section, ""), ("slide", Slide, ""),
        *((f"slide: {name}", module.Content, module.__doc__ or "") for name, module in LAYOUTS.items()),
        ("chart", Chart, ""), ("data", Table, ""),
        *((f"model: {name}", module.Parameters, module.__doc__ or "") for name, module in MODELS.items()),
        ("theme file", ThemeFile, ""), ("mapping file", TemplateFile, ""),
        ("sources file", Sources, ""), ("article file", Article, ""),
    ]  # fmt: skip
    names = {record: name for name, record, _ in roots}
    for _, record, _ in roots:
        for inner in _inside(record):
            names.setdefault(inner, _name(inner))
    manuals = {record: manual for _, record, manual in roots}
    return tuple(_part(record, names, manuals.get(record, "")) for record in names)


def markdown() -> str:
    """The reference as a page: a heading and a table for each record."""
    return "\n".join(["# What an outline may say", "", *(line for part in reference() for line in _page(part))])


def _part(record: type[Record], names: dict[type[Record], str], manual: str) -> Part:
    rows = tuple(
        Row(names[record], key, _words(hints(record)[info.name], names), _default(info), about_field(record, info.name))
        for key, info in keys(record).items()
        if (record, key) not in FILLED
    )
    return Part(names[record], first_sentence(manual) if manual else about(record), rows)


def _page(part: Part) -> Iterator[str]:
    yield from (f"## {part.name}", "", part.about, "")
    if part.rows:
        yield from ("| key | type | if not given | |", "|---|---|---|---|")
        for row in part.rows:
            cells = (f"`{row.key}`", row.type, row.default, row.about)
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""


def _inside(record: type[Record]) -> Iterator[type[Record]]:
    """The records that stand in a record's fields, at any depth."""
    seen, waiting = {record}, [record]
    while waiting:
        current = waiting.pop()
        for key, info in keys(current).items():
            if (current, key) in FILLED:
                continue
            for inner in _records(hints(current)[info.name]):
                if inner not in seen:
                    seen.add(inner)
                    waiting.append(inner)
                    yield inner


def _records(kind: Any) -> Iterator[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    for inner in typing.get_args(kind):
        yield from _records(inner)


def _name(record: type[Record]) -> str:
    return record.__name__.lower() if record.__name__ != "Table" else "table of a slide"


def _words(kind: Any, names: dict[type[Record], str]) -> str:
    """A type in words."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in SCALARS:
        return SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, Record):
        return f"[{names[kind]}](#{_anchor(names[kind])})"
    if origin is tuple and inner[1:] == (Ellipsis,):
        return f"list: {_words(inner[0], names)}"
    if origin is tuple:
        return f"list of {len(inner)}: {_words(inner[0], names)}"
    if origin is dict:
        return f"names with {_words(inner[1], names)}"
    if origin is Literal:
        return " or ".join(f"`{word}`" for word in inner if word != "")
    if origin is Annotated:
        return " ".join((_words(inner[0], names), *_limits(inner[1:])))
    if origin in (Union, types.UnionType):
        return " or ".join(_words(one, names) for one in inner if one is not type(None))
    raise TypeError(f"no words for {kind}")


def _limits(metas: tuple[Any, ...]) -> Iterator[str]:
    words = {"ge": "from", "gt": "over", "le": "to", "lt": "under"}
    for meta in metas:
        if isinstance(meta, msgspec.Meta):
            given = ((word, getattr(meta, limit)) for limit, word in words.items())
            yield " ".join(f"{word} {value:g}" for word, value in given if value is not None)
            if meta.max_length is not None:
                yield f"of at most {meta.max_length:,} characters"


def _anchor(name: str) -> str:
    return name.replace(":", "").replace(" ", "-")


def _default(info: msgspec.structs.FieldInfo) -> str:
    """The default as it would be written; `required` where there is none, nothing where it is empty."""
    if info.required:
        return "required"
    default = info.default.content if isinstance(info.default, Text) else info.default
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple) and default:
        return f"[{', '.join(map(_shown, default))}]"
    return _shown(default) if isinstance(default, str | int | float) and default != "" else ""


def _shown(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
