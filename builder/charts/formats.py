"""Number formats: the code that goes into the file, and the text that PowerPoint makes of it."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from math import floor, log10

from msgspec import Struct
from msgspec.structs import replace

MINUS = "\N{MINUS SIGN}"
WIDE = Context(prec=400)  # digits: a number of any size with any decimals
MOST = 3  # decimals that a label shows, unless all values are smaller
FEWEST, MANY = 1e-4, 1e9  # below and from here on, zeros are too many to be read
FAR = 10.0  # how many times the least value the greatest is, from where each is written with its own decimals
PADDED = 2  # zeros that a common format adds, from where they say something that nobody measured
MOST_OWN = 6  # decimals of a value beside others that are powers
MILLION = 1_000_000  # from here on decimals say nothing
GROUPED = 10_000  # from here on figures stand in groups of three
_WRITTEN = re.compile(r"(\+?)(#,##)?0(?:\.(0{1,6}))?(%?)")


class Format(Struct, frozen=True):
    """How numbers are written: decimals, thousands in groups, a plus before gains, per cent of one."""

    decimals: int = 0
    grouped: bool = False
    signed: bool = False
    percent: bool = False
    short: bool = False  # below one at most so many decimals, and as many as a value has
    own: bool = False  # each value with the decimals it has, at most so many
    power: bool = False  # 1E-9

    @property
    def code(self) -> str:
        """The Excel format code; its negative part carries a true minus, which only quoting makes a literal."""
        if self.power:
            return "0" + ("." + "0" * self.decimals if self.decimals else "") + "E+0"
        if self.short:  # a code with optional decimals alone would leave whole numbers a point
            whole = "#,##0" if self.grouped else "0"
            least, sign = ("[<0.01]", "%") if self.percent else ("[<1]", "")
            return f"{least}0.{'#' * self.decimals}{sign};{whole}{sign}" if self.decimals else whole + sign
        if self.own:  # no code has as many decimals as a value and no point after a whole one
            return "General"
        body = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        body += "%" if self.percent else ""
        plus = "+" if self.signed else ""
        return f'{plus}{body};"{MINUS}"{body}' + (f";{body}" if self.signed else "")

    def at(self, value: float) -> "Format":
        """The format of one value: its own decimals where each has them, a power where zeros are too many."""
        if not self.own:
            return self
        if value and not FEWEST <= abs(value) < MANY:
            return POWER
        return replace(self, own=False, decimals=_decimals(value, self.decimals))

    def text(self, value: float) -> str:
        """The number as PowerPoint shows it under this format."""
        if self.own:
            return self.at(value).text(value)
        if self.power:
            mantissa, _, exponent = f"{value:.{self.decimals}e}".partition("e")
            return f"{mantissa}E{int(exponent):+d}".replace("-", MINUS if value < 0 else "-", 1)
        scaled = value * 100 if self.percent else value
        if self.short:
            decimals = _decimals(scaled, self.decimals) if abs(scaled) < 1 else 0
            return replace(self, short=False, decimals=decimals).text(value)
        body = f"{_rounded(value, self.decimals, percent=self.percent):{',' if self.grouped else ''}f}"
        sign = MINUS if value < 0 else "+" if self.signed and value > 0 else ""
        return sign + body + ("%" if self.percent else "")


POWER = Format(1, power=True)


def _rounded(value: float, decimals: int, *, percent: bool) -> Decimal:
    """The size of a number with so many decimals; halves of its fifteen digits go away from zero, as in Excel."""
    exact = Decimal(f"{abs(value):.15g}")
    return (exact.scaleb(2) if percent else exact).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, WIDE)


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
    most = MOST if largest < MILLION else 0
    return Format(min(decimals, max(most, _room(largest))), _grouped((*values, reach)))


def each_its_own(form: Format, values: tuple[float, ...], decimals: int) -> Format:
    """The format for values far from each other: 0.075 beside 15, where one for all would write 15.000.

    `decimals` are those of the most precise value as typed. Values near each other keep their common format.
    """
    sizes = [abs(value) for value in values if value]
    if not sizes or max(sizes) < FAR * min(sizes) or decimals < PADDED:
        return form
    if any(not FEWEST <= size < MANY for size in sizes):
        return replace(form, own=True, decimals=max(form.decimals, MOST_OWN))
    most = min(decimals, _room(min(sizes)))
    padded = max(most - _decimals(value, most) for value in values)
    return replace(form, own=True, decimals=most) if padded >= PADDED else form


def ticks(values: tuple[float, ...], labels: Format, *, written: bool) -> Format:
    """The format of an axis in the style of its labels, with the decimals that its steps need; an author's as it is."""
    labels = replace(labels, own=False)
    percent = 2 if labels.percent else 0
    needed = max(0, suited(values).decimals - percent)
    return replace(labels, decimals=max(needed, labels.decimals) if written else needed)


def far_apart(values: tuple[float, ...], *, percent: bool = False) -> Format:
    """The format of an axis whose ticks are powers: 0.01, 0.1, 1, 10,000; as powers of ten where zeros are many."""
    least, most = (bound(values) * (100 if percent else 1) for bound in (min, max))
    if not percent and (least < FEWEST or most >= MANY):
        return Format(power=True)
    scaled = [value * (100 if percent else 1) for value in values]
    if any(value > 1 and value != int(value) for value in scaled):
        return replace(suited(tuple(scaled)), percent=percent)
    decimals = max((_decimals(value, 6) for value in scaled), default=0)
    return Format(decimals, grouped=most >= GROUPED, percent=percent, short=True)


def alone(value: float) -> Format:
    """The format of one value among others far from it: three figures, as a power where zeros are too many."""
    if value and not FEWEST <= abs(value) < MANY:
        figures = float(f"{value:.2e}")
        return Format(next(places for places in range(3) if float(f"{value:.{places}e}") == figures), power=True)
    return suited((value,))


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
