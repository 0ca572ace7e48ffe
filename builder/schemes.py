"""The colours of a slide that stands on a ground of its own, or whose accent another role plays: a theme made over.

Roles keep their names, so nothing that names them has to know. Each keeps its theme colour too; what changes is how
light it is, until letters can be read on their ground (WCAG 2.2, 1.4.3).
"""

from bisect import bisect_left
from functools import lru_cache

from msgspec.structs import replace

from builder.contrast import LARGE, NORMAL, Poor, contrast, poor
from builder.frames import Scheme
from builder.mixing import Mixer, is_lighter, light_of, parts_of
from builder.theme import Colour, Theme

GROUNDS = ("paper", "wash", "cover", "accent", "warm", "gain", "quiet")
TONES = ("accent", "warm", "gain", "quiet")
TINTS = {"accent": "accent_tint", "warm": "warm_tint", "gain": "gain_tint", "quiet": "mute"}
STEPS = range(1, 6)  # of a heat map
_GREY = 15  # levels from one grey to the next
_LEGIBLE = ("ink", "quiet", "accent", "warm", "gain")


@lru_cache(maxsize=256)
def in_scheme(theme: Theme, scheme: Scheme) -> Theme:
    """The theme as a slide of the scheme has it; the theme itself where the scheme says nothing."""
    if scheme == Scheme():
        return theme
    made = _toned(theme, _tone(scheme))
    if scheme.ground:
        made = _grounded(theme, made, scheme)
    return replace(made, name=" ".join((theme.name, scheme.ground, scheme.tone, scheme.shine)))


def _tone(scheme: Scheme) -> str:
    """The role that plays the accent: on a coloured ground one that stands out from it."""
    if scheme.ground in TONES and scheme.tone in ("", "accent", scheme.ground):
        return "accent" if scheme.ground == "warm" else "warm"
    return scheme.tone or ("warm" if scheme.shine else "accent")  # over pictures, as on covers, it is seen best


@lru_cache(maxsize=256)  # most slides of a deck have the same one
def unreadable(theme: Theme, scheme: Scheme) -> tuple[Poor, ...]:
    """The pairs of roles that no change of lightness keeps apart in the scheme."""
    made = in_scheme(theme, scheme)
    shining = ((role, contrast(made.rgb(role), scheme.shine)) for role in (_LEGIBLE if scheme.shine else ()))
    return (*poor(made.rgb), *(Poor(role, "picture", found, NORMAL) for role, found in shining if found < NORMAL))


def dimmed(theme: Theme, tone: str, extremes: tuple[str, str], dim: int) -> Scheme:
    """The scheme over a picture, of which the darkest and the lightest part are known, under `dim` per cent of cover.

    What shines through is taken for a grey of its luminance, or the next one that is harder to write on.
    """
    is_dark = is_lighter(theme.rgb("on_cover"), theme.rgb("cover"))
    over, under = parts_of(theme.rgb("cover")), parts_of(extremes[is_dark])
    mixed = "".join(f"{round(low + (high - low) * dim / 100):02X}" for high, low in zip(over, under, strict=True))
    greys = [f"{level:02X}" * 3 for level in range(0, 256, _GREY)]
    if is_dark:
        return Scheme("cover", tone, next(grey for grey in greys if not is_lighter(mixed, grey)))
    return Scheme("cover", tone, next(grey for grey in reversed(greys) if not is_lighter(grey, mixed)))


def least_dim(theme: Theme, tone: str, extremes: tuple[str, str]) -> int:
    """The smallest per cent, in steps of 5, at which a picture can be written on."""
    dims = range(0, 101, 5)

    def holds(dim: int) -> bool:
        return dim == 100 or not unreadable(theme, dimmed(theme, tone, extremes, dim))

    return dims[bisect_left(dims, True, key=holds)]


def _toned(theme: Theme, tone: str) -> Theme:
    """The theme with the roles of the accent and of the tone exchanged, and the cover's accents in the tone."""
    if tone == "accent":
        return theme
    old = theme.colours
    new = dict(old)
    for one, other in (("accent", tone), (TINTS["accent"], TINTS[tone])):
        new[one], new[other] = old[other], old[one]
    for step in STEPS:
        heat, warm = f"heat_{step}", f"heat_warm_{step}"
        new[heat] = old[warm] if tone == "warm" else replace(old[heat], slot=old[tone].slot)
        new[warm] = old[heat] if tone == "warm" else old[warm]
    mixer = Mixer(replace(theme, colours=new), up=is_lighter(theme.rgb("ink"), theme.rgb("paper")))
    of_cover = {"warm": old["cover_warm"], "quiet": old["on_cover_quiet"]}.get(tone, old[tone])
    shown = Mixer(theme, up=is_lighter(theme.rgb("on_cover"), theme.rgb("cover")))
    new["cover_accent"] = new["cover_warm"] = shown.apart(of_cover, (theme.rgb("cover"),), LARGE)
    new["highlight"] = mixer.behind(replace(old["highlight"], slot=old[tone].slot), ("ink", "accent"))
    new["on_accent"] = mixer.on(("accent", "quiet"), ("on_accent", "paper", "ink"))
    return replace(theme, colours=new)


def _grounded(theme: Theme, toned: Theme, scheme: Scheme) -> Theme:
    """The theme on a ground: its papers, then letters on them, then what is drawn, then a cover's names for them."""
    ground = theme.colours[scheme.ground]
    behind = tuple(filter(None, (theme.mixed(ground), scheme.shine)))
    ink = max(
        (theme.colours[role] for role in ("ink", "paper", "on_cover")),
        key=lambda colour: min(contrast(theme.mixed(colour), rgb) for rgb in behind),
    )
    mixer = Mixer(toned, up=is_lighter(theme.mixed(ink), theme.mixed(ground)))
    is_pages = scheme.ground in ("paper", "wash")
    new = dict(toned.colours)
    new |= _papers(theme, mixer, ground, is_pages) | {"paper": ground, "ink": ink}
    letters = (*behind, theme.mixed(new["wash"]))
    new["quiet"] = mixer.apart(_quiet(theme, scheme, ground), letters, NORMAL)
    starts = _starts(scheme)
    for role in ("accent", "warm", "gain"):
        new[role] = mixer.apart(toned.colours[starts.get(role, role)], letters, NORMAL)
    if not is_pages:
        new["on_accent"] = _extreme(theme, not mixer.up)
        new |= _drawn(Mixer(replace(toned, colours=new), mixer.up), ground, scheme.ground in TONES)
    new |= {
        "cover": ground, "on_cover": ink, "on_cover_quiet": new["quiet"], "cover_line": new["line"],
        "cover_accent": new["accent"], "cover_warm": new["warm" if _tone(scheme) == "accent" else "accent"],
    }  # fmt: skip
    return replace(toned, colours=new)


def _starts(scheme: Scheme) -> dict[str, str]:
    """The roles that accents are made from where a theme has its own for a ground."""
    if scheme.ground != "cover":
        return {}
    return {"accent": "cover_accent", "warm": "cover_warm"} if _tone(scheme) == "accent" else {"accent": "cover_accent"}


def _papers(theme: Theme, mixer: Mixer, ground: Colour, is_pages: bool) -> dict[str, Colour]:
    """The wash of cards and the line of rules on a ground."""
    if is_pages:
        washed = theme.colours["paper"] if ground == theme.colours["wash"] else theme.colours["wash"]
        return {"wash": washed, "line": theme.colours["line"]}
    light = light_of(theme.mixed(ground))
    # Cards keep away from the letters where there is room, so that those stay legible on both.
    deeper = light > 0.2 if mixer.up else light < 0.9
    share = (14 if mixer.up else 35) if deeper else 9
    return {
        "wash": mixer.moved(ground, share if mixer.up != deeper else -share),
        "line": mixer.moved(ground, 30 if mixer.up else -30),
    }


def _quiet(theme: Theme, scheme: Scheme, ground: Colour) -> Colour:
    """Where the quiet letters of a ground start from: what the theme has for it, or the ground itself."""
    known = {"paper": "quiet", "wash": "quiet", "cover": "on_cover_quiet"}
    return theme.colours[known[scheme.ground]] if scheme.ground in known else ground


def _drawn(mixer: Mixer, ground: Colour, is_coloured: bool) -> dict[str, Colour]:
    """Tints, washes and the steps of heat maps on a ground that is none of a page's; a coloured one heats up itself."""
    low = light_of(mixer.theme.mixed(ground))
    end = 0.86 if mixer.up else 0.14
    new = {tint: mixer.tint(role, low) for role, tint in TINTS.items()}
    new["highlight"] = mixer.behind(mixer.between("accent", low, 0.25), ("ink", "accent"))
    new["warm_wash"] = mixer.behind(mixer.between("warm", low, 0.2), ("ink", "warm"))
    for step in STEPS:
        for family, role in (("heat", "paper" if is_coloured else "accent"), ("heat_warm", "warm")):
            new[f"{family}_{step}"] = mixer.lettered(role, low + (end - low) * (0.15 + 0.17 * step))
    return new


def _extreme(theme: Theme, light: bool) -> Colour:
    """The lightest, or the darkest, of the theme's papers and inks."""
    known = [theme.colours[role] for role in ("ink", "paper", "cover", "on_cover")]
    choose = max if light else min
    return choose(known, key=lambda colour: contrast(theme.mixed(colour), "000000"))
