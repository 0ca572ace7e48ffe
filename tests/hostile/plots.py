"""Charts whose texts mean something to what paints them, or of which there is more than a picture holds."""

from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, files


def _chart(kind: str, table: str, options: str = "x: a, y: b") -> Callable[[Path], None]:
    chart = f"{{kind: {kind}, data: t, unit: 元, {options}}}"
    outline = f"title: 稿\ndata:\n  t: {{file: a.csv}}\nsections:\n  - slides:\n      - {{title: 图, chart: {chart}}}\n"
    return lambda folder: files(outline, {"a.csv": table.encode()})(folder)


def _picture(table: str, kind: str = "bar") -> Callable[[Path], None]:
    return _chart(kind, table, "x: a, y: b, render: picture")


def _rows(count: int, groups: int | None = None) -> str:
    return "a,b\n" + "".join(f"x{n % (groups or count)},{n % 97 + 1}\n" for n in range(count))


_LONG = "characters are more than a chart shows, which is 200 at most"
_MANY = "rows are more than a chart can show"

CASES: tuple[Case, ...] = (
    Case("D6", "formula-in-a-label", _picture("a,b\n$x^2$,1\n\\frac{1}{2},2\n"), seconds=6.0),  # matplotlib is loaded
    Case("D6", "half-a-formula-in-a-label", _picture("a,b\n$x^{,1\n$$,2\n"), seconds=6.0),
    Case("D6", "formula-in-the-name-of-a-column", _chart("line", "a,$\\input{/etc/passwd}$,$x\n1,2,3\n2,3,4\n",
         "x: a, render: picture"), seconds=6.0),
    Case("D6", "nested-braces-in-a-label", _picture(f"a,b\n${'{' * 90}{'}' * 90}$,1\nx,2\n"), seconds=6.0),
    Case("D6", "label-of-thirty-thousand-characters", _picture(f"a,b\n{'x' * 30_000},1\ny,2\n"),
         f"a.csv:2:1: 30,000 {_LONG}"),
    Case("D6", "label-of-many-lines", _picture('a,b\n"' + "x\n" * 5_000 + '",1\ny,2\n'), f"a.csv:2:1: 9,999 {_LONG}"),
    Case("D6", "fifty-thousand-bars", _picture(_rows(50_000), "column"), f"deck.yaml:6:48: 50000 {_MANY}"),
    Case("D6", "fifty-thousand-samples", _chart("strip", _rows(50_000, 5)), f"deck.yaml:6:47: 50000 {_MANY}"),
    Case("D6", "thirty-thousand-slices", _chart("pie", _rows(30_000)), f"deck.yaml:6:45: 30000 {_MANY}"),
    Case("D6", "half-a-million-tiles", _chart("heatmap", "a," + ",".join(f"c{n}" for n in range(900)) + "\n" + "".join(
        f"r{n},{','.join('1' * 900)}\n" for n in range(600)), "x: a"),
        "deck.yaml:6:49: 540,000 values are more than a chart can show"),
    Case("D6", "numbers-too-large-to-paint", _picture("a,b\nx,1e308\n"), "a.csv:2:3: 1e308 is too large to draw"),
    Case("D6", "axis-too-large-to-paint", _chart("column", "a,b\nx,1\n", "x: a, y: b, max: 1.0e+300"),
         "deck.yaml:6:27: `max: 1e+300` is too large to draw"),
    Case("D6", "axis-of-countless-steps", _chart("column", "a,b\nx,1\ny,2\n", "x: a, y: b, step: 1.0e-300"),
         "deck.yaml:6:27: `step: 1e-300` makes more than 40 steps"),
    Case("D6", "slices-of-less-than-nothing", _chart("pie", "a,b\nx,-1\ny,0\n"),
         "deck.yaml:6:27: a pie cannot show negative parts"),
    Case("D6", "axis-of-ten-thousand-years", _chart("line", "a,b\n0001-01-01,1\n0001-01-02,3\n9999-12-31,2\n")),
    Case("D6", "tasks-of-ten-thousand-years", _chart(
        "gantt", "a,from,to\nx,0001-01-01,9999-12-31\ny,2026-01-01,2026-02-01\n", "x: a, start: from, end: to"),
        "a.csv:2:3: a calendar runs from 1901 to 9838"),
    Case("D6", "flows-in-a-ring", _chart("sankey", "a,b,c\nx,y,1\ny,z,1\nz,x,1\n", "x: a, to: b, y: c"),
         "deck.yaml:6:"),
    Case("D6", "flows-between-ten-thousand", _chart(
        "sankey", "a,b,c\n" + "".join(f"x{n},y{n},1\n" for n in range(5_000)), "x: a, to: b, y: c"),
        f"deck.yaml:6:48: 5000 {_MANY}"),
    Case("D6", "flows-between-two-thousand", _chart(
        "sankey", "a,b,c\n" + "".join(f"x{n},y{n},1\n" for n in range(1_000)), "x: a, to: b, y: c"), "deck.yaml:6:"),
    Case("D6", "panels-of-a-thousand-groups", _chart("line", "a,b,g\n" + "".join(
        f"{n % 2},{n},g{n // 2}\n" for n in range(1_998)), "x: a, y: b, facet: g"), "deck.yaml:6:"),
)  # fmt: skip
