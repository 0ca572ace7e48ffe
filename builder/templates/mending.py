"""Puts right in a template what no text can stand in: placeholders off the slide or of no size, letters of 400 points.

All lengths are as on slides of the usual height. What is put right is told, since the deck looks otherwise there.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import floor

from msgspec import Struct
from msgspec.structs import replace

from builder.frames import EMU_PER_INCH, EMU_PER_POINT, Box, Insets
from builder.templates.describing import inches
from builder.templates.records import TEXT_INSETS, Design, Look, Spot, Template
from builder.templates.room import FEET, TITLES, beside, title_of
from builder.templates.themes import falling
from builder.templates.troubles import Trouble, trouble
from builder.theme_file import FLOORS
from builder.typeset.fit import LINE

_TEXTS = ("body", "obj", "subTitle")
_OPENING = ("title", "secHead")  # types of layouts that open a talk or a part of it
_COVERS = ("title", "section", "closing")  # of ours: what stands under their titles is theirs alone
_BEYOND = EMU_PER_INCH // 2  # a placeholder may reach so far over the edge
_INSIDE = (EMU_PER_INCH // 2, EMU_PER_INCH * 2 // 5)  # what margins leave at least of width and height
_USUAL = TEXT_INSETS.top + TEXT_INSETS.bottom
_ENDS = 0.6  # of the slide's height, where titles end that content stands under
_EDGE, _ABOVE, _TALL, _COVER = (EMU_PER_INCH * share // 20 for share in (12, 7, 18, 26))  # of a title's own place
_CLOSEST, _WIDEST, _FARTHEST = 50, 200, 72.0  # per cent between lines, points between paragraphs
_DEEPEST = 0.6  # of a placeholder's width, that text may be indented by
_HANG = EMU_PER_INCH // 4
_TOLD = 2  # levels of a list whose indents are told: narrow placeholders have little room for deeper ones


class Bounds(Struct, frozen=True):
    """What a kind of placeholder has to be: as wide and as high at least, its letters within sizes, else of another."""

    width: int
    height: int
    least: float
    most: float
    usual: float


_TITLE = Bounds(EMU_PER_INCH * 3 // 2, EMU_PER_INCH // 5, 10.0, 115.0, 32.0)
_TEXT = Bounds(EMU_PER_INCH, EMU_PER_INCH // 5, 6.0, 66.0, 20.0)
_FOOT = Bounds(EMU_PER_INCH // 5, EMU_PER_INCH // 6, 4.0, 32.0, 12.0)


def mended(template: Template, scale: float = 1.0) -> tuple[Template, tuple[Trouble, ...]]:
    """A template in which text can stand, and what is another than in its file; `scale` leads to the file's lengths."""
    slide = Box(0, 0, *template.size)
    found = [_Mender(design, slide, scale, []) for design in template.designs]
    designs = tuple(mender.mended() for mender in found)
    return replace(template, designs=designs), tuple(one for mender in found for one in mender.troubles)


def raised(designs: Mapping[str, Design], size: tuple[int, int]) -> tuple[dict[str, Design], tuple[Trouble, ...]]:
    """The layouts by the names of ours, titles brought up where content has to stand under them; and which were not."""
    slide = Box(0, 0, *size)
    found: dict[str, Design] = {}
    troubles: dict[str, Trouble] = {}
    for ours, design in designs.items():
        title = title_of(design)
        if ours not in _COVERS and title is not None and title.box.bottom > slide.height * _ENDS:
            place = _at_top(design, slide)
            higher = replace(title, box=place, insets=_fitting(title, place), mended=True)
            spots = tuple(higher if spot is title else spot for spot in design.spots)
            troubles.setdefault(design.part, trouble("low", design, title))
            found[ours] = replace(design, spots=spots)
        else:
            found[ours] = design
    return found, tuple(troubles.values())


class _Mender(Struct):
    """Mends the placeholders of a layout one after the other."""

    design: Design
    slide: Box
    scale: float
    troubles: list[Trouble]

    def mended(self) -> Design:
        spots = tuple(spot for one in self.design.spots if (spot := self._spot(one)))
        return self.design if spots == self.design.spots else replace(self.design, spots=spots)

    def _spot(self, spot: Spot) -> Spot | None:
        """A placeholder that text can stand in; None for one that is left empty. What is written down stays."""
        if not spot.upright:
            return spot
        placed = self._placed(spot)
        if placed is None or placed.kind not in (*TITLES, *_TEXTS, *FEET):
            return placed
        placed = self._margined(placed)
        looks = tuple(self._looks(placed))
        return placed if looks == placed.looks else replace(placed, looks=looks)

    def _tell(self, kind: str, spot: Spot, detail: str = "") -> None:
        found = trouble(kind, self.design, spot, detail)
        if found.kind not in {one.kind for one in self.troubles if one.who == found.who}:
            self.troubles.append(found)

    def _placed(self, spot: Spot) -> Spot | None:
        bounds, box = bounds_of(spot), spot.box
        small = box.width < bounds.width or box.height < bounds.height
        seen = _common(box, self.slide)
        if small or seen.width < bounds.width or seen.height < bounds.height:
            if spot.kind in FEET:
                return None  # footers that nobody is to see are put there
            detail = f"{self._length(box.width)} × {self._length(box.height)} in" if small else ""
            self._tell("small" if small else "off", spot, detail)
            return replace(spot, box=self._own_place(), mended=True) if spot.kind in TITLES else None
        out = max(seen.x - box.x, seen.y - box.y, box.right - seen.right, box.bottom - seen.bottom)
        if out > _BEYOND and spot.kind in (*TITLES, *_TEXTS):
            self._tell("over", spot, f"by {self._length(out)} in")
            return replace(spot, box=seen, mended=True)
        return spot

    def _own_place(self) -> Box:
        """Where a title stands whose own place is none: on covers above their texts, else at the top."""
        if self.design.kind not in _OPENING:
            return _at_top(self.design, self.slide)
        texts = [one.box.y for one in self.design.spots if one.kind in _TEXTS and 0 < one.box.y < self.slide.height]
        top = max(_ABOVE, min(texts, default=self.slide.height // 2) - _COVER - _ABOVE // 2)
        return Box(_EDGE, top, self.slide.width - 2 * _EDGE, _COVER)

    def _margined(self, spot: Spot) -> Spot:
        insets = _fitting(spot, spot.box)
        if insets == spot.insets:
            return spot
        self._tell("margins", spot)
        return replace(spot, insets=insets, mended=True)

    def _looks(self, spot: Spot) -> Iterator[Look]:
        bounds = bounds_of(spot)
        high = (spot.box.height - spot.insets.top - spot.insets.bottom) / EMU_PER_POINT
        for level, look in enumerate(spot.looks):
            said = look.size
            if not bounds.least <= look.size <= bounds.most:
                self._tell("size", spot, f"{said * self.scale:g} pt")
                look = replace(look, size=bounds.usual)
            look = self._indented(self._spaced(look, spot), spot, level)
            line = (high + self._under(spot)) / LINE / max(1.0, look.spacing / 100)
            if spot.kind in TITLES and min(falling(look.size, FLOORS["title"])) > line:
                if look.size == said:
                    self._tell("high", spot, f"{said * self.scale:g} pt")
                look = replace(look, size=float(max(floor(line), 1)))
            if spot.kind in FEET and look.size > high / LINE:  # one line of small print
                look = replace(look, size=max(bounds.least, floor(high / LINE * 2) / 2))
            yield look

    def _under(self, title: Spot) -> float:
        """The points under a title that it may grow by: down to the next text, or the slide's end."""
        bottom = title.box.bottom
        below = (one.box.y for one in self.design.spots if one.kind in _TEXTS and one.box.y > title.box.y)
        return max(0, min(below, default=self.slide.height) - bottom) / EMU_PER_POINT

    def _spaced(self, look: Look, spot: Spot) -> Look:
        share = look.spacing or look.exact / look.size * 100 / LINE
        spacing = look.spacing if _CLOSEST <= share <= _WIDEST else 100
        before, after = (one if 0 <= one <= _FARTHEST else look.size / 2 for one in (look.before, look.after))
        if (spacing, before, after) == (look.spacing, look.before, look.after):
            return look
        self._tell("spacing", spot)
        return replace(look, spacing=spacing, before=before, after=after)

    def _indented(self, look: Look, spot: Spot, level: int) -> Look:
        room = spot.box.width - spot.insets.left - spot.insets.right
        if 0 <= look.left <= room * _DEEPEST and 0 <= look.left + look.first <= room * _DEEPEST:
            return look
        if level < _TOLD:
            self._tell("indents", spot)
        left = _HANG * (level + 1) if look.bullet else 0
        return replace(look, left=left, first=-_HANG if look.bullet else 0)

    def _length(self, length: int) -> str:
        return inches(round(length * self.scale))


def bounds_of(spot: Spot) -> Bounds:
    """What a placeholder has to be, by its kind."""
    return _TITLE if spot.kind in TITLES else _FOOT if spot.kind in FEET else _TEXT


def told_of(troubles: Iterable[Trouble], designs: Iterable[Design]) -> tuple[Trouble, ...]:
    """The troubles with layouts that slides stand on: what nobody uses may be as it likes."""
    used = {design.part for design in designs}
    return tuple(one for one in troubles if one.part in used)


def _at_top(design: Design, slide: Box) -> Box:
    """The usual place of a title, beside logos that stand there."""
    place = Box(_EDGE, _ABOVE, slide.width - 2 * _EDGE, _TALL)
    for obstacle in design.taken:
        free = beside(place, obstacle)
        place = free if free.width >= slide.width // 2 and free.height >= _TALL // 2 else place
    return place


def _common(box: Box, other: Box) -> Box:
    """What two boxes share; of no size where that is nothing."""
    left, top = max(box.x, other.x), max(box.y, other.y)
    return Box(left, top, max(0, min(box.right, other.right) - left), max(0, min(box.bottom, other.bottom) - top))


def _fitting(spot: Spot, box: Box) -> Insets:
    """The margins of a placeholder in a box: its own, or the usual ones where they leave no room for text."""
    inside = spot.insets
    across, down = inside.left + inside.right, inside.top + inside.bottom
    wide = box.width - across >= min(_INSIDE[0], box.width // 4)
    high = down <= _USUAL or box.height - down >= min(_INSIDE[1], box.height * 3 // 5)
    least = min(inside.left, inside.top, inside.right, inside.bottom)
    return inside if wide and high and least > -EMU_PER_INCH // 10 else TEXT_INSETS
