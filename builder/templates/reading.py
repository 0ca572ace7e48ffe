"""Reads a company template: the bytes of a .potx, .pptx or .ppsx into what decks are laid out in."""

from collections import Counter

from builder.errors import At, DeckError, Problem
from builder.frames import EMU_PER_INCH
from builder.templates.carrying import carry
from builder.templates.conforming import NONSENSE
from builder.templates.designs import House, designs, fonts_of, own_scheme
from builder.templates.opening import Package, open_package
from builder.templates.records import Template
from builder.templates.xml import DamagedError, Element, P, child, whole
from builder.templates.zipped import UnfitError

_LEAST, _MOST = 914_400, 51_206_400  # ST_SlideSizeCoordinate, EMU
NARROWEST, WIDEST = 0.5, 4.0  # a slide's width, times its height
_SINGULAR = {
    "videos and sounds": "video or sound",
    "links to files, programs or slides": "link to a file, program or slide",
    "missing or unreadable pictures": "missing or unreadable picture",
    "pictures that are too large": "picture that is too large",
}
_UNCOUNTED = ("comments", "embedded fonts")


def read(data: bytes, at: At, name: str) -> Template:
    """The template in the bytes of a file. Raises DeckError at `at`, the place that names it."""
    try:
        return _read(open_package(data), name)
    except UnfitError as error:
        message, hint = f"'{name}' {error}", error.hint
    except DamagedError as error:
        message, hint = f"your template '{name}' is damaged: {error}", "open it in PowerPoint and save it anew"
    # What a damaged file calls its parts may be any characters.
    printable = "".join(one if one.isprintable() else "\ufffd" for one in message)
    raise DeckError((Problem(at, printable, hint),))


def _read(package: Package, name: str) -> Template:
    presentation = package.tree(package.main)
    if presentation.tag != f"{P}presentation":
        raise DamagedError(f"'{package.main}' in it is no presentation")
    size = _size(presentation)
    haul = carry(package, presentation)
    first = haul.families[0]
    house = House(
        size, own_scheme(first).palette, fonts_of(first.theme.tree), child(presentation, f"{P}defaultTextStyle")
    )
    return Template(
        name=name,
        size=size,
        palette=house.palette,
        fonts=house.fonts,
        designs=tuple(one for number, family in enumerate(haul.families) for one in designs(family, number, house)),
        masters=tuple(family.master.part for family in haul.families),
        notes_master=haul.notes_master,
        parts=haul.parts,
        dropped=_in_words(_left(package, presentation) + haul.dropped),
        nonsense=haul.dropped[NONSENSE],
    )


def _size(presentation: Element) -> tuple[int, int]:
    told = child(presentation, f"{P}sldSz")
    size = whole(told, "cx"), whole(told, "cy")
    if not all(_LEAST <= length <= _MOST for length in size):
        raise DamagedError("the size of its slides is none that PowerPoint takes")
    if not size[1] * NARROWEST <= size[0] <= size[1] * WIDEST:
        shape = f"has slides of {size[0] / EMU_PER_INCH:g} × {size[1] / EMU_PER_INCH:g} in"
        why = f"they are to be {NARROWEST} to {WIDEST:g} times as wide as high"
        raise UnfitError(f"{shape}: {why}", "choose another size under 'Design > Slide Size' in PowerPoint")
    return size


def _left(package: Package, presentation: Element) -> Counter[str]:
    """What of the file itself does not come along, counted."""
    return Counter(
        {
            "slides": sum(1 for _ in presentation.iterfind(f"{P}sldIdLst/{P}sldId")),
            "comments": sum(name.startswith("ppt/comments/") for name in package.zipped.entries),
            "embedded fonts": sum(1 for _ in presentation.iterfind(f"{P}embeddedFontLst/{P}embeddedFont")),
        }
    )


def _in_words(counts: Counter[str]) -> tuple[str, ...]:
    """Counts as they are told: "3 slides", "1 chart", "comments"."""
    return tuple(
        name if name in _UNCOUNTED else f"{count} {name if count > 1 else _SINGULAR.get(name, name.removesuffix('s'))}"
        for name, count in counts.items()
        if count
    )
