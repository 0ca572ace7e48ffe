"""Which of the names that there are a wrong one may mean: found in bounded time, whoever chose the names."""

from collections.abc import Iterable
from heapq import nsmallest

LONGEST = 60  # characters of a name: comparing two takes the square of it
MOST = 100  # names that are compared


def nearest(wrong: str, among: Iterable[str], likeness: float = 0.6) -> str:
    """The name most like a wrong one, or the same in other case; empty when none is. Of many, the like in length."""
    names = sorted(among)
    if len(wrong) <= LONGEST:
        import difflib

        short = (name for name in names if len(name) <= LONGEST)
        like = nsmallest(MOST, short, key=lambda name: abs(len(name) - len(wrong)))
        if found := difflib.get_close_matches(wrong, like, 1, likeness):
            return found[0]
    folded = wrong.casefold()
    return next((name for name in names if name.casefold() == folded), "")
