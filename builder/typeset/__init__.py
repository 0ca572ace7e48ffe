"""Advance widths, line breaking and fitting: text measured before a byte is written."""

from builder.typeset.breaks import PROFILES, Profile
from builder.typeset.fit import Measured, fits, line_count, measure, natural_width
from builder.typeset.lines import TextLine, break_lines
from builder.typeset.titles import rebreak, widow

__all__ = [
    "PROFILES",
    "Measured",
    "Profile",
    "TextLine",
    "break_lines",
    "fits",
    "line_count",
    "measure",
    "natural_width",
    "rebreak",
    "widow",
]
