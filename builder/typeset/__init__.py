"""Advance widths, line breaking and fitting: text measured before a byte is written."""
