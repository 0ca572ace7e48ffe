"""Rules a deck is held to once it is laid out: one module each, listed here."""

from collections.abc import Callable

from builder.checks import duration, typed_numbers, untranslated
from builder.errors import Problem
from builder.frames import Presentation
from builder.outline.records import Deck

Check = Callable[[Deck, Presentation], tuple[Problem, ...]]

CHECKS: dict[str, Check] = {check.NAME: check.check for check in (duration, typed_numbers, untranslated)}
