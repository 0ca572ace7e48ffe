"""Identities that come from names alone, so that they survive rebuilds and reordering."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

FIRST_SLIDE_ID = 256  # ST_SlideId, ECMA-376 19.7.13
LAST_SLIDE_ID = 2**31 - 1
FIRST_SHAPE_ID = 2  # 1 is the shape tree
LAST_SHAPE_ID = 999_999  # within what readers that keep ids in 32 bits, or fewer, have met


def guid(*names: str) -> str:
    """A GUID in braces."""
    code = _digest(names).hex().upper()
    return f"{{{code[:8]}-{code[8:12]}-{code[12:16]}-{code[16:20]}-{code[20:]}}}"


def number(*names: str) -> int:
    """A positive 32-bit number."""
    return int.from_bytes(_digest(names)[:4], "big") or 1


def slide_ids(names: Sequence[str]) -> tuple[int, ...]:
    """An id for each slide. Collisions move to the next free id in the order of the names, not of the slides."""
    order = sorted(range(len(names)), key=lambda place: (names[place], place))
    found = _spread((names[place] for place in order), FIRST_SLIDE_ID, LAST_SLIDE_ID)
    by_place = dict(zip(order, found, strict=True))
    return tuple(by_place[place] for place in range(len(names)))


@lru_cache(maxsize=4096)
def shape_ids(names: tuple[str, ...]) -> tuple[int, ...]:
    """An id for each shape of a slide."""
    return tuple(_spread(names, FIRST_SHAPE_ID, LAST_SHAPE_ID))


def _spread(names: Iterable[str], first: int, last: int) -> list[int]:
    taken: dict[int, None] = {}
    for name in names:
        size = last - first + 1
        place = number(name) % size
        while first + place in taken:
            place = (place + 1) % size
        taken[first + place] = None
    return list(taken)


def _digest(names: tuple[str, ...]) -> bytes:
    return blake2b("\0".join(names).encode("utf-8", "replace"), digest_size=16).digest()
