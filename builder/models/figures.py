"""Numbers of models as people read them, in tables and in sentences."""

from math import floor, log10


def cell(value: float, digits: int = 6) -> float:
    """A number of a table, to so many digits: the rest is noise of the arithmetic, and labels would show it."""
    return float(f"{value:.{digits}g}")


def tenths(value: float) -> float:
    """A number to one decimal, a small one to three digits."""
    return round(value, max(1, 2 - floor(log10(abs(value))))) if value else 0.0


def percent(share: float) -> str:
    """A share in per cent: 0.3 is 30%, 0.4333 is 43.3%."""
    return f"{round(100 * share, 1):g}%"


def key(value: float) -> str:
    """A number as a part of a name: 1.11 is 1_11."""
    return f"{value:g}".replace(".", "_").replace("-", "minus_").replace("+", "")


def counted(scale: float, unit: tuple[str, str]) -> tuple[str, str]:
    """A unit in thousands, millions … in Chinese and in English: 10000 of GPU 小时 are 万 GPU 小时."""
    if scale == 1:
        return unit
    exponent = round(log10(scale))
    power = f"10^{exponent}" if float(f"1e{exponent}") == scale else f"{scale:,g}"
    chinese = {1e4: "万", 1e8: "亿", 1e12: "万亿"}.get(scale, power)
    english = {1e3: "thousand", 1e4: "10,000", 1e6: "million", 1e9: "billion", 1e12: "trillion"}.get(scale, power)
    return f"{chinese} {unit[0]}", f"{english} {unit[1]}"
