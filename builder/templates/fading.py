"""Text of a template that cannot be read on what is behind it, and colours that nobody can tell apart."""

from collections.abc import Iterable, Iterator

from builder.contrast import LARGE, NORMAL, contrast
from builder.errors import At, Problem
from builder.templates.records import Design, Template
from builder.templates.roles import LARGE_TEXT
from builder.templates.room import TITLES
from builder.templates.troubles import Trouble, trouble
from builder.theme import colour_of, rgb_of

_READ = (*TITLES, "body", "obj", "subTitle")
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_CHOOSE = "choose colours under 'View > Slide Master > Colors' in PowerPoint"


def faint(designs: Iterable[Design], template: Template) -> Iterator[Trouble]:
    """The placeholders whose text has too little contrast; small print, which is pale by right, is no matter."""
    for design in {one.part: one for one in designs}.values():
        palette = dict(design.palette) or template.palette
        for spot in design.spots:
            look = spot.looks[0]
            wanted = LARGE if look.size >= LARGE_TEXT else NORMAL
            found = contrast(rgb_of(colour_of(look.colour), palette), spot.paper or design.paper)
            if spot.kind in _READ and spot.upright and found < wanted:
                yield trouble("faint", design, spot, f"a contrast of {found:.1f}, {wanted:g} is wanted")


def odd(template: Template, at: At) -> Iterator[Problem]:
    """The warnings that colours are none, or that all accents are the same."""
    if template.nonsense:
        places = f"{template.nonsense} places" if template.nonsense > 1 else "a place"
        message = f"'{template.name}' says colours in {places} that are none: black or a usual colour stands in"
        yield Problem(at, message, f"{_CHOOSE}, and save it anew", "warning")
    accents = {template.palette[slot] for slot in _ACCENTS}
    if len(accents) == 1:
        message = (
            f"all six accents of '{template.name}' are one colour, {accents.pop()}: nothing can be told apart by it"
        )
        yield Problem(at, message, _CHOOSE, "warning")
