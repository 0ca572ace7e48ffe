"""The types of records as JSON Schema, draft 7, which editors of YAML know best.

A form allows what `outline/convert.py` reads: one item in place of a list, a shorthand in place of its record, any
scalar as a text, a `{{ }}` in place of a number, and in place of all these a mapping of languages to them.
"""

import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union

import msgspec

from builder.outline.languages import LANGUAGES
from builder.outline.records import Record, Text
from builder.schema.sentences import about, about_field

Form: TypeAlias = dict[str, Any]
LANGUAGE = f"^({'|'.join(sorted({*LANGUAGES.values(), *(tag for tag in LANGUAGES if '-' not in tag)}))})$"
TEMPLATE: Form = {"type": "string", "pattern": r"^\s*\{\{"}
# Any scalar; truth is not named as such, or editors would offer `true` wherever a text may stand.
SCALAR: Form = {
    "anyOf": [{"type": ["string", "number"]}, {"not": {"type": ["string", "number", "object", "array", "null"]}}]
}
NULL: Form = {"type": "null"}


class Forms:
    """Forms of records, each defined once and referred to. `own` makes those that need more than their fields tell.

    `offers` narrows single fields, by record and key.
    """

    def __init__(
        self,
        own: Mapping[type[Record], Callable[["Forms"], Form]] | None = None,
        offers: Mapping[tuple[type[Record], str], Form] | None = None,
    ) -> None:
        self.own, self.offers = own or {}, offers or {}
        self.definitions: dict[str, Form] = {
            "text": either(SCALAR, spoken(SCALAR)),
            "number": either({"type": "number"}, TEMPLATE, spoken({"type": "number"})),
            "truth": {"anyOf": [{"type": "boolean"}, TEMPLATE]},
        }

    def of(self, wanted: Any) -> Form:
        """The form of a type."""
        origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
        if wanted in SCALARS:
            return SCALARS[wanted]
        if isinstance(wanted, type) and issubclass(wanted, Record):
            return self.refer(wanted)
        if origin is tuple:
            return self._list(inner)
        if origin is dict:
            named_ = {"type": "object", "additionalProperties": self.of(inner[1])}
            return either(named_, spoken(named_))
        if origin is Literal:
            return chosen(inner)
        if origin is Annotated:
            return _limited(self.of(inner[0]), inner[1:])
        if origin in (Union, types.UnionType):
            return either(*(NULL if one is type(None) else self.of(one) for one in inner))
        raise TypeError(f"no form for {wanted}")

    def refer(self, record: type[Record]) -> Form:
        """A reference to the form of a record, which is defined when it is first asked for."""
        name = name_of(record)
        if name not in self.definitions:
            self.definitions[name] = {}  # a record may hold itself
            made = self.own[record](self) if record in self.own else self.record(record)
            self.definitions[name] = made
        return {"$ref": f"#/definitions/{name}"}

    def record(self, record: type[Record]) -> Form:
        """A mapping of the record's keys and no others; or its shorthand."""
        fields = self.fields(record)
        form: Form = {"type": "object", "properties": fields, "additionalProperties": False}
        if needed := required(record):
            form["required"] = needed
        if record.SHORTHAND:
            form = either(_bare(fields[record.SHORTHAND]), form)
        return {"title": record.__name__.lower(), "description": about(record), **form}

    def fields(self, record: type[Record]) -> dict[str, Form]:
        """The forms of a record's fields by key, each with what it is and, where it is a word, its default."""
        return {key: self._field(record, info, key) for key, info in keys(record).items()}

    def _field(self, record: type[Record], info: msgspec.structs.FieldInfo, key: str) -> Form:
        form = self.offers.get((record, key)) or self.of(hints(record)[info.name])
        said = {"description": about_field(record, info.name), **form}
        default = info.default.content if isinstance(info.default, Text) else info.default
        return said if not isinstance(default, str | int | float) or default == "" else {**said, "default": default}

    def _list(self, inner: tuple[Any, ...]) -> Form:
        if inner[1:] != (Ellipsis,):
            items = [self.of(one) for one in inner]
            return {"type": "array", "items": items, "minItems": len(items), "maxItems": len(items)}
        item = self.of(inner[0])
        listed = either({"type": "array", "items": item, "minItems": 1}, item)
        return either(*listed["anyOf"], spoken(listed))


SCALARS: dict[Any, Form] = {
    Text: {"$ref": "#/definitions/text"},
    str: {"$ref": "#/definitions/text"},
    int: {"anyOf": [{"type": "integer"}, TEMPLATE]},
    float: {"$ref": "#/definitions/number"},
    bool: {"$ref": "#/definitions/truth"},
}


def spoken(form: Form) -> Form:
    """A mapping of languages to values of a form."""
    return {"type": "object", "minProperties": 1, "patternProperties": {LANGUAGE: form}, "additionalProperties": False}


def either(*forms: Form) -> Form:
    """Any of the forms, those that are such a choice themselves taken apart."""
    flat: list[Form] = []
    for form in forms:
        flat += [one for one in (form["anyOf"] if set(form) == {"anyOf"} else [form]) if one not in flat]
    return {"anyOf": flat} if len(flat) > 1 else flat[0]


def chosen(words: tuple[Any, ...]) -> Form:
    """One of some words; `true` and `false` as YAML has them. The empty word means that the key is left out."""
    plain = [{"true": True, "false": False}.get(word, word) for word in words if word != ""]
    return {"enum": plain}


def named(among: Mapping[str, str]) -> Form:
    """One of some names, each with a sentence about it."""
    return {"enum": list(among), "enumDescriptions": list(among.values())}


@cache
def hints(record: type[Record]) -> dict[str, Any]:
    """The types of a record's fields by name."""
    return typing.get_type_hints(record, include_extras=True)


@cache
def keys(record: type[Record]) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a record by the key that an author writes."""
    return {info.encode_name: info for info in msgspec.structs.fields(record) if info.name != "at"}


def required(record: type[Record]) -> list[str]:
    """The keys that a record must be given."""
    return [key for key, info in keys(record).items() if info.required]


def name_of(record: type[Record]) -> str:
    """What a record is called among the definitions: classes of one name stand in several modules."""
    return f"{record.__module__.rpartition('.')[2]}.{record.__name__}"


def _limited(form: Form, limits: tuple[Any, ...]) -> Form:
    """A number between limits, or a template whose number nobody knows yet."""
    words = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
    bounds = {
        word: getattr(meta, limit)
        for meta in limits
        if isinstance(meta, msgspec.Meta)
        for limit, word in words.items()
        if getattr(meta, limit) is not None
    }
    limited = {"type": "number", **bounds}
    return either(limited, TEMPLATE, spoken(limited)) if bounds else form


def _bare(field: Form) -> Form:
    """The form of a shorthand: the field's, without what is said about the field, and never empty."""
    form = {key: value for key, value in field.items() if key not in ("description", "default")}
    return either(*(one for one in form["anyOf"] if one != NULL)) if "anyOf" in form else form
