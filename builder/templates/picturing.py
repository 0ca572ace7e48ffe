"""A picture of a template's layouts: as LibreOffice shows them, or on their paper, with the placeholders marked."""

from collections.abc import Mapping

from builder.frames import Box
from builder.pictures.tiles import Mark, Tile, sheet
from builder.templates.choosing import Choice, named
from builder.templates.records import Design, Spot, Template
from builder.templates.rendering import rendered
from builder.templates.room import FEET
from builder.templates.specimen import specimen
from builder.theme import Theme

_DPI = 60


def pictured(template: Template, choices: Mapping[str, Choice], theme: Theme) -> bytes:
    """A PNG of the layouts under their names; nothing where matplotlib is missing."""
    pages = rendered(specimen(template), _DPI)
    shown = pages if len(pages) == len(template.designs) else (b"",) * len(template.designs)
    tiles = tuple(
        _tile(f"{number}  {name}", design, template, choices, page)
        for number, ((name, design), page) in enumerate(zip(named(template).items(), shown, strict=True), 1)
    )
    return sheet(tiles, template.size[0] / template.size[1], theme)


def _tile(name: str, design: Design, template: Template, choices: Mapping[str, Choice], page: bytes) -> Tile:
    stands = [ours for ours, choice in choices.items() if choice.design is design]
    taken = () if page else tuple(Mark(_share(box, template), "", "mute") for box in design.taken)
    marks = tuple(Mark(_share(spot.box, template), _label(spot), _colour(spot)) for spot in design.spots)
    return Tile(name, ", ".join(stands) or "—", design.paper, taken + marks, page)


def _label(spot: Spot) -> str:
    return f"{spot.idx} {spot.kind} {spot.looks[0].size:g} pt"


def _colour(spot: Spot) -> str:
    return "quiet" if spot.kind in FEET else "accent" if spot.upright else "warm"


def _share(box: Box, template: Template) -> tuple[float, float, float, float]:
    width, height = template.size
    return box.x / width, box.y / height, box.width / width, box.height / height
