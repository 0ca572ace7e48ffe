"""An example or two of every filter, with what a Chinese slide says of it; the tests work them out."""

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "number": (
        ("1234567 | number", "123.5 万"),
        ("1234567 | number(grouping='thousands')", "1,234,567"),
        ("2.5 | number(decimals=2)", "2.50"),
    ),
    "percent": (
        ("0.7 | percent", "70%"),
        ("0.486 | percent(decimals=1)", "48.6%"),
        ("30 | percent(of=120)", "25%"),
    ),
    "change": (("2.65 | change(1.70)", "+56%"), ("1.70 | change(3)", "−43%")),
    "points": (("0.486 | points(0.4)", "+8.6 点"),),
    "multiple": (("417 | multiple(100)", "4.17 倍"), ("417 | multiple(100, decimals=0)", "4 倍")),
    "unit": (("64 | unit('天')", "64 天"), ("1.5 | unit('元', decimals=2)", "1.50 元")),
    "round": (("64.09 | round", "64"), ("64.09 | round(1)", "64.1"), ("1234 | round(-2)", "1200")),
    "abs": (("(1.70 - 3) | abs", "1.3"),),
    "signed": (("0.05 | percent | signed", "+5%"),),
    "date": (("'2026-02' | date", "2026 年 2 月"), ("'2026-02-01' | date", "2026 年 2 月 1 日")),
    "approx": (("64 | unit('天') | approx", "约 64 天"),),
}
