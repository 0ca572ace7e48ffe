"""Drawings that an author made, as SVG: put together anew from what draws and no more, and as pixels beside that."""

from builder.content.svg.cleaning import Svg, cleaned
from builder.content.svg.painting import MissingError, SlowError, painted
from builder.content.svg.reading import SvgError, is_svg

__all__ = ["MissingError", "SlowError", "Svg", "SvgError", "cleaned", "is_svg", "painted"]
