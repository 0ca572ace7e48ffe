"""The roles of a theme from a template's colours: what they are mixed from, and far enough apart to be read."""

import colorsys
from collections.abc import Iterable, Mapping

from msgspec import Struct

from builder.contrast import LARGE, NORMAL, contrast
from builder.theme import Colour, rgb_of

# How a colour is brought to stand out from light paper, and from dark: multiply and add, in per cent.
_DARKER = tuple((share, 0) for share in (100, 90, 82, 75, 66, 58, 50, 42, 34, 25))
_LIGHTER = ((100, 0), (90, 10), (80, 20), (75, 25), (60, 40), (50, 50), (40, 60), (30, 70), (20, 80))
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_TEXTS = ("dk1", "lt1", "dk2", "lt2")
_ENDS = ("000000", "FFFFFF")  # on any paper one of them can be read
_WARM, _COOL = 25 / 360, 165 / 360  # hues of what falls and of what rises
LARGE_TEXT = 18.0  # points from which text is large (WCAG 2.2, 1.4.3)
_APART = 0.08  # of the circle of hues: nearer ones are one colour to the eye
_GREY = 0.12  # saturation under which a colour has no hue to speak of


class Ground(Struct, frozen=True):
    """What roles are mixed on: the palette by slots, the paper behind the text (RRGGBB), and the slot of its ink."""

    palette: Mapping[str, str]
    paper: str
    ink: str = "dk1"

    @property
    def dark(self) -> bool:
        """Whether the paper is, so that shades grow lighter to be seen."""
        return contrast(self.paper, "FFFFFF") > contrast(self.paper, "000000")

    def apart(self, colour: Colour, grounds: Iterable[Colour], wanted: float) -> bool:
        """Whether a colour has the contrast that is wanted with all grounds."""
        own = rgb_of(colour, self.palette)
        return all(contrast(own, rgb_of(ground, self.palette)) >= wanted for ground in grounds)


def roles(ground: Ground) -> dict[str, Colour]:
    """The colours of all roles that a theme has; every pair that `builder/contrast.py` asks for can be read."""
    paper = _paper(ground)
    ink = _ink(ground, paper)
    washed = _shade(paper, (85, 15) if ground.dark else (96, 0))
    wash = washed if ground.apart(ink, (washed,), NORMAL) else paper
    first, second, third = _hues(ground)
    text = (paper, wash)
    accent, warm, gain = (_standing(slot, ground, text, ink) for slot in (first, second, third))
    soft = [Colour(ink.slot, *shade) for shade in ((65, 35), (75, 25), (85, 15))]
    if ground.dark:
        soft = [Colour(ink.slot, share) for share in (72, 80, 90)]
    quiet = next((one for one in soft if ground.apart(one, text, NORMAL)), ink)
    return {
        "ink": ink,
        "paper": paper,
        "wash": wash,
        "line": _shade(paper, (70, 30) if ground.dark else (82, 0)),
        "quiet": quiet,
        "accent": accent,
        "accent_tint": _tint(accent, ground, paper),
        "on_accent": paper,
        "warm": warm,
        "warm_tint": _tint(warm, ground, paper),
        "warm_wash": _shade(paper, (80, 20)) if ground.dark else Colour(second, 12, 86),
        "gain": gain,
        "gain_tint": _tint(gain, ground, paper),
        "mute": Colour(ink.slot, 65) if ground.dark else Colour(ink.slot, 50, 50),
        "highlight": _highlight(first, ground, (ink, accent), wash),
        **_steps("heat", first, ground),
        **_steps("heat_warm", second, ground),
        **_cover(first, second, ground, paper, ink),
    }


def readable(colour: Colour, paper: str, palette: Mapping[str, str], size: float = LARGE_TEXT) -> Colour:
    """A colour that can be read at a size on a paper (RRGGBB): itself, or the text colour that stands out most."""
    wanted = LARGE if size >= LARGE_TEXT else NORMAL
    if contrast(rgb_of(colour, palette), paper) >= wanted:
        return colour
    return _clearest(paper, palette, wanted)


def _paper(ground: Ground) -> Colour:
    """The slot that the paper comes from, so that a change of the theme reaches it; else the colour itself."""
    return Colour(
        next((slot for slot in ("lt1", "dk1", "lt2", "dk2") if ground.palette[slot] == ground.paper), ground.paper)
    )


def _ink(ground: Ground, paper: Colour) -> Colour:
    """The template's own ink where it can be read, else the text colour that stands out most."""
    own = Colour(ground.ink)
    if ground.apart(own, (paper,), NORMAL):
        return own
    return _clearest(ground.paper, ground.palette, NORMAL)


def _clearest(paper: str, palette: Mapping[str, str], wanted: float) -> Colour:
    """The text colour that stands out most; one of the theme's, which follows its changes, wherever it is enough."""

    def standing_out(slot: str) -> float:
        return contrast(rgb_of(Colour(slot), palette), paper)

    own = max(_TEXTS, key=standing_out)
    return Colour(own if standing_out(own) >= wanted else max(_ENDS, key=standing_out))


def _hues(ground: Ground) -> tuple[str, str, str]:
    """The slots of the accent, of a warm colour, and of a cool one that the eye can tell from both."""
    palette = ground.palette
    coloured = [slot for slot in _ACCENTS if _hls(palette[slot])[2] > _GREY]
    first = coloured[0] if coloured else "accent1"
    apart = [slot for slot in coloured if _between(palette[slot], palette[first]) > _APART]
    warm = min(
        apart, key=lambda slot: _off(palette[slot], _WARM), default="accent2" if first != "accent2" else "accent1"
    )
    rest = [slot for slot in apart if _between(palette[slot], palette[warm]) > _APART]
    others = [slot for slot in _ACCENTS if slot not in (first, warm)]
    return first, warm, min(rest, key=lambda slot: _off(palette[slot], _COOL), default=others[0])


def _standing(slot: str, ground: Ground, text: tuple[Colour, ...], otherwise: Colour, wanted: float = NORMAL) -> Colour:
    """A slot's first shade that can be read on all grounds."""
    shades = (Colour(slot, *shade) for shade in (_LIGHTER if ground.dark else _DARKER))
    return next((shade for shade in shades if ground.apart(shade, text, wanted)), otherwise)


def _tint(colour: Colour, ground: Ground, paper: Colour) -> Colour:
    """A paler companion that still stands out as a shape."""
    pale = [(70, 0), (80, 0), (90, 0)] if ground.dark else [(60, 40), (70, 30), (80, 20), (90, 10)]
    tints = (_shade(colour, shade) for shade in pale)
    return next((tint for tint in tints if ground.apart(tint, (paper,), LARGE)), colour)


def _highlight(slot: str, ground: Ground, text: tuple[Colour, ...], otherwise: Colour) -> Colour:
    """The ground behind what is marked, on which ink and accent can be read."""
    shades = [(35, 0), (25, 0)] if ground.dark else [(20, 80), (12, 88), (6, 94)]
    marked = (Colour(slot, *shade) for shade in shades)
    return next((one for one in marked if all(ground.apart(word, (one,), NORMAL) for word in text)), otherwise)


def _steps(name: str, slot: str, ground: Ground) -> dict[str, Colour]:
    """A heat map's five steps of one hue, from the paper's side to the ink's."""
    light = ((14, 86), (28, 70), (48, 48), (95, 0), (62, 0))
    dark = ((24, 0), (36, 0), (52, 0), (90, 0), (80, 20))
    return {f"{name}_{i}": Colour(slot, *shade) for i, shade in enumerate(dark if ground.dark else light, 1)}


def _cover(first: str, second: str, ground: Ground, paper: Colour, ink: Colour) -> dict[str, Colour]:
    """A dark ground with what stands on it; on dark paper that is the paper itself."""
    on = ink if ground.dark else paper
    cover = paper if ground.dark else _standing(first, ground, (paper,), ink, 7.0)
    on_dark = Ground(ground.palette, rgb_of(cover, ground.palette), ink.slot)
    return {
        "cover": cover,
        "on_cover": on,
        "on_cover_quiet": next(
            (one for one in (_shade(on, (88, 0)), _shade(on, (94, 0))) if ground.apart(one, (cover,), NORMAL)), on
        ),
        "cover_accent": _standing(first, on_dark, (cover,), on, LARGE),
        "cover_warm": _standing(second, on_dark, (cover,), on, LARGE),
        "cover_line": _shade(cover, (75, 25)),
    }


def _shade(colour: Colour, shade: tuple[int, int]) -> Colour:
    """A colour made darker or paler once more: both changes are lines, and so is one after the other."""
    multiply, add = shade
    return Colour(colour.slot, colour.multiply * multiply // 100, colour.add * multiply // 100 + add, colour.saturate)


def _hls(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return colorsys.rgb_to_hls(red, green, blue)


def _between(one: str, other: str) -> float:
    return _off(one, _hls(other)[0])


def _off(code: str, hue: float) -> float:
    """How far a colour's hue is from another, in shares of the circle."""
    away = abs(_hls(code)[0] - hue)
    return min(away, 1 - away)
