"""What stands behind text: the colour of a layout's background, panels over it, and shapes that text must not cover."""

from collections.abc import Iterator

from msgspec import Struct

from builder.frames import Box
from builder.templates.carrying import Sheet
from builder.templates.colours import Scheme, colour_in, mean, rgb
from builder.templates.places import box, covered, shapes
from builder.templates.xml import A, Element, P, R, child, elements, flag, share, whole

_FILLS = {f"{A}{name}" for name in ("solidFill", "gradFill", "blipFill", "pattFill", "noFill", "grpFill")}
_WHOLE_SLIDE = 0.9  # a shape that covers so much of the slide is its background
_BEHIND = 0.5  # and one that covers so much of a placeholder stands behind it


class Decoration(Struct, frozen=True):
    """A picture or shape that is no placeholder, and the colour it is filled with; empty for none."""

    box: Box
    colour: str


class Painter(Struct, frozen=True):
    """Reads fills of one sheet under a theme and a colour scheme."""

    sheet: Sheet
    theme: Sheet
    scheme: Scheme

    def background(self) -> str:
        """The colour of the sheet's own background; empty where it says none."""
        own = child(self.sheet.tree, f"{P}cSld", f"{P}bg")
        return self.fill(_fill(child(own, f"{P}bgPr"))) or self._referred(child(own, f"{P}bgRef"))

    def decorations(self, ground: str) -> Iterator[Decoration]:
        """The shapes that decorate the sheet, from back to front; what is seen through is mixed with the ground."""
        for shape, shift in shapes(self.sheet.tree):
            place = None if _is_placeholder(shape) else box(shape, shift)
            if place is None:
                continue
            colour = self._shape(shape, ground)
            if colour or shape.tag != f"{P}sp" or _has_line(shape) or _has_text(shape):
                yield Decoration(place, colour)

    def fill(self, fill: Element | None, instead: str = "", ground: str = "FFFFFF", of: Sheet | None = None) -> str:
        """The colour, or the average colour, of a fill; `instead` is the theme's placeholder colour."""
        if fill is None or fill.tag in (f"{A}noFill", f"{A}grpFill"):
            return ""
        if fill.tag in (f"{A}blipFill", f"{P}blipFill"):
            blip = child(fill, f"{A}blip")
            key = "" if blip is None else blip.get(f"{R}embed", "")
            colour = (of or self.sheet).pictures.get(key, "")
            return _over(colour, share(child(blip, f"{A}alphaModFix"), "amt"), ground)
        holders = fill.iter(f"{A}gs") if fill.tag == f"{A}gradFill" else iter((fill, *fill))
        return mean([self._seen(colour_in(holder), instead, ground) for holder in holders])

    def _seen(self, colour: Element | None, instead: str, ground: str) -> str:
        return _over(rgb(colour, self.scheme, instead), share(child(colour, f"{A}alpha")), ground)

    def _shape(self, shape: Element, ground: str) -> str:
        if shape.tag == f"{P}pic":
            return self.fill(child(shape, f"{P}blipFill"), ground=ground)
        own = _fill(child(shape, f"{P}spPr"))
        if own is not None:
            return self.fill(own, ground=ground)
        return self._referred(child(shape, f"{P}style", f"{A}fillRef"))

    def _referred(self, reference: Element | None) -> str:
        """A fill of the theme's lists: 1 and on are its fills, 1001 and on its backgrounds (ECMA-376 20.1.4.2.10)."""
        number = whole(reference, "idx")
        name, number = ("bgFillStyleLst", number - 1_000) if number > 1_000 else ("fillStyleLst", number)
        listed = child(self.theme.tree, f"{A}themeElements", f"{A}fmtScheme", f"{A}{name}")
        if listed is None or not 1 <= number <= len(listed):
            return ""
        return self.fill(listed[number - 1], rgb(colour_in(reference), self.scheme), of=self.theme)


def paper(layout: Painter, master: Painter, shown: tuple[Decoration, ...], slide: Box) -> str:
    """The colour behind the text of a layout: its background, or the last shape that covers all of the slide."""
    over = [one.colour for one in shown if one.colour and covers(one.box, slide)]
    return over[-1] if over else background(layout, master)


def background(layout: Painter, master: Painter) -> str:
    """The colour of a layout's background, or of its master's, under the layout's colour map."""
    inherited = Painter(master.sheet, master.theme, layout.scheme)
    return layout.background() or inherited.background() or "FFFFFF"


def decorations(
    layout: Painter, master: Painter, known: dict[tuple[str, ...], tuple[Decoration, ...]]
) -> tuple[Decoration, ...]:
    """The decorating shapes that a slide of the layout shows, those of the master first unless it hides them.

    `known` keeps the master's, which are the same on every layout of the same colours.
    """
    ground = background(layout, master)
    own = tuple(layout.decorations(ground))
    if not flag(layout.sheet.tree, "showMasterSp", default=True):
        return own
    colours = (ground, *layout.scheme.palette.values())
    if colours not in known:
        known[colours] = tuple(Painter(master.sheet, master.theme, layout.scheme).decorations(ground))
    return known[colours] + own


def covers(one: Box, slide: Box) -> bool:
    """Whether a shape is as good as the slide's background."""
    return covered(slide, one) >= _WHOLE_SLIDE


def behind(place: Box, panels: tuple[Decoration, ...]) -> str:
    """The colour of the last panel behind a placeholder; empty for none but the slide's own ground."""
    return next((one.colour for one in reversed(panels) if one.colour and is_behind(place, one.box)), "")


def is_behind(place: Box, panel: Box) -> bool:
    """Whether a panel stands behind a placeholder rather than in the way."""
    return place.width > 0 and place.height > 0 and covered(place, panel) >= _BEHIND


def _fill(properties: Element | None) -> Element | None:
    return None if properties is None else next((one for one in properties if one.tag in _FILLS), None)


def _over(colour: str, opacity: float, ground: str) -> str:
    """A colour that is seen through, over a ground."""
    if not colour or opacity >= 1:
        return colour
    steps = min(max(round(opacity * 10), 0), 10)
    return mean([colour] * steps + [ground or "FFFFFF"] * (10 - steps)) if steps else ""


def _is_placeholder(shape: Element) -> bool:
    return next((one for one in shape.iter(f"{P}ph")), None) is not None


def _has_line(shape: Element) -> bool:
    line = child(shape, f"{P}spPr", f"{A}ln")
    if line is not None:
        return _fill(line) is not None and child(line, f"{A}noFill") is None
    return whole(child(shape, f"{P}style", f"{A}lnRef"), "idx") > 0


def _has_text(shape: Element) -> bool:
    return any((one.text or "").strip() for one in elements(shape) if one.tag == f"{A}t")
