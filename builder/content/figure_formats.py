"""Figures in words: rounded as a reader does, with the separators, large units and blanks of a language."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.content.figures import Figure, Form

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

MINUS = "\N{MINUS SIGN}"
MOST = 3  # decimals a figure shows as typed, unless it is smaller than they can tell; as charts' labels
GROUPED = 10_000  # from here on digits stand in groups; years do not
FINEST = 15  # decimals of the smallest number
_ROOMY = Context(prec=80)
_LARGE = {
    "zh-CN": ("万", "亿", "万亿"),
    "zh-TW": ("萬", "億", "兆"),
    "ja": ("万", "億", "兆"),
    "ko": ("만", "억", "조"),
}
_ABOUT = {"zh-CN": "约 {}", "zh-TW": "約 {}", "ja": "約{}", "ko": "약 {}", "en": "about {}"}
_POINTS = {"zh-CN": "点", "zh-TW": "點", "ja": "ポイント", "ko": "%p", "en": "pp"}
_TIMES = {"zh-CN": "倍", "zh-TW": "倍", "ja": "倍", "ko": "배", "en": "×"}
_TIGHT = ("ja", "ko")  # units of their own letters follow a number without a blank
_CLOSE = "%％‰°×′″"  # marks that follow a number without a blank
_CURRENCIES = "$€£¥￥₩"  # marks that go before it


def written(figure: Figure, language: str) -> str:
    """A figure as its form says, in a language: 123.5 万, +56%, −76.5 点, 417 倍, about 64 days."""
    form = figure.form
    wide = form.grouping in ("", "wan") and _tag(language, _LARGE) and _may_be_large(form)
    sign, body, large = _parts(figure, bool(wide), language)
    blank = "" if language.startswith(_TIGHT) else " "
    text = _with_unit(sign, body + (f"{blank}{large}" if large else ""), _unit(form, language), blank)
    return approximate(text, language) if form.about else text


def approximate(text: str, language: str) -> str:
    """A text said to be about right: 约 64, about 64."""
    return _ABOUT[_tag(language, _ABOUT) or "en"].format(text)


def significant(value: Decimal, digits: int) -> int:
    """The decimals that give a number so many digits; none for numbers that have as many before the point."""
    return min(FINEST, max(0, digits - 1 - value.adjusted())) if value else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half away from zero, as Excel and PowerPoint round what they show."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _ROOMY)


def _parts(figure: Figure, wide: bool, language: str) -> tuple[str, str, str]:
    """The sign, the digits, and the large unit they count."""
    form, value, large = figure.form, figure.value, ""
    if wide:
        value, large = _scaled(figure, _LARGE[_tag(language, _LARGE)])
    decimals, trimmed = _decimals(figure, value, bool(large))
    shown = rounded(value, decimals)
    if trimmed:
        shown = rounded(shown, max(0, -int(shown.normalize().as_tuple().exponent)))
    sign = "" if not shown else MINUS if shown < 0 else "+" if form.signed else ""
    grouped = form.grouping == "thousands" or (form.grouping != "none" and abs(shown) >= GROUPED)
    return sign, _digits(abs(shown), grouped, language), large


def _scaled(figure: Figure, names: tuple[str, str, str]) -> tuple[Decimal, str]:
    """A number from ten thousand on as a count of the largest unit that it reaches, once rounded."""
    value, large = figure.value, ""
    for name, power in zip(names, (4, 8, 12), strict=True):
        scaled = figure.value.scaleb(-power)
        decimals, _ = _decimals(figure, scaled, True)
        if abs(figure.value) >= 10**power or (large and abs(rounded(scaled, decimals)) >= 1):
            value, large = scaled, name
    return value, large


def _decimals(figure: Figure, value: Decimal, large: bool) -> tuple[int, bool]:
    """How many decimals are shown, and whether zeros at their end are left out."""
    kind, asked = figure.form.kind, figure.form.decimals
    if asked is not None:
        return asked, False
    if large:
        return significant(value, 4), True
    if figure.decimals is not None:
        return min(figure.decimals, max(MOST, significant(value, 3))), False
    return significant(value, 2 if kind in ("percent", "points") else 3), True


def _digits(value: Decimal, grouped: bool, language: str) -> str:
    decimals = max(0, -int(value.as_tuple().exponent))
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
    return str(_pattern(pattern).apply(value, _locale(language)))


def _unit(form: Form, language: str) -> str:
    if form.kind == "percent":
        return "%"
    if form.kind == "points":
        return _POINTS[_tag(language, _POINTS) or "en"]
    if form.kind == "multiple":
        return _TIMES[_tag(language, _TIMES) or "en"]
    return form.unit


def _with_unit(sign: str, number: str, unit: str, blank: str) -> str:
    if not unit:
        return sign + number
    if unit[0] in _CURRENCIES:
        return sign + unit[0] + number + (f" {unit[1:].strip()}" if unit[1:].strip() else "")
    # 123.5 万美元, but 278.8 万 H800 小时
    close = unit[0] in _CLOSE or (not number[-1].isdigit() and not unit[0].isascii())
    return sign + number + ("" if close else " " if unit[0].isascii() else blank) + unit


def _may_be_large(form: Form) -> bool:
    """Shares do not count in ten thousands, nor what is counted in them already."""
    return form.kind in ("number", "multiple") and not form.unit.startswith(("万", "亿", "萬", "億", "兆", "만", "억"))


def _tag(language: str, known: dict[str, object] | dict[str, str] | dict[str, tuple[str, str, str]]) -> str:
    """The key of a language: its whole tag, or its first part."""
    return next((tag for tag in (language, language.split("-")[0]) if tag in known), "")


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> "NumberPattern":
    from babel.numbers import parse_pattern

    return parse_pattern(pattern)


@lru_cache(maxsize=16)
def _locale(language: str) -> "Locale":
    from babel import Locale

    return Locale.parse(language, sep="-")
