"""Any table in the kinds with columns of their own: a chart whose labels stand in the frame, or problems at places."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from builder.charts.options import Second
from builder.errors import At
from builder.outline.records import Text
from builder.plot import Plot
from tests.charts.boxes import boxes
from tests.charts.sheets import PAGE, Sheet, bounds, chart, reference

# How each kind is asked for over the columns a, b, c; days stand in `from` and `to`.
OPTIONS: dict[str, tuple[dict[str, Any], ...]] = {
    "dumbbell": ({"y": "ab"}, {"y": "ab", "log": "x"}, {"low": "a", "high": "b", "labels": "legend"}),
    "lollipop": ({"y": "a"}, {"y": "a", "sort": "descending", "labels": "none"}),
    "waterfall": ({"y": "a"}, {"y": "a", "labels": "none"}),
    "diverging": (
        {"y": "a"}, {"y": "abc", "stacked": "percent", "totals": True}, {"y": "abc", "neutral": "apart"},
        {"y": "a", "errors": {"a": bounds("b", "c")}},
    ),
    "slope": ({"y": "ab"}, {"y": "abc", "labels": "direct"}),
    "combination": (
        {"y": "a", "line": "b", "second": Second(unit=Text("%"))},
        {"y": "ac", "line": "b", "stacked": "true", "labels": "values", "second": Second(unit=Text("%"))},
        {"y": "a", "line": "b"},
    ),
    "step": ({"y": "a"}, {"y": "ab", "log": "y"}),
    "ribbon": ({"y": "a", "low": "b", "high": "c"}, {"y": "a", "errors": {"a": bounds("b", "c")}}),
    "bullet": ({"y": "a", "target": "b"}, {"y": "a", "target": "b", "ranges": "c"}),
    "gantt": ({"start": "from", "end": "to"}, {"start": "from", "end": "to", "group": "x", "labels": "values"}),
    "marimekko": ({"y": "ab", "width": "c"}, {"y": "ab", "width": "c", "stacked": "percent"}),
    "bubble": ({"y": "a", "size": "b"}, {"y": "a", "size": "b", "label": "name", "log": "both"}),
}  # fmt: skip
NARROW = charts.ChartPage(330, 180)
AIR = 4.0  # points of a label's box that are not letters
ANY = st.one_of(
    st.sampled_from(("", "0", "1e-9", "1e15", "-1e15", "-3.5", "0.075")), st.floats(-1e15, 1e15).map(repr),
    st.integers(-99, 99).map(str),
)  # fmt: skip
TAME = st.one_of(st.floats(0, 100).map("{:.2f}".format), st.sampled_from(("1e-9", "1e15", "", "0.075")))
SMALL = st.integers(1, 99).map(str)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(str)
WORDS = st.text("一二三四五六年月占比算力abcdefgh IJ", min_size=1, max_size=40)
NAMES = {
    "text": st.one_of(WORDS, st.text("一二三甲乙丙", min_size=1, max_size=4)),
    "days": st.integers(0, 5000).map(str),
    "dates": DAYS,
    "numbers": st.floats(-1e6, 1e6).map(repr),
}


@pytest.mark.parametrize("kind", OPTIONS)
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_table_makes_a_chart_in_its_frame_or_problems(kind: str, data: st.DataObject) -> None:
    across = data.draw(st.sampled_from(tuple(NAMES)))
    names = data.draw(st.lists(NAMES[across], min_size=1, max_size=data.draw(st.sampled_from((1, 3, 8, 30)))))
    values = data.draw(st.sampled_from((ANY, TAME, SMALL)))
    rows = tuple(
        (name, *(data.draw(values) for _ in "abc"), data.draw(DAYS), data.draw(DAYS), data.draw(WORDS))
        for name in names
    )
    asked = data.draw(st.sampled_from(OPTIONS[kind]))
    options = {name: tuple(value) if name in ("y", "line", "ranges") else value for name, value in asked.items()}
    if kind == "waterfall" and data.draw(st.booleans()):
        options["sums"] = (names[0], names[-1])
    if kind == "step" and data.draw(st.booleans()):
        at = data.draw(st.sampled_from(names))
        options["reference"] = (reference(y="7", text="门槛"), reference(x=at, text="发表"))
    table = Sheet(("x", "a", "b", "c", "from", "to", "name"), rows)
    page = data.draw(st.sampled_from((PAGE, NARROW)))
    plot, problems = charts.plot(chart(kind, x="x", **options), table, page)
    assert plot or problems
    assert all(isinstance(problem.at, At) and problem.message for problem in problems)
    if not isinstance(plot, Plot):
        return
    assert charts.describe(plot, "标题")
    for text, (left, top, right, bottom) in boxes(plot, page.width, page.height):
        assert left >= -AIR, text
        assert top >= -AIR, text
        assert right <= page.width + AIR, text
        assert bottom <= page.height + AIR, text
