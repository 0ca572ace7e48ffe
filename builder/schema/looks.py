"""Theme files: what they may change by name is what the base theme, which is complete, names."""

import typing

from builder.outline.records import Record
from builder.schema.forms import Form, Forms, hints, keys
from builder.schema.sentences import about_field
from builder.theme import load
from builder.theme_file import ThemeFile, listed


def look() -> Forms:
    """The forms of a theme file."""
    base, plain = load(listed()["briefing"]), Forms()
    offers: dict[tuple[type[Record], str], Form] = {}
    for key, info in keys(ThemeFile).items():
        kind, table = hints(ThemeFile)[info.name], getattr(base, info.name, None)
        if typing.get_origin(kind) is dict and isinstance(table, dict):
            value = plain.of(typing.get_args(kind)[1])
            offers[ThemeFile, key] = _named(about_field(ThemeFile, info.name), tuple(table), value)
    return Forms(offers=offers)


def _named(said: str, names: tuple[str, ...], value: Form) -> Form:
    """A mapping of some names to values, and of no others."""
    properties = dict.fromkeys(names, value)
    return {"description": said, "type": "object", "properties": properties, "additionalProperties": False}
