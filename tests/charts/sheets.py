"""Tables and charts for the tests, written as an author would."""

from dataclasses import dataclass
from typing import Any

from builder import charts
from builder.charts.data import Data, read
from builder.charts.options import Annotation, Band, Bounds, Chart, Reference
from builder.errors import At
from builder.outline.records import Text
from builder.plot import Plot, Series

PAGE = charts.ChartPage(540, 331)
CROSSING = """
day,training,serving
0,278.8,0
64,278.8,278.6
213,278.8,927.3
365,278.8,1589.1
"""
MARGINS = """
who,seen,stress
应用公司，省下的归自己,10,16
只靠稀缺的卖家，成本锁死,-19,-58
旧卡持有者,-1,
旧卡持有者，现货,-45,-138
"""
SHARES = """
what,billion
推理,55
训练,27
其他,18
"""
YEARS = """
year,price,use
2023,100,3
2024,64,40
2025,10,85
"""


@dataclass(frozen=True)
class Sheet:
    """A table that was read from data.csv."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def place(self, row: int, column: int) -> At:
        return At("data.csv", row + 2, column + 1)


def sheet(text: str) -> Sheet:
    header, *rows = (tuple(line.split(",")) for line in text.strip().split("\n"))
    return Sheet(header, tuple(rows))


def chart(kind: str, **options: Any) -> Chart:
    """A chart; texts may be plain strings, as may the items of `highlight`, `y` and `line`."""
    plain = {
        "stacked",
        "labels",
        "log",
        "sort",
        "min",
        "max",
        "step",
        "every",
        "annotate",
        "band",
        "reference",
        "errors",
        "totals",
        "neutral",
        "second",
    }
    return Chart(
        kind=Text(kind),
        data=Text("data"),
        **{name: value if name in plain else _texts(value) for name, value in options.items()},
    )


def note(x: str, text: str, series: str = "") -> tuple[Annotation, ...]:
    return (Annotation(x=Text(x), text=Text(text), series=Text(series) if series else None),)


def stretch(start: str, end: str, text: str = "") -> tuple[Band, ...]:
    return (Band(from_=Text(start), to=Text(end), text=Text(text) if text else None),)


def reference(*, x: str = "", y: str = "", text: str = "") -> Reference:
    return Reference(x=Text(x) if x else None, y=float(y) if y else None, text=Text(text) if text else None)


def bounds(low: str, high: str) -> Bounds:
    return Bounds(low=Text(low), high=Text(high))


def data_of(text: str, kind: str = "line", **options: Any) -> Data:
    data, problems = read(chart(kind, **options), sheet(text))
    assert data, problems
    return data


def drawn(kind: str, text: str, page: charts.ChartPage = PAGE, **options: Any) -> Plot:
    plot, problems = charts.plot(chart(kind, **options), sheet(text), page)
    assert plot, problems
    return plot


def wrong(kind: str, text: str, **options: Any) -> list[tuple[str, str]]:
    """Messages and hints of a chart that cannot be drawn, or of one that better were not."""
    _, problems = charts.plot(chart(kind, **options), sheet(text), PAGE)
    return [(problem.message, problem.hint) for problem in problems]


def series(plot: Plot, name: str) -> Series:
    return next(one for one in plot.series if one.name == name)


def _texts(value: Any) -> Any:
    if isinstance(value, str):
        return Text(value)
    if isinstance(value, dict):
        return {key: Text(text) for key, text in value.items()}
    return tuple(map(Text, value))
