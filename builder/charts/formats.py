"""Number formats: the code that goes into the file, and the text that PowerPoint makes of it."""

import re
from dataclasses import dataclass, replace
from math import floor, log10

MINUS = "\N{MINUS SIGN}"
MOST = 3  # decimals that a label shows, unless all values are smaller
GROUPED = 10_000  # from here on figures stand in groups of three
_WRITTEN = re.compile(r"(\+?)(#,##)?0(?:\.(0{1,6}))?(%?)")


@dataclass(frozen=True, slots=True)
class Format:
    """How numbers are written: decimals, thousands in groups, a plus before gains, per cent of one."""

    decimals: int = 0
    grouped: bool = False
    signed: bool = False
    percent: bool = False

    @property
    def code(self) -> str:
        """The Excel format code; its negative part carries a true minus, which only quoting makes a literal."""
        body = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        body += "%" if self.percent else ""
        plus = "+" if self.signed else ""
        return f'{plus}{body};"{MINUS}"{body}' + (f";{body}" if self.signed else "")

    def text(self, value: float) -> str:
        """The number as PowerPoint shows it under this format."""
        scaled = value * 100 if self.percent else value
        body = f"{abs(scaled):{',' if self.grouped else ''}.{self.decimals}f}"
        sign = MINUS if value < 0 else "+" if self.signed and value > 0 else ""
        return sign + body + ("%" if self.percent else "")


def parse(written: str) -> Format | None:
    """The format an author wrote: `0`, `0.0`, `#,##0`, `+0.0`, `0%`; None when it is none of these."""
    match = _WRITTEN.fullmatch(written.strip())
    if not match:
        return None
    plus, grouped, decimals, percent = match.groups()
    return Format(len(decimals or ""), bool(grouped), bool(plus), bool(percent))


def suited(values: tuple[float, ...]) -> Format:
    """A format with the decimals that tell the values apart to three figures, and no more than they have."""
    room = _room(max(map(abs, values), default=0.0))
    return Format(max((_decimals(value, room) for value in values), default=0), _grouped(values))


def labels(written: str, values: tuple[float, ...], decimals: int, *, reach: float = 0.0) -> Format:
    """The one format of all labels of a chart: the author's, else the decimals of the most precise value as typed.

    `reach` is the end of the axis, which counts where figures are put into groups.
    """
    if written and (found := parse(written)):
        return found
    largest = max(map(abs, values), default=0.0)
    return Format(min(decimals, max(MOST, _room(largest))), _grouped((*values, reach)))


def ticks(values: tuple[float, ...], labels: Format, *, written: bool) -> Format:
    """The format of an axis in the style of its labels, with the decimals that its steps need; an author's as it is."""
    percent = 2 if labels.percent else 0
    needed = max(0, suited(values).decimals - percent)
    return replace(labels, decimals=max(needed, labels.decimals) if written else needed)


def shortest(value: float, general: Format) -> Format:
    """The format without the zeros that one value ends in."""
    return replace(general, decimals=_decimals(value, general.decimals), signed=False)


def typed_decimals(text: str) -> int:
    """The decimals of a number as it was typed: 2 for `34.00`."""
    mantissa, _, power = text.lower().partition("e")
    return max(0, len(mantissa.partition(".")[2]) - int(power or 0))


def _grouped(values: tuple[float, ...]) -> bool:
    return max(map(abs, values), default=0.0) >= GROUPED


def _room(largest: float) -> int:
    """Decimals that three figures leave; no more than Excel's fifteen digits."""
    return 2 if largest == 0 else min(15, max(0, 2 - floor(log10(largest))))


def _decimals(value: float, room: int) -> int:
    return next((places for places in range(room) if round(value, places) == value), room)
