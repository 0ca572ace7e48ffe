"""Colours of a theme made lighter or darker, until they can be read or seen on what they stand on."""

from bisect import bisect_left

from msgspec import Struct
from msgspec.structs import replace

from builder.contrast import NORMAL, contrast
from builder.theme import Colour, Theme

SEEN = 1.4  # the contrast from which on an area is seen on another


class Mixer(Struct, frozen=True):
    """Mixes colours of a theme on a ground on which letters are lighter (`up`), or darker."""

    theme: Theme
    up: bool

    def moved(self, colour: Colour, share: int) -> Colour:
        """A colour moved so many per cent of the way to white, or below 0 to black."""
        rest = 100 - abs(share)
        return replace(
            colour,
            multiply=round(colour.multiply * rest / 100),
            add=round(colour.add * rest / 100) + max(share, 0),
        )

    def apart(self, colour: Colour, grounds: tuple[str, ...], wanted: float) -> Colour:
        """The colour moved no more than it has to be to have a contrast on all grounds; else as far as it goes."""

        def moved(share: int) -> Colour:
            return self.moved(colour, share if self.up else -share)

        def holds(share: int) -> bool:
            rgb = self.theme.mixed(moved(share))
            return all(contrast(rgb, ground) >= wanted for ground in grounds)

        # A colour from the other side of its ground gets worse before it gets better, but is not good in between.
        return colour if holds(0) else moved(min(100, bisect_left(range(101), True, key=holds)))

    def behind(self, colour: Colour, letters: tuple[str, ...]) -> Colour:
        """A ground moved away from the letters that stand on it until all of them can be read."""
        away = replace(self, up=not self.up)
        return away.apart(colour, tuple(map(self.theme.rgb, letters)), NORMAL)

    def on(self, grounds: tuple[str, ...], letters: tuple[str, ...]) -> Colour:
        """The role that stands out best from all grounds; the first that is good enough."""
        under = tuple(map(self.theme.rgb, grounds))

        def worst(role: str) -> float:
            return min(NORMAL, *(contrast(self.theme.rgb(role), ground) for ground in under))

        return self.theme.colours[max(letters, key=worst)]

    def tint(self, role: str, low: float) -> Colour:
        """A colour on which ink can be read: between the ground and the role, or else beyond the ground."""
        found = self.behind(self.between(role, low, 0.55), ("ink",))
        if contrast(self.theme.mixed(found), self.theme.rgb("paper")) >= SEEN:
            return found
        beyond = self.behind(self.at(role, low * 0.62 if self.up else low + (1 - low) * 0.6), ("ink",))
        return replace(self, up=not self.up).apart(beyond, (self.theme.rgb("paper"),), SEEN)

    def lettered(self, role: str, light: float) -> Colour:
        """The colour of a role near a lightness, moved on until one of the letters can be read on it."""
        letters = tuple(map(self.theme.rgb, ("ink", "on_accent")))
        for step in range(20):
            found = self.at(role, light + (step if self.up else -step) * 0.02)
            if max(contrast(self.theme.mixed(found), letter) for letter in letters) >= NORMAL:
                break
        return found

    def between(self, role: str, low: float, share: float) -> Colour:
        """The colour of a role, so far on the way from the lightness `low` to its own."""
        return self.at(role, low + (light_of(self.theme.rgb(role)) - low) * share)

    def at(self, role: str, light: float) -> Colour:
        """The colour of a role at a lightness from 0 to 1."""
        slot = self.theme.colours[role].slot
        plain = Colour(slot, saturate=80)
        own = light_of(self.theme.mixed(plain))
        light = min(max(light, 0.0), 1.0)
        if light <= own:
            return replace(plain, multiply=round(100 * light / own) if own else 100)
        return self.moved(plain, round(100 * (light - own) / (1 - own)))


def is_lighter(one: str, other: str) -> bool:
    """Whether one colour, RRGGBB, has more luminance than another."""
    return contrast(one, "000000") > contrast(other, "000000")


def light_of(rgb: str) -> float:
    """Lightness as HSL has it, from 0 to 1."""
    parts = parts_of(rgb)
    return (max(parts) + min(parts)) / 510


def parts_of(rgb: str) -> tuple[int, int, int]:
    """Red, green and blue, from 0 to 255."""
    return int(rgb[:2], 16), int(rgb[2:4], 16), int(rgb[4:], 16)
