"""A chart in words, for those who do not see it: its kind, what it shows, and the values that matter."""

from builder.charts.bands import WASH
from builder.charts.formats import suited
from builder.plot import Plot, Series

CHINESE = {
    "line": "折线图",
    "column": "柱形图",
    "bar": "条形图",
    "area": "面积图",
    "pie": "饼图",
    "doughnut": "环形图",
    "scatter": "散点图",
}
FEW = 6  # values that are told one by one
LONGEST = 600  # characters


def describe(plot: Plot, title: str = "") -> str:
    """The alternative text of a chart, in the plot's language."""
    chinese = plot.language.startswith("zh")
    main = next((group for group in plot.groups if any(_drawn(one) for one in group.series)), plot.groups[0])
    kind = CHINESE[main.kind] if chinese else f"{main.kind.capitalize()} chart"
    head = kind + (("：" if chinese else ": ") + title if title else "")
    parts = [head, *([plot.title] if plot.title else [])]
    seen: set[str] = set()
    for group in plot.groups:
        for one in group.series:
            if _drawn(one) and one.name not in seen:
                seen.add(one.name)
                parts.append(_series(one, plot, chinese))
    text = ("。" if chinese else ". ").join(part.rstrip("。.") for part in parts) + ("。" if chinese else ".")
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _drawn(one: Series) -> bool:
    """Whether a series is data, not a callout's ring or a band."""
    return one.listed or (one.opacity > WASH and sum(value is not None for value in one.values) > 1)


def _series(one: Series, plot: Plot, chinese: bool) -> str:
    places = [str(_place(plot, one, row)) for row in range(len(one.values))]
    known = [(place, value) for place, value in zip(places, one.values, strict=True) if value is not None]
    known = list(dict.fromkeys(known))  # a band's edges stand twice
    colon, comma = ("：", "；") if chinese else (": ", "; ")
    if len(known) <= FEW:
        return one.name + colon + comma.join(f"{place} {_number(value)}" for place, value in known)
    return one.name + colon + _range(known, chinese)


def _range(known: list[tuple[str, float]], chinese: bool) -> str:
    (first, start), (last, end) = known[0], known[-1]
    least, most = min(known, key=lambda pair: pair[1]), max(known, key=lambda pair: pair[1])
    if chinese:
        return (
            f"从 {first} 的 {_number(start)} 到 {last} 的 {_number(end)}，"
            f"最低 {_number(least[1])}（{least[0]}），最高 {_number(most[1])}（{most[0]}）"
        )
    return (
        f"from {_number(start)} ({first}) to {_number(end)} ({last}), "
        f"lowest {_number(least[1])} ({least[0]}), highest {_number(most[1])} ({most[0]})"
    )


def _number(value: float) -> str:
    return suited((value,)).text(value)


def _place(plot: Plot, one: Series, row: int) -> str:
    if one.x:
        return f"{one.x[row]:g}"
    category = plot.categories[row]
    if isinstance(category, str):
        return category.replace("\n", " ")
    if "y" in plot.category_axis.format:
        from datetime import date

        return date.fromordinal(int(category) + date(1899, 12, 30).toordinal()).isoformat()
    return f"{category:g}"
