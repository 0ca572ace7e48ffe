"""How large a drawing says it is: from its lengths, or from the window that it is seen through."""

import re

from lxml import etree

from builder.content.svg.reading import SvgError
from builder.content.svg.values import NUMBER

MOST_RATIO = 100  # of the longer side to the shorter
LEAST, MOST = 0.01, 1_000_000.0  # of a side, in units of the drawing
EDGE = 2_000  # pixels of the longer side, for programs that show no SVG
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(rf"({NUMBER.pattern})\s*([a-z]*|%)", re.IGNORECASE)
_HINT = "save it with a page size: in Inkscape, File > Document Properties > Resize to content"


def size(root: etree._Element) -> tuple[tuple[float, float, float, float], float, float]:
    """The window of a drawing, and its width and height in CSS pixels. Raises SvgError."""
    window = _window(root.get("viewBox"))
    width, height = (_length(root.get(side)) for side in ("width", "height"))
    if window is None:
        if width is None or height is None:
            raise SvgError("does not say how large it is", _HINT)
        window = (0.0, 0.0, width, height)
    if width is None and height is None:
        width, height = window[2:]
    elif width is None or height is None:
        ratio = window[2] / window[3] if window[2] > 0 < window[3] else 1.0
        width, height = width or (height or 0) * ratio, height or (width or 0) / ratio
    for across, down in (window[2:], (width, height)):
        if not (LEAST <= across <= MOST and LEAST <= down <= MOST):
            raise SvgError(f"has a size that nothing can be drawn in: {across:g} × {down:g}", _HINT)
        if max(across, down) > MOST_RATIO * min(across, down):
            raise SvgError(f"is more than {MOST_RATIO} times as long as it is wide: {across:g} × {down:g}", _HINT)
    return window, width, height


def pixels(width: float, height: float) -> tuple[int, int]:
    """How many pixels a drawing is painted in."""
    scale = EDGE / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _window(said: str | None) -> tuple[float, float, float, float] | None:
    if said is None:
        return None
    numbers = [float(one) for one in re.split(r"[\s,]+", said.strip()) if NUMBER.fullmatch(one)]
    if len(numbers) != 4 or max(map(abs, numbers)) > MOST:
        raise SvgError("has a 'viewBox' that is no window", _HINT)
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _length(said: str | None) -> float | None:
    """A length in CSS pixels; None for one that depends on what is around."""
    if said is None or said.strip() in ("", "auto"):
        return None
    found = _LENGTH.fullmatch(said.strip())
    if found is None or found[2] == "%":
        return None
    if found[2].lower() not in _UNITS:
        raise SvgError(f"says its size in '{found[2][:10]}'", _HINT)
    return float(found[1]) * _UNITS[found[2].lower()]
