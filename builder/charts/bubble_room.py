"""Scales on which bubbles stand clear of the plot's edges."""

from collections.abc import Callable
from typing import Protocol, TypeVar

ROUNDS = 12
GIVE = 0.008  # of the length: how far a bubble may reach over an edge


class Measured(Protocol):
    """An axis of either direction."""

    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def log(self) -> bool: ...
    def share(self, value: float, /) -> float:
        """Where a value stands between the ends."""


Found = TypeVar("Found", bound=Measured)


def clear(find: Callable[[float, float], Found], places: tuple[float, ...], reach: tuple[float, ...]) -> Found:
    """The scale that `find` makes of bounds around the places, widened until each has its `reach` on both sides.

    A reach is a share of the scale's length. Bounds that an author wrote stay as they are.
    """
    low, high = min(places), max(places)
    found = find(low, high)
    for _ in range(ROUNDS):
        shares = tuple(map(found.share, places))
        under = min(share - wide for share, wide in zip(shares, reach, strict=True))
        beyond = max(share + wide for share, wide in zip(shares, reach, strict=True))
        if under >= -GIVE and beyond <= 1 + GIVE:
            break
        low = min(low, _at(found, under)) if under < -GIVE else low
        high = max(high, _at(found, beyond)) if beyond > 1 + GIVE else high
        found = find(low, high)
    return found


def without_negatives(code: str, places: tuple[float, ...]) -> str:
    """A number format that leaves out the ticks under zero where there is room for bubbles alone."""
    if min(places) < 0 or "[" in code:
        return code
    positive, *rest = code.split(";")
    return f"{positive};;{rest[1] if len(rest) > 1 else positive}"


def _at(scale: Measured, share: float) -> float:
    """The value at a share, which may lie outside."""
    if scale.log:
        return float(scale.low * (scale.high / scale.low) ** share)
    return scale.low + (scale.high - scale.low) * share
