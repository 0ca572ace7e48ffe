"""Writes a mapping file to begin with: what was found in a template, each line to be changed or left."""

import json
import re
from collections.abc import Iterator, Mapping

from builder.templates.choosing import DEFAULT, Choice, named
from builder.templates.describing import columns, inches, missing, size_of, type_of
from builder.templates.records import Design, Template
from builder.templates.room import FEET, TITLES
from builder.templates.scaling import scale_of
from builder.templates.xml import one_line
from builder.theme import Colour, Theme
from builder.theme_file import FLOORS, LEAST

_PLAIN = re.compile(r"[^\W_][\w ().（）·\-+]*")  # what YAML reads as the text that it is, when it is no number or word
_WORDS = {"true", "false", "null", "yes", "no", "on", "off"}
_NOTE = 36  # the column that notes start in
_SIZES = ("title", "lead", "body", "nested", "table", "chart", "source", "footer")
_GRID = ("left", "right", "title", "title_height", "content", "content_bottom", "source", "footer")


def drafted(file: str, template: Template, choices: Mapping[str, Choice], theme: Theme) -> str:
    """The text of a mapping file for the template that it calls `file`; `theme` is what the template makes by itself.

    Only layouts are set down. Colours, sizes and places follow as comments: a mark less, and a line counts.
    """
    lines = [*_opening(file, template, choices), "", *_layouts(template, choices), "", *_look(template, theme)]
    return "\n".join(lines) + "\n"


def _opening(file: str, template: Template, choices: Mapping[str, Choice]) -> Iterator[str]:
    yield f"# What talkdeck found in {one_line(template.name)}: {size_of(template)}, {len(template.designs)} layouts."
    yield "# An outline uses it with 'template:' and the name of this file. Change what does not suit."
    if scale_of(template) != 1.0:
        yield "# Lengths and type sizes are as on slides 7.5 inches high; they are brought to this size by themselves."
    yield from (f"# Missing: {one}." for one in missing(choices))
    if template.dropped:
        yield f"# Left behind: {', '.join(template.dropped)}."
    yield f"file: {quoted(file)}"


def _layouts(template: Template, choices: Mapping[str, Choice]) -> Iterator[str]:
    names = {id(design): name for name, design in named(template).items()}
    yield _noted("layouts:", "layouts of slides: the layout of the template that they stand on")
    told: set[str] = set()
    for ours, choice in choices.items():
        name = names[id(choice.design)]
        line = f"  {ours}: {quoted(name)}"
        yield line if name in told else _noted(line, _holders(choice.design))
        told.add(name)
    fallback = choices["number"]  # which wants a title and nothing else
    yield _noted(
        f"  {DEFAULT}: {quoted(names[id(fallback.design)])}", "for those that need a title alone, if not named"
    )
    if unused := [name for name in names.values() if name not in told]:
        yield f"  # not used: {', '.join(unused)}"


def _holders(design: Design) -> str:
    """The placeholders of a layout in short."""
    spots = sorted((spot for spot in design.spots if spot.kind not in FEET), key=lambda spot: spot.kind not in TITLES)
    boxes = (f"{inches(spot.box.width)} × {inches(spot.box.height)} in" for spot in spots)
    told = [f"{spot.kind} {box}, {type_of(spot)}" for spot, box in zip(spots, boxes, strict=True)]
    return "; ".join(told[:2]) + (" …" if len(told) > 2 else "")


def _look(template: Template, theme: Theme) -> Iterator[str]:
    yield _noted("# colours:", "roles, as in theme files; take the first mark off this line and off those you change")
    for role, colour in theme.colours.items():
        if "." not in role and colour.slot in theme.palette:
            yield _noted(f"#   {role}: {_written(colour)}", theme.rgb(role))
    yield ""
    yield _noted("# sizes:", "points, the largest first")
    for role in _SIZES:
        sizes = [f"{size:g}" for size in theme.sizes[role] if size >= FLOORS.get(role, LEAST)]
        if sizes:
            yield f"#   {role}: [{', '.join(sizes)}]"
    yield ""
    yield _noted("# grid:", "inches")
    for name in _GRID:
        yield f"#   {name}: {inches(max(0, theme.grid[name]))}"


def _written(colour: Colour) -> str:
    """A colour as theme files write it."""
    changes = (
        f"s{colour.saturate}%" if colour.saturate != 100 else "",
        f"{colour.multiply}%" if colour.multiply != 100 else "",
        f"+{colour.add}%" if colour.add else "",
    )
    return " ".join((colour.slot, *filter(None, changes)))


def quoted(text: str) -> str:
    """A text as YAML reads it back."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _noted(line: str, note: str) -> str:
    """A line with a note behind it."""
    return f"{line}{' ' * max(2, _NOTE - columns(line))}# {note}"
