"""The layouts of a master as designs: placeholders with their looks, the paper behind them, what is in the way."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from builder.frames import Box
from builder.templates.carrying import Family
from builder.templates.colours import Scheme, override, scheme
from builder.templates.grounds import Decoration, Painter, behind, covers, decorations, is_behind, paper
from builder.templates.records import Design, Spot
from builder.templates.spots import Inherited, spots
from builder.templates.xml import A, Element, P, child, one_line

_SCRIPTS = ("Hans", "Hant", "Jpan", "Hang")
_FOOT = ("dt", "ftr", "sldNum")


class House(Struct, frozen=True):
    """What all layouts share: the slides' size, the first master's palette and fonts, the usual text style."""

    size: tuple[int, int]
    palette: dict[str, str]
    fonts: dict[str, str]
    defaults: Element | None

    @property
    def slide(self) -> Box:
        return Box(0, 0, *self.size)


def own_scheme(family: Family) -> Scheme:
    """The colours of a master under its own map."""
    return scheme(family.theme.tree, child(family.master.tree, f"{P}clrMap"))


def fonts_of(theme: Element) -> dict[str, str]:
    """The faces of a theme: major and minor, for East Asian text, and by script; empty where none is named."""
    told = child(theme, f"{A}themeElements", f"{A}fontScheme")
    found: dict[str, str] = {}
    for name, tag in (("major", f"{A}majorFont"), ("minor", f"{A}minorFont")):
        fonts = child(told, tag)
        for key, kind in ((name, f"{A}latin"), (f"{name}-ea", f"{A}ea")):
            face = child(fonts, kind)
            found[key] = one_line("" if face is None else face.get("typeface", ""))
        listed = () if fonts is None else fonts.iterfind(f"{A}font")
        found |= {
            one.get("script", ""): one_line(one.get("typeface", "")) for one in listed if one.get("script") in _SCRIPTS
        }
    return found


def designs(family: Family, number: int, house: House) -> Iterator[Design]:
    """The layouts of the master of this number, from 0; fonts and colours are told where the first master's differ."""
    fonts = fonts_of(family.theme.tree)
    faces = {key: fonts[key] for key in ("major", "minor") if fonts[key] and fonts[key] != house.fonts[key]}
    known: dict[tuple[str, ...], tuple[Decoration, ...]] = {}
    for layout, changes in family.layouts:
        colours = own_scheme(family)
        if changes is not None and child(changes.tree, f"{A}clrScheme") is not None:
            colours = replace(colours, colours=scheme(changes.tree, None).colours)
        colours = override(layout.tree, colours)
        inherited = Inherited(family.master.tree, house.defaults, colours, faces)
        own, masters = (Painter(one, family.theme, colours) for one in (layout, family.master))
        design = _design(own, masters, decorations(own, masters, known), inherited, house.slide)
        different = () if colours.palette == house.palette else tuple(colours.palette.items())
        yield replace(design, master=number, palette=different)


def _design(own: Painter, masters: Painter, shown: tuple[Decoration, ...], inherited: Inherited, slide: Box) -> Design:
    layout = own.sheet
    ground = paper(own, masters, shown, slide)
    panels = tuple(one for one in shown if not covers(one.box, slide))
    found = tuple(replace(spot, paper=behind(spot.box, panels)) for spot in spots(layout.tree, inherited))
    named = child(layout.tree, f"{P}cSld")
    return Design(
        part=layout.part,
        name=one_line("" if named is None else named.get("name", "")),
        kind=layout.tree.get("type", "cust"),
        spots=found,
        paper=ground,
        taken=_taken(panels, found),
    )


def _taken(panels: tuple[Decoration, ...], found: tuple[Spot, ...]) -> tuple[Box, ...]:
    """Where decorations are in the way: those that a placeholder for content stands on are its ground."""
    content = [spot.box for spot in found if spot.kind not in _FOOT]
    return tuple(one.box for one in panels if not any(is_behind(place, one.box) for place in content))
