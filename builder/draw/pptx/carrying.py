"""The parts of a company template in the package: carried over byte for byte, listed under ids that are free."""

import re
from itertools import count

from builder.draw.pptx.parts import CONTENT_TYPES, KINDS, Part, Relationships
from builder.templates.records import Template

_FIRST_ID = 2**31  # ST_SlideMasterId and ST_SlideLayoutId share their numbers (ECMA-376 19.7.14–15)
_LAYOUT_ID = re.compile(rb"<(?:\w+:)?sldLayoutId [^>]*?\bid=[\"'](\d+)")


def parts(template: Template) -> list[Part]:
    """All parts that come along; table styles are the deck's own."""
    return [
        Part(part.content_type, part.name, part.data, Relationships.given(part.name, part.relationships))
        for part in template.parts
        if part.content_type != CONTENT_TYPES["table_styles"]
    ]


def masters(template: Template) -> dict[str, int]:
    """The masters' parts with ids that no layout of theirs has."""
    data = {part.name: part.data for part in template.parts}
    taken = {int(number) for name in template.masters for number in _LAYOUT_ID.findall(data[name])}
    free = (number for number in count(_FIRST_ID) if number not in taken)
    return {name: next(free) for name in template.masters}


def theme(template: Template) -> str:
    """The part of the first master's theme, which the presentation names too."""
    master = next(part for part in template.parts if part.name == template.masters[0])
    return next(target for _, kind, target, _ in master.relationships if kind == KINDS["theme"])


def free_theme(template: Template) -> str:
    """A name for one more theme."""
    taken = {part.name for part in template.parts}
    return next(name for number in count(1) if (name := f"ppt/theme/theme{number}.xml") not in taken)
