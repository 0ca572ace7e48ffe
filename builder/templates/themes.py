"""The theme that a template makes: its colours as roles, its fonts, and the grid on which its placeholders stand."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from builder.errors import NOWHERE, At, Problem
from builder.frames import Box
from builder.templates.places import covered
from builder.templates.records import Design, Dress, Look, Spot, Template
from builder.templates.roles import Ground, readable, roles
from builder.templates.room import beside, room
from builder.theme import EMU_PER_INCH, Colour, Theme, colour_of, load
from builder.theme_faces import HEADINGS, faces, unsure
from builder.theme_file import FLOORS, SLOTS, complete

CONTENT = frozenset({"obj", "body", "chart", "tbl", "pic", "dgm", "media", "clipArt"})
TITLES = frozenset({"title", "ctrTitle"})
SMALL = frozenset({"dt", "ftr", "sldNum"})
STEPS = 6
_FONTS = {
    "latin": ("minor",), "heading": ("major",), "zh": ("minor-ea", "Hans"), "heading-zh": ("major-ea", "Hans"),
    "zh-TW": ("Hant",), "ja": ("Jpan",), "ko": ("Hang",),
}  # fmt: skip
_FIGURES = (40.0, 36.0)  # large figures go down to these where a template leaves little room
_LEVELS = 3  # of a list, that outlines have
_CAPPED = ("lead", "body", "label", "nested", "table")
_WIDE = 1.5  # of the height: narrower slides have no room for lines at the usual sizes
_FALL = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66)
_GAP = EMU_PER_INCH // 16
_EDGE = EMU_PER_INCH * 3 // 10  # what stays free at the slide's edge where a template's boxes reach it
_SOURCE = EMU_PER_INCH * 43 // 100
_ENOUGH, _NONE = 3.0, 0.7  # inches of height that most slides need, and that any slide does
_BROAD = 2.0  # inches of width that any slide needs
_ROOMIER = "map 'bullets' to a roomier layout: 'talkdeck template inspect' lists them"
_COVERED = 0.2  # of the body: smaller bars and corners may be seen through text boxes
LEAST = 0.4  # of the slide's height, that content has to have


def theme_of(
    template: Template,
    designs: Mapping[str, Design],
    scale: float = 1.0,
    *,
    at: At = NOWHERE,
    folder: Path | None = None,
) -> Theme:
    """A complete theme for slides that stand on the template's layouts, `designs` by the names of ours.

    Template and designs are as if slides were of the usual height, from which `scale` leads to their own. Fonts are
    measured with what lies in `folder`/assets/fonts, else with what ships; warnings about them are `at` the template.
    """
    base = load(complete())
    main = designs["bullets"]
    body = spot_of(main, CONTENT)
    look = body.looks[0] if body else Look(20.0)
    theme = replace(
        base,
        name=template.name,
        palette=dict(template.palette),
        colours=roles(Ground(template.palette, (body.paper if body else "") or main.paper, _slot(look.colour))),
        fonts=_fonts(template, base.fonts),
        sizes=_sizes(look, base.sizes, narrow=template.size[0] < template.size[1] * _WIDE),
        grid=_grid(template, designs, base.grid),
        dress=Dress(template, dict(designs), scale, at),
    )
    measured = faces(theme.fonts, dict.fromkeys(theme.fonts, at), folder)
    return replace(
        theme,
        colours=theme.colours | _furniture(template),
        faces={role: one.key for role, one in measured.items()},
        warnings=(*unsure(theme.fonts, measured, dict.fromkeys(theme.fonts, at)), *_tight(theme, at)),
    )


def spot_of(design: Design, kinds: frozenset[str]) -> Spot | None:
    """The first placeholder of some kinds, from the top left."""
    found = (spot for spot in design.spots if spot.kind in kinds and spot.upright)
    return min(found, key=lambda spot: (spot.box.y, spot.box.x), default=None)


def falling(size: float, floor: float) -> tuple[float, ...]:
    """A type scale from a template's size down to the floor; a size under the floor stays alone."""
    steps = dict.fromkeys(float(round(size * share)) for share in _FALL)
    return tuple(step for step in steps if step >= floor) or (size,)


def body_area(designs: Mapping[str, Design], size: tuple[int, int]) -> Box:
    """Where the body of a slide stands: over the placeholders for content, beside what covers much of them.

    It is what is free where they leave little.
    """
    boxes = [spot.box for spot in designs["bullets"].spots if spot.kind in CONTENT and spot.upright]
    if boxes:
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        area = Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)
        for obstacle in designs["bullets"].taken:
            area = beside(area, obstacle) if covered(area, obstacle) >= _COVERED else area
        if area.height >= size[1] * LEAST:
            return area
    return room(designs["number"], size)


def _tight(theme: Theme, at: At) -> Iterator[Problem]:
    """The warning that a template leaves too little room for most slides."""
    high = _free(theme)[1]
    if _NONE <= high < _ENOUGH:
        message = f"'{theme.name}' leaves {high:.1f} in of a slide's height to content: much will not fit"
        yield Problem(at, message, _ROOMIER, "warning")


def cramped(theme: Theme, at: At) -> Iterator[Problem]:
    """The problem that a template leaves no room to speak of, so that no slide's text could be told to be too long."""
    broad, high = _free(theme)
    if broad < _BROAD or high < _NONE:
        room = f"{broad:.1f} × {high:.1f} in" if broad and high else "no room"
        design = theme.dress.designs["bullets"].name if theme.dress else ""
        message = f"the layout '{design}' of '{theme.name}' leaves {room} to content: nothing fits"
        yield Problem(at, message, _ROOMIER)


def _free(theme: Theme) -> tuple[float, float]:
    """Width and height that content has, in inches."""
    grid = theme.grid
    broad = grid["width"] - grid["left"] - grid["right"]
    return max(0.0, broad / EMU_PER_INCH), max(0.0, (grid["content_bottom"] - grid["content"]) / EMU_PER_INCH)


def _floor(design: Design, size: tuple[int, int]) -> int:
    """The line under which a template's own small print and rules stand."""
    low = size[1] * 3 // 4
    small = [spot.box.y for spot in design.spots if spot.kind in SMALL and spot.box.y > low]
    rules = [box.y for box in design.taken if box.y > size[1] // 2 and box.width > size[0] // 3]
    return min([*small, *rules, size[1] - _EDGE])


def _grid(template: Template, designs: Mapping[str, Design], base: dict[str, int]) -> dict[str, int]:
    """The grid of content slides; text inside a placeholder stands in by its insets, and so does everything else."""
    width, height = template.size
    main = designs["bullets"]
    area = body_area(designs, template.size)
    spot = spot_of(main, CONTENT)
    insets = spot.insets if spot and spot.box.x == area.x else None
    left = max(area.x, _GAP) + (insets.left if insets else 0)
    right = min(area.right, width - _GAP) - (insets.right if insets else 0)
    floor = _floor(main, template.size)
    bottom = min(area.bottom, floor - _GAP)
    under = floor - area.bottom >= _SOURCE
    source = bottom + _GAP // 2 if under else bottom - _SOURCE
    title = spot_of(main, TITLES)
    return base | {
        "width": width,
        "height": height,
        "left": left,
        "right": width - right,
        "title": title.box.y if title else _EDGE,
        "title_height": title.box.height if title else EMU_PER_INCH,
        "content": area.y + (insets.top if insets else 0),
        "content_bottom": bottom if under else source - _GAP,
        "source": source,
        "source_height": _SOURCE,
        "rule": bottom + EMU_PER_INCH // 4,
        "footer": floor,
    }


def _sizes(look: Look, base: dict[str, tuple[float, ...]], *, narrow: bool) -> dict[str, tuple[float, ...]]:
    """The base theme's scales, no larger than the template sets its own text; on narrow slides smaller too."""
    most = max(look.size, FLOORS["body"])
    sizes = {role: tuple(dict.fromkeys(min(size, most) for size in base[role])) for role in _CAPPED}
    sizes = {role: (*scale, scale[-1] - 2) if narrow else scale for role, scale in sizes.items()}
    return base | sizes | {"figure": (*base["figure"][len(_FIGURES) :], *_FIGURES)}


def _fonts(template: Template, base: dict[str, str]) -> dict[str, str]:
    """The template's fonts under the names that themes have for them."""
    given = template.fonts
    found = {name: face for name, keys in _FONTS.items() if (face := next(filter(None, map(given.get, keys)), ""))}
    body = base | {name: face for name, face in found.items() if name not in HEADINGS}
    return body | {name: found.get(name, body[under]) for name, under in HEADINGS.items()}


def _furniture(template: Template) -> dict[str, Colour]:
    """Roles of what has a colour of its own in the template: titles, footers and the text of covers, by layout."""
    found = {}
    for design in template.designs:
        for spot in design.spots:
            own = colour_of(spot.looks[0].colour)
            size = min(look.size for look in spot.looks[:_LEVELS])
            found[role_of(design, spot)] = readable(own, spot.paper or design.paper, template.palette, size)
    return found


def role_of(design: Design, spot: Spot) -> str:
    """The name of the role that text in a placeholder of a template has."""
    return f"{design.part.rpartition('/')[2].removesuffix('.xml')}.{spot.idx}"


def _slot(colour: str) -> str:
    slot = re.split(r"\s", colour)[0]
    return slot if slot in SLOTS else "dk1"
