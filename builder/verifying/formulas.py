"""Formulas of a chart's workbook: sums and choices over its cells, and nothing that fetches, calls or is named."""

import re

# Those that charts are made with; none fetches, calls or refers to a place that is made up (ECMA-376 18.17.7).
_FUNCTIONS = (
    "ABS", "AND", "CHAR", "IF", "INDEX", "INT", "MAX", "MIN", "MOD", "N", "NA", "OR", "ROUND", "ROW", "SUM",
    "SUMPRODUCT", "TEXT",
)  # fmt: skip
_TOKENS = (
    r'"(?:[^"]|"")*+"',  # a text
    rf"(?:{'|'.join(_FUNCTIONS)})\(",
    r"\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}(?![\w.(!])",  # a cell
    r"[0-9]++(?:\.[0-9]++)?(?:E[+-]?[0-9]++)?(?![\w.(!])",
    r"<=|>=|<>|[-+*/^&=<>%:,()]",
)
_FORMULA = re.compile(f"(?:{'|'.join(_TOKENS)})++", re.ASCII | re.IGNORECASE)
_LONGEST = 8192  # characters that Excel takes


def only_counts(text: str) -> bool:
    """Whether a formula is made of nothing but cells, figures, texts, operators and functions that our charts need."""
    return len(text) <= _LONGEST and _FORMULA.fullmatch(text) is not None
