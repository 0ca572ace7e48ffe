"""A chart in words, for those who do not see it: its kind, what it shows, and the values that matter."""

from builder.charts.bands import WASH
from builder.charts.formats import Format, parse, shortest, suited
from builder.drawing import Drawing, HeatMap, Picture
from builder.plot import Plot, Series, Told

CHINESE = {
    "line": "折线图", "step": "阶梯图", "column": "柱形图", "bar": "条形图", "area": "面积图", "pie": "饼图",
    "doughnut": "环形图", "scatter": "散点图", "bubble": "气泡图", "combination": "组合图", "diverging": "发散条形图",
    "waterfall": "瀑布图", "slope": "斜率图", "dumbbell": "哑铃图", "lollipop": "棒棒糖图", "ribbon": "区间带折线图",
    "bullet": "子弹图", "gantt": "甘特图", "marimekko": "不等宽堆积图", "heatmap": "热力表", "violin": "小提琴图",
    "strip": "散点条带图", "density": "密度图", "sankey": "桑基图", "scissors": "剪刀差图",
}  # fmt: skip
FEW = 6  # values along time or numbers that are told one by one
LISTED = 12  # the same of names, which have no course from first to last
LONGEST = 600  # characters


def describe(content: Plot | HeatMap | Drawing | Picture, title: str = "") -> str:
    """The alternative text of a chart, in its language."""
    chinese = content.language.startswith("zh")
    named = content.kind or (_kind(content) if isinstance(content, Plot) else "")
    kind = CHINESE.get(named, "图表") if chinese else f"{named.capitalize()} chart".lstrip()
    head = kind + (("：" if chinese else ": ") + title if title else "")
    unit = content.title if isinstance(content, Plot) else getattr(content, "unit", "")
    parts = [head, *([unit] if unit else [])]
    if content.told:
        parts += [_told(one, chinese) for one in content.told]
    elif isinstance(content, Plot):
        parts += _told_by_series(content, chinese)
    text = ("。" if chinese else ". ").join(part.rstrip("。.") for part in parts) + ("。" if chinese else ".")
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _kind(plot: Plot) -> str:
    return next((group for group in plot.groups if any(_drawn(one) for one in group.series)), plot.groups[0]).kind


def _told(one: Told, chinese: bool) -> str:
    colon, comma = ("：", "；") if chinese else (": ", "; ")
    return one.name + colon + comma.join(f"{place} {value}" for place, value in one.values)


def _told_by_series(plot: Plot, chinese: bool) -> list[str]:
    """Each drawn series once, though it may be drawn as an area and as a line."""
    found: dict[str, str] = {}
    for one in plot.series:
        if _drawn(one) and one.name not in found:
            found[one.name] = _series(one, plot, chinese)
    return list(found.values())


def _drawn(one: Series) -> bool:
    """Whether a series is data or a line across, not a callout's ring, a band or a word of the legend."""
    known = sum(value is not None for value in one.values)
    return known > 0 and (one.listed or (one.colour != WASH and known > 1))


def _series(one: Series, plot: Plot, chinese: bool) -> str:
    places = [str(_place(plot, one, row)) for row in range(len(one.values))]
    known = [(place, value) for place, value in zip(places, one.values, strict=True) if place and value is not None]
    form = parse(one.format.split(";")[0])
    colon, comma = ("：", "；") if chinese else (": ", "; ")
    if one.dash != "solid" and not one.listed and len(set(one.values)) == 1:  # a line across
        return one.name + colon + _number(known[0][1], form)
    if len(known) <= (FEW if plot.category_axis.unit or one.x else LISTED):
        return one.name + colon + comma.join(f"{place} {_number(value, form)}" for place, value in known)
    return one.name + colon + _range(known, form, chinese)


def _range(known: list[tuple[str, float]], form: Format | None, chinese: bool) -> str:
    (first, start), (last, end) = known[0], known[-1]
    least, most = min(known, key=lambda pair: pair[1]), max(known, key=lambda pair: pair[1])
    if chinese:
        return (
            f"从 {first} 的 {_number(start, form)} 到 {last} 的 {_number(end, form)}，"
            f"最低 {_number(least[1], form)}（{least[0]}），最高 {_number(most[1], form)}（{most[0]}）"
        )
    return (
        f"from {_number(start, form)} ({first}) to {_number(end, form)} ({last}), "
        f"lowest {_number(least[1], form)} ({least[0]}), highest {_number(most[1], form)} ({most[0]})"
    )


def _number(value: float, form: Format | None) -> str:
    """A value as its label has it, without the zeros it ends in."""
    return shortest(value, form).text(value) if form else suited((value,)).text(value)


def _place(plot: Plot, one: Series, row: int) -> str:
    if one.x:
        return f"{one.x[row]:g}"
    if plot.texts:
        return plot.texts[row]
    category = plot.categories[row]
    return category.replace("\n", " ") if isinstance(category, str) else f"{category:g}"
