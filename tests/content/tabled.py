"""Tables of data, made without files."""

from builder.content.expressions import Scope, shown, worked_out
from builder.content.figures import FigureError, Value
from builder.content.lookups import Tables
from builder.content.tables import TableData
from builder.errors import At
from builder.models.outcome import Result

RENT = TableData(
    "rent",
    ("month", "rent", "每小时"),
    (("2023 年", "3.00", ""), ("2025-10", "1.70", "4"), ("2026-06", "2.65", "−5.5")),
    At("deck.yaml", 3, 1),
    units=("", "美元", ""),
)
SHARES = TableData(
    "shares",
    ("who", "share", "margin", "count", "size"),
    (("甲", "0.56", "76.1", "7", "1234567"), ("乙", "0.486", "-0.4", "8", "12345"), ("乙", "0", "3", "9", "x*y_[z]")),
    At("deck.yaml", 9, 1),
    units=("", "", "%", "", ""),
)
CROSSING = TableData(
    "crossing",
    ("day", "training"),
    (("0", "278.8"), ("64", "278.8")),
    results=(Result("days", 64.09, "天", "追平"), Result("never", float("inf"))),
)
SALES = TableData(
    "sales",
    ("季度", "销量（万辆）", "rent (usd)", "tokens/day", "typed"),
    (("一季度", "10", "1", "5", "1,086"), ("二季度", "12.5", "2", "6", "约1600"), ("tokens/day", "3", "3", "7", "80%")),
    At("deck.yaml", 12, 1),
    cells=tuple(tuple(At("/talks/deck.yaml", row, column) for column in range(1, 6)) for row in range(12, 16)),
)
TABLES = Tables({"sales": SALES, "rent": RENT, "shares": SHARES, "crossing": CROSSING, "租 价": RENT}, ("broken",))


def value_of(expression: str, language: str = "zh-CN") -> Value:
    return worked_out(expression, Scope(TABLES, language))


def said(expression: str, language: str = "zh-CN") -> str:
    """What a slide says of an expression."""
    return shown(value_of(expression, language), language)


def complaint(expression: str) -> tuple[str, str]:
    """What is wrong with an expression, and the hint."""
    try:
        said(expression)
    except FigureError as error:
        return error.message, error.hint
    return "", ""
