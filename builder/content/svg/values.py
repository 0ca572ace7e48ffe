"""What attributes and declarations say: colours, lengths, functions that compute nothing, names within the drawing."""

import re

from builder.content.svg.reading import SvgError

LONGEST = 2_000  # characters of a value that is not a path
MOST_GAPS = 64  # numbers of a dash pattern
LARGEST = 1e9  # of a number
NAME = re.compile(r"(?!.*javascript:)[\w:.-]{1,200}", re.IGNORECASE)  # the check of packages knows no such names
_HARMLESS = re.compile(r"[\w\s#%(),.+*/'\"!-]*")
_FUNCTION = re.compile(r"([\w-]*)\s*\(")
_FUNCTIONS = frozenset((
    "rgb", "rgba", "hsl", "hsla", "url", "matrix", "translate", "scale", "rotate", "skewx", "skewy",
))  # fmt: skip
_WITHIN = re.compile(r"""url\(\s*(["']?)#([\w:.-]{1,200})\1\s*\)""", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_ALONE = re.compile(rf"(?<![\w#.]){NUMBER.pattern}")
_OF_THE_FONT = re.compile(r"[\d.](?:em|ex|rem|ch|lh|vw|vh|vmin|vmax)\b", re.IGNORECASE)
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]*", re.ASCII)
_TOO_LARGE = re.compile(r"(?<![\d.])0*[1-9]\d{9}|[eE]\+?0*[1-9]\d")


def value(name: str, said: str) -> str:
    """What a property or attribute says, sound. Raises SvgError."""
    said = " ".join(said.split())
    if len(said) > LONGEST:
        raise SvgError(f"says more than {LONGEST:,} characters in '{name}'", "simplify it")
    rest = _WITHIN.sub("", said)
    if "url(" in rest.lower().replace(" ", ""):
        raise SvgError("leads outside", "save it anew with all that it shows inside")
    if not _HARMLESS.fullmatch(rest) or "javascript:" in said.lower():
        raise SvgError(f"says something in '{name}' that is not known to draw", "save it anew as plain SVG")
    for function in _FUNCTION.findall(said):
        if function and function.lower() not in _FUNCTIONS:
            raise SvgError(f"works '{name}' out with '{function[:40]}()'", "save it anew as plain SVG")
    if _OF_THE_FONT.search(rest):
        raise SvgError(f"measures '{name}' in letters or in the window", "save it anew as plain SVG")
    numbers = _ALONE.findall(rest)
    if any(abs(float(number)) > LARGEST for number in numbers):
        raise SvgError(f"has a number in '{name}' that is too large", "save it anew in its real size")
    if name == "stroke-dasharray" and len(numbers) > MOST_GAPS:
        raise SvgError(f"has a line of more than {MOST_GAPS} dashes and gaps", "make the line simpler")
    return said


def path(name: str, said: str) -> str:
    """The commands of a path, or the points of a polygon, sound. Raises SvgError."""
    if not _PATH.fullmatch(said):
        raise SvgError(f"says something in '{name}' that is no path", "save it anew from its program")
    if _TOO_LARGE.search(said):
        raise SvgError(f"has a number in '{name}' that is too large", "save it anew in its real size")
    return said


def within(said: str) -> str:
    """The id that a link leads to, which is one of the drawing. Raises SvgError."""
    said = said.strip()
    if not said.startswith("#") or not NAME.fullmatch(said[1:]):
        raise SvgError("leads outside", "save it anew with all that it shows inside")
    return said[1:]


def named(said: str) -> list[str]:
    """The ids that a value names with `url()`."""
    return [match[2] for match in _WITHIN.finditer(said)]


def gaps(said: str) -> list[float]:
    """The lengths of a dash pattern; none where the line is solid."""
    return [abs(float(number)) for number in _ALONE.findall(said)]
