"""Theme files and mapping files: what they may change by name is what the base theme, which is complete, names."""

import typing
from collections.abc import Mapping

from builder.outline.records import Record
from builder.schema.forms import Form, Forms, hints, keys
from builder.schema.sentences import about_field
from builder.templates.choosing import DEFAULT, WANTED
from builder.templates.mapping import TemplateFile
from builder.theme import load
from builder.theme_file import PARTS, ThemeFile, listed


def look() -> Forms:
    """The forms of a theme file."""
    base = load(listed()["briefing"])
    return _forms(ThemeFile, {part: tuple(getattr(base, part)) for part in PARTS})


def mapping() -> Forms:
    """The forms of a mapping file of a company template."""
    base = load(listed()["briefing"])
    return _forms(TemplateFile, {"layouts": (*WANTED, DEFAULT)} | {part: tuple(getattr(base, part)) for part in PARTS})


def _forms(record: type[Record], names: Mapping[str, tuple[str, ...]]) -> Forms:
    """The forms of a record of tables, with the names that each takes."""
    plain = Forms()
    offers: dict[tuple[type[Record], str], Form] = {}
    for key, info in keys(record).items():
        kind = hints(record)[info.name]
        if typing.get_origin(kind) is dict and info.name in names:
            value = plain.of(typing.get_args(kind)[1])
            offers[record, key] = _named(about_field(record, info.name), names[info.name], value)
    return Forms(offers=offers)


def _named(said: str, names: tuple[str, ...], value: Form) -> Form:
    """A mapping of some names to values, and of no others."""
    properties = dict.fromkeys(names, value)
    return {"description": said, "type": "object", "properties": properties, "additionalProperties": False}
