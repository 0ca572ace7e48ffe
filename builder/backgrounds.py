"""The ground a slide stands on and the tone it speaks in: which colours these make, and whether they can be read."""

import re

from msgspec import Struct
from msgspec.structs import replace

from builder.content.pictures import Picture
from builder.errors import Problem
from builder.files import distinct
from builder.frames import Backdrop, Box, Scheme, ShapeFrame, SlideLayout
from builder.layouts.page import Material
from builder.layouts.picturing import fitted
from builder.outline.records import Background, Slide
from builder.schemes import GROUNDS, TONES, dimmed, least_dim, unreadable
from builder.theme import Theme

LEAST, MARGIN = 60, 10  # per cent that a picture is dimmed by where nobody says, and over what it has to be
_PER_CENT = re.compile(r"(\d{1,3})\s*[%％]?")


PLAIN = Scheme()


class Ground(Struct, frozen=True):
    """What a slide stands on: its scheme, what it has behind it by itself, per cent of the cover over a picture."""

    scheme: Scheme = PLAIN
    own: str | Backdrop = ""
    dim: int = 0


def ground_of(slide: Slide, native: str, theme: Theme, material: Material) -> Ground:
    """The ground of a slide whose layout has the ground `native`."""
    tone = "" if slide.tone in (None, "accent") else str(slide.tone)
    said = slide.background
    if said and said.image:
        picture = material.pictures[distinct(said.image)]
        dim = _dim(said, theme, tone, picture)
        _, crop = fitted(picture.width, picture.height, _whole(theme), "cover")
        return Ground(dimmed(theme, tone, picture.extremes, dim), Backdrop(picture.data, picture.format, crop), dim)
    role = "" if not said or said.ground in (native, None) else str(said.ground)
    return Ground(Scheme(role, tone), "paper" if role else "")  # in its scheme the ground is what paper is


def problems(slide: Slide, ground: Ground, theme: Theme, material: Material) -> tuple[Problem, ...]:
    """A background that says too much or too little, or that nothing can be read on; a tone that cannot be read."""
    said = slide.background
    if said and (wrong := _wrong(said)):
        return (wrong,)
    poor = next(iter(unreadable(theme, ground.scheme)), None)
    if poor is None:
        return ()
    if said and said.image:
        return (_too_bright(said, ground, theme, material.pictures[distinct(said.image)]),)
    at = said.at if said and ground.scheme.ground else slide.at
    hint = f"these can: {', '.join(_readable(ground.scheme, theme))}"
    return (Problem(at, f"on this slide '{poor.text}' could not be read on '{poor.ground}'", hint),)


def on_ground(layout: SlideLayout, ground: Ground, theme: Theme) -> SlideLayout:
    """The slide layout in the slide's scheme, named after it; over a picture it dims this."""
    scheme = ground.scheme
    if scheme == PLAIN:
        return layout
    name, decoration = layout.name, layout.decoration
    if isinstance(ground.own, Backdrop):
        decoration = (*scrim(ground, theme), *decoration)
        name += f" on Picture {ground.dim}-{int(scheme.shine[:2], 16)}"
    elif scheme.ground:
        name += f" on {scheme.ground.capitalize()}"
    name += f" in {scheme.tone.capitalize()}" if scheme.tone else ""
    return replace(layout, name=name, scheme=scheme, decoration=decoration)


def scrim(ground: Ground, theme: Theme) -> tuple[ShapeFrame, ...]:
    """What dims a picture behind the slide; nothing where there is none."""
    if not isinstance(ground.own, Backdrop):
        return ()
    whole = Box(0, 0, *theme.dress.size) if theme.dress else _whole(theme)
    return (ShapeFrame(id="scrim", name="Scrim", box=whole, fill="cover", opacity=ground.dim),)


def _whole(theme: Theme) -> Box:
    return Box(0, 0, theme.grid["width"], theme.grid["height"])


def _wrong(said: Background) -> Problem | None:
    if said.image and said.ground:
        return Problem(said.at, "a background is a ground or a picture, not both", "leave one out")
    if not said.image and not said.ground:
        hint = f"name one of {', '.join(GROUNDS)}, or an 'image:'"
        return Problem(said.at, "this background says neither 'ground' nor 'image'", hint)
    if said.dim and not said.image:
        return Problem(said.dim.at, "only a picture is dimmed", "name an 'image:', or leave 'dim' out")
    if said.dim and _per_cent(str(said.dim)) is None:
        return Problem(said.dim.at, f"'dim' wants per cent from 0 to 100, not '{said.dim}'", "write 60%")
    return None


def _per_cent(text: str) -> int | None:
    found = _PER_CENT.fullmatch(text.strip())
    return int(found[1]) if found and int(found[1]) <= 100 else None


def _dim(said: Background, theme: Theme, tone: str, picture: Picture) -> int:
    given = _per_cent(str(said.dim)) if said.dim else None
    if given is not None:
        return given
    return min(max(LEAST, least_dim(theme, tone, picture.extremes) + MARGIN), 95)


def _too_bright(said: Background, ground: Ground, theme: Theme, picture: Picture) -> Problem:
    least = least_dim(theme, ground.scheme.tone, picture.extremes)
    message = f"dimmed by {ground.dim} per cent this picture is too bright to write on"
    return Problem((said.dim or said.image or said).at, message, f"write 'dim: {least}%', or leave it out")


def _readable(scheme: Scheme, theme: Theme) -> list[str]:
    """What could be read in place of the slide's ground, or of its tone where it has no ground."""
    if scheme.ground:
        return [ground for ground in GROUNDS if not unreadable(theme, replace(scheme, ground=ground))]
    return [tone for tone in TONES if not unreadable(theme, Scheme("", "" if tone == "accent" else tone))]
