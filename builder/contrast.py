"""Contrast by WCAG 2.2, 1.4.3: which roles text is set in on which grounds, and how far they must stand apart."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

NORMAL, LARGE = 4.5, 3.0  # large text: 24 points and more

_ON_PAGE = ("ink", "quiet", "accent", "warm", "gain")
PAIRS: dict[tuple[str, str], float] = {
    **{(text, ground): NORMAL for ground in ("paper", "wash") for text in _ON_PAGE},
    **{(text, "highlight"): NORMAL for text in ("ink", "accent")},
    ("on_accent", "accent"): NORMAL,
    ("on_accent", "quiet"): NORMAL,
    ("paper", "ink"): NORMAL,
    ("on_cover", "cover"): NORMAL,
    ("on_cover_quiet", "cover"): NORMAL,
    ("cover_accent", "cover"): LARGE,
    ("cover_warm", "cover"): LARGE,
}


class Poor(Struct, frozen=True):
    """Text that is hard to read: its role, the role of the ground behind it, their contrast and the one wanted."""

    text: str
    ground: str
    contrast: float
    wanted: float


def poor(rgb: Callable[[str], str], instead: Mapping[str, str] | None = None) -> Iterator[Poor]:
    """The pairs that are too much alike; `rgb` gives the colour of a role as RRGGBB.

    `instead` are grounds in place of others: what is set on these is then set on those.
    """
    for (text, given), wanted in PAIRS.items():
        ground = (instead or {}).get(given, given)
        found = contrast(rgb(text), rgb(ground))
        if found < wanted:
            yield Poor(text, ground, found, wanted)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours given as RRGGBB, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=4096)
def _luminance(rgb: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
